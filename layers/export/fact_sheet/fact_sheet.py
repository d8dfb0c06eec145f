"""Fact sheet of an area: one A4 page as PDF, in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import shapely

from geodata import AnswerSet
from layers.answers.answer_origins import shortened
from layers.export.common.content import boundaries_line
from layers.export.common.qr import modules
from layers.export.fact_sheet.maps import close_map, country_map
from layers.export.fact_sheet.sections import FactSheetSections
from layers.export.layout.textstyle import LEADING, TextStyle
from layers.export.map import look
from layers.export.sheet.map_on_sheet import MapOnSheet
from layers.export.sheet.pictures import save_pdf
from layers.export.sheet.sheet import Sheet, Size, drawing_rules
from layers.map.facts import Facts
from layers.profile.profile import Counterpart, Profile, profile
from layers.words.answer_sets import answer_set_notice, answers_line
from layers.words.text import Translator, capitalised, translator

A4 = Size(595.28, 841.89)
MARGIN = 42.0
GAP = 24.0
MAPS = 186.0
"""Width of the column of maps on the right, in points."""
LEFT = A4.width - 2 * MARGIN - MAPS - GAP
QR = 62.0
_LONGEST_SOURCE = 120

KIND = TextStyle(11, 400, look.MUTED)
NAME = TextStyle(24, 700, look.BRAND)
NOTICE = TextStyle(10, 600, look.WARNING_INK)
SMALL = TextStyle(7.5, 400, look.MUTED)
LINK = TextStyle(7.5, 400, look.ACCENT)
PLACE = TextStyle(6.8, 600)


@dataclass(frozen=True)
class FactSheet:
    """The subject of a fact sheet: an area, the answers and the link to its view.

    ``follows`` tells whether the link shows the newest answers instead of fixed ones.
    """

    facts: Facts
    answer_set: AnswerSet
    division: str
    code: str
    lang: str
    link: str
    follows: bool = False


def fact_sheet(subject: FactSheet) -> bytes:
    """Return the fact sheet as a one-page PDF.

    Raises KeyError for an unknown area.
    """
    area = profile(subject.facts, subject.answer_set, subject.division, subject.code, subject.lang)
    with drawing_rules():
        sheet = Sheet(A4)
        t = translator(subject.lang)
        foot = _foot(sheet, subject, _sources(subject, area, t))
        top = _heading(sheet, area, subject, t)
        _maps(sheet, subject, top)
        parts = FactSheetSections(sheet, area, t, (MARGIN, top, LEFT, foot - top))
        parts.compose(A4.width - 2 * MARGIN)
        return save_pdf(sheet, f"{area.name} – {area.kind}", area.plain_sentence, subject.lang)


def _heading(sheet: Sheet, area: Profile, subject: FactSheet, t: Translator) -> float:
    """Write kind and name of the area; returns the height where they end."""
    y = sheet.paragraph((MARGIN, MARGIN), capitalised(area.kind), KIND, LEFT)
    y = sheet.paragraph((MARGIN, y + 1), area.name, NAME, A4.width - 2 * MARGIN)
    notice = answer_set_notice(subject.answer_set, t)
    if notice:
        width = NOTICE.width(notice) + 18
        frame = (A4.width - MARGIN - width, 24.0, width, 20.0)
        sheet.box(frame, look.WARNING_SOFT, look.WARNING)
        sheet.text((frame[0] + 9, frame[1] + 10), notice, NOTICE)
    return y + 10


def _maps(sheet: Sheet, subject: FactSheet, top: float) -> None:
    """Draw a map of the area and its surroundings and, below it, one of the whole country."""
    left = A4.width - MARGIN - MAPS
    area = subject.facts, subject.division, subject.code, subject.lang
    near = MapOnSheet(sheet, close_map(*area), (left, top, MAPS, MAPS), 0.5)
    near.paint(PLACE)
    sheet.box(near.frame, "none", look.HAIRLINE)
    country = (left + MAPS / 2 - 45, top + 200, 90, 150)
    MapOnSheet(sheet, country_map(*area), country, 0.28).paint(PLACE)


def _foot(sheet: Sheet, subject: FactSheet, sources: Sequence[str]) -> float:
    """Write sources, link and QR code at the foot; returns the height of the line above."""
    width = A4.width - 2 * MARGIN - QR - GAP
    lines = [(line, SMALL, None) for text in sources for line in SMALL.wrap(text, width)]
    linked = [(line, LINK, subject.link) for line in LINK.wrap(subject.link, width)]
    step = SMALL.size * LEADING
    top = A4.height - MARGIN * 0.8 - max(QR, (len(lines) + len(linked)) * step)
    for number, (line, style, link) in enumerate([*lines, *linked]):
        sheet.text((MARGIN, top + (number + 0.5) * step), line, style, link=link)
    _qr(sheet, subject.link, (A4.width - MARGIN - QR, top, QR))
    sheet.box((MARGIN, top - 10, A4.width - 2 * MARGIN, 0.8), look.HAIRLINE)
    return top - 10


def _sources(subject: FactSheet, area: Profile, t: Translator) -> tuple[str, ...]:
    named = dict.fromkeys(_source(row) for row in (*area.counterparts, *area.figures) if row.source)
    where = (
        t.gettext("The same area on the map, always up to date:")
        if subject.follows
        else t.gettext("The same area on the map, with the answers of this sheet:")
    )
    return (
        t.gettext("Sources: {names}.", names="; ".join(named)),
        boundaries_line(subject.facts, t),
        answers_line(subject.answer_set, t),
        where,
    )


def _source(row: Counterpart) -> str:
    """Return the source of a row with the collector and licence of its answer."""
    parts = (row.source, row.collector, row.licence)
    return ", ".join(shortened(part, _LONGEST_SOURCE) for part in parts if part)


def _qr(sheet: Sheet, link: str, frame: tuple[float, float, float]) -> None:
    """Draw the link as a QR code in a square; ``frame`` is left, top and side in points."""
    left, top, side = frame
    rows = modules(link)
    size = side / len(rows)
    dark = [
        shapely.box(x, y, x + 1, y + 1)
        for y, row in enumerate(rows)
        for x, module in enumerate(row)
        if module
    ]
    code = shapely.transform(shapely.union_all(dark), lambda xy: xy * size + [left, top])
    sheet.shape(code, look.INK)
