"""TYM leadership groups as colours and services for young people as patterns, on one map."""

from dataclasses import replace
from functools import partial
from typing import cast

from geodata import Count
from geodata.answers.topics import tym, youth
from layers.themes.answer_marks import mark_of
from layers.themes.count_classes import count_look
from layers.themes.pair_theme import Half, PairTheme, measure_pair, pair_classes, pair_summary
from layers.themes.palette import mixed
from layers.themes.survey_answers import answer_theme
from layers.themes.theme import Pattern, ThemeClass, relative_luminance
from layers.words.text import N_

_MISSING_LOOKS: dict[str, tuple[str, str, str | None]] = {
    "none": ("#566275", "#e3e9f0", None),
    "undecided": ("#b3bcc7", "#2c3641", "#c9d8ea"),
    "unknown": ("#f6f7f9", "#566472", "#5d6975"),
    "not_applicable": ("#e4e8ee", "#566472", "#7b8794"),
}
"""Kind of missing answer -> its fill, the ink of patterns on it, its hue.

Patterns speak of the services, so what is not known of the groups is a plain tint.
"""

_MISSING_PATTERNS: dict[str, Pattern | None] = {
    "none": "crosses",
    "undecided": "lines-back",
    "unknown": "dots",
    "not_applicable": None,
}

_OPTIONS = {option.value: option for option in youth.TOPIC.options}
_COUNT = cast("Count", tym.TOPIC.count)

_GROUND, _INK, _HUE = "#ffffff", "#2b3844", "#7b8794"
_LIGHT_INK = "#f2f6fa"
_LIGHTEST_UNDER_WHITE = 0.22
_PLANNED_SHARE = 60
"""Per cent of a number's colour in that of the same number planned."""


def _colour(kind: ThemeClass) -> ThemeClass:
    fill, _ink, hue = _look(kind)
    # A range that was answered has a low end of its own words; an unknown one begins at 1.
    possible = kind.high is not None and not kind.key.startswith("range")
    label = _COUNT.short_span if possible else kind.label
    return replace(kind, label=label, fill=fill, pattern=None, ink=None, hue=hue)


def _look(kind: ThemeClass) -> tuple[str, str, str | None]:
    """Fill of a class of leadership groups, ink of patterns on it, and its hue if it is a tint."""
    if kind.key in _MISSING_LOOKS:
        return _MISSING_LOOKS[kind.key]
    value, planned, _several = mark_of(kind.key)
    if planned:
        return _plain(mixed(count_look(int(value)).solid, _PLANNED_SHARE, _GROUND))
    if kind.key.startswith("range"):
        ends = [count_look(int(end or 1)).solid for end in (kind.low, kind.high)]
        return _plain(mixed(ends[0], 50, ends[1]))
    if kind.high is not None:
        look = count_look(int(kind.high))
        return look.pair_tint, look.pair_ink, look.hue
    look = count_look(int(kind.key))
    return kind.fill, look.ink, None


def _plain(fill: str) -> tuple[str, str, str | None]:
    """A fill that is the same on every ground, with the ink that stands out on it."""
    dark = relative_luminance(fill) < _LIGHTEST_UNDER_WHITE
    return fill, _LIGHT_INK if dark else _INK, None


def _pattern(kind: ThemeClass) -> ThemeClass:
    value, planned, several = mark_of(kind.key)
    option = _OPTIONS.get(value)
    marks = f"{'-planned' if planned else ''}{'-several' if several else ''}"
    pattern = (
        _MISSING_PATTERNS[kind.key]
        if option is None
        else cast("Pattern", f"{option.pattern}{marks}")
    )
    return replace(
        kind,
        label=option.short if option else kind.label,
        fill=_GROUND,
        pattern=pattern,
        ink=_INK if pattern else None,
        hue=_HUE,
    )


_TYM, _YOUTH = answer_theme(tym.TOPIC), answer_theme(youth.TOPIC)
_COLOURS = tuple(map(_colour, _TYM.classes))
_PATTERNS = tuple(map(_pattern, _YOUTH.classes))

THEME = PairTheme(
    id="tym_youth",
    place=30,
    division="municipality",
    named="employment_area",
    title=N_("TYM leadership groups and employment services for young people"),
    short=N_("TYM and services for young people"),
    explanation=N_(
        "The colour tells how many TYM leadership groups the wellbeing services county has, "
        "the pattern how the employment area organises services for young people. Pale "
        "colours and dots are not known."
    ),
    source="",
    date=None,
    classes=pair_classes(_COLOURS, _PATTERNS, {kind.key: _look(kind)[1] for kind in _TYM.classes}),
    measure=partial(measure_pair, _TYM, _YOUTH),
    summary=pair_summary,
    by_class=False,
    halves=(
        Half(theme=_TYM, heading=N_("Colour: TYM leadership groups"), classes=_COLOURS),
        Half(theme=_YOUTH, heading=N_("Pattern: services for young people"), classes=_PATTERNS),
    ),
)
