"""Bars of a theme's areas: ranked by figure, or by class with residents as their lengths."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.themes.pair_theme import PairTheme
from layers.themes.theme import Theme, ThemeClass, ThemeValue, Values
from layers.view.displayed_theme import displayed_theme
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.text import Translator, sort_key, translator


@dataclass(frozen=True)
class AreaBar:
    """One area: ``key`` is ``division:code``, ``kind`` its class, ``text`` the words at its end.

    ``length`` is the share of the longest bar, 0 to 1; None where there is nothing to measure.
    ``number`` is what the bar is ranked by, None where it is not known.
    """

    key: str
    name: str
    kind: ThemeClass
    text: str
    selected: bool
    number: float | None = None
    length: float | None = None


@dataclass(frozen=True)
class BarGroup:
    """Bars in the order to show them; ``kind`` is the class of them all, None for a ranking.

    ``title`` says what they have in common, "" for a ranking. ``residents`` are those of the areas
    that pass the filters.
    """

    title: str
    kind: ThemeClass | None
    bars: tuple[AreaBar, ...]
    residents: int


def is_ranked(theme: Theme, values: Values) -> bool:
    """Whether the areas have figures to be ranked by: some value is a number in a known class."""
    if isinstance(theme, PairTheme) or theme.baseline:
        return False
    return any(
        isinstance(value.value, int | float) and not theme.kind(value.class_key).missing
        for value in values.values()
    )


def area_bars(facts: Facts, answer_set: AnswerSet, state: ViewState) -> tuple[BarGroup, ...]:
    """Return the areas of the theme's division that pass the filters, as groups of bars.

    A theme with figures has one ranking, the highest figure first, ties by name; areas without a
    figure follow by their class, without bars. Other themes have a group for each class, in the
    order of the legend, with the residents that pass the filters as bars; where classes only tell
    neighbours apart, as in a theme of groups, a group for each value. Bars begin at zero, so a
    ranking with a negative figure has none.
    """
    t, theme = translator(state.lang), displayed_theme(facts, state)
    values = theme.values(facts, answer_set)
    members: dict[str, list[str]] = {}
    for municipality in selected_municipalities(facts, state):
        members.setdefault(facts.area_of(municipality, theme.division), []).append(municipality)
    residents = {code: facts.residents(each) for code, each in members.items()}
    ranked = is_ranked(theme, values)
    bars = {}
    for code in members:
        kind = theme.kind(values[code].class_key)
        text, number = _measure(theme, values[code], None if ranked else residents[code], t)
        key, name = f"{theme.division}:{code}", facts.name(theme.division, code, state.lang)
        bars[code] = AreaBar(key, name, kind, text, key in state.sel, number)
    rest = {code: bar for code, bar in bars.items() if bar.number is None or not ranked}
    ranking = [bar for code, bar in bars.items() if code not in rest]
    titles = {code: _title(theme, values[code], t) for code in rest}
    groups = _groups(theme, rest, titles, residents)
    if ranking:
        counted = sum(residents[code] for code in bars if code not in rest)
        groups = [BarGroup("", None, _measured(ranking), counted), *groups]
    return tuple(groups)


def _measure(
    theme: Theme, value: ThemeValue, residents: int | None, t: Translator
) -> tuple[str, float | None]:
    """Return words and number of an area: its residents or, when these are None, its figure."""
    if residents is not None:
        return t.ngettext("{n} resident", "{n} residents", residents), residents
    kind = theme.kind(value.class_key)
    known = isinstance(value.value, int | float) and not kind.missing
    return theme.words(value, kind, t), float(value.value or 0) if known else None


def _title(theme: Theme, value: ThemeValue, t: Translator) -> str:
    kind = theme.kind(value.class_key)
    return theme.words(value, kind, t) if theme.named and not theme.baseline else kind.text(t)


def _groups(
    theme: Theme,
    bars: Mapping[str, AreaBar],
    titles: Mapping[str, str],
    residents: Mapping[str, int],
) -> list[BarGroup]:
    """Group bars by class and title; the longest bar of all groups is the measure of each."""
    order = {kind.key: place for place, kind in enumerate(theme.classes)}
    found: dict[tuple[int, str, str], list[str]] = {}
    for code, bar in bars.items():
        place = order.get(bar.kind.key, len(order))
        found.setdefault((place, bar.kind.key, titles[code]), []).append(code)
    longest = max((bar.number or 0 for bar in bars.values()), default=0)
    return [
        BarGroup(
            title,
            bars[codes[0]].kind,
            _measured([bars[code] for code in codes], longest),
            sum(residents[code] for code in codes),
        )
        for (_place, _key, title), codes in sorted(found.items())
    ]


def _measured(bars: Iterable[AreaBar], longest: float | None = None) -> tuple[AreaBar, ...]:
    """Sort bars, the highest first, and give them their lengths."""
    ordered = sorted(bars, key=lambda bar: (-(bar.number or 0), sort_key(bar.name)))
    numbers = [bar.number for bar in ordered if bar.number is not None]
    top = max(numbers, default=0) if longest is None else longest
    if not numbers or min(numbers) < 0:
        return tuple(ordered)
    return tuple(replace(bar, length=(bar.number or 0) / top if top else 0.0) for bar in ordered)
