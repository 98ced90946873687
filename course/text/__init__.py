"""From the authors' text to HTML and to plain words."""
