"""Ids of every Dash component, in one place, so that a misspelt id fails at import."""

from enum import StrEnum


class Shell(StrEnum):
    """The frame that every page shares."""

    URL = "url"
    PAGE = "page"


class Map(StrEnum):
    """The map and what stands on it."""

    MAP = "map"
    MUNICIPALITIES = "municipalities"
