"""The machine: reads a course's files, checks them, renders one page, and writes the site."""
