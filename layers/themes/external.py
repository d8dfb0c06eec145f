"""Themes that a deployment adds, made from their descriptions and values."""

from collections.abc import Callable
from functools import lru_cache, partial

from geodata import AnswerSet, Status
from geodata.base.wording import Words
from geodata.external_themes import Description, ExternalTheme, ExternalValue, Numbers
from layers.map.facts import Facts
from layers.themes.class_breaks import Limits, class_limits, class_number
from layers.themes.figures import numeric_classes
from layers.themes.palette import filled
from layers.themes.theme import (
    MISSING,
    NOT_KNOWN,
    Theme,
    ThemeClass,
    ThemeValue,
    Values,
    class_words,
)
from layers.words.text import N_, Translator

INVENTED = N_("invented example data")
INVENTED_SHORT = N_("invented")
"""The mark where there is little room, as in choosers."""


@lru_cache(maxsize=64)
def external_theme(external: ExternalTheme) -> Theme:
    """Build a theme; invented figures are marked in its title, short name and source."""
    description = external.description
    numbers = description.numbers
    limits = _limits(external, numbers) if numbers else ()
    return Theme(
        id=external.id,
        division=description.division,
        title=_marked(description.title.words, description),
        short=_marked(description.short.words, description, INVENTED_SHORT),
        explanation=description.explanation.words,
        source=_source(description),
        date=description.date or description.year or external.newest,
        classes=numeric_classes(limits, _labels(numbers), numbers.decimals)
        if numbers
        else _categories(description),
        measure=partial(_measure, external, limits),
        words=partial(_figure_words, numbers) if numbers else class_words,
        numeric=numbers is not None,
        profile=True,
        licence=description.source.licence,
        notice=Words.of(INVENTED) if description.invented else "",
        unit=numbers.unit.words if numbers and numbers.unit else "",
    )


def _limits(external: ExternalTheme, numbers: Numbers) -> Limits:
    figures = [float(each.value) for each in external.values.values()]
    return class_limits(figures, numbers.method, numbers.classes, numbers.step)


def _each_lang(write: Callable[..., str], *words: Words) -> Words:
    """Combine words language by language."""
    return Words(*(write(*texts) for texts in zip(*words, strict=True)))


def _marked(words: Words, description: Description, mark: str = INVENTED) -> Words:
    """Add the mark of invented figures to words."""
    if not description.invented:
        return words
    return _each_lang("{} ({})".format, words, Words.of(mark))


def _source(description: Description) -> Words:
    """Name of the source with its licence."""
    source = description.source
    name = _each_lang(lambda name: f"{name}, {source.licence}", source.name.words)
    return _marked(name, description)


def _labels(numbers: Numbers) -> tuple[Words, Words, Words]:
    """Labels of the lowest class, those between and the highest, with the unit."""
    low, between, high = (
        _with_unit(Words.of(message), numbers)
        for message in (N_("at most {high}"), N_("{low}–{high}"), N_("over {low}"))
    )
    return low, between, high


def _with_unit(words: Words, numbers: Numbers) -> Words:
    return _each_lang("{} {}".format, words, numbers.unit.words) if numbers.unit else words


def _categories(description: Description) -> tuple[ThemeClass, ...]:
    """Declared classes, in the palette's colours where they declare none, and what is missing."""
    colours = filled([each.colour for each in description.classes])
    return (
        *(
            ThemeClass(key=each.key, label=each.label.words, fill=colour)
            for each, colour in zip(description.classes, colours, strict=True)
        ),
        MISSING["unknown"],
    )


def _measure(
    external: ExternalTheme, limits: Limits, facts: Facts, _answer_set: AnswerSet
) -> Values:
    """Value of every area of the year; areas that the file leaves out are unknown."""
    description = external.description
    return {
        code: _value(found, limits, description) if found else NOT_KNOWN
        for code in facts.codes(description.division)
        for found in (external.values.get(code),)
    }


def _value(found: ExternalValue, limits: Limits, description: Description) -> ThemeValue:
    value = found.value
    return ThemeValue(
        class_key=value if isinstance(value, str) else str(class_number(value, limits)),
        status=Status.KNOWN,
        value=value,
        basis="invented" if description.invented else "document",
        source_url=description.source.link,
        date=found.date,
    )


def _figure_words(numbers: Numbers, value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Figure with its unit."""
    if value.value is None:
        return kind.text(t)
    figure = t.number(float(value.value), numbers.decimals)
    return f"{figure} {t.gettext(numbers.unit.words)}" if numbers.unit else figure
