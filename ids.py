"""Ids of every Dash component, so that a misspelt one raises ``AttributeError``."""

from enum import StrEnum
from typing import Literal


class Shell(StrEnum):
    """The frame around every page."""

    URL = "url"
    PAGE = "page"
    ANNOUNCER = "announcer"
    MENU = "menu"
    SCHEME_IN_MENU = "scheme-menu"
    SCHEME_IN_FOOT = "scheme-foot"
    MAIN = "main"


class View(StrEnum):
    """The view: the parameters of the address as a store, and what readers ask to change in it."""

    STATE = "view"
    FILTER = "view-filter"
    CONTROL = "view-control"


class Browser(StrEnum):
    """Stores through which the server and the browser's own code exchange data."""

    CONFIG = "config"
    REQUEST = "request"
    ANSWER = "answer"
    BARS = "bars"


class Map(StrEnum):
    """The map and the elements on it."""

    ALL = "maps"
    AREA = "map-area"
    MAP = "map"
    TITLE = "map-title"
    SUBTITLE = "map-subtitle"
    WAY_OUT = "map-way-out"
    BELONGS = "map-belongs"
    SCALE = "scale-bar"
    LEGEND = "map-legend"
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
    YEAR_HINT = "year-hint"
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
    STAMP = "presenter-stamp"
    TOOLS = "presenter-tools"


class Relations(StrEnum):
    """The relations page; each part is filled on its own."""

    DIVISION_A = "division-a"
    DIVISION_B = "division-b"
    KEY = "border-key"
    BANNER = "what-if-banner"
    OPENING = "relation-opening"
    SELECTED = "relation-selected"
    CROSSING = "relation-crossing"
    MATRIX = "pair-matrix"
    TABLE = "overlaps"
    FLOW = "flow"
    CARD = "cell-card"
    CELLS = "cells"
    LOAD = "load"
    COHERENCE = "coherence"
    MOVES = "moves"
    MOVE_MUNICIPALITY = "move-municipality"
    MOVE_TARGET = "move-target"
    MOVE_MUNICIPALITIES = "move-municipalities"
    MOVE_TARGETS = "move-targets"
    MOVE_PROBLEM = "move-problem"
    PRESENT_COUNT = "relation-step"


class RelationSections(StrEnum):
    """Sections of the relations page, targets of links."""

    TABLE = "overlaps-section"
    FLOW = "flow-section"
    WHO = "who-section"
    LOAD = "load-section"
    COHERENCE = "coherence-section"
    WHAT_IF = "what-if-section"


def part_query(part: str) -> str:
    """Id of the store with the query of a part of the relations page."""
    return f"{part}-query"


class Share(StrEnum):
    """The dialog for links, files and embedding."""

    DIALOG = "share-dialog"
    TITLE = "share-title"
    SUBJECT = "share-subject"
    LINK = "share-link"
    MESSAGE = "share-message"
    QR = "share-qr"
    QR_FAILED = "share-qr-failed"
    ADDRESS = "share-address"
    PART = "share-part"
    PICTURED = "share-pictured"
    FACTS = "share-facts"
    TEMPLATE = "share-template"
    CODE = "share-code"
    SIZE = "share-size"
    PREVIEW = "share-preview"
    STATUS = "share-status"
    PROGRESS = "share-progress"


class Embed(StrEnum):
    """The map alone, in a frame of another page."""

    SIDE = "embed-side"
    THEME = "embed-theme"
    LEGEND = "embed-legend"
    LINK = "embed-link"
    HINT = "embed-hint"


class Beside(StrEnum):
    """A place for a map beside the first, the id of its section; ``part_of`` names its parts."""

    SECOND = "beside"
    THIRD = "beside2"
    FOURTH = "beside3"


def part_of(place: Beside, part: Literal["map", "title", "subtitle", "legend"]) -> str:
    """Return the id of a part of a place for a map beside the first."""
    return f"{place}-{part}"


class Compare(StrEnum):
    """What chooses the maps beside the first, and turns from map to map on a phone."""

    SECOND = "compare"
    THIRD = "compare2"
    FOURTH = "compare3"
    SWITCH = "beside-switch"


class TimeLine(StrEnum):
    """The answer sets in order of time, and the changes between two."""

    PART = "time-line"
    MARKS = "time-line-marks"
    NAME = "time-line-name"
    CHANGES = "time-line-changes"
    TOGGLE = "time-line-toggle"
    NOTICES = "set-notices"


class Views(StrEnum):
    """The table and the chart."""

    TABLE = "table-view"
    CHART = "chart-view"
    BARS = "chart-bars"
    FIGURES = "chart-figures"
    TABLE_ROWS = "table-rows"
    ROW_FILTER = "row-filter"
    ROWS_LEFT = "rows-left"
    FAILED = "view-failed"
    BOUNDARIES = "boundary-source"
    SOURCE = "theme-source"


class Cooperation(StrEnum):
    """The page on who cooperates on what."""

    MARKUP = "interfaces-markup"
    BODY = "interfaces-body"
    PRESENT_COUNT = "interfaces-step"


class Drawn(StrEnum):
    """Elements that the browser's own code draws from markup, not Dash."""

    EXPLORER = "interfaces"
    MATRIX = "matrix"
    DETAILS = "details"
    DETAIL = "detail"


class Fill(StrEnum):
    """The page where answers are filled in; the browser's own code draws these parts."""

    NOTICE = "fill-notice"
    TOPICS = "fill-topics"
    PALETTE = "fill-palette"
    AREA = "fill-area"
    TABLE = "fill-table"
    GROUPS = "fill-groups"
    START = "fill-start"
    ORIGIN = "fill-origin"
    DONE = "fill-done"
    DIALOG = "fill-dialog"
