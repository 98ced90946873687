"""The gallery: every component in all its states, for those who make them. Nothing of it reaches a learner."""

from course.gallery.build import Gallery, build_gallery

__all__ = ["Gallery", "build_gallery"]
