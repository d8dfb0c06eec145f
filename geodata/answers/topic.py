"""What a topic is: a question to every area of a division, declared once.

Template, reading, checks, theme, legend, profile, comparison, publishing and documentation follow
from the declaration. Texts are English messages marked with ``N_`` and translated by the
catalogues; names of sheets and columns are ``Words``, as files that were handed out hold them.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from geodata.answers.answers import Status
from geodata.base.declarations import LAST
from geodata.base.wording import Words


@dataclass(frozen=True, kw_only=True)
class Option:
    """An answer to choose: ``value`` in files, ``label`` for readers.

    ``short`` is the label for a legend of two parts, where ``label`` would take too much room.
    ``colour`` is sRGB as ``#rrggbb``, "" for the next one of the palette; ``pattern`` is the tile
    of ``layers.themes.patterns`` that stands for the answer where colours speak of another topic.
    """

    value: str
    label: str
    short: str = ""
    colour: str = ""
    pattern: str = ""


@dataclass(frozen=True, kw_only=True)
class Count:
    """What a topic counts: a whole number from 1 to the number of employment areas overlapped.

    ``one``, ``many`` ({low}), ``span`` ({low}, {high}) and ``short_span`` are labels of classes,
    ``number`` the singular and plural of an answer in words ({n}), ``between`` the words for an
    answered range, ``possible`` for an unknown number within its bounds ({low}, {high}).
    """

    one: str
    many: str
    span: str
    short_span: str
    number: tuple[str, str]
    between: str
    possible: str


@dataclass(frozen=True, kw_only=True)
class MunicipalSheet:
    """An optional sheet on which municipalities answer for themselves, beside their area."""

    name: Words
    about: str


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """How a topic is collected by survey: its sheet of the template and its column of answers.

    ``column`` is the key of the column in JSON; no two topics have the same. ``former`` are
    headings of older templates that are still read. ``groups`` is the sheet that lists what a topic
    counts, one a row, if there is one. ``changes`` is the title of the map of changes.
    ``municipal`` is the sheet of municipalities that answer for themselves, if there is one.
    """

    name: Words
    about: str
    column: str
    heading: Words
    help: str
    changes: str
    former: tuple[str, ...] = ()
    groups: str = ""
    municipal: MunicipalSheet | None = None


@dataclass(frozen=True, kw_only=True)
class Across:
    """A comparison of the answers that each area of another division meets.

    ``title`` is its question, ``place`` orders the comparisons.
    """

    division: str
    title: str
    place: int = LAST


@dataclass(frozen=True, kw_only=True)
class Topic:
    """A question asked of every area of a division, with its options in order or what it counts.

    ``title``, ``short``, ``explanation`` and ``source`` are those of its theme; ``date`` is the
    day of what is known without a survey, None for the day of the divisions. ``theme`` is the id
    of the theme where it differs from the topic's. ``sheet`` is None for a topic that is not
    collected by survey. ``mainland`` says that Åland is not asked. ``partner`` says that the
    answer stands beside the area's name among those who cooperate, so that profiles of
    municipalities do not repeat it. ``remarks`` are what readers are told beside a status.
    ``across`` asks whether areas of another division meet different answers. ``several`` says that
    an area may have further options beside its main one.
    """

    id: str
    division: str
    title: str
    short: str
    explanation: str
    source: str
    options: tuple[Option, ...] = ()
    count: Count | None = None
    sheet: Sheet | None = None
    theme: str = ""
    date: dt.date | None = None
    mainland: bool = True
    partner: bool = False
    remarks: Mapping[Status, str] = field(default_factory=dict)
    across: Across | None = None
    several: bool = False
    place: int = LAST

    def __post_init__(self) -> None:
        """Refuse a topic that has neither options nor a count, or both."""
        if bool(self.options) == bool(self.count):
            raise ValueError(f"topic {self.id!r} must have options or a count")

    @property
    def theme_id(self) -> str:
        """Id of the topic's theme."""
        return self.theme or self.id

    @property
    def values(self) -> tuple[str, ...]:
        """Values in order; none of a topic that counts."""
        return tuple(option.value for option in self.options)

    @property
    def counted(self) -> bool:
        """Whether the answers are whole numbers."""
        return self.count is not None

    @property
    def municipal(self) -> "Topic | None":
        """The same question to municipalities, with one option each; None if they are not asked.

        It is no topic of its own: its answers stand beside those of the areas.
        """
        if self.sheet is None or self.sheet.municipal is None:
            return None
        named = self.sheet.municipal
        sheet = replace(self.sheet, name=named.name, about=named.about, municipal=None)
        return replace(
            self,
            id=f"{self.id}_municipalities",
            division="municipality",
            sheet=sheet,
            across=None,
            several=False,
        )

    def allowed(self, minimum: int | None, maximum: int | None) -> tuple[str, ...]:
        """Values that an area may have; a count without an upper bound has none."""
        if not self.counted:
            return self.values
        return tuple(str(number) for number in range(minimum or 1, (maximum or 0) + 1))

    def rank(self, value: str) -> int:
        """Place of a value in the order of the topic."""
        return int(value) if self.counted else self.values.index(value)
