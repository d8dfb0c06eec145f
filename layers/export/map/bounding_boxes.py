"""Bounding boxes for a part of the country: limits, intersection, fitting to a frame."""

from geodata import COUNTRY as COUNTRY_LEVEL
from geodata import FULL, REGION, Level

Box = tuple[float, float, float, float]
"""West, south, east, north in metres of EPSG:3067."""

COUNTRY: Box = (60e3, 6600e3, 740e3, 7790e3)
"""Box that contains all of Finland, in metres of EPSG:3067."""

SHOWABLE: Box = (0.0, 6500e3, 900e3, 7900e3)
"""Largest box that a picture may show, in metres of EPSG:3067."""

REGION_SIDE, FULL_SIDE = 500e3, 150e3
"""Longest side (metres) of boxes in which borders of a region's or the full detail are seen."""


def level_of(box: Box | None) -> Level:
    """Return the level of detail for a picture of a box; None is the whole country."""
    if box is None:
        return COUNTRY_LEVEL
    side = max(box[2] - box[0], box[3] - box[1])
    return FULL if side <= FULL_SIDE else REGION if side <= REGION_SIDE else COUNTRY_LEVEL


def fit_to_frame(box: Box, width: float, height: float) -> Box | None:
    """Widen a box about its centre to the aspect ratio of a frame, within ``SHOWABLE``.

    Box in metres; width and height in any unit. Returns None for the whole country: when the box
    contains all of it, or nothing of ``SHOWABLE``.
    """
    west, south, east, north = intersect_boxes(box, SHOWABLE)
    if west >= east or south >= north:
        return None
    wide, high = east - west, north - south
    more_wide = max(0.0, high * width / height - wide) / 2
    more_high = max(0.0, wide * height / width - high) / 2
    grown = (west - more_wide, south - more_high, east + more_wide, north + more_high)
    return None if intersect_boxes(COUNTRY, grown) == COUNTRY else intersect_boxes(grown, SHOWABLE)


def intersect_boxes(box: Box, limits: Box) -> Box:
    """Return the intersection of two boxes; west > east or south > north when they do not meet."""
    west, south, east, north = box
    return (
        max(west, limits[0]),
        max(south, limits[1]),
        min(east, limits[2]),
        min(north, limits[3]),
    )
