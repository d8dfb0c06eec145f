"""The parts of the page that change while it is open, with their builders."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from dash.development.base_component import Component

from ids import Relations
from pages.frame.compact_markup import Markup, markup
from pages.relations.cells import card_part, cells_part
from pages.relations.charts import flow_part, load_part
from pages.relations.coherence import coherence_part
from pages.relations.matrix import matrix_part
from pages.relations.overview import border_key, crossing_part, opening_part, selected_part
from pages.relations.request import RelationRequest
from pages.relations.table import table_part
from pages.relations.what_if import banner_part, moves_part

PARTS: Mapping[str, Callable[[RelationRequest], list[Component]]] = MappingProxyType(
    {
        Relations.BANNER: banner_part,
        Relations.KEY: border_key,
        Relations.OPENING: opening_part,
        Relations.SELECTED: selected_part,
        Relations.CROSSING: crossing_part,
        Relations.MATRIX: matrix_part,
        Relations.TABLE: table_part,
        Relations.FLOW: flow_part,
        Relations.CARD: card_part,
        Relations.CELLS: cells_part,
        Relations.LOAD: load_part,
        Relations.COHERENCE: coherence_part,
        Relations.MOVES: moves_part,
    }
)
"""Id of the element that holds a part -> its builder."""

CHARTS = (Relations.FLOW, Relations.LOAD)
"""Charts, rendered by Dash; the browser's own code draws the other parts."""

LATER = (*CHARTS, Relations.CELLS, Relations.COHERENCE)
"""Parts built only when they come into view: charts and long tables."""


def part_markup(page: RelationRequest, part: str) -> list[Markup]:
    """Return a part as compact markup; Dash would be slow to render thousands of cells."""
    return [markup(each) for each in PARTS[part](page)]
