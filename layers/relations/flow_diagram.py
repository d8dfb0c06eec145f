"""Flow diagram from areas of one division to those of another, with the same as text.

Shapes are in parts of the diagram's own frame, so that it fits any width and any size of text.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from layers.map.short_names import short_name
from layers.relations.classes import RELATION_KINDS
from layers.relations.relation import Relation
from layers.relations.selection import selected_rows
from layers.relations.shared_municipalities import names_in_short, shared_names
from layers.relations.view import RelationView
from layers.words.labels import division_plural
from layers.words.text import Translator, sort_key

MOST_AREAS = 60
"""Maximum number of areas on one side; beyond it only crossing areas are drawn."""

_NAME_ROOM = 3.0
"""Height that the name of an area needs, in lines of text."""
_ROOM_OF_ALL = 14.0
"""Height of the residents of all areas together, in lines of text."""
_THINNEST = 0.16
"""Height of the thinnest link that can be seen, in lines of text."""


@dataclass(frozen=True)
class FlowNode:
    """An area in the diagram; ``middle`` and ``height`` are parts (0 to 1) of the whole height."""

    key: str
    name: str
    residents: int
    middle: float
    height: float


@dataclass(frozen=True)
class FlowLink:
    """A pair of areas in the diagram.

    ``keys`` are those of both areas, ``fill`` the colour of the class of the area of a.
    ``left`` and ``right`` are its upper and lower edge at either side, in parts of the whole
    height.
    """

    keys: tuple[str, str]
    words: str
    fill: str
    left: tuple[float, float]
    right: tuple[float, float]

    @property
    def middle(self) -> float:
        """Height of its middle, half way between the sides."""
        return sum((*self.left, *self.right)) / 4


@dataclass(frozen=True)
class Flow:
    """The diagram: ``lines`` is its height in lines of text."""

    left: tuple[FlowNode, ...]
    right: tuple[FlowNode, ...]
    links: tuple[FlowLink, ...]
    lines: float


def flow_links(relation: Relation, view: RelationView) -> pd.DataFrame:
    """Return the overlaps to draw: those of the selection, of crossing areas or of all areas.

    With chosen classes only those of their areas. Columns of ``Relation.table`` and ``crossing``
    (bool). When no area crosses, all overlaps are returned unless there are more than
    ``MOST_AREAS`` areas; then the frame is empty.
    """
    table = selected_rows(relation, relation.table, view.sel)
    classes = table["code_a"].map(relation.classes)
    links = table.assign(crossing=classes.eq("crosses"))
    if view.classes:
        links = links[classes.isin(view.classes)]
    few = max(links["code_a"].nunique(), links["code_b"].nunique()) <= MOST_AREAS
    if few and (view.sel or view.flow == "all" or not links["crossing"].any()):
        return links
    return links[links["crossing"]]


def flow(relation: Relation, view: RelationView, t: Translator) -> Flow:
    """Lay out the diagram; heights are residents, areas of a lie from north to south.

    Each name has room of its own, so that none lies over another, and links lie between the names.
    """
    links = flow_links(relation, view)
    total = max(int(links["residents"].sum()), 1)
    left = _residents(links, "a", _from_the_north(relation, links))
    sides = {"a": left, "b": _residents(links, "b", _opposite(links, left))}
    most = max((len(each) for each in sides.values()), default=0)
    lines = most * _NAME_ROOM + _ROOM_OF_ALL
    per_resident = _ROOM_OF_ALL / total / lines
    nodes = {
        side: _nodes(relation, side, residents, per_resident, t)
        for side, residents in sides.items()
    }
    return Flow(
        left=nodes["a"],
        right=nodes["b"],
        links=_drawn_links(relation, links, nodes, per_resident, _THINNEST / lines, t),
        lines=lines,
    )


def flow_text(relation: Relation, view: RelationView, t: Translator) -> tuple[str, ...]:
    """Return the diagram as sentences, one per area of a, by name."""
    facts, links = relation.facts, flow_links(relation, view)
    names = {code: facts.name(relation.a, code, t.lang) for code in links["code_a"]}
    sentences = []
    for code in sorted(names, key=lambda code: sort_key(names[code])):
        parts = links[links["code_a"] == code].sort_values("residents", ascending=False)
        clauses = [
            f"{_amount(relation, part, residents, share, t)}: "
            + names_in_short(shared_names(relation, (code, part), t.lang), t)
            for part, residents, share in zip(
                parts["code_b"], parts["residents"], parts["share_a_residents"], strict=True
            )
        ]
        sentences.append(f"{names[code]} – {'; '.join(clauses)}.")
    return tuple(sentences)


def flow_title(relation: Relation, view: RelationView, t: Translator) -> str:
    """Return the title of the diagram."""
    a, b = division_plural(relation.a, t), division_plural(relation.b, t)
    links = flow_links(relation, view)
    if links.empty:
        return t.gettext("{a} → {b}: too many areas to draw", a=a, b=b)
    if links["crossing"].all():
        return t.gettext("{a} → {b}: those that cross a border", a=a, b=b)
    return t.gettext("{a} → {b}: residents", a=a, b=b)


def _amount(relation: Relation, code_b: str, residents: int, share: float, t: Translator) -> str:
    return t.ngettext(
        "{name} {n} resident ({share})",
        "{name} {n} residents ({share})",
        residents,
        name=relation.facts.name(relation.b, code_b, t.lang),
        share=t.percent(share),
    )


def _from_the_north(relation: Relation, links: pd.DataFrame) -> list[str]:
    """Return the codes of the areas of a that are drawn, from north to south."""
    north = relation.facts.label_points[relation.a]["y"].to_dict()
    return sorted(set(links["code_a"]), key=lambda code: (-north[code], code))


def _opposite(links: pd.DataFrame, left: Mapping[str, int]) -> list[str]:
    """Return the codes of the areas of b in such an order that few links cross.

    Each stands as near as may be to the middle of those that it shares residents with.
    """
    place = {code: number for number, code in enumerate(left)}
    weighed = links.assign(place=links["code_a"].map(place) * links["residents"])
    sums = weighed.groupby("code_b")[["place", "residents"]].sum()
    middle = (sums["place"] / sums["residents"]).to_dict()
    return sorted(set(links["code_b"]), key=lambda code: (middle[code], code))


def _residents(links: pd.DataFrame, side: str, codes: list[str]) -> dict[str, int]:
    """Return the residents of each area of a side that are drawn, in the order of the codes."""
    sums = links.groupby(f"code_{side}")["residents"].sum()
    return {code: int(sums[code]) for code in codes}


def _nodes(
    relation: Relation, side: str, residents: Mapping[str, int], per_resident: float, t: Translator
) -> tuple[FlowNode, ...]:
    """Stack the areas of a side; what the names leave of the height lies between them."""
    division = relation.a if side == "a" else relation.b
    gap = (1 - sum(residents.values()) * per_resident) / max(len(residents), 1)
    nodes, top = [], 0.0
    for code, count in residents.items():
        height = count * per_resident
        nodes.append(
            FlowNode(
                key=f"{division}:{code}",
                name=short_name(relation.facts, division, code, t.lang),
                residents=count,
                middle=top + (gap + height) / 2,
                height=height,
            )
        )
        top += gap + height
    return tuple(nodes)


def _drawn_links(  # noqa: PLR0913, PLR0917 - what the links depend on
    relation: Relation,
    links: pd.DataFrame,
    nodes: Mapping[str, tuple[FlowNode, ...]],
    per_resident: float,
    thinnest: float,
    t: Translator,
) -> tuple[FlowLink, ...]:
    """Stack the links within their areas, in the order of the areas at the other side."""
    tops = {node.key: node.middle - node.height / 2 for side in nodes.values() for node in side}
    order = {node.key: place for side in nodes.values() for place, node in enumerate(side)}
    pairs = zip(links["code_a"], links["code_b"], links["residents"], strict=True)
    ends = [((f"{relation.a}:{a}", f"{relation.b}:{b}"), count) for a, b, count in pairs]
    drawn = []
    for keys, count in sorted(ends, key=lambda end: [order[key] for key in end[0]]):
        height = count * per_resident
        edges = []
        for key in keys:
            middle = tops[key] + height / 2
            half = max(height, thinnest) / 2
            edges.append((middle - half, middle + half))
            tops[key] += height
        codes = (keys[0].partition(":")[2], keys[1].partition(":")[2])
        kind = RELATION_KINDS[relation.classes[codes[0]]]
        words = _link_words(relation, codes, count, t)
        drawn.append(FlowLink(keys, words, kind.fill, edges[0], edges[1]))
    return tuple(drawn)


def _link_words(relation: Relation, codes: tuple[str, str], residents: int, t: Translator) -> str:
    """Say what a link stands for: both areas, residents, municipalities by name."""
    facts = relation.facts
    names = names_in_short(shared_names(relation, codes, t.lang), t)
    a = short_name(facts, relation.a, codes[0], t.lang)
    b = short_name(facts, relation.b, codes[1], t.lang)
    count = t.ngettext("{n} resident", "{n} residents", residents)
    return f"{a} – {b}, {count}: {names}"
