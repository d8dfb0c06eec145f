"""Sizes of the words of a column, and texts broken to its width."""

from dataclasses import dataclass, replace
from typing import Any

from layers.export.layout.pieces import Role, Words
from layers.export.layout.textstyle import LEADING, TextStyle


@dataclass(frozen=True)
class Sizes:
    """Text styles and distances of a column; all in the same unit.

    ``indent`` is the width of a swatch with the gap after it, ``swatch`` its width and height.
    ``row`` holds the least gap between two classes and the height of a class that has room.
    ``wider`` is the factor by which a reader's substitute font may be wider than the measured one.
    """

    title: TextStyle
    subtitle: TextStyle
    strong: TextStyle
    plain: TextStyle
    heading: TextStyle
    part: TextStyle
    label: TextStyle
    counts: TextStyle
    statement: TextStyle
    notice: TextStyle
    swatch: tuple[float, float]
    indent: float
    row: tuple[float, float]
    unit: float = 1.0
    wider: float = 1.0

    def scaled(self, scale: float) -> "Sizes":
        """Return the sizes multiplied by ``scale``."""
        changed: dict[str, Any] = {}
        for name, value in vars(self).items():
            match value:
                case TextStyle(size=size):
                    changed[name] = replace(value, size=size * scale)
                case (first, second):
                    changed[name] = (first * scale, second * scale)
        return replace(self, **changed, indent=self.indent * scale, unit=self.unit * scale)

    def words(  # noqa: PLR0913 - each says another thing of one text
        self,
        role: Role,
        text: str,
        style: TextStyle,
        at: tuple[float, float],
        width: float,
        *,
        most: int | None = None,
        more: str = "",
    ) -> Words:
        """Break a text to a width, from left and top.

        After ``most`` lines it ends with ``more``.
        """
        room = width / self.wider
        lines = style.wrap(text, room)
        broken = " ".join(lines) != " ".join(filter(None, text.split(" ")))
        cut = most is not None and len(lines) > most
        if cut:
            lines = ended(lines[:most], more, style, room)
            text = " ".join(lines)
        step = style.size * LEADING
        return Words(role, text, tuple(lines), style, *at, width, step, cut=cut, broken=broken)

    def width(self, text: str, style: TextStyle) -> float:
        """Return the width that a line of text may take."""
        return style.width(text) * self.wider


def ended(lines: list[str], more: str, style: TextStyle, width: float) -> list[str]:
    """Return the lines with "…" and ``more`` in place of the last words, within the width."""
    tail = f"… {more}".rstrip()
    kept = lines[-1].split(" ") if lines else []
    while kept and style.width(" ".join([*kept, tail])) > width:
        kept.pop()
    return [*lines[:-1], " ".join([*kept, tail])]
