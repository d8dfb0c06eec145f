"""Details of the selection in the matrix: a cell, a topic or an actor."""

from dash import html
from dash.development.base_component import Component

from layers.cooperation.matrix import ActorText, CellText, TopicRow, matrix, matrix_actors
from layers.cooperation.matrix_texts import KINDS
from layers.words.text import Translator
from pages.cooperation.tags_and_links import (
    kind_tag,
    law_link,
    map_link,
    matrix_source,
    selection_link,
)
from pages.frame.elements import hidden_text, icon

EXAMPLE = ("tym", "employment_authority")
Cells = tuple[CellText, ...]


def details(t: Translator) -> dict[tuple[str, str], list[Component]]:
    """Return (topic, actor) -> components for every possible selection; "" stands for none.

    ("", "") is the hint shown without a selection.
    """
    rows, columns = matrix(t), matrix_actors(t)
    found = {("", ""): _nothing(t)}
    for actor in columns:
        found["", actor.id] = _actor(actor, rows, columns, t)
    for row in rows:
        found[row.id, ""] = _topic(row, columns, t)
        for actor, cells in zip(columns, row.cells, strict=True):
            if cells[0].named:
                found[row.id, actor.id] = _cell(row, actor, columns, t)
    return found


def _head(over: str, name: str, t: Translator) -> list[Component]:
    closing = t.gettext("Close")
    return [
        selection_link(
            [icon("x"), hidden_text(closing)],
            t,
            "",
            "",
            className="icon-button detail__close",
            title=closing,
        ),
        html.P(over, className="detail__over"),
        html.H3(name),
    ]


def _nothing(t: Translator) -> list[Component]:
    return [
        html.H3(t.gettext("Choose a cell")),
        html.P(
            t.gettext(
                "A cell tells what an actor's cooperation on a topic rests on. The name of a "
                "topic shows all its actors, the name of an actor all its topics. The arrow "
                "keys move from cell to cell."
            )
        ),
        html.P(
            selection_link(t.gettext("For example: TYM and the employment authority"), t, *EXAMPLE)
        ),
    ]


def _cell(
    row: TopicRow,
    actor: ActorText,
    columns: tuple[ActorText, ...],
    t: Translator,
) -> list[Component]:
    cells = dict(zip((each.id for each in columns), row.cells, strict=True))
    others = [
        _line(each.name, cells[each.id], t, row.id, each.id)
        for each in columns
        if each.id != actor.id and cells[each.id][0].named
    ]
    together = [html.H4(t.gettext("Also on this topic")), html.Ul(others)] if others else []
    return [
        *_head(row.name, actor.name, t),
        *(_grounds(cell, t) for cell in cells[actor.id]),
        *together,
        *_maps(
            [
                *map_link(t.gettext("On the map: {name}", name=row.name), row.map_query),
                *map_link(t.gettext("Borders: {name}", name=actor.name), actor.map_query),
            ]
        ),
        _source(cells[actor.id], t),
    ]


def _grounds(cell: CellText, t: Translator) -> Component:
    """List what the cooperation is based on: kind, condition, duty, law."""
    words: list[Component] = [
        html.P([kind_tag(cell), f" {cell.condition}" if cell.condition else ""])
    ]
    if cell.duty:
        words += [html.P(cell.duty), html.P(law_link(cell, t), className="detail__law")]
    else:
        words.append(html.P(t.gettext(KINDS[cell.kind][1])))
    return html.Div(words, className="detail__grounds")


def _topic(row: TopicRow, columns: tuple[ActorText, ...], t: Translator) -> list[Component]:
    pairs = list(zip(columns, row.cells, strict=True))
    lines = [_line(a.name, cells, t, row.id, a.id) for a, cells in pairs if cells[0].named]
    missing = [actor.name for actor, cells in pairs if not cells[0].named]
    return [
        *_head(row.group, row.name, t),
        html.Ul(lines),
        html.P(
            t.gettext("Not named on this topic: {names}.", names="; ".join(missing)),
            className="detail__note",
        ),
        *_maps(map_link(t.gettext("On the map: {name}", name=row.name), row.map_query)),
    ]


def _actor(
    actor: ActorText,
    rows: tuple[TopicRow, ...],
    columns: tuple[ActorText, ...],
    t: Translator,
) -> list[Component]:
    place = columns.index(actor)
    lines = [
        _line(row.name, row.cells[place], t, row.id, actor.id)
        for row in rows
        if row.cells[place][0].named
    ]
    none = t.gettext("The sources list this actor but name it on none of the topics.")
    return [
        *_head(t.gettext("Actor"), actor.name, t),
        html.Ul(lines) if lines else html.P(none),
        *_maps(map_link(t.gettext("Borders: {name}", name=actor.name), actor.map_query)),
    ]


def _line(name: str, cells: Cells, t: Translator, topic: str, actor: str) -> Component:
    """Build a list item: a link to the cell, and tags of its kinds."""
    return html.Li(
        [selection_link(name, t, topic, actor), html.Span([kind_tag(cell) for cell in cells])]
    )


def _maps(links: list[Component]) -> list[Component]:
    return [html.P(links, className="detail__maps")] if links else []


def _source(cells: Cells, t: Translator) -> Component:
    acts = "; ".join(dict.fromkeys(cell.law for cell in cells if cell.act))
    words = f"{matrix_source(t)}; {acts}" if acts else matrix_source(t)
    return html.P(words, className="detail__note")
