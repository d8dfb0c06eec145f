"""Polygons of municipalities: sources, coverage and border lines.

Downloading stays in ``geodata.boundaries.fetch``: only the command line needs it.
"""

from geodata.boundaries.border_arcs import border_arcs, borders
from geodata.boundaries.choose import (
    DATA_DIR_VARIABLE,
    BoundarySource,
    boundary_files,
    boundary_source,
    find_boundaries,
    load_municipalities,
    load_usable_municipalities,
)
from geodata.boundaries.coverage import dissolve, label_points, simplify
from geodata.boundaries.levels import COUNTRY, FULL, LEVELS, REGION, Level, at_level

__all__ = [
    "COUNTRY",
    "DATA_DIR_VARIABLE",
    "FULL",
    "LEVELS",
    "REGION",
    "BoundarySource",
    "Level",
    "at_level",
    "border_arcs",
    "borders",
    "boundary_files",
    "boundary_source",
    "dissolve",
    "find_boundaries",
    "label_points",
    "load_municipalities",
    "load_usable_municipalities",
    "simplify",
]
