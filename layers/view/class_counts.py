"""What the classes of a view hold: areas, municipalities, residents. The browser counts alike."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from layers.map.facts import Facts
from layers.themes.pair_theme import PairTheme
from layers.themes.theme import Theme, ThemeClass, Values
from layers.view.filters import selected_municipalities
from layers.view.map_view import ViewState


@dataclass(frozen=True)
class Tally:
    """Numbers of areas (of a theme's division), of municipalities and of residents."""

    areas: int = 0
    municipalities: int = 0
    residents: int = 0


NOTHING = Tally()
Tallies = Mapping[str, Tally]
"""Class key -> what the class holds; a key that is not there holds nothing."""


@dataclass(frozen=True)
class HalfCounts:
    """One theme of a pair in a legend: its number, displayed classes, and what each holds.

    "Not applicable" is among the classes of the first half only.
    """

    number: int
    classes: tuple[ThemeClass, ...]
    tallies: Tallies


def tally(facts: Facts, municipalities: Iterable[str], division: str) -> Tally:
    """Count municipalities, the areas of a division that they lie in, and their residents."""
    codes = list(municipalities)
    areas = len({facts.area_of(code, division) for code in codes})
    return Tally(areas, len(codes), facts.residents(codes))


def shown_tally(facts: Facts, theme: Theme, state: ViewState) -> Tally:
    """Count what all filters of the view leave, areas in the division of its theme."""
    return tally(facts, selected_municipalities(facts, state), theme.division)


def class_tallies(facts: Facts, theme: Theme, values: Values, state: ViewState) -> Tallies:
    """Count each class over the area filters.

    The view's own class filter takes nothing away; that of the first map's theme does on the
    second map.
    """
    return _by_class(
        facts,
        _counted(facts, state),
        theme.division,
        lambda code: values[facts.area_of(code, theme.division)].class_key,
    )


def half_counts(
    facts: Facts, theme: PairTheme, values: Values, state: ViewState
) -> tuple[HalfCounts, ...]:
    """Count the classes of both themes of a pair, each in areas of its own division."""
    # The browser leaves the class filter aside here, on a second map too.
    counted = selected_municipalities(facts, replace(state, classes=()))
    return tuple(
        HalfCounts(
            number,
            tuple(
                kind
                for kind in theme.displayed_half(values, half)
                if number == 0 or kind.key != "not_applicable"
            ),
            _by_class(
                facts,
                counted,
                half.theme.division,
                lambda code, number=number: values[code].halves[number].class_key,  # type: ignore[misc]
            ),
        )
        for number, half in enumerate(theme.halves)
    )


def _counted(facts: Facts, state: ViewState) -> frozenset[str]:
    own = state.classes_of in {"", state.theme}
    return selected_municipalities(facts, replace(state, classes=()) if own else state)


def _by_class(
    facts: Facts, municipalities: Iterable[str], division: str, key_of: Callable[[str], str]
) -> Tallies:
    members: dict[str, list[str]] = defaultdict(list)
    for code in municipalities:
        members[key_of(code)].append(code)
    return {key: tally(facts, codes, division) for key, codes in members.items()}
