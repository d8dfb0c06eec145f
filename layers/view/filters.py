"""What passes the filters of a view, by the same rules as the browser's."""

from layers.map.facts import Facts
from layers.themes.theme import Theme, Values
from layers.view.displayed_theme import filter_theme
from layers.view.map_view import ViewState
from layers.view.vocabulary import FILTER_DIVISIONS


def selected_municipalities(facts: Facts, state: ViewState) -> frozenset[str]:
    """Codes of the municipalities that the map shows in full.

    A municipality passes when its area is among the chosen ones of every division that has any,
    and its class among the chosen classes when there are any; these are classes of the theme or,
    on a second map, of the first map's theme.
    """
    return frozenset(
        code
        for code in _of_classes(facts, state)
        if all(
            not chosen or facts.area_of(code, FILTER_DIVISIONS[name]) in chosen
            for name, chosen in area_filters(state).items()
        )
    )


def filtered_values(facts: Facts, state: ViewState, theme: Theme, values: Values) -> Values:
    """Values of the areas of a theme that the map shows in full, or in part where filters cut."""
    shown = selected_municipalities(facts, state)
    areas = {facts.area_of(code, theme.division) for code in shown}
    return {code: value for code, value in values.items() if code in areas}


def area_filters(state: ViewState) -> dict[str, tuple[str, ...]]:
    """Chosen codes of each filter by area, in the address's order."""
    return {name: getattr(state, name) for name in FILTER_DIVISIONS}


def _of_classes(facts: Facts, state: ViewState) -> tuple[str, ...]:
    """Municipalities whose area in the theme's division is of a chosen class."""
    municipalities = facts.codes("municipality")
    if not state.classes:
        return municipalities
    theme = filter_theme(facts, state)
    values = theme.values(facts, facts.answer_sets[state.data])
    return tuple(
        code
        for code in municipalities
        if theme.lets_through(values[facts.area_of(code, theme.division)].class_key, state.classes)
    )
