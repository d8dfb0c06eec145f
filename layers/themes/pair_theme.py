"""Pair of themes on one map: colours show the one, patterns the other."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from geodata import AnswerSet, Status
from layers.map.facts import Facts
from layers.themes.theme import KNOWN_STATUSES, Theme, ThemeClass, ThemeValue, Values
from layers.words.text import Translator


@dataclass(frozen=True)
class PairClass(ThemeClass):
    """Class of a pair of answers, in the fill of the one and the pattern of the other."""

    halves: tuple[ThemeClass, ...] = ()

    def text(self, t: Translator) -> str:
        """Words of both halves, once if they are equal."""
        return " · ".join(dict.fromkeys(half.text(t) for half in self.halves))


@dataclass(frozen=True)
class Half:
    """One theme of the pair, the heading of its part of the legend, and its looks.

    ``classes`` have the keys of the theme's own classes, in its order.
    """

    theme: Theme
    heading: str
    classes: tuple[ThemeClass, ...]

    def kind(self, key: str) -> ThemeClass:
        """Look of a class by its key."""
        return next(each for each in self.classes if each.key == key)

    def choice(self, key: str) -> str:
        """Class of the theme as the filter of a pair holds it: ``tym.2``."""
        return f"{self.theme.id}.{key}"

    def lets_through(self, key: str, chosen: Collection[str]) -> bool:
        """Whether a class passes the filter, which may hold classes of the other half only."""
        mine = [each for each in chosen if each.startswith(self.choice(""))]
        return not mine or self.choice(key) in mine


@dataclass(frozen=True, kw_only=True)
class PairTheme(Theme):
    """A theme of municipalities, each of which has the answers of the areas that it lies in.

    The filter by class holds classes of either half; a municipality passes when each half that is
    filtered lets it through.
    """

    classes: tuple[PairClass, ...]
    halves: tuple[Half, Half]

    @property
    def sources(self) -> tuple[Theme, ...]:
        """Both themes."""
        return tuple(half.theme for half in self.halves)

    @property
    def choices(self) -> tuple[str, ...]:
        """Classes of the first half, then those of the second."""
        return tuple(half.choice(kind.key) for half in self.halves for kind in half.classes)

    def lets_through(self, class_key: str, chosen: Collection[str]) -> bool:
        """Whether both halves let a pair of classes through."""
        keys = class_key.split(".")
        return all(
            half.lets_through(key, chosen) for half, key in zip(self.halves, keys, strict=True)
        )

    def choice_text(self, choice: str, t: Translator) -> str:
        """Words of a class of one half; for a missing answer with the name of the half."""
        theme, key = choice.split(".", 1)
        half = next(each for each in self.halves if each.theme.id == theme)
        kind = half.kind(key)
        words = kind.text(t)
        return f"{t.gettext(half.theme.short)}: {words}" if kind.missing else words

    def displayed_half(self, values: Values, half: Half) -> tuple[ThemeClass, ...]:
        """Classes of a half that occur somewhere in the country, in fixed order."""
        number = self.halves.index(half)
        occurring = {value.halves[number].class_key for value in values.values()}
        return tuple(each for each in half.classes if each.key in occurring)


def pair_classes(
    colours: Sequence[ThemeClass], patterns: Sequence[ThemeClass], inks: Mapping[str, str]
) -> tuple[PairClass, ...]:
    """Join every colour with every pattern; ``inks`` are those of the patterns on each colour."""
    return tuple(
        PairClass(
            key=f"{colour.key}.{pattern.key}",
            label="",
            fill=colour.fill,
            pattern=pattern.pattern,
            ink=pattern.pattern and inks[colour.key],
            missing=colour.missing or pattern.missing,
            hue=colour.hue,
            halves=(colour, pattern),
        )
        for colour, pattern in product(colours, patterns)
    )


def join(first: ThemeValue, second: ThemeValue) -> ThemeValue:
    """Join two values; the status is that of the less certain one."""
    statuses = (first.status, second.status)
    weakest = (
        *(Status.UNKNOWN, Status.UNDECIDED, Status.RANGE, Status.PLANNED),
        *(Status.NONE, Status.NOT_APPLICABLE, Status.DERIVED),
    )
    status = next((each for each in weakest if each in statuses), Status.KNOWN)
    return ThemeValue(
        f"{first.class_key}.{second.class_key}", status, basis="", halves=(first, second)
    )


def measure_pair(first: Theme, second: Theme, facts: Facts, answer_set: AnswerSet) -> Values:
    """Pair of answers of every municipality."""
    halves = [(theme.division, theme.values(facts, answer_set)) for theme in (first, second)]
    return {
        code: join(*(values[facts.area_of(code, division)] for division, values in halves))
        for code in facts.codes("municipality")
    }


def pair_summary(values: Values, t: Translator) -> str:
    """Count the municipalities by how many of their two answers are known."""
    counts = [0, 0, 0]
    for value in values.values():
        if value.status is not Status.NOT_APPLICABLE:
            counts[sum(half.status in KNOWN_STATUSES for half in value.halves)] += 1
    neither, one, both = map(t.number, counts)
    return t.gettext(
        "Municipalities where both are known: {both}, only one: {one}, neither: {neither}",
        both=both,
        one=one,
        neither=neither,
    )
