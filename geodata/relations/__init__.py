"""Relations between divisions: overlaps of their areas, cells, and overlays of polygons."""

from geodata.relations.by_year import partner_counts, relation_classes, relations
from geodata.relations.cells import CELL_DIVISIONS, cell_codes, cells
from geodata.relations.overlaps import (
    OUTSIDE,
    area_codes,
    overlap_classes,
    overlap_partners,
    overlaps,
)
from geodata.relations.polygon_overlay import SLIVER_WIDTH_M, Overlay, overlay, read_areas

__all__ = [
    "CELL_DIVISIONS",
    "OUTSIDE",
    "SLIVER_WIDTH_M",
    "Overlay",
    "area_codes",
    "cell_codes",
    "cells",
    "overlap_classes",
    "overlap_partners",
    "overlaps",
    "overlay",
    "partner_counts",
    "read_areas",
    "relation_classes",
    "relations",
]
