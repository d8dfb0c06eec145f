"""Legend of a pair of themes: a key of each, and a matrix of both, as the browser draws them."""

from collections.abc import Callable, Iterator
from itertools import chain

from dash import html
from dash.development.base_component import Component

from layers.themes.pair_theme import Half, PairTheme
from layers.themes.theme import ThemeClass
from layers.view.class_counts import NOTHING, HalfCounts, Tally, half_counts
from layers.words.browser_strings import browser_text
from layers.words.counts import municipalities_words
from layers.words.residents import residents_text
from pages.frame.elements import hidden_text
from pages.frame.swatch import swatch
from pages.map.legend import HIDDEN, bar_rows, class_button, class_item
from pages.map.shown import Shown

_Row = Callable[[Half, ThemeClass, Tally], Component]


def pair_rows(shown: Shown, theme: PairTheme, *, matrix: bool = True) -> list[Component]:
    """Build the keys of both themes as buttons, and the matrix unless it has no room."""
    keys = _keys(
        shown,
        theme,
        lambda half, kind, held: class_button(kind, held, half.choice(kind.key), shown),
    )
    return [*keys, _matrix(shown, theme)] if matrix else keys


def pair_items(shown: Shown, theme: PairTheme) -> list[Component]:
    """Build the keys of both themes without buttons."""
    return _keys(shown, theme, lambda _half, kind, held: class_item(kind, held, shown.t))


def pair_bars(shown: Shown, theme: PairTheme) -> list[Component]:
    """Build the rows of the summary's table, each theme under its heading."""
    return list(chain.from_iterable(_bars_of(half, c, shown) for half, c in _halves(shown, theme)))


def _bars_of(half: Half, counts: HalfCounts, shown: Shown) -> list[Component]:
    heading = html.Th(
        shown.t.gettext(half.heading), scope="rowgroup", colSpan=3, className="bars__heading"
    )
    return [html.Tr(heading), *bar_rows(counts.classes, counts.tallies, shown.t)]


def _halves(shown: Shown, theme: PairTheme) -> Iterator[tuple[Half, HalfCounts]]:
    counts = half_counts(shown.request.facts, theme, shown.values, shown.state)
    return zip(theme.halves, counts, strict=True)


def _keys(shown: Shown, theme: PairTheme, row: _Row) -> list[Component]:
    return [
        _part(
            shown.t.gettext(half.heading),
            [
                html.Ul(
                    [
                        row(half, kind, counts.tallies.get(kind.key, NOTHING))
                        for kind in counts.classes
                    ],
                    className="legend",
                )
            ],
        )
        for half, counts in _halves(shown, theme)
    ]


def _part(heading: str, children: list[Component]) -> Component:
    return html.Li(
        [html.H3(heading, className="legend__heading"), *children], className="legend__part"
    )


def _matrix(shown: Shown, theme: PairTheme) -> Component:
    """Build the matrix: rows by colour, columns by pattern; what does not apply is left out."""
    t = shown.t
    colours, patterns = (
        [k for k in theme.displayed_half(shown.values, half) if k.key != "not_applicable"]
        for half in theme.halves
    )
    pairs = {kind.key: kind for kind in theme.displayed_classes(shown.values)}
    rows = [
        html.Tr(
            [
                _head(colour, "row", shown),
                *(_cell(pairs.get(f"{colour.key}.{each.key}"), shown) for each in patterns),
            ]
        )
        for colour in colours
    ]
    heads = [html.Td(), *(_head(each, "col", shown) for each in patterns)]
    title = browser_text("combinations", t)
    table = html.Table(
        [
            html.Caption(title, className="visually-hidden"),
            html.Thead(html.Tr(heads)),
            html.Tbody(rows),
        ],
        className="pair-matrix",
    )
    return _part(
        title, [table, html.P(browser_text("combinations_help", t), className="field__help")]
    )


def _head(kind: ThemeClass, scope: str, shown: Shown) -> Component:
    words = kind.text(shown.t)
    return html.Th([swatch(kind), hidden_text(words)], scope=scope, title=words)


def _cell(pair: ThemeClass | None, shown: Shown) -> Component:
    """Build a cell: how the pair looks and how many municipalities have it, as a button."""
    if pair is None:
        return html.Td(hidden_text("0"))
    t, held = shown.t, shown.tallies.get(pair.key, NOTHING)
    numbers = f"{municipalities_words(held.municipalities, t)}, {residents_text(held.residents, t)}"
    words = f"{pair.text(t)}: {numbers}"
    return html.Td(
        html.Button(
            [swatch(pair), html.Span(t.number(held.municipalities), **HIDDEN)],
            type="button",
            className=None if held.municipalities else "is-empty",
            title=words,
            disable_n_clicks=True,
            **{
                "aria-label": words,
                "aria-pressed": str(_is_chosen(pair.key, shown)).lower(),
                "data-action": "toggle-pair",
                "data-value": pair.key,
            },
        )
    )


def _is_chosen(key: str, shown: Shown) -> bool:
    """Return whether the class filter is exactly this pair."""
    if not isinstance(shown.theme, PairTheme):
        return False
    parts = zip(shown.theme.halves, key.split("."), strict=True)
    return shown.state.classes == tuple(half.choice(part) for half, part in parts)
