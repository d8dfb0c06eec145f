"""The catalogue: names, themes, values and texts for the browser, as JSON."""

from datetime import date
from typing import Any

from geodata import DIVISIONS, AnswerSet, Basis
from layers.map.facts import Facts
from layers.map.geometry import kilometres
from layers.map.short_names import short_name
from layers.themes.changes import change_theme, has_changes
from layers.themes.pair_theme import PairTheme
from layers.themes.patterns import TILES
from layers.themes.registry import themes_of
from layers.themes.theme import Theme, ThemeClass, ThemeValue, Values
from layers.view.finding import finding
from layers.words.answer_sets import (
    answer_set_name,
    answer_set_notice,
    answer_set_title,
    answers_line,
    topic_day,
    topic_title,
)
from layers.words.browser_strings import browser_strings
from layers.words.labels import division_label, division_plural, status_label
from layers.words.text import Translator, translator

GROUP_THEME = "tym_groups"
"""Theme of ``layers.themes.declared.leadership_groups``."""


def catalogue(
    facts: Facts, answer_set: AnswerSet, lang: str, baseline: AnswerSet | None = None
) -> dict[str, Any]:
    """Build the catalogue of a year, an answer set and a language, as a dict for JSON.

    With ``baseline`` themes that depend on answers show the changes from that set. Label points are
    in kilometres of EPSG:3067, rounded to 0.1; residents are those of
    ``Facts.latest_population``.
    """
    t = translator(lang)
    return {
        "year": facts.year,
        "lang": lang,
        **_set(answer_set, baseline, t),
        "divisions": [
            {
                "id": division,
                "label": division_label(division, t),
                "plural": division_plural(division, t),
                "main": DIVISIONS[division].main or DIVISIONS[division].from_answers,
                "answers": DIVISIONS[division].from_answers,
                # The theme in which areas that come with answers are seen.
                "theme": GROUP_THEME if DIVISIONS[division].from_answers else None,
                "draw_order": DIVISIONS[division].line.draw_order,
            }
            for division in facts.divisions
        ],
        "areas": {division: _areas(facts, division, lang) for division in facts.divisions},
        "themes": {
            theme.id: _theme(facts, answer_set, _changes(theme, answer_set, baseline), t)
            for theme in themes_of(facts).values()
        },
        "patterns": {
            name: {"width": tile.width, "height": tile.height, "line": tile.line, "d": tile.path}
            for name, tile in TILES.items()
        },
        "strings": browser_strings(t),
    }


def answers_part(
    facts: Facts, answer_set: AnswerSet, lang: str, baseline: AnswerSet | None = None
) -> dict[str, Any]:
    """Build the part of the catalogue that depends on the answers, to replace it in the browser.

    ``themes`` holds only themes that show answers, ``areas`` only divisions that come with them,
    ``lies_in`` the areas of those in which each municipality lies; keys are those of ``catalogue``.
    """
    t = translator(lang)
    themes = {
        theme.id: _theme(facts, answer_set, _changes(theme, answer_set, baseline), t)
        for theme in themes_of(facts).values()
        if any(each.topic for each in theme.sources)
    }
    return {
        **_set(answer_set, baseline, t),
        "themes": themes,
        "areas": {
            division: _areas(facts, division, lang)
            for division in facts.divisions
            if DIVISIONS[division].from_answers
        },
        "lies_in": {
            code: {
                division: facts.area_of(code, division)
                for division in facts.divisions
                if DIVISIONS[division].from_answers
            }
            for code in facts.codes("municipality")
        },
    }


def _set(answer_set: AnswerSet, baseline: AnswerSet | None, t: Translator) -> dict[str, Any]:
    """Return the ids, notice and name of the displayed answers."""
    return {
        "data": answer_set.id,
        "versus": baseline.id if baseline else "",
        "example": answer_set.example,
        "notice": answer_set_notice(answer_set, t, baseline),
        "answers": answers_line(answer_set, t, baseline),
    }


def _changes(theme: Theme, answer_set: AnswerSet, baseline: AnswerSet | None) -> Theme:
    """Return the theme of changes from the baseline, or the theme itself if it has no changes."""
    return change_theme(theme, baseline, answer_set) if baseline and has_changes(theme) else theme


def _areas(facts: Facts, division: str, lang: str) -> dict[str, dict[str, Any]]:
    points = facts.label_points[division].loc[:, ["x", "y", "radius"]]
    places = {
        str(code): [kilometres(float(metres)) for metres in row]
        for code, row in zip(points.index, points.to_numpy(), strict=True)
    }
    return {
        code: {
            **_names(facts, division, code, lang),
            "pop": facts.population(division, code),
            **dict(zip("xyr", places[code], strict=True)),
            **_place(facts, division, code),
        }
        for code in facts.codes(division)
    }


