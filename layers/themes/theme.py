"""Definition of a theme: its values by area, and the classes that they are drawn in."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from geodata import RESIDENTS, Answer, AnswerSet, Status
from geodata.base.declarations import LAST
from geodata.base.wording import Lang
from layers.map.facts import Facts
from layers.words.text import N_, Message, Translator

Pattern = Literal[
    "lines-forward",
    "lines-back",
    "lines-upright",
    "lines-level",
    "dots",
    "upright",
    "slanting",
    "rings",
    "dashes",
    "zigzag",
    "crosses",
    "bands-forward",
    "bands-back",
    "bands-upright",
    "bands-level",
    "grid",
    "plus",
    "grid-plus",
]
KNOWN_STATUSES = (Status.KNOWN, Status.DERIVED, Status.NONE, Status.UNDECIDED)
"""Statuses of areas of which it is known how things stand; ranges and plans are counted apart."""


@dataclass(frozen=True)
class ThemeClass:
    """A class of a theme: key, words and look; a row of the legend.

    ``fill`` and ``ink`` (colour of the pattern) are sRGB as ``#rrggbb``. ``low`` and ``high`` fill
    the placeholders of a numeric label. ``marks`` are messages with ``{label}`` that say what the
    look marks besides, such as that it is planned. A ``missing`` class is a kind of missing answer,
    a range too, of which the number is missing. A class
    with a ``hue`` is a tint, mixed anew on a dark ground with ``hue_share`` per cent of it; the
    others look the same on both.
    """

    key: str
    label: Message
    fill: str
    pattern: Pattern | None = None
    ink: str | None = None
    low: float | None = None
    high: float | None = None
    decimals: int = 0
    missing: bool = False
    hue: str | None = None
    hue_share: int = 30
    marks: tuple[Message, ...] = ()

    @property
    def dark(self) -> bool:
        """Whether white text has a higher contrast on the fill than black text."""
        return relative_luminance(self.fill) < 0.18

    def text(self, t: Translator) -> str:
        """Words of the class in the translator's language."""
        bounds = {"low": self.low, "high": self.high}
        numbers = {
            name: t.number(bound, self.decimals)
            for name, bound in bounds.items()
            if bound is not None
        }
        text = t.gettext(self.label, **numbers)
        for mark in self.marks:
            text = t.gettext(mark, label=text)
        return text


@dataclass(frozen=True)
class ThemeValue:
    """Answer of one area: its class, the figure or key behind it, its status and its source.

    ``source`` is a title ready to show or None where the theme's own source holds; ``answer`` is
    the answer behind the value, if there is one, with its note and its survey. A value that
    joins the values of two themes has them as its ``halves``.
    """

    class_key: str
    status: Status
    value: float | str | None = None
    minimum: int | None = None
    maximum: int | None = None
    basis: str = "document"
    source: str | None = None
    source_url: str | None = None
    date: dt.date | None = None
    answer: Answer | None = None
    halves: tuple["ThemeValue", ...] = ()

    def source_in(self, lang: Lang) -> str:
        """Source as it was given in a language; "" where the theme's own source holds."""
        return self.answer.said("source", lang) if self.answer else self.source or ""


NOT_KNOWN = ThemeValue(class_key="unknown", status=Status.UNKNOWN, basis="no_source")
"""Value of an area of which no source tells."""

Values = Mapping[str, ThemeValue]
Words = Callable[[ThemeValue, ThemeClass, Translator], str]
Summary = Callable[[Values, Translator], str]


