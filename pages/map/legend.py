"""Legend and summary of a view, in the markup of ``assets/modules/legend``, which fills them on."""

from collections.abc import Iterable, Sequence
from math import floor

from dash import html
from dash.development.base_component import Component

from layers.themes.theme import ThemeClass
from layers.view.class_counts import NOTHING, Tallies, Tally
from layers.words.browser_strings import browser_text
from layers.words.counts import (
    areas_words,
    municipalities_words,
    residents_short,
)
from layers.words.residents import residents_text
from layers.words.text import Translator
from pages.frame.elements import hidden_text
from pages.frame.swatch import background, swatch, tile_sample
from pages.map.shown import Shown

HIDDEN = {"aria-hidden": "true"}


def class_rows(shown: Shown) -> list[Component]:
    """Build the rows of a legend, buttons that filter by their class."""
    return [
        class_button(
            kind, shown.tallies.get(kind.key, NOTHING), kind.key, shown, municipal=_municipal(shown)
        )
        for kind in shown.theme.displayed_classes(shown.values)
    ]


def class_items(shown: Shown) -> list[Component]:
    """Build the rows of the second map's legend, whose classes are no filters."""
    return [
        class_item(kind, shown.tallies.get(kind.key, NOTHING), shown.t, municipal=_municipal(shown))
        for kind in shown.theme.displayed_classes(shown.values)
    ]


def _municipal(shown: Shown) -> bool:
    """Whether the areas that a legend counts are municipalities, which it then calls so."""
    return shown.theme.division == "municipality"


def class_bars(shown: Shown) -> list[Component]:
    """Build the rows of the summary's table."""
    return bar_rows(shown.theme.displayed_classes(shown.values), shown.tallies, shown.t)


def class_button(
    kind: ThemeClass, held: Tally, choice: str, shown: Shown, *, municipal: bool = False
) -> Component:
    """Build a row that filters by ``choice``, the class as the filter holds it."""
    t = shown.t
    title = f"{browser_text('class_only', t)} · {municipalities_words(held.municipalities, t)}"
    return html.Li(
        html.Button(
            _legend_row(kind, held, t, municipal=municipal),
            type="button",
            className=None if held.municipalities else "is-empty",
            title=title,
            disable_n_clicks=True,
            **{
                "aria-pressed": str(choice in shown.state.classes).lower(),
                "data-action": "toggle-class",
                "data-value": choice,
            },
        )
    )


def class_item(
    kind: ThemeClass, held: Tally, t: Translator, *, municipal: bool = False
) -> Component:
    """Build a row without a button."""
    return html.Li(_legend_row(kind, held, t, municipal=municipal), className="legend__item")


def _legend_row(
    kind: ThemeClass, held: Tally, t: Translator, *, municipal: bool
) -> list[Component]:
    label = html.Span(kind.text(t), className="legend__label")
    return [swatch(kind), label, _counts(held, t, municipal=municipal)]


def _counts(held: Tally, t: Translator, *, municipal: bool) -> Component:
    words = municipalities_words if municipal else areas_words
    return html.Span(
        [
            html.Span(words(held.areas, t)),
            html.Span(residents_short(held.residents, t), **HIDDEN),
            hidden_text(residents_text(held.residents, t)),
        ],
        className="legend__counts",
    )


def bar_rows(kinds: Sequence[ThemeClass], tallies: Tallies, t: Translator) -> list[Component]:
    """Build the rows of some classes, whose longest bars fill their columns."""
    held = [tallies.get(kind.key, NOTHING) for kind in kinds]
    areas = _longest(each.areas for each in held)
    residents = _longest(each.residents for each in held)
    return [
        html.Tr(
            [
                html.Th(kind.text(t), scope="row"),
                _bar(each.areas / areas, t.number(each.areas), kind),
                _bar(each.residents / residents, residents_short(each.residents, t), kind),
            ]
        )
        for kind, each in zip(kinds, held, strict=True)
    ]


def _longest(numbers: Iterable[int]) -> int:
    return max(1, *numbers, 0)


def _bar(share: float, words: str, kind: ThemeClass) -> Component:
    fill = html.Span(tile_sample(kind), style={"background": background(kind)})
    return html.Td(
        [
            html.Span(
                fill if share > 0 else None,
                className="bar",
                style={"--share": f"{floor(share * 1000 + 0.5) / 10:.1f}%"},
                **HIDDEN,
            ),
            html.Span(words, className="bar__text"),
        ]
    )