def _names(facts: Facts, division: str, code: str, lang: str) -> dict[str, str]:
    """Return the name of an area, and its short name where that differs."""
    name, short = facts.name(division, code, lang), short_name(facts, division, code, lang)
    return {"name": name} if name == short else {"name": name, "short": short}


def _place(facts: Facts, division: str, code: str) -> dict[str, Any]:
    """Return the areas that a municipality lies in, or the number of an area's municipalities."""
    if division != "municipality":
        return {"n": len(facts.members(division, code))}
    others = facts.divisions[1:]
    return {"in": {other: facts.area_of(code, other) for other in others}}


def _theme(facts: Facts, answer_set: AnswerSet, theme: Theme, t: Translator) -> dict[str, Any]:
    values = theme.values(facts, answer_set)
    day = theme_day(facts, answer_set, theme)
    return {
        "short": t.gettext(theme.short),
        "title": t.gettext(theme.title),
        "subtitle": finding(facts, theme, values, t, day),
        "year": day if isinstance(day, int) else day.year,
        "told_by_classes": theme.told_by_classes,
        "explanation": theme.explained(facts, t),
        "source": theme_source(theme, answer_set, t),
        "date": theme_date(facts, answer_set, theme, t),
        "division": theme.division,
        "named": theme.named_division,
        "unit": division_label(theme.division, t),
        "classes": [class_data(each, t) for each in theme.displayed_classes(values)],
        **(
            _halves(facts, answer_set, theme, t)
            if isinstance(theme, PairTheme)
            else _values(theme, values, t)
        ),
    }


def _values(theme: Theme, values: Values, t: Translator) -> dict[str, Any]:
    """Return the value of every area: class key, text, status in words, and its figure if any."""
    return {
        "values": {
            code: [
                value.class_key,
                theme.words(value, theme.kind(value.class_key), t),
                status_label(value.status, t, value.basis),
                *_figure(theme, value),
            ]
            for code, value in values.items()
        }
    }


def _figure(theme: Theme, value: ThemeValue) -> list[float]:
    """Return the figure of a theme of numbers, from which the browser makes its sentences."""
    if not theme.numeric or value.value is None:
        return []
    figure = float(value.value)
    return [int(figure) if figure.is_integer() else figure]


def _halves(facts: Facts, answer_set: AnswerSet, theme: PairTheme, t: Translator) -> dict[str, Any]:
    """Return legend and values of both themes of a pair; the browser combines them.

    The values are the answers themselves, also when the view shows changes.
    """
    values = theme.values(facts, answer_set)
    return {
        "halves": [
            {
                "theme": half.theme.id,
                "heading": t.gettext(half.heading),
                "division": half.theme.division,
                "short": t.gettext(half.theme.short),
                "classes": [
                    {**class_data(each, t), "full": half.theme.kind(each.key).text(t)}
                    for each in theme.displayed_half(values, half)
                ],
                **_values(half.theme, half.theme.values(facts, answer_set), t),
            }
            for half in theme.halves
        ]
    }


def class_data(kind: ThemeClass, t: Translator) -> dict[str, Any]:
    """Return words and look of a class as the browser takes them."""
    return {
        "key": kind.key,
        "label": kind.text(t),
        "fill": kind.fill,
        "pattern": kind.pattern,
        "ink": kind.ink,
        "hue": kind.hue,
        "hue_share": kind.hue_share,
        "missing": kind.missing,
        "dark": kind.dark,
    }


def theme_source(theme: Theme, answer_set: AnswerSet, t: Translator) -> str:
    """Name the source of the theme's values; invented values have none."""
    if len(theme.sources) > 1:
        sources = [theme_source(each, answer_set, t) for each in theme.sources]
        return "; ".join(dict.fromkeys(sources))
    invented = (
        answer.basis == Basis.INVENTED
        for (topic, _area), answer in answer_set.answers.items()
        if topic in _topics(theme)
    )
    if theme.baseline:
        return f"{answer_set_name(theme.baseline, t)}; {answer_set_title(answer_set, t)}"
    if any(invented):
        return t.gettext("Example data – invented answers")
    return topic_title(answer_set, _topics(theme), t) or t.gettext(theme.source)


def theme_date(facts: Facts, answer_set: AnswerSet, theme: Theme, t: Translator) -> str:
    """Format the day or year of the theme's values."""
    day = theme_day(facts, answer_set, theme)
    return str(day) if isinstance(day, int) else t.date(day)


def theme_day(facts: Facts, answer_set: AnswerSet, theme: Theme) -> date | int:
    """Return the day or year of the theme's values."""
    own = theme.day(facts)
    if isinstance(own, int):
        return own
    surveyed = topic_day(answer_set, _topics(theme))
    return surveyed or own or date(facts.year, 1, 1)


def _topics(theme: Theme) -> list[str]:
    """Return the topics whose answers the theme shows."""
    return [each.topic for each in theme.sources if each.topic]