def class_words(_value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Words of a value that are those of its class."""
    return kind.text(t)


@dataclass(frozen=True)
class Theme:
    """A property of the areas of one division, shown as colours or patterns.

    Texts are messages to translate; ``{year}`` in the explanation is that of the newest figures.
    ``date`` is a day, a year, or None where the day of the figures, of the answer set or of the
    key holds. ``measure`` gives a value for every area of the division.
    ``place`` orders the chooser. With ``profile`` the values stand in the profiles of the areas.
    ``licence`` is that of a source with terms of its own, "" for the open data of the map.
    ``notice`` must stand wherever the values are shown; "" for ordinary ones.
    """

    id: str
    division: str
    title: Message
    short: Message
    explanation: Message
    source: Message
    date: dt.date | int | None
    classes: tuple[ThemeClass, ...]
    measure: Callable[[Facts, AnswerSet], Values]
    words: Words = class_words
    numeric: bool = False
    topic: str | None = None
    """Topic of the answer set that the values are answers to, if they are."""
    indicator: str | None = None
    """Indicator of the statistics whose newest figures the values are, if they are."""
    more: Callable[[str], ThemeClass | None] | None = None
    """Makes the class of a key that ``classes`` lacks, or None; what-if moves can need one."""
    summary: Summary | None = None
    """What the values come to, in a few words; None where what is known says most."""
    by_class: bool = True
    """Whether the number of areas in a class says something; no where classes tell them apart."""
    baseline: AnswerSet | None = None
    """Answer set from which the values are changes, if they are."""
    named: str = ""
    """Division whose areas are named, pointed at and selected, where it is not the values' own."""
    place: int = LAST
    profile: bool = False
    licence: str = ""
    notice: Message = ""
    unit: Message = ""
    """Unit of the figures, as in "%"; "" where the title says what is counted."""

    def values(self, facts: Facts, answer_set: AnswerSet) -> Values:
        """Value of every area of the division; a class that the theme lacks is a ValueError."""
        values = self.measure(facts, answer_set)
        strange = {value.class_key for value in values.values()} - {c.key for c in self.classes}
        if strange:
            message = f"theme {self.id!r} has no class {', '.join(sorted(strange))}"
            raise ValueError(message)
        return values

    @property
    def named_division(self) -> str:
        """Division whose areas are named, pointed at and selected unless a reader chose another."""
        return self.named or self.division

    @property
    def told_by_classes(self) -> bool:
        """Whether a sentence on any areas can be made of their classes or figures alone."""
        return self.by_class and self.baseline is None

    def day(self, facts: Facts) -> dt.date | int | None:
        """Day or year of the theme's own source; None where it has none."""
        if self.indicator is None:
            return self.date
        year = facts.newest_year(self.indicator)
        return dt.date(year, 12, 31) if self.indicator == RESIDENTS else year

    def explained(self, facts: Facts, t: Translator) -> str:
        """Explanation in the translator's language, with the year of the newest figures."""
        year = facts.newest_year(self.indicator) if self.indicator else facts.year
        return t.gettext(self.explanation, year=year)

    def displayed_classes(self, values: Values) -> tuple[ThemeClass, ...]:
        """Classes of the legend: those that occur somewhere in the country, in fixed order."""
        occurring = {value.class_key for value in values.values()}
        return tuple(each for each in self.classes if each.key in occurring)

    def kind(self, key: str) -> ThemeClass:
        """Class by its key; KeyError when there is none."""
        found = next((each for each in self.classes if each.key == key), None)
        if found is None and self.more:
            found = self.more(key)
        if found is None:
            message = f"theme {self.id!r} has no class {key!r}"
            raise KeyError(message)
        return found

    @property
    def sources(self) -> tuple["Theme", ...]:
        """Themes whose sources are the sources of this one."""
        return (self,)

    @property
    def choices(self) -> tuple[str, ...]:
        """Values of the filter by class."""
        return tuple(each.key for each in self.classes)

    def lets_through(self, class_key: str, chosen: Collection[str]) -> bool:
        """Whether a class passes the filter by class; an empty one lets everything through."""
        return not chosen or class_key in chosen

    def choice_text(self, choice: str, t: Translator) -> str:
        """Words of one of the choices of the filter."""
        return self.kind(choice).text(t)


MISSING: Mapping[str, ThemeClass] = MappingProxyType(
    {
        each.key: each
        for each in (
            ThemeClass(
                key="none",
                label=N_("Does not exist"),
                fill="#aab4c1",
                pattern="lines-forward",
                ink="#3d4754",
                missing=True,
                hue="#aab4c1",
                hue_share=38,
            ),
            ThemeClass(
                key="undecided",
                label=N_("Not yet decided"),
                fill="#bcc5d0",
                pattern="lines-back",
                ink="#3d4754",
                missing=True,
                hue="#bcc5d0",
                hue_share=30,
            ),
            ThemeClass(
                key="unknown",
                label=N_("Not known"),
                fill="#eef1f5",
                pattern="dots",
                ink="#7b8794",
                missing=True,
                hue="#7b8794",
            ),
            ThemeClass(
                key="not_applicable",
                label=N_("Not applicable (Åland)"),
                fill="#e4e8ee",
                missing=True,
                hue="#e4e8ee",
            ),
        )
    }
)
"""Looks of missing answers, the same in every theme."""


def relative_luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` as WCAG 2 defines it, 0 (black) to 1 (white)."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
