"""The legend of an export: classes with counts, in one group or one for each theme of a pair."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from layers.map.facts import Facts
from layers.themes.pair_theme import PairTheme
from layers.themes.theme import Theme, ThemeClass, Values
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState
from layers.words.labels import count_areas
from layers.words.residents import residents_text
from layers.words.text import Translator


@dataclass(frozen=True)
class LegendRow:
    """A class with its label and its counts among the areas that pass the area filters.

    ``passes_filters`` is False when the class filter excludes the class. ``group`` is the heading
    of the group that the row belongs to; "" in a legend of one group.
    """

    kind: ThemeClass
    label: str
    areas: int
    municipalities: int
    residents: int
    areas_text: str
    residents_text: str
    passes_filters: bool
    group: str = ""


def legend_rows(
    facts: Facts, theme: Theme, values: Values, state: ViewState, t: Translator
) -> Iterable[LegendRow]:
    """Yield the rows of a legend, counted over the area filters.

    The view's own class filter does not change counts; it only sets ``passes_filters``. A class
    filter of the first map's theme reduces the counts of the second map's rows. A pair of themes
    yields the classes of the first theme, then those of the second; "not applicable" only once, in
    the first.
    """
    own = state.classes if not state.classes_of else ()
    passing = sorted(selected_municipalities(facts, replace(state, classes=()) if own else state))
    if not isinstance(theme, PairTheme):
        keys = {code: values[facts.area_of(code, theme.division)].class_key for code in passing}
        for kind in theme.displayed_classes(values):
            inside = [code for code in passing if keys[code] == kind.key]
            passes = not own or kind.key in own
            yield replace(_row(facts, kind, inside, theme.division, t), passes_filters=passes)
        return
    for number, half in enumerate(theme.halves):
        for kind in theme.displayed_half(values, half):
            if number and kind.key == "not_applicable":
                continue
            inside = [c for c in passing if values[c].halves[number].class_key == kind.key]
            passes = half.lets_through(kind.key, own)
            row = _row(facts, kind, inside, half.theme.division, t)
            yield replace(row, passes_filters=passes, group=t.gettext(half.heading))


def _row(
    facts: Facts, kind: ThemeClass, inside: list[str], division: str, t: Translator
) -> LegendRow:
    """Build the row of a class from its municipalities, counting areas of ``division``."""
    areas = len({facts.area_of(code, division) for code in inside})
    residents = facts.residents(inside)
    return LegendRow(
        kind=kind,
        label=kind.text(t),
        areas=areas,
        municipalities=len(inside),
        residents=residents,
        areas_text=count_areas(division if division == "municipality" else "area", areas, t),
        residents_text=residents_text(residents, t),
        passes_filters=True,
    )


def parts_of(legend: Sequence[LegendRow]) -> list[tuple[str, list[LegendRow]]]:
    """Group rows by heading, in order; a legend of one group has the heading ""."""
    return [(group, list(rows)) for group, rows in groupby(legend, lambda row: row.group)]
