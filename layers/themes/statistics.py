"""Themes with figures in classes: residents and unemployment rate of municipalities."""

import math
from collections.abc import Sequence
from functools import partial

from geodata import RESIDENTS, AnswerSet, Status
from layers.map.facts import Facts
from layers.themes.class_breaks import class_number
from layers.themes.theme import MISSING, Theme, ThemeClass, ThemeValue, Values
from layers.words.text import N_, Translator

SEQUENCE = ("#deedf9", "#b3d1ec", "#83b0de", "#4f8bc8", "#2465a8", "#0b3a75")

UNEMPLOYMENT = "unemployment_rate_18_64"

# Found by find_breaks and kept here, so that a class means the same in every link and export
# until the statistics change; a test finds them again.
RESIDENTS_BREAKS = (2000, 3300, 6000, 9300, 20700)
UNEMPLOYMENT_BREAKS = (5.0, 8.4, 10.9, 13.5, 16.5)


def numeric_classes(
    breaks: Sequence[float], labels: tuple[str, str, str], decimals: int = 0
) -> tuple[ThemeClass, ...]:
    """Classes ``"1"``, ``"2"``, … from light to dark, with what is missing after them.

    ``labels`` are messages for the lowest class (``{high}``), those between (``{low}``,
    ``{high}``) and the highest (``{low}``).
    """
    unit = 10**-decimals
    lows = [None, *(limit + unit for limit in breaks[:-1]), breaks[-1]]
    highs = [*breaks, None]
    words = [labels[0], *[labels[1]] * (len(breaks) - 1), labels[2]]
    rows = zip(words, SEQUENCE, lows, highs, strict=True)
    return (
        *(
            ThemeClass(str(number), label, fill, low=low, high=high, decimals=decimals)
            for number, (label, fill, low, high) in enumerate(rows, start=1)
        ),
        MISSING["unknown"],
    )


def measure_indicator(
    indicator: str, breaks: Sequence[float], facts: Facts, _answer_set: AnswerSet
) -> Values:
    """Newest figure of every municipality for an indicator of the statistics; none is unknown."""
    figures = facts.newest_figures(indicator).astype(float).to_dict()
    return {code: numeric_value(figures.get(code, math.nan), breaks) for code in facts.key.index}


def numeric_value(figure: float, breaks: Sequence[float]) -> ThemeValue:
    """Value of a figure, unknown when it is not a number."""
    if math.isnan(figure):
        return ThemeValue("unknown", Status.UNKNOWN, basis="no_source")
    return ThemeValue(str(class_number(figure, breaks)), Status.KNOWN, value=figure)


def residents_words(value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Residents in words."""
    if value.value is None:
        return kind.text(t)
    return t.ngettext("{n} resident", "{n} residents", int(value.value))


def rate_words(value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Rate in per cent with one decimal."""
    return kind.text(t) if value.value is None else t.percent(float(value.value) / 100, 1)


def residents_summary(values: Values, t: Translator) -> str:
    """Residents of all municipalities together."""
    figures = [int(value.value) for value in values.values() if value.value is not None]
    return t.gettext(
        "{residents} in {municipalities}",
        residents=t.ngettext("{n} resident", "{n} residents", sum(figures)),
        municipalities=t.ngettext("{n} municipality", "{n} municipalities", len(figures)),
    )


RESIDENTS_THEME = Theme(
    id="residents",
    division="municipality",
    title=N_("Residents of municipalities"),
    short=N_("Residents"),
    explanation=N_(
        "Residents at the end of {year}. Each class holds about as many municipalities, so the "
        "biggest class in area is not the biggest in people."
    ),
    source=N_("Statistics Finland, population structure, CC BY 4.0"),
    date=None,
    indicator=RESIDENTS,
    classes=numeric_classes(
        RESIDENTS_BREAKS,
        (N_("at most {high} residents"), N_("{low}–{high} residents"), N_("over {low} residents")),
    ),
    measure=partial(measure_indicator, RESIDENTS, RESIDENTS_BREAKS),
    words=residents_words,
    summary=residents_summary,
    numeric=True,
)

UNEMPLOYMENT_THEME = Theme(
    id="unemployment_rate",
    division="municipality",
    title=N_("Unemployment rate of municipalities"),
    short=N_("Unemployment rate"),
    explanation=N_(
        "Unemployed people as a share of the labour force aged 18–64: an annual register figure, "
        "not the monthly rate of jobseekers. Classes by natural breaks."
    ),
    source=N_("Statistics Finland, employment statistics, CC BY 4.0"),
    date=None,
    indicator=UNEMPLOYMENT,
    classes=numeric_classes(
        UNEMPLOYMENT_BREAKS,
        (N_("at most {high}%"), N_("{low}–{high}%"), N_("over {low}%")),
        decimals=1,
    ),
    measure=partial(measure_indicator, UNEMPLOYMENT, UNEMPLOYMENT_BREAKS),
    words=rate_words,
    numeric=True,
)
