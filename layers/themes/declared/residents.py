"""Residents of municipalities."""

from geodata import RESIDENTS
from layers.themes.figures import Figures
from layers.themes.theme import Theme, ThemeClass, ThemeValue
from layers.words.text import N_, Translator

FIGURES = Figures(
    indicator=RESIDENTS,
    method="quantiles",
    count=6,
    step=100,
    labels=(
        N_("at most {high} residents"),
        N_("{low}–{high} residents"),
        N_("over {low} residents"),
    ),
)


def _words(value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Residents in words."""
    if value.value is None:
        return kind.text(t)
    return t.ngettext("{n} resident", "{n} residents", int(value.value))


THEME = Theme(
    id="residents",
    place=70,
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
    classes=FIGURES.classes,
    measure=FIGURES.measure,
    words=_words,
    numeric=True,
)
