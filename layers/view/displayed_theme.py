"""Which theme a view displays: its own, or the changes from a baseline answer set."""

from dataclasses import replace

from geodata import AnswerSet
from layers.map.facts import Facts
from layers.themes.changes import change_theme, has_changes
from layers.themes.registry import themes_of
from layers.themes.theme import Theme
from layers.view.map_view import ViewState


def displayed_theme(facts: Facts, state: ViewState) -> Theme:
    """Return the theme of a view, or the theme of its changes from the baseline.

    A theme that does not depend on answers has no changes and is returned as it is.
    """
    theme, old = themes_of(facts)[state.theme], baseline_set(facts, state)
    return theme if old is None else change_theme(theme, old, facts.answer_sets[state.data])


def filter_theme(facts: Facts, state: ViewState) -> Theme:
    """Return the theme whose classes the view's class filter holds."""
    return displayed_theme(facts, replace(state, theme=state.classes_of or state.theme))


def baseline_set(facts: Facts, state: ViewState) -> AnswerSet | None:
    """Return the answer set that the view is compared with; None when it shows no changes."""
    if not state.baseline or not has_changes(themes_of(facts)[state.theme]):
        return None
    return facts.answer_sets[state.baseline]


def answer_sets_key(facts: Facts, data: str, baseline: str = "") -> str:
    """Return the name of the displayed answers in addresses: ``key`` or ``baseline..key``.

    A key depends on the content of a set, so changed answers under the same id get a new address.
    """
    keys = [facts.answer_sets[each].key for each in (baseline, data) if each]
    return "..".join(keys)


def named_division(facts: Facts, state: ViewState) -> str:
    """Return the division whose areas a view names: the reader's choice, or that of the theme.

    Facts without answers have no leadership groups; then it is the division of the values.
    """
    theme = themes_of(facts)[state.theme]
    named = state.division or theme.named_division
    return named if named in facts.divisions else theme.division
