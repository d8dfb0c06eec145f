"""The legend of an export: its classes with what they hold, in one part or two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from layers.map.facts import Facts
from layers.themes.pair_theme import PairTheme
from layers.themes.theme import Theme, ThemeClass, Values
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.text import Translator

_MILLION = 1_000_000


@dataclass(frozen=True)
class LegendRow:
    """A class with its label and what it holds within the area filters.

    ``shown`` is false when the class filter leaves the class out. ``group`` is the heading of the
    part of the legend that the row belongs to, where it has parts.
    """

    kind: ThemeClass
    label: str
    areas: int
    municipalities: int
    residents: int
    areas_text: str
    residents_text: str
    shown: bool
    group: str = ""


def legend_rows(
    facts: Facts, theme: Theme, values: Values, state: ViewState, t: Translator
) -> Iterable[LegendRow]:
    """Count each class over the area filters; the class filter only marks its row.

    The class filter of another map's theme takes away from every row. A pair of themes has the
    classes of one after those of the other; what applies to neither stands in the first part only.
    """
    own = state.classes if not state.classes_of else ()
    passing = sorted(selected_municipalities(facts, replace(state, classes=()) if own else state))
    if not isinstance(theme, PairTheme):
        keys = {code: values[facts.area_of(code, theme.division)].class_key for code in passing}
        for kind in theme.shown(values):
            inside = [code for code in passing if keys[code] == kind.key]
            shown = not own or kind.key in own
            yield replace(_row(facts, kind, inside, theme.division, t), shown=shown)
        return
    for number, half in enumerate(theme.halves):
        for kind in theme.shown_half(values, half):
            if number and kind.key == "not_applicable":
                continue
            inside = [c for c in passing if values[c].halves[number].class_key == kind.key]
            shown = half.lets_through(kind.key, own)
            row = _row(facts, kind, inside, half.theme.division, t)
            yield replace(row, shown=shown, group=t.gettext(half.heading))


def _row(
    facts: Facts, kind: ThemeClass, inside: list[str], division: str, t: Translator
) -> LegendRow:
    """Row of a class that some municipalities have, counted in areas of a division."""
    areas = len({facts.area_of(code, division) for code in inside})
    residents = facts.residents(inside)
    return LegendRow(
        kind=kind,
        label=kind.text(t),
        areas=areas,
        municipalities=len(inside),
        residents=residents,
        areas_text=t.ngettext("{n} area", "{n} areas", areas),
        residents_text=residents_text(residents, t),
        shown=True,
    )


def parts_of(legend: Sequence[LegendRow]) -> list[tuple[str, list[LegendRow]]]:
    """Rows of each part under its heading; a legend of one part has none."""
    return [(group, list(rows)) for group, rows in groupby(legend, lambda row: row.group)]


def residents_text(residents: int, t: Translator) -> str:
    """Residents in words; from 100 000 on in millions with two decimals."""
    if residents < _MILLION // 10:
        return t.ngettext("{n} resident", "{n} residents", residents)
    return t.gettext("{n} million residents", n=t.number(residents / _MILLION, 2))
