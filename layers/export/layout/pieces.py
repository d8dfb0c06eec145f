"""What a laid-out column consists of; positions and sizes from the column's top left corner."""

from dataclasses import dataclass
from enum import Enum, auto

from layers.export.common.legend import LegendRow
from layers.export.layout.fitting import Fit
from layers.export.layout.textstyle import TextStyle


class Role(Enum):
    """What a text is for."""

    TITLE = auto()
    SUBTITLE = auto()
    HEADING = auto()
    LABEL = auto()
    COUNTS = auto()
    STATEMENT = auto()


@dataclass(frozen=True)
class Words:
    """A text broken into lines that follow each other at ``step``; ``y`` is the first one's top.

    ``x`` is the left edge, or the right one of a text with ``right``. ``text`` is what the lines
    say, ``cut`` tells whether they end before the end of the text that was given, ``broken``
    whether a word had to be split.
    """

    role: Role
    text: str
    lines: tuple[str, ...]
    style: TextStyle
    x: float
    y: float
    width: float
    step: float
    right: bool = False
    cut: bool = False
    broken: bool = False

    @property
    def height(self) -> float:
        """Height of all lines."""
        return len(self.lines) * self.step


@dataclass(frozen=True)
class Swatch:
    """The sample of a class: left, top, width and height."""

    row: LegendRow
    frame: tuple[float, float, float, float]


@dataclass(frozen=True)
class BorderSample:
    """The sample of a division's border: left, middle and width."""

    division: str
    label: str
    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Notice:
    """A notice in a box; the words are placed as all others."""

    words: Words
    frame: tuple[float, float, float, float]


@dataclass(frozen=True)
class Bar:
    """The bar left of a statement."""

    frame: tuple[float, float, float, float]


Piece = Words | Swatch | BorderSample | Notice | Bar


@dataclass(frozen=True)
class Column:
    """Pieces in reading order, the height that they take, and how they were made to fit."""

    pieces: tuple[Piece, ...]
    height: float
    fit: Fit

    @property
    def words(self) -> list[Words]:
        """The texts."""
        return [piece for piece in self.pieces if isinstance(piece, Words)]

    @property
    def cut(self) -> bool:
        """Whether a text ends before its end."""
        return any(words.cut for words in self.words)

    @property
    def shortened(self) -> bool:
        """Whether the column says less than its texts: without counts, or cut."""
        return self.cut or not self.fit.counts

    @property
    def broken(self) -> bool:
        """Whether a word had to be split."""
        return any(words.broken for words in self.words)

    @property
    def loss(self) -> int:
        """What readers lose: 0 nothing, 1 counts, 2 a legend in one column, 3 words."""
        if self.broken or not self.fit.whole:
            return 3
        return 0 if self.fit.counts else self.fit.columns
