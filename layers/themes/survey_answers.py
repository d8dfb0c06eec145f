"""Build the themes of survey answers from the declarations of their topics."""

from collections.abc import Iterable
from functools import partial

from geodata import Answer, AnswerSet, Count, Option, Status, Topic, most_groups
from layers.map.facts import Facts
from layers.themes.answer_marks import PLANNED, answer_key, marked_classes
from layers.themes.count_classes import bounds_key, count_class, count_classes, range_key
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
from layers.words.text import Translator

_VALUED = (Status.KNOWN, Status.DERIVED, Status.PLANNED)


def answer_theme(topic: Topic) -> Theme:
    """Theme of the answers to a topic."""
    count = topic.count
    return Theme(
        id=topic.theme_id,
        place=topic.place,
        division=topic.division,
        title=topic.title,
        short=topic.short,
        explanation=topic.explanation,
        source=topic.source,
        date=topic.date,
        classes=(
            *(count_classes(count, most_groups()) if count else option_classes(topic)),
            *MISSING.values(),
        ),
        measure=partial(measure_answers, topic.id, topic.division),
        words=partial(count_words, count) if count else partial(option_words, topic),
        more=partial(count_class, count) if count else None,
        topic=topic.id,
    )


def option_classes(topic: Topic) -> tuple[ThemeClass, ...]:
    """Classes of the options, in the palette's colours where they declare none, and marked ones."""
    colours = filled([option.colour for option in topic.options])
    return tuple(
        marked
        for option, colour in zip(topic.options, colours, strict=True)
        for marked in _option_classes(topic, option, colour)
    )


def _option_classes(topic: Topic, option: Option, colour: str) -> Iterable[ThemeClass]:
    kind = ThemeClass(key=option.value, label=option.label, fill=colour)
    return marked_classes(kind, several=topic.several) if topic.sheet else (kind,)


def measure_answers(topic: str, division: str, facts: Facts, answer_set: AnswerSet) -> Values:
    """Answers of a topic for every area of the division; an area without one is unknown."""
    return {
        code: answer_value(answer_set.answers.get((topic, code))) for code in facts.codes(division)
    }


def answer_value(answer: Answer | None) -> ThemeValue:
    """Value of an answer; the class is its value, or its bounds, or its status."""
    if answer is None:
        return NOT_KNOWN
    return ThemeValue(
        class_key=_class_key(answer),
        status=answer.status,
        value=answer.value,
        minimum=answer.minimum,
        maximum=answer.maximum,
        basis=answer.basis,
        source=answer.source,
        source_url=answer.source_url,
        date=answer.date,
        answer=answer,
    )


def _class_key(answer: Answer) -> str:
    if answer.status in _VALUED and answer.value is not None:
        return answer_key(answer, answer.value)
    most = answer.maximum or 0
    if answer.status is Status.RANGE:
        return range_key(answer.minimum or 0, most)
    if answer.status is Status.UNKNOWN and answer.minimum == 1 and most > 1:
        return bounds_key(most)
    return str(answer.status)


def count_words(count: Count, value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Counted number or range in words, or the bounds of an unknown one."""
    if value.value is not None:
        return _planned(value, t.ngettext(*count.number, int(value.value)), t)
    if value.status is Status.UNKNOWN and value.minimum and value.maximum:
        low, high = t.number(value.minimum), t.number(value.maximum)
        return t.gettext(count.possible, low=low, high=high)
    return class_words(value, kind, t)


def option_words(topic: Topic, value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Option in words, with the further ones beside it; the class where there is no option."""
    labels = {option.value: t.gettext(option.label) for option in topic.options}
    text = labels.get(str(value.value))
    if text is None:
        return class_words(value, kind, t)
    others = value.answer.others if value.answer else ()
    if others:
        names = "; ".join(labels.get(each, each) for each in others)
        text = t.gettext("{label}; also: {others}", label=text, others=names)
    return _planned(value, text, t)


def _planned(value: ThemeValue, text: str, t: Translator) -> str:
    """Words of a value, with the day from which it is to hold where it is planned."""
    if value.status is not Status.PLANNED:
        return text
    starts = value.answer.starts if value.answer else None
    if starts is None:
        return t.gettext(PLANNED, label=text)
    return t.gettext("{label}, planned from {date}", label=text, date=t.date(starts))
