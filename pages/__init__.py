"""Layouts of every page: functions from data and language to components."""

from pages.frame import shell
from pages.registry import find_page, page_for
from pages.request import PageRequest

__all__ = ["PageRequest", "find_page", "page_for", "shell"]
