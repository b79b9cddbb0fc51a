"""Bytes, text or HTML in; a `Page` with labelled lines out."""

from ujar.page.model import Block, Known, Line, Page

__all__ = ["Block", "Known", "Line", "Page"]
