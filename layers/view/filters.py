"""The filters of a view; the browser applies the same rules."""

from layers.map.facts import Facts
from layers.themes.theme import Theme, Values
from layers.view.displayed_theme import filter_theme
from layers.view.map_view import ViewState
from layers.view.vocabulary import FILTER_DIVISIONS


def selected_municipalities(facts: Facts, state: ViewState) -> frozenset[str]:
    """Return the codes of the municipalities that pass the view's filters.

    A municipality passes when, for each area filter in use, its area is among the chosen codes, and
    when its class is among the chosen classes, if any. On a second map the classes are those of the
    first map's theme.
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
    """Return the values of areas with at least one municipality that passes the filters."""
    passing = selected_municipalities(facts, state)
    areas = {facts.area_of(code, theme.division) for code in passing}
    return {code: value for code, value in values.items() if code in areas}


def area_filters(state: ViewState) -> dict[str, tuple[str, ...]]:
    """Return the chosen codes of each area filter, in the order of the address."""
    return {name: getattr(state, name) for name in FILTER_DIVISIONS}


def _of_classes(facts: Facts, state: ViewState) -> tuple[str, ...]:
    """Return the municipalities that pass the class filter; all of them without one."""
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
