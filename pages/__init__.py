"""Layouts of every page: functions that build Dash components from a request."""

from pages.frame.frame import shell
from pages.frame.request import PageRequest
from pages.registry import find_page, framed_page, page_for

__all__ = ["PageRequest", "find_page", "framed_page", "page_for", "shell"]
