"""First content of the elements that the browser's own code fills on, in the same markup."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

import ids
from layers.themes.pair_theme import PairTheme
from layers.themes.registry import themes_of
from layers.view.class_counts import shown_tally
from layers.view.filters import area_filters
from layers.view.vocabulary import FILTER_DIVISIONS
from layers.words.browser_strings import browser_text
from layers.words.counts import areas_words, municipalities_words
from layers.words.residents import residents_text
from layers.words.text import Translator
from pages.frame.elements import icon
from pages.map import legend, pair_legend
from pages.map.shown import Shown

_SEVERAL = 2


def legend_rows(shown: Shown, *, matrix: bool = True) -> list[Component]:
    """Build the legend of the first map; ``matrix`` is for a pair of themes."""
    if isinstance(shown.theme, PairTheme):
        return pair_legend.pair_rows(shown, shown.theme, matrix=matrix)
    return legend.class_rows(shown)


def legend_items(shown: Shown) -> list[Component]:
    """Build the legend of the second map."""
    if isinstance(shown.theme, PairTheme):
        return pair_legend.pair_items(shown, shown.theme)
    return legend.class_items(shown)


def summary_bars(shown: Shown) -> list[Component]:
    """Build the rows of the summary's table."""
    if isinstance(shown.theme, PairTheme):
        return pair_legend.pair_bars(shown, shown.theme)
    return legend.class_bars(shown)


def explanation(shown: Shown) -> list[Component]:
    """Build the explanation of the theme, its source, and buttons to related themes."""
    words = shown.theme.explained(shown.request.facts, shown.t)
    links = _related(shown)
    return [
        html.P(words),
        html.P(shown.source, className="field__source"),
        *([html.P(links, className="field__links")] if links else []),
    ]


def _related(shown: Shown) -> list[Component]:
    """A pair leads to its themes, and a theme to the pairs that it is half of."""
    t, themes = shown.t, themes_of(shown.request.facts)
    if isinstance(shown.theme, PairTheme):
        names = {each.theme.id: t.gettext(each.theme.short) for each in shown.theme.halves}
        return [_theme(each, browser_text("show_one", t, name=names[each])) for each in names]
    pairs = [each for each in themes.values() if isinstance(each, PairTheme)]
    return [
        _theme(each.id, browser_text("show_both", t))
        for each in pairs
        if shown.theme.id in {half.theme.id for half in each.halves}
    ]


def _theme(theme: str, words: str) -> Component:
    return _button(words, "link", **{"data-action": "set-theme", "data-value": theme})


def totals(shown: Shown) -> str:
    """Return how much the filters leave, in words."""
    held, t = shown_tally(shown.request.facts, shown.theme, shown.state), shown.t
    municipal = shown.theme.division == "municipality"
    words = {
        "municipalities": municipalities_words(held.municipalities, t),
        "residents": residents_text(held.residents, t),
    }
    if municipal:
        return browser_text("shown_municipalities", t, **words)
    return browser_text("shown", t, areas=areas_words(held.areas, t), **words)


def chips(shown: Shown) -> list[Component]:
    """Build a button for each filter in use, which removes it, and one that clears all."""
    facts, lang = shown.request.facts, shown.state.lang
    areas = [
        (name, code, facts.name(FILTER_DIVISIONS[name], code, lang))
        for name, codes in area_filters(shown.state).items()
        for code in codes
    ]
    classes = [
        ("class", choice, shown.theme.choice_text(choice, shown.t))
        for choice in shown.theme.choices
        if choice in shown.state.classes
    ]
    buttons = [_chip(*each, shown) for each in (*areas, *classes)]
    if not buttons:
        return []
    words = browser_text("clear_all", shown.t)
    return [*buttons, _button(words, "chip chip--clear", **{"data-action": "clear-filters"})]


def _chip(kind: str, value: str, label: str, shown: Shown) -> Component:
    return _button(
        [label, icon("x")],
        "chip",
        **{
            "data-action": "remove-filter",
            "data-kind": kind,
            "data-value": value,
            "aria-label": browser_text("remove_filter", shown.t, name=label),
        },
    )


def chosen_areas(names: Sequence[str], t: Translator) -> list[Component]:
    """Build what a closed chooser of areas shows: names, and how many when there are several."""
    words = html.Span(", ".join(names) or browser_text("all", t), className="filter__names")
    if len(names) < _SEVERAL:
        return [words]
    return [words, html.Span(str(len(names)), className="filter__count", **legend.HIDDEN)]


def map_switch(maps: Sequence[Shown]) -> list[Component]:
    """Build the buttons that turn to one of several maps on a narrow screen."""
    if len(maps) == 1:
        return []
    return [
        _button(
            each.short,
            None,
            **{
                "data-action": "show-map",
                "data-value": place,
                "aria-pressed": str(place == ids.Map.MAP).lower(),
            },
        )
        for place, each in zip((ids.Map.MAP, *ids.Beside), maps, strict=False)
    ]


def _button(children: str | list[str | Component], name: str | None, **data: str) -> Component:
    """Build a button for React to draw once: the browser's own code changes it afterwards."""
    return html.Button(children, type="button", className=name, disable_n_clicks=True, **data)
