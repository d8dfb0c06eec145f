"""The capital region on a map of its own, in an empty corner of the slide."""

from layers.export.layout.textstyle import TextStyle
from layers.export.map import look
from layers.export.map.corner import Setting, corner_of, without_inset_names
from layers.export.slides.map_shapes import Frame, SlideMap

WIDTH, HEADING = 140.0, 18.0
"""Of the frame and of the line of its title, in points."""
AIR = 5.0
"""Points between the frame and the coast."""
TITLE = TextStyle(11, 600, look.BRAND)


def make_room(shapes: SlideMap) -> Frame | None:
    """Keep a corner free for the inset, which alone names what is in it; None without a corner."""
    setting = Setting(shapes.drawing, shapes.room, shapes.left, shapes.top, shapes.points)
    frame = corner_of(setting, WIDTH, HEADING, AIR)
    if frame:
        shapes.covers.append(frame)
        shapes.drawing = without_inset_names(shapes.drawing)
    return frame


def below_heading(frame: Frame) -> Frame:
    """Return the part of the inset's frame that its map has."""
    left, top, width, height = frame
    return left, top + HEADING, width, height - HEADING
