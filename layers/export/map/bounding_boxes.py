"""The part of the country that a picture shows: as asked for, in the shape of its frame."""

from layers.export.map.drawing import Box

COUNTRY: Box = (60e3, 6600e3, 740e3, 7790e3)
"""What has all of Finland in it, in metres of EPSG:3067."""

SHOWABLE: Box = (0.0, 6500e3, 900e3, 7900e3)
"""What pictures can show, in metres of EPSG:3067."""


def fit_to_frame(box: Box, width: float, height: float) -> Box | None:
    """Box (m) widened about its middle to the proportions of a frame, within what can be shown.

    None stands for the whole country: the box has all of it in it, or nothing that can be shown.
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
    """Part of a box that lies within limits; its sides have changed places where there is none."""
    west, south, east, north = box
    return (
        max(west, limits[0]),
        max(south, limits[1]),
        min(east, limits[2]),
        min(north, limits[3]),
    )
