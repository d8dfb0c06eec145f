"""Layouts of every page: functions from data and language to components."""

from pages.frame.frame import shell
from pages.frame.request import PageRequest
from pages.registry import find_page, page_for

__all__ = ["PageRequest", "find_page", "page_for", "shell"]
