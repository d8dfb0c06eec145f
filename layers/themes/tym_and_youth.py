"""TYM leadership groups as colours and services for young people as patterns, on one map."""

from dataclasses import replace
from functools import partial

from layers.themes.count_classes import count_look
from layers.themes.pair_theme import Half, PairTheme, measure_pair, pair_classes, pair_summary
from layers.themes.survey_answers import ANSWER_THEMES
from layers.themes.theme import Pattern, Theme, ThemeClass
from layers.words.text import N_

_TYM, _YOUTH = ANSWER_THEMES

_MISSING_LOOKS: dict[str, tuple[str, str, str | None]] = {
    "none": ("#566275", "#e3e9f0", None),
    "undecided": ("#b3bcc7", "#2c3641", "#c9d8ea"),
    "unknown": ("#f6f7f9", "#566472", "#5d6975"),
    "not_applicable": ("#e4e8ee", "#566472", "#7b8794"),
}
"""Kind of missing answer -> its fill, the ink of patterns on it, its hue.

Patterns speak of the services, so what is not known of the groups is a plain tint.
"""

_PATTERNS: dict[str, Pattern | None] = {
    "authority_runs": "upright",
    "authority_coordinates": "slanting",
    "municipalities_own": "rings",
    "ohjaamo_in_some": "dashes",
    "other_services": "zigzag",
    "none": "crosses",
    "undecided": "lines-back",
    "unknown": "dots",
    "not_applicable": None,
}

_SHORT = {
    "authority_runs": N_("The authority runs Ohjaamo services"),
    "authority_coordinates": N_("The authority coordinates"),
    "municipalities_own": N_("The municipalities organise their own"),
    "ohjaamo_in_some": N_("Ohjaamo in some municipalities"),
    "other_services": N_("Other services than Ohjaamo"),
}
"""Labels for a legend of two parts, where the theme's own would take too much room."""

_SHORT_RANGE = N_("{low}–{high} possible")
"""Label of a range; the status beside it says that the number is not known."""

_GROUND, _INK, _HUE = "#ffffff", "#2b3844", "#7b8794"


def _colour(kind: ThemeClass) -> ThemeClass:
    fill, _ink, hue = _look(kind)
    label = kind.label if kind.high is None else _SHORT_RANGE
    return replace(kind, label=label, fill=fill, pattern=None, ink=None, hue=hue)


def _look(kind: ThemeClass) -> tuple[str, str, str | None]:
    """Fill of a class of leadership groups, ink of patterns on it, and its hue if it is a tint."""
    if kind.key in _MISSING_LOOKS:
        return _MISSING_LOOKS[kind.key]
    if kind.high is not None:
        look = count_look(int(kind.high))
        return look.pair_tint, look.pair_ink, look.hue
    look = count_look(int(kind.key))
    return kind.fill, look.ink, None


def _pattern(kind: ThemeClass) -> ThemeClass:
    pattern = _PATTERNS[kind.key]
    return replace(
        kind,
        label=_SHORT.get(kind.key, kind.label),
        fill=_GROUND,
        pattern=pattern,
        ink=_INK if pattern else None,
        hue=_HUE,
    )


def _pair(tym: Theme, youth: Theme) -> PairTheme:
    colours = tuple(map(_colour, tym.classes))
    patterns = tuple(map(_pattern, youth.classes))
    return PairTheme(
        id="tym_youth",
        division="municipality",
        title=N_("TYM leadership groups and employment services for young people"),
        short=N_("TYM and services for young people"),
        explanation=N_(
            "The colour tells how many TYM leadership groups the wellbeing services county has, "
            "the pattern how the employment area organises services for young people. Pale "
            "colours and dots are not known."
        ),
        source="",
        date=None,
        classes=pair_classes(colours, patterns, {kind.key: _look(kind)[1] for kind in tym.classes}),
        measure=partial(measure_pair, tym, youth),
        summary=pair_summary,
        halves=(
            Half(tym, N_("Colour: TYM leadership groups"), colours),
            Half(youth, N_("Pattern: services for young people"), patterns),
        ),
    )


PAIR_THEME = _pair(_TYM, _YOUTH)
