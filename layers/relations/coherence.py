"""Coherence: whether the parts of an area have the same answer, as far as answers are known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from geodata import TOPICS, AnswerSet, Coherence, coherence
from layers.map.facts import Facts
from layers.profile.areas_in_sentences import count_phrase
from layers.themes.registry import TOPIC_THEMES
from layers.words.labels import division_label
from layers.words.text import N_, Translator, capitalised, sort_key


@dataclass(frozen=True)
class Question:
    """A comparison of the answers to ``topic`` that each area of ``division`` overlaps."""

    topic: str
    division: str
    title: str


def _questions() -> list[Question]:
    compared = [(topic, topic.across) for topic in TOPICS.values() if topic.across]
    compared.sort(key=lambda each: each[1].place)
    return [
        Question(topic=topic.id, division=across.division, title=across.title)
        for topic, across in compared
    ]


QUESTIONS: Mapping[str, Question] = MappingProxyType({each.topic: each for each in _questions()})
"""Topic -> its comparison, in the order of the page."""

VERDICTS: Mapping[str, str] = MappingProxyType(
    {
        "differs": N_("Differs"),
        "same": N_("Alike"),
        "open": N_("Cannot be told yet"),
        "single": N_("Only one, nothing to compare"),
    }
)
"""Verdicts in the order of the table, with their labels."""


def coherence_table(
    facts: Facts, answer_set: AnswerSet, question: str, t: Translator
) -> pd.DataFrame:
    """Return the mainland areas that a question (a key of ``QUESTIONS``) compares, by verdict.

    Index ``code``; columns ``name``, ``areas`` (names of compared areas), ``values`` (known answers
    in words), ``known`` and ``unknown`` (numbers of areas), ``verdict`` (a key of ``VERDICTS``) and
    ``verdict_label``.
    """
    comparison = QUESTIONS[question]
    theme = TOPIC_THEMES[comparison.topic]
    order = list(VERDICTS)
    found = sorted(
        coherence(facts.key, answer_set.answers, comparison.topic, comparison.division),
        key=lambda each: (
            order.index(each.verdict),
            sort_key(facts.name(comparison.division, each.area, t.lang)),
        ),
    )
    return pd.DataFrame(
        {
            "code": [each.area for each in found],
            "name": [facts.name(comparison.division, each.area, t.lang) for each in found],
            "areas": [
                ", ".join(facts.name(theme.division, code, t.lang) for code in each.areas)
                for each in found
            ],
            "values": [
                "; ".join(theme.kind(value).text(t) for value in each.values) for each in found
            ],
            "known": [each.known for each in found],
            "unknown": [each.unknown for each in found],
            "verdict": [each.verdict for each in found],
            "verdict_label": [t.gettext(VERDICTS[each.verdict]) for each in found],
        }
    ).set_index("code")


def coherence_sentences(
    facts: Facts, answer_set: AnswerSet, question: str, t: Translator
) -> tuple[str, ...]:
    """Say how many areas have each verdict, and how many answers are unknown."""
    comparison = QUESTIONS[question]
    found = coherence(facts.key, answer_set.answers, comparison.topic, comparison.division)
    compared = [each for each in found if each.verdict != "single"]
    counts = [
        f"{t.gettext(words)}: "
        f"{count_phrase(facts, comparison.division, _areas(found, key), t, figures=True)}."
        for key, words in VERDICTS.items()
    ]
    return (*counts, _unknown(facts, compared, TOPIC_THEMES[comparison.topic].division, t))


def coherence_heads(question: str, t: Translator) -> dict[str, str]:
    """Return the labels of the columns to show, in their order."""
    comparison = QUESTIONS[question]
    return {
        "name": capitalised(division_label(comparison.division, t)),
        "verdict_label": t.gettext("Alike or not"),
        "values": t.gettext("Known answers"),
        "known": t.gettext("Known"),
        "unknown": t.gettext("Not known"),
        "areas": t.gettext("Areas compared"),
    }


def _areas(found: Iterable[Coherence], verdict: str) -> list[str]:
    return [each.area for each in found if each.verdict == verdict]


def _unknown(facts: Facts, compared: list[Coherence], division: str, t: Translator) -> str:
    """Count the areas whose unknown answers a comparison would need."""
    areas = {area for each in compared for area in each.areas}
    known = sum(each.known for each in compared)
    answers = known + sum(each.unknown for each in compared)
    return t.gettext(
        "Known answers in these comparisons: {known} of {asked}, from {count}.",
        known=t.number(known),
        asked=t.number(answers),
        count=count_phrase(facts, division, areas, t, figures=True),
    )
