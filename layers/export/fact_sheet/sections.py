"""Sections of a fact sheet: sentence, counts, shares, partners, residents, municipalities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from geodata import Status
from layers.export.layout.textstyle import LEADING, TextStyle
from layers.export.map import look
from layers.export.sheet.sheet import Frame, Sheet
from layers.profile.counterparts import Counterpart
from layers.profile.profile import Profile
from layers.words.text import Translator

BARS = ("#0b4f9e", "#c4711d", "#2f857f", "#5fabdf", "#e8c25c", "#8c4a86")
REST = "#b4bcc6"
HEADING = TextStyle(10, 600, look.MUTED)
BODY = TextStyle(11)
STRONG = TextStyle(11, 600)
FIGURE = TextStyle(16, 700)
UNIT = TextStyle(8.5, 400, look.MUTED)
TEXT = TextStyle(9)
ROW_NAME = TextStyle(9, 600)
ROW_TEXT = TextStyle(8.5, 400, look.MUTED)
TINY = TextStyle(7)
YEAR = TextStyle(7.5, 400, look.MUTED)
TAG = TextStyle(7.5)
ROW, LEAST_ROW = 17.0, 13.0
MOST_NOTE_LINES = 6
MAP_FOOT = 360.0
"""Height in points where the maps on the right end; sections below may use the full width."""


class FactSheetSections:
    """Writes the sections of a profile below one another, starting beside the maps.

    ``frame`` is left, top, width and height of the column beside the maps, in points.
    """

    def __init__(self, sheet: Sheet, area: Profile, t: Translator, frame: Frame) -> None:
        self.sheet = sheet
        self.area = area
        self.t = t
        self.x, self.y, self.width, height = frame
        self.map_foot = self.y + MAP_FOOT
        self.foot = self.y + height

    def compose(self, full_width: float) -> None:
        """Write the sections in order of importance, as long as the page has room."""
        self._sentence()
        self._counts()
        self._shares()
        self._residents()
        self.y = max(self.y, self.map_foot)
        self.width = full_width
        self._counterparts()
        self._groups()
        self._notes()
        self._figures()
        self._service_points()
        self._members()
        self._evidence()

    def _heading(self, text: str) -> None:
        self.sheet.text((self.x, self.y + 6), text, HEADING)
        self.y += 18

    def _sentence(self) -> None:
        """Write the sentence with its strong parts, beside an accent line."""
        lines = _spans_in_lines(self.area.spans, self.width - 14)
        step = BODY.size * 1.4
        self.sheet.box((self.x, self.y, 3, len(lines) * step + 6), look.ACCENT)
        for number, line in enumerate(lines):
            x = self.x + 14
            for text, style in line:
                self.sheet.text((x, self.y + 3 + (number + 0.5) * step), text, style)
                x += style.width(text)
        self.y += len(lines) * step + 20

    def _counts(self) -> None:
        """Write the figures in boxes side by side."""
        counts = self.area.counts
        width = (self.width - 8 * (len(counts) - 1)) / len(counts)
        lines = [UNIT.wrap(count.label, width - 16) for count in counts]
        height = 34 + max(map(len, lines)) * UNIT.size * LEADING
        for number, (count, label) in enumerate(zip(counts, lines, strict=True)):
            left = self.x + number * (width + 8)
            self.sheet.box((left, self.y, width, height), "#ffffff", look.HAIRLINE)
            self.sheet.text((left + 8, self.y + 16), count.number, FIGURE)
            for row, line in enumerate(label):
                middle = self.y + 30 + (row + 0.5) * UNIT.size * LEADING
                self.sheet.text((left + 8, middle), line, UNIT)
        self.y += height + 20

    def _shares(self) -> None:
        """Draw the shares of residents as one stacked bar with labels."""
        shares = self.area.shares
        if len(shares) < 2:
            return
        self._heading(self.area.shares_title)
        edges = [0.0]
        for share in shares:
            edges.append(edges[-1] + share.share)
        for number, (start, end) in enumerate(pairwise(edges)):
            frame = (self.x + start * self.width, self.y, (end - start) * self.width, 10)
            self.sheet.box(frame, _bar(number), "#ffffff", 0.6)
        self.y += 16
        for number, share in enumerate(shares):
            self.sheet.box((self.x, self.y + 2, 8, 8), _bar(number))
            self.sheet.text((self.x + 14, self.y + 6), share.link.name, TEXT)
            self.sheet.text((self.x + self.width, self.y + 6), share.percent, TEXT, "right")
            self.y += 13
        self.y += 12

    def _residents(self) -> None:
        """Draw residents by year as columns with their figures."""
        series = self.area.population
        height = 34.0
        self._heading(self.t.gettext("Residents at the end of the year"))
        most = max(residents for _, residents in series)
        width = self.width / len(series)
        base = self.y + 14 + height
        for number, (year, residents) in enumerate(series):
            middle = self.x + (number + 0.5) * width
            tall = height * residents / most
            colour = BARS[0] if number == len(series) - 1 else "#a9cbe9"
            self.sheet.box((middle - width * 0.3, base - tall, width * 0.6, tall), colour)
            figure = self.t.number(residents)
            self.sheet.text((middle, base - tall - 6), figure, TINY, "center")
            self.sheet.text((middle, base + 8), str(year), YEAR, "center")
        self.y = base + 26

    def _counterparts(self) -> None:
        """List the area's partners, each with its value and status; says how many did not fit."""
        self._heading(self.t.gettext("Partners"))
        rows = self.area.counterparts
        below = self._members_height() + self._groups_height() + self._notes_height()
        room = self.foot - self.y - 12 - below
        height = max(LEAST_ROW, min(ROW, room / len(rows)))
        fitting = int(room / height)
        listed = rows if len(rows) <= fitting else rows[: fitting - 1]
        for row in listed:
            self._counterpart(row, height)
        if len(listed) < len(rows):
            more = self.t.ngettext(
                "and {n} more, see the link", "and {n} more, see the link", len(rows) - len(listed)
            )
            self.sheet.text((self.x, self.y + height / 2), more, ROW_TEXT)
            self.y += height
        self.y += 12

    def _grouped(self) -> str:
        """Return who sits in the same leadership group, in one text."""
        groups = self.area.groups
        if groups is None:
            return ""
        parts = [group.sentence for group in groups.groups]
        return "; ".join([*parts, *([groups.unknown] if groups.unknown else [])])

    def _groups_height(self) -> float:
        """Height of the leadership groups in points."""
        lines = min(len(TEXT.wrap(self._grouped(), self.width)), MOST_NOTE_LINES)
        return 30 + lines * TEXT.size * LEADING if self._grouped() else 0

    def _groups(self) -> None:
        """Write who sits in the same group, cut at ``MOST_NOTE_LINES`` lines."""
        groups, place = self.area.groups, (self.x, self.y + 18)
        if groups is None or not self._grouped():
            return
        self._heading(groups.title)
        text = self._grouped()
        self.y = self.sheet.paragraph(place, text, TEXT, self.width, most=MOST_NOTE_LINES) + 12

    def _noted(self) -> str:
        """Return the notes on answers in one text, each after the name of its row.

        A value that names several things stands here too, since its line may cut it.
        """
        noted = {
            row.name: ". ".join(filter(None, (row.what if row.several else "", row.note)))
            for row in self.area.counterparts
        }
        return "; ".join(f"{name}: {text}" for name, text in noted.items() if text)

    def _notes_height(self) -> float:
        """Height of the notes in points."""
        lines = min(len(TEXT.wrap(self._noted(), self.width)), MOST_NOTE_LINES)
        return 30 + lines * TEXT.size * LEADING if self._noted() else 0

    def _notes(self) -> None:
        """Write the notes, cut at ``MOST_NOTE_LINES`` lines."""
        noted = self._noted()
        if not noted:
            return
        self._heading(self.t.gettext("Notes on the answers"))
        place = (self.x, self.y)
        self.y = self.sheet.paragraph(place, noted, TEXT, self.width, most=MOST_NOTE_LINES) + 12

    def _members_height(self) -> float:
        """Height of the names of all municipalities in points."""
        names = ", ".join(link.name for link in self.area.members)
        lines = TEXT.wrap(names, self.width) if names else []
        return 24 + len(lines) * TEXT.size * LEADING if lines else 0

    def _counterpart(self, row: Counterpart, height: float) -> None:
        """Write one partner: name, value and status."""
        middle, name_width = self.y + height / 2, self.width * 0.37
        [name, *_] = ROW_NAME.wrap(row.name, name_width, most=1)
        self.sheet.text((self.x, middle), name, ROW_NAME)
        tag_width = TAG.width(row.tag) + 10
        frame = (self.x + self.width - tag_width, middle - 5.5, tag_width, 11)
        box = self.sheet.box(frame, "#f6f8fb", "#7d8997", 0.6)
        if row.status in (Status.UNKNOWN, Status.RANGE, Status.PLANNED):
            box.set_linestyle((0, (2, 2)))
        self.sheet.text((frame[0] + 5, middle), row.tag, TAG)
        [what, *_] = ROW_TEXT.wrap(row.what, self.width * 0.63 - tag_width - 8, most=1)
        self.sheet.text((self.x + name_width, middle), what, ROW_TEXT)
        self.sheet.box((self.x, self.y + height - 0.5, self.width, 0.5), look.HAIRLINE)
        self.y += height

    def _figures(self) -> None:
        """Write the values of themes, as many lines as there is room for."""
        values = [f"{row.name}: {row.what} ({row.tag})" for row in self.area.figures]
        if not values:
            return
        self._heading(self.t.gettext("Other facts"))
        room = max(1, int((self.foot - self.y - 24) / (TEXT.size * LEADING)))
        place = (self.x, self.y)
        self.y = self.sheet.paragraph(place, "; ".join(values), TEXT, self.width, most=room) + 12

    def _service_points(self) -> None:
        """List the service points of the displayed answers, as many lines as fit."""
        points = self.area.service_points
        if not points:
            return
        self.y += 12
        self._heading(self.t.gettext("Ohjaamo service points"))
        words = "; ".join(", ".join((each.name, each.municipality, each.tag)) for each in points)
        room = max(1, int((self.foot - self.y - 24) / (TEXT.size * LEADING)))
        self.y = self.sheet.paragraph((self.x, self.y), words, TEXT, self.width, most=room)

    def _members(self) -> None:
        """List the municipalities, as many lines as fit."""
        names = ", ".join(link.name for link in self.area.members)
        room = int((self.foot - self.y - 24) / (TEXT.size * LEADING))
        if not names or room < 1:
            return
        self._heading(self.t.gettext("Municipalities"))
        self.y = self.sheet.paragraph((self.x, self.y), names, TEXT, self.width, most=room)

    def _evidence(self) -> None:
        """List dated evidence of service points with its caveat; nothing if not all of it fits."""
        area = self.area
        lines = [
            ", ".join(filter(None, (row.service_point, row.period, row.weak_label)))
            for row in area.evidence
        ]
        caveat = UNIT.wrap(area.evidence_caveat, self.width)
        step = TEXT.size * LEADING + 2
        if not lines or self.y + 34 + (len(lines) + len(caveat)) * step > self.foot:
            return
        self.y += 12
        self._heading(self.t.gettext("Dated mentions of Ohjaamo"))
        self.y = self.sheet.paragraph((self.x, self.y), area.evidence_caveat, UNIT, self.width)
        for line in lines:
            self.y = self.sheet.paragraph((self.x, self.y + 2), line, TEXT, self.width, most=1)


def _bar(number: int) -> str:
    return BARS[number] if number < len(BARS) else REST


def _spans_in_lines(
    spans: Sequence[tuple[str, bool]], width: float
) -> list[list[tuple[str, TextStyle]]]:
    """Break a text of (text, strong) pieces into lines no wider than ``width`` points."""
    lines: list[list[tuple[str, TextStyle]]] = [[]]
    used = 0.0
    for text, strong in spans:
        style = STRONG if strong else BODY
        for word in re.findall(r"[^ ]+ *| +", text):
            if used + style.width(word.rstrip(" ")) > width and lines[-1]:
                lines.append([])
                used = 0.0
            lines[-1].append((word, style))
            used += style.width(word)
    return lines
