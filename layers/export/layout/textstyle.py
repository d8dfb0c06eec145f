"""Text styles, and the space that texts take."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from layers.export.layout.fonts import text_width
from layers.export.map.look import INK

LEADING = 1.25
"""Line spacing as a multiple of the font size."""


@dataclass(frozen=True)
class TextStyle:
    """Style of a text: size in points, weight, colour ``#rrggbb``."""

    size: float
    weight: int = 400
    colour: str = INK

    def width(self, text: str) -> float:
        """Return the width of a line of text in points."""
        return text_width(text, self.weight, self.size)

    def wrap(self, text: str, width: float, most: int | None = None) -> list[str]:
        """Break a text into lines no wider than ``width`` points, at most ``most`` lines."""
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
        """Yield words with trailing spaces; a word wider than a line is split, see ``_split``."""
        for word in re.findall(r"[^ ]+ *", text):
            wide = self.width(word.rstrip(" ")) > width
            yield from self._split(word, width) if wide else [word]

    def _split(self, word: str, width: float) -> Iterator[str]:
        """Yield parts of a word: split after "," and "&", and else where the line is full."""
        for part in re.findall(r"[^,&]+[,&]?|[,&]", word):
            line = ""
            for letter in part:
                if line and self.width(line + letter) > width:
                    yield line
                    line = ""
                line += letter
            yield line
