"""Looks of texts, and how much room texts take."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from layers.export.map.look import INK
from layers.export.sheet.fonts import text_width

LEADING = 1.25
"""Distance of lines of text, in their size."""


@dataclass(frozen=True)
class TextStyle:
    """Look of a text: size in points, weight and colour ``#rrggbb``."""

    size: float
    weight: int = 400
    colour: str = INK

    def width(self, text: str) -> float:
        """Width of a line of text in points."""
        return text_width(text, self.weight, self.size)

    def wrap(self, text: str, width: float, most: int | None = None) -> list[str]:
        """Break a text into lines no wider than ``width``, at most ``most`` of them."""
        lines: list[str] = []
        for piece in self._pieces(text, width):
            longer = lines[-1] + piece if lines else piece
            if lines and self.width(longer.rstrip(" ")) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
        lines = [line.strip(" ") for line in lines]
        if most is None or len(lines) <= most:
            return lines
        return [*lines[: most - 1], f"{lines[most - 1]} …"]

    def _pieces(self, text: str, width: float) -> Iterator[str]:
        """Yield words with the spaces after them; what is wider than a line is cut at , and &."""
        for word in re.findall(r"[^ ]+ *", text):
            wide = self.width(word.rstrip(" ")) > width
            yield from re.findall(r"[^,&]+[,&]?|[,&]", word) if wide else [word]
