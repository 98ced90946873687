"""From files to the model: every value keeps its file and line, every mistake is collected."""

from course.load.course import load_course

__all__ = ["load_course"]
