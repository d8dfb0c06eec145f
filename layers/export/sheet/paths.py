"""Shapely geometries as matplotlib paths, and lines in the styles of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from layers.export.map.look import LineStyle

if TYPE_CHECKING:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path


def line_patch(path: Path, style: LineStyle, scale: float) -> PathPatch:
    """Return a path drawn in a line style, without a fill."""
    from matplotlib.patches import PathPatch  # noqa: PLC0415 - slow to import

    dashes = (0, tuple(scale * length for length in style.dashes)) if style.dashes else "solid"
    return PathPatch(
        path,
        fill=False,
        edgecolor=(style.colour, style.opacity),
        linewidth=style.width * scale,
        linestyle=dashes,
        capstyle="round" if style.round else "butt",
        joinstyle="round",
    )


def path_of(shape: BaseGeometry) -> Path:
    """Return all lines and rings of a geometry as one path; points are left out."""
    from matplotlib.path import Path  # noqa: PLC0415 - slow to import

    parts = shapely.get_parts(shape)
    surface = shapely.get_dimensions(parts) == 2
    lines = [*shapely.get_rings(parts[surface]), *parts[shapely.get_dimensions(parts) == 1]]
    paths = [Path(shapely.get_coordinates(line), closed=bool(line.is_ring)) for line in lines]
    if not paths:
        return Path(np.empty((0, 2)))
    return Path.make_compound_path(*paths)
