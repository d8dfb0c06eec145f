"""How words give way when there is little room: in this order, and never in silence.

They shrink, then counts go, then a legend takes two columns, and at last long texts end with words
that say where the rest is. The browser follows the same order, see ``tests/twins/fitting.json``.
"""

from collections.abc import Callable
from dataclasses import dataclass

SCALES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
"""Scales of text, tried in this order; smaller letters are not read from a screen or a page."""


@dataclass(frozen=True)
class Fit:
    """One way to lay out a column of words.

    ``scale`` multiplies every font size and gap, ``counts`` tells whether classes have their
    counts, ``columns`` is the number of columns of the legend, and ``whole`` whether texts are
    shown to their end.
    """

    scale: float = 1.0
    counts: bool = True
    columns: int = 1
    whole: bool = True


def choices(least_columns: int = 1) -> list[Fit]:
    """Return the ways to lay out a column, best first; a legend has at least so many columns."""
    ways = [
        Fit(scale, counts, columns)
        for counts, columns in ((True, 1), (False, 1), (True, 2), (False, 2))
        if columns >= least_columns and (columns == least_columns or not counts)
        for scale in SCALES
    ]
    return [*ways, Fit(SCALES[-1], counts=False, columns=2, whole=False)]


def best(fits: Callable[[Fit], bool], least_columns: int = 1) -> Fit:
    """Return the first way that fits, or the last one, whose texts can be shortened to fit."""
    ways = choices(least_columns)
    return next((way for way in ways if fits(way)), ways[-1])
