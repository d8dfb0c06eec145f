"""The capital region on a map of its own, in an empty corner of the sheet."""

from layers.export.layout.textstyle import TextStyle
from layers.export.map import look
from layers.export.map.corner import Setting, corner_of, without_inset_names
from layers.export.sheet.map_on_sheet import MapOnSheet
from layers.export.sheet.sheet import Frame
from layers.words.text import Translator

WIDTH, HEADING = 216.0, 22.0
"""Of the frame and of the line of its title, in units."""
LARGEST_SHARE = 0.36
"""Of the map's room, for small sheets."""
AIR = 12.0
"""Units between the frame and the coast."""
ABOVE = 2.0
"""Order of the inset on the sheet, above its own ground."""
TITLE = TextStyle(13, 600, look.BRAND)


def make_room(chart: MapOnSheet) -> Frame | None:
    """Keep a corner free for the inset, which alone names what is in it; None without a corner."""
    unit, (left, top, _, _) = chart.unit, chart.frame
    setting = Setting(chart.drawing, chart.room, left, top, chart.points)
    width = min(WIDTH * unit, LARGEST_SHARE * chart.room[2])
    frame = corner_of(setting, width, HEADING * unit, AIR * unit)
    if frame:
        chart.covers.append(frame)
        chart.drawing = without_inset_names(chart.drawing)
    return frame


def paint_inset(chart: MapOnSheet, frame: Frame, style: TextStyle, t: Translator) -> None:
    """Draw the inset of a map in its frame, with a title."""
    if not chart.drawing.inset:
        return
    unit, (left, top, width, height) = chart.unit, frame
    chart.sheet.box(frame, look.GROUND, look.MUTED, 0.6)
    title = t.gettext("Capital region")
    chart.sheet.text((left + 8 * unit, top + HEADING / 2 * unit), title, TITLE)
    room = (left, top + HEADING * unit, width, height - HEADING * unit)
    inset = MapOnSheet(chart.sheet, chart.drawing.inset, room, chart.line_scale, "inset-")
    inset.order = ABOVE
    inset.paint(style)
