"""The flow diagram from areas of one division to those of another, and the same in words."""

from typing import Any

import pandas as pd

from layers.charts.class_chart import FONT
from layers.map.short_names import short_name
from layers.relations.relation import Relation
from layers.relations.view import RelationView
from layers.themes.survey_answers import BLUE
from layers.words.labels import division_plural
from layers.words.text import Translator, sort_key

MOST_AREAS = 60
"""More areas than this on one side cannot be told apart, so only crossing ones are drawn."""

VIOLET = "#7a3f93"
"""Areas of b; the lines of its borders on the map are as violet."""

_PLAIN_LINK = "rgba(123,135,148,0.35)"
_CROSSING_LINK = "rgba(196,113,29,0.75)"


def flow_links(relation: Relation, view: RelationView) -> pd.DataFrame:
    """Choose the overlaps to draw: those of crossing areas, or of all that the classes leave.

    Columns of ``Relation.table`` and ``crossing`` (bool). Where nothing crosses all are drawn, if
    they are not too many to tell apart; then the frame is empty.
    """
    table = relation.table
    classes = table["code_a"].map(relation.classes)
    links = table.assign(crossing=classes.eq("crosses"))
    if view.classes:
        links = links[classes.isin(view.classes)]
    few = max(links["code_a"].nunique(), links["code_b"].nunique()) <= MOST_AREAS
    if few and (view.flow == "all" or not links["crossing"].any()):
        return links
    return links[links["crossing"]]


def flow_figure(relation: Relation, view: RelationView, t: Translator) -> dict[str, Any]:
    """Draw the links as a Sankey diagram in plain data; widths are residents.

    ``customdata`` of nodes is ``division:code``, of links a list of the two, so that a click can
    select on the map. Links of crossing areas stand out. The title, which must be able to break,
    is left to the page.
    """
    links = flow_links(relation, view)
    nodes = _nodes(relation, links, t)
    trace = {
        "type": "sankey",
        "arrangement": "fixed",  # a press selects and does not drag
        "valueformat": ",d",
        "node": {
            "label": list(nodes.values()),
            "customdata": list(nodes),
            "color": [BLUE if key.startswith(f"{relation.a}:") else VIOLET for key in nodes],
            "pad": 14,
            "thickness": 16,
            "line": {"width": 0},
            "hovertemplate": "%{label}<br>%{value}<extra></extra>",
        },
        "link": _link_data(relation, links, list(nodes)),
    }
    return {"data": [trace], "layout": _layout(links, view)}


def flow_text(relation: Relation, view: RelationView, t: Translator) -> tuple[str, ...]:
    """Say what the diagram shows: a sentence for every area of a, by name."""
    facts, links = relation.facts, flow_links(relation, view)
    names = {code: facts.name(relation.a, code, t.lang) for code in links["code_a"]}
    sentences = []
    for code in sorted(names, key=lambda code: sort_key(names[code])):
        parts = links[links["code_a"] == code].sort_values("residents", ascending=False)
        clauses = [
            t.ngettext(
                "{name} {n} resident ({share})",
                "{name} {n} residents ({share})",
                residents,
                name=facts.name(relation.b, part, t.lang),
                share=t.percent(share),
            )
            for part, residents, share in zip(
                parts["code_b"], parts["residents"], parts["share_a_residents"], strict=True
            )
        ]
        sentences.append(f"{names[code]}: {', '.join(clauses)}.")
    return tuple(sentences)


def flow_title(relation: Relation, view: RelationView, t: Translator) -> str:
    """Name the diagram by what it draws."""
    a, b = division_plural(relation.a, t), division_plural(relation.b, t)
    links = flow_links(relation, view)
    if links.empty:
        return t.gettext("{a} → {b}: too many areas to draw", a=a, b=b)
    if links["crossing"].all():
        return t.gettext("{a} → {b}: those that cross a border", a=a, b=b)
    return t.gettext("{a} → {b}: residents", a=a, b=b)


def _link_data(relation: Relation, links: pd.DataFrame, nodes: list[str]) -> dict[str, Any]:
    """Links as the trace has them; ends are positions in ``nodes``."""
    place = {key: number for number, key in enumerate(nodes)}
    starts = [f"{relation.a}:{code}" for code in links["code_a"]]
    ends = [f"{relation.b}:{code}" for code in links["code_b"]]
    return {
        "source": [place[key] for key in starts],
        "target": [place[key] for key in ends],
        "value": links["residents"].to_list(),
        "customdata": [list(pair) for pair in zip(starts, ends, strict=True)],
        "color": [_CROSSING_LINK if crosses else _PLAIN_LINK for crosses in links["crossing"]],
        "hovertemplate": "%{source.label} – %{target.label}<br>%{value}<extra></extra>",
    }


def _nodes(relation: Relation, links: pd.DataFrame, t: Translator) -> dict[str, str]:
    """Name of every area drawn by ``division:code``, from north to south on both sides."""
    facts, nodes = relation.facts, {}
    for division, column in ((relation.a, "code_a"), (relation.b, "code_b")):
        north = facts.label_points[division]["y"].to_dict()
        for code in sorted(set(links[column]), key=lambda code: -north[code]):
            nodes[f"{division}:{code}"] = short_name(facts, division, code, t.lang)
    return nodes


def _layout(links: pd.DataFrame, view: RelationView) -> dict[str, Any]:
    rows = max(links["code_a"].nunique(), links["code_b"].nunique())
    size, row = (24, 64) if view.present else (14, 26)
    return {
        "font": {"family": FONT, "size": size},
        "height": 80 + max(rows, 6) * row,
        "margin": {"l": 10, "r": 10, "t": 10, "b": 20},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
    }
