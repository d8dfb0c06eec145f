"""A corner beside the country for the inset of the capital region."""

from dataclasses import dataclass, replace

import shapely

from layers.export.map.drawing import CAPITAL, Drawing

Frame = tuple[float, float, float, float]
"""Left, top, width and height, in points from the corner of a page."""


@dataclass(frozen=True)
class Setting:
    """A map on a page: the room that it has there, its own north-western corner, points a metre."""

    drawing: Drawing
    room: Frame
    left: float
    top: float
    points: float


def corner_of(setting: Setting, width: float, heading: float, air: float) -> Frame | None:
    """Return a frame for the inset in the map's room that no land comes near, the best first.

    It is so wide, and as high as the region is plus its heading; None without an inset or a corner.
    """
    inset = setting.drawing.inset
    if not inset:
        return None
    west, south, east, north = inset.box
    left, top, wide, high = setting.room
    height = width * (north - south) / (east - west) + heading
    right = left + wide - width
    places = [(left, top), (right, top), (right, top + 0.25 * high), (left, top + 0.3 * high)]
    frames = ((x, y, width, height) for x, y in places)
    return next((frame for frame in frames if not _meets_land(setting, frame, air)), None)


def _meets_land(setting: Setting, frame: Frame, air: float) -> bool:
    """Tell whether land lies within so many points of a frame."""
    left, top, width, height = frame
    west, _, _, north = setting.drawing.box
    box = shapely.box(
        west + (left - air - setting.left) / setting.points,
        north - (top + height + air - setting.top) / setting.points,
        west + (left + width + air - setting.left) / setting.points,
        north - (top - air - setting.top) / setting.points,
    )
    return any(area.shape.intersects(box) for area in setting.drawing.areas)


def without_inset_names(drawing: Drawing) -> Drawing:
    """Leave the names of areas that the inset shows altogether to it, unless they are selected."""
    capital = set(CAPITAL)
    names = (name for name in drawing.names if name.selected or not set(name.members) <= capital)
    return replace(drawing, names=tuple(names))
