"""Measure and classes of numeric themes of municipalities."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from geodata import AnswerSet, Status, load_statistics, newest_year
from layers.map.facts import Facts
from layers.themes.class_breaks import Limits, Method, class_limits, class_number
from layers.themes.palette import DARK_HUE, SEQUENCE, dark_shares, ramp
from layers.themes.theme import MISSING, NOT_KNOWN, ThemeClass, ThemeValue, Values
from layers.words.text import N_, Message

Labels = tuple[Message, Message, Message]
"""Messages for the lowest class ({high}), those between ({low}, {high}) and the highest ({low})."""

ONE_FIGURE = N_("the same figure everywhere")
"""Label of the class of figures that do not differ."""


@dataclass(frozen=True, kw_only=True)
class Figures:
    """An indicator of the statistics, and how its newest figures are put into classes.

    ``count`` is the most classes wanted; limits are multiples of ``step`` and shown with
    ``decimals``.
    """

    indicator: str
    method: Method
    count: int
    step: float
    labels: Labels
    decimals: int = 0

    @cached_property
    def limits(self) -> Limits:
        """Upper limits of all classes but the last, from the figures that the project ships."""
        figures = newest_figures(load_statistics(), self.indicator)
        return class_limits(figures, self.method, self.count, self.step)

    @property
    def classes(self) -> tuple[ThemeClass, ...]:
        """Classes ``"1"``, ``"2"``, … from low to high, with what is missing after them."""
        return numeric_classes(self.limits, self.labels, self.decimals)

    def measure(self, facts: Facts, _answer_set: AnswerSet) -> Values:
        """Figure of every municipality; one without a figure is unknown."""
        figures, limits = newest_figures(facts.statistics, self.indicator).to_dict(), self.limits
        return {
            code: numeric_value(figures.get(code, math.nan), limits) for code in facts.key.index
        }


def newest_figures(statistics: pd.DataFrame, indicator: str) -> pd.Series:
    """Newest figures of an indicator by municipality; NaN where there is none."""
    return statistics[f"{indicator}_{newest_year(statistics, indicator)}"].astype(float)


def numeric_classes(
    limits: Sequence[float], labels: Labels, decimals: int = 0
) -> tuple[ThemeClass, ...]:
    """Classes of figures from low to high, one more than limits, and what is missing."""
    if not limits:
        only = ThemeClass(key="1", label=ONE_FIGURE, fill=SEQUENCE[-1], hue=DARK_HUE, hue_share=100)
        return (only, MISSING["unknown"])
    unit = 10**-decimals
    lows = [None, *(limit + unit for limit in limits[:-1]), limits[-1]]
    highs = [*limits, None]
    words = [labels[0], *[labels[1]] * (len(limits) - 1), labels[2]]
    colours = zip(ramp(len(highs), SEQUENCE), dark_shares(len(highs)), strict=True)
    rows = zip(words, colours, lows, highs, strict=True)
    return (
        *(
            ThemeClass(
                key=str(number),
                label=label,
                fill=fill,
                low=low,
                high=high,
                decimals=decimals,
                hue=DARK_HUE,
                hue_share=share,
            )
            for number, (label, (fill, share), low, high) in enumerate(rows, start=1)
        ),
        MISSING["unknown"],
    )


def numeric_value(figure: float, limits: Sequence[float]) -> ThemeValue:
    """Value of a figure, unknown when it is not a number."""
    if math.isnan(figure):
        return NOT_KNOWN
    number = class_number(figure, limits)
    return ThemeValue(class_key=str(number), status=Status.KNOWN, value=figure)
