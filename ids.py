"""Ids of every Dash component, in one place, so that a misspelt id fails at import."""

from enum import StrEnum


class Shell(StrEnum):
    """The frame that every page shares."""

    URL = "url"
    PAGE = "page"
    ANNOUNCER = "announcer"
    MENU = "menu"
    MAIN = "main"


class Browser(StrEnum):
    """What the server and the browser's own code tell each other."""

    CONFIG = "config"
    REQUEST = "request"
    ANSWER = "answer"


class Map(StrEnum):
    """The map and what stands on it."""

    AREA = "map-area"
    MAP = "map"
    MUNICIPALITIES = "municipalities"
    TITLE = "map-title"
    SUBTITLE = "map-subtitle"
    SCALE = "scale-bar"
    ERROR = "map-error"


class Controls(StrEnum):
    """The left panel."""

    PANEL = "controls"
    SEARCH = "search"
    RESULTS = "search-results"
    THEME = "theme"
    EXPLANATION = "theme-explanation"
    LEGEND = "legend"
    TOTALS = "totals"
    CHIPS = "chips"
    DIVISIONS = "divisions"
    BORDERS = "borders"
    REGION = "filter-region"
    COUNTY = "filter-county"
    EMPLOYMENT = "filter-employment"
    YEAR = "year"
    DATA = "data"


class Panel(StrEnum):
    """The right panel: a summary, or what is selected."""

    PANEL = "panel"
    SUMMARY = "summary"
    BARS = "summary-bars"
    PROFILE = "profile"
    COMPARISON = "comparison"


class Presenter(StrEnum):
    """The view for a projector."""

    SIDE = "presenter"
    TITLE = "presenter-title"
    SUBTITLE = "presenter-subtitle"
    LEGEND = "presenter-legend"
    SENTENCE = "presenter-sentence"
    FOOT = "presenter-foot"
    SOURCE = "presenter-source"


class Views(StrEnum):
    """The table and the chart."""

    TABLE = "table-view"
    CHART = "chart-view"
    BOUNDARIES = "boundary-source"
    SOURCE = "theme-source"


class Interfaces(StrEnum):
    """The page on who cooperates on what."""

    MARKUP = "interfaces-markup"
    BODY = "interfaces-body"


class Drawn(StrEnum):
    """Elements that the browser's own code draws from markup; Dash does not know them."""

    EXPLORER = "interfaces"
    MATRIX = "matrix"
    DETAILS = "details"
    DETAIL = "detail"
