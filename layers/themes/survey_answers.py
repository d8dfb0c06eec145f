"""Themes whose values are answers: TYM leadership groups, youth services, organising models."""

from datetime import date
from functools import partial

from geodata import Answer, AnswerSet, Status, most_groups
from layers.map.facts import Facts
from layers.themes.count_classes import bounds_key, count_classes
from layers.themes.theme import MISSING, Theme, ThemeClass, ThemeValue, Values, class_words
from layers.words.text import N_, Translator

BLUE, SKY, TEAL, AMBER, ORANGE, PLUM = (
    *("#0b4f9e", "#5fabdf", "#2f857f"),
    *("#e8c25c", "#d98a33", "#4f1d4c"),
)


def measure_answers(topic: str, division: str, facts: Facts, answer_set: AnswerSet) -> Values:
    """Answers of a topic for every area of the division; an area without one is unknown."""
    return {
        code: answer_value(answer_set.answers.get((topic, code))) for code in facts.codes(division)
    }


def answer_value(answer: Answer | None) -> ThemeValue:
    """Value of an answer; the class is its value, or its bounds, or its status."""
    if answer is None:
        return ThemeValue("unknown", Status.UNKNOWN, basis="no_source")
    return ThemeValue(
        _class_key(answer),
        answer.status,
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
    if answer.status in (Status.KNOWN, Status.DERIVED) and answer.value is not None:
        return answer.value
    most = answer.maximum or 0
    if answer.status is Status.UNKNOWN and answer.minimum == 1 and most > 1:
        return bounds_key(most)
    return str(answer.status)


def tym_words(value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Count of leadership groups in words, or the bounds of an unknown count."""
    if value.value is not None:
        return t.ngettext("{n} leadership group", "{n} leadership groups", int(value.value))
    if value.status is Status.UNKNOWN and value.minimum and value.maximum:
        low, high = t.number(value.minimum), t.number(value.maximum)
        return t.gettext("{low}–{high} leadership groups possible", low=low, high=high)
    return class_words(value, kind, t)


def _count_class(key: str) -> ThemeClass | None:
    """Class of a number or a range beyond those that the key allows today."""
    most = key.rpartition("-")[2]
    made = count_classes(int(most)) if most.isascii() and most.isdigit() else ()
    return next((each for each in made if each.key == key), None)


ANSWER_THEMES = (
    Theme(
        id="tym",
        division="wellbeing_county",
        title=N_("TYM leadership groups by wellbeing services county"),
        short=N_("TYM leadership groups"),
        explanation=N_(
            "How many leadership groups for multi-sectoral support (TYM) the county has. "
            "By law there is at least one and at most as many as there are employment "
            "authorities. Where the map is hatched, the number is not known."
        ),
        source=N_("Act 381/2023, section 9, and Statistics Finland's divisions"),
        date=None,
        classes=(
            *count_classes(most_groups()),
            *MISSING.values(),
        ),
        measure=partial(measure_answers, "tym", "wellbeing_county"),
        words=tym_words,
        more=_count_class,
        topic="tym",
    ),
    Theme(
        id="youth",
        division="employment_area",
        title=N_("Employment services for young people by employment area"),
        short=N_("Services for young people"),
        explanation=N_(
            "How the employment area arranges multi-sectoral joint services for young "
            "people (Act 381/2023, section 16), such as Ohjaamo. No public source "
            "classifies the areas."
        ),
        source=N_("No published source; answers are awaited"),
        date=None,
        classes=(
            ThemeClass(
                "authority_runs",
                N_("The employment authority runs Ohjaamo services in the whole area"),
                BLUE,
            ),
            ThemeClass("authority_coordinates", N_("The employment authority coordinates"), SKY),
            ThemeClass(
                "municipalities_own",
                N_("The member municipalities organise their own employment services for youth"),
                TEAL,
            ),
            ThemeClass(
                "ohjaamo_in_some",
                N_("Some municipalities have Ohjaamo services, some do not"),
                AMBER,
            ),
            ThemeClass(
                "other_services", N_("The municipalities have other services than Ohjaamo"), PLUM
            ),
            *MISSING.values(),
        ),
        measure=partial(measure_answers, "youth", "employment_area"),
        topic="youth",
    ),
)

ORGANISING_THEME = Theme(
    id="organising_model",
    division="employment_area",
    title=N_("How employment areas are organised"),
    short=N_("Who arranges the services"),
    explanation=N_(
        "Who organises employment services in the area: one municipality alone, a host "
        "municipality for several, or a joint municipal authority."
    ),
    source=N_("Job Market Finland, news of 22 February 2024"),
    date=date(2024, 2, 22),
    classes=(
        ThemeClass("host_municipality", N_("Host municipality"), BLUE),
        ThemeClass("joint_authority", N_("Joint municipal authority"), TEAL),
        ThemeClass("single_municipality", N_("Single municipality"), AMBER),
        *MISSING.values(),
    ),
    measure=partial(measure_answers, "organising", "employment_area"),
    topic="organising",
)
