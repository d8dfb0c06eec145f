"""Residents of municipalities."""

from geodata import RESIDENTS
from layers.themes.figures import Figures
from layers.themes.theme import Theme, ThemeClass, ThemeValue, Values
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


def _summary(values: Values, t: Translator) -> str:
    """Residents of all municipalities together."""
    figures = [int(value.value) for value in values.values() if value.value is not None]
    return t.gettext(
        "{residents} in {municipalities}",
        residents=t.ngettext("{n} resident", "{n} residents", sum(figures)),
        municipalities=t.ngettext("{n} municipality", "{n} municipalities", len(figures)),
    )


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
    summary=_summary,
    numeric=True,
)
