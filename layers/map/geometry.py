"""Borders of the municipalities as lines for the browser, which builds the areas from them."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

import numpy as np
import pandas as pd
import shapely

from geodata import Level
from layers.map.detail import facts_at
from layers.map.facts import Facts

NOBODY = -1
"""Number of the sea and other countries."""


def geometry(facts: Facts, level: Level) -> dict[str, Any]:
    """Return the borders of a level of detail, as a dict for JSON.

    ``unit`` is the length of one step in metres, ``codes`` are the municipalities. Each of the
    ``lines`` is a list of whole numbers: the places in ``codes`` of the municipalities on its two
    sides (``NOBODY`` for the second at the coast), easting and northing (EPSG:3067) of its first
    point, and the difference of each point from the one before. Lines meet at their ends only.
    """
    detailed = facts_at(facts, level)
    codes = [str(code) for code in detailed.drawn.index]
    place = {code: at for at, code in enumerate(codes)}
    arcs = detailed.arcs
    sides = (
        [place[left], NOBODY if pd.isna(right) else place[right]]
        for left, right in zip(arcs["left"], arcs["right"], strict=True)
    )
    lines = zip(sides, _steps(arcs.geometry.to_numpy(), level.unit), strict=True)
    # Lines beside one another in the file are alike, so that it is packed into fewer bytes.
    drawn = sorted([*between, *steps] for between, steps in lines if steps)
    return {"unit": level.unit, "codes": codes, "lines": drawn}


def kilometres(metres: float) -> float:
    """Convert metres to kilometres with one decimal; whole numbers become int."""
    value = round(metres / 1000, 1)
    return int(value) if value == int(value) else value


def _steps(lines: np.ndarray, unit: int) -> Iterable[list[int]]:
    """Yield the first point of each line and its steps; nothing for one that becomes a point.

    Points are rounded alike in every line, so lines still meet.
    """
    for line in lines:
        points = np.round(shapely.get_coordinates(line) / unit).astype(int)
        steps = np.diff(points, axis=0)
        steps = steps[steps.any(axis=1)]
        yield list(chain(points[0].tolist(), steps.ravel().tolist())) if len(steps) else []
