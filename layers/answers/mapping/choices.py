"""What the choosers of the page offer: values of the form and their words."""

from functools import cache

from geodata import DEFAULT_YEAR
from geodata.answers.topics import SURVEYED, TOPICS
from geodata.base.divisions import ALAND
from geodata.base.wording import Lang
from geodata.intake.mapping import ColumnRule, Role
from geodata.intake.mapping.mapping import offered_roles
from geodata.intake.mapping.read_rows import LEFT_OUT
from geodata.intake.mapping.role_words import role_words, topic_words
from geodata.intake.mapping.words.meanings import (
    meaning_words,
    offered_meanings,
    settled_meanings,
)
from geodata.intake.schema.vocabulary import vocabulary
from layers.words.text import Translator, sort_key

Choice = tuple[str, str]
"""Value of a field, and its words."""


def role_choices(t: Translator) -> list[tuple[str, list[Choice]]]:
    """What a column can be, in groups: in general, then by topic. A group is title and choices."""
    groups: dict[str, list[Choice]] = {"": []}
    for code in offered_roles():
        rule = ColumnRule.of_code("", code)
        topic = "" if rule.role is Role.AREA else rule.of
        groups.setdefault(topic, []).append((code, role_words(rule, t.raw, t.lang)))
    return [
        (topic_words(topic, t.raw) if topic else "", groups[topic])
        for topic in ("", *SURVEYED)
        if topic in groups
    ]


def meaning_choices(topic: str, t: Translator) -> list[Choice]:
    """What the words of an answer can mean."""
    of = TOPICS[topic]
    return [(each, meaning_words(of, each, t.lang)) for each in offered_meanings(of)]


def settle_choices(topic: str, t: Translator) -> list[Choice]:
    """By what the answer of an area can be settled."""
    of = TOPICS[topic]
    return [(each, meaning_words(of, each, t.lang)) for each in settled_meanings(of)]


def area_choices(division: str, t: Translator) -> list[Choice]:
    """Areas that a text can mean, by name, and first that it is left out."""
    return [(LEFT_OUT, t.gettext("Left out")), *_areas(division, t.lang)]


@cache
def _areas(division: str, lang: Lang) -> tuple[Choice, ...]:
    names = vocabulary(DEFAULT_YEAR).names[division]
    areas = [
        (code, f"{words.say(lang)} ({code})")
        for code, words in names.items()
        if code != ALAND.get(division)
    ]
    return tuple(sorted(areas, key=lambda choice: sort_key(choice[1])))
