"""Unemployment rate of municipalities."""

from geodata.base.statistics import UNEMPLOYMENT
from layers.themes.figures import Figures
from layers.themes.theme import Theme, ThemeClass, ThemeValue
from layers.words.text import N_, Translator

FIGURES = Figures(
    indicator=UNEMPLOYMENT,
    method="natural_breaks",
    count=6,
    step=0.1,
    labels=(N_("at most {high}%"), N_("{low}–{high}%"), N_("over {low}%")),
    decimals=1,
)


def _words(value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Rate in per cent with one decimal."""
    return kind.text(t) if value.value is None else t.percent(float(value.value) / 100, 1)


THEME = Theme(
    id="unemployment_rate",
    place=80,
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
    classes=FIGURES.classes,
    measure=FIGURES.measure,
    words=_words,
    numeric=True,
    unit="%",
)
