"""Coherence: whether one area meets different answers, said only as far as they are known."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from geodata import AnswerSet, Coherence, coherence
from layers.map.facts import Facts
from layers.profile.areas_in_sentences import count_of
from layers.themes.registry import THEMES
from layers.words.labels import division_label
from layers.words.text import N_, Translator, capitalised, sort_key


@dataclass(frozen=True)
class Question:
    """A comparison: the areas of ``division`` and the answers to ``topic`` that they meet."""

    topic: str
    theme: str
    division: str
    title: str


QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {
        "youth": Question(
            *("youth", "youth", "wellbeing_county"),
            N_("Are young people served in one way or in several within the county?"),
        ),
        "organising": Question(
            *("organising", "organising_model", "wellbeing_county"),
            N_("Are the county's employment areas organised alike?"),
        ),
        "tym": Question(
            *("tym", "tym", "employment_area"),
            N_("Do the parts of the employment area lie under the same TYM structure?"),
        ),
    }
)

VERDICTS: Mapping[str, str] = MappingProxyType(
    {
        "differs": N_("Differs"),
        "same": N_("Alike"),
        "open": N_("Cannot be told yet"),
        "single": N_("Only one, nothing to compare"),
    }
)
"""Verdicts in the order of the table, and their words."""


def coherence_table(
    facts: Facts, answer_set: AnswerSet, question: str, t: Translator
) -> pd.DataFrame:
    """List the mainland areas that a question compares, the telling ones first.

    Index ``code``; columns ``name``, ``areas`` (names of those met), ``values`` (known answers in
    words), ``known`` and ``unknown`` (counts of areas), ``verdict`` (a key of VERDICTS) and
    ``verdict_label``.
    """
    asked = QUESTIONS[question]
    theme = THEMES[asked.theme]
    order = list(VERDICTS)
    found = sorted(
        coherence(facts.key, answer_set.answers, asked.topic, asked.division),
        key=lambda each: (
            order.index(each.verdict),
            sort_key(facts.name(asked.division, each.area, t.lang)),
        ),
    )
    return pd.DataFrame(
        {
            "code": [each.area for each in found],
            "name": [facts.name(asked.division, each.area, t.lang) for each in found],
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
    """Say how many areas fall under each verdict, and how many answers are not known."""
    asked = QUESTIONS[question]
    found = coherence(facts.key, answer_set.answers, asked.topic, asked.division)
    compared = [each for each in found if each.verdict != "single"]
    counts = [
        f"{t.gettext(words)}: "
        f"{count_of(facts, asked.division, _areas(found, key), t, figures=True)}."
        for key, words in VERDICTS.items()
    ]
    return (*counts, _unknown(facts, compared, THEMES[asked.theme].division, t))


def coherence_heads(question: str, t: Translator) -> dict[str, str]:
    """Words for the columns to show, in their order."""
    asked = QUESTIONS[question]
    return {
        "name": capitalised(division_label(asked.division, t)),
        "verdict_label": t.gettext("Alike or not"),
        "values": t.gettext("Known answers"),
        "known": t.gettext("Known"),
        "unknown": t.gettext("Not known"),
        "areas": t.gettext("Areas compared"),
    }


def _areas(found: Iterable[Coherence], verdict: str) -> list[str]:
    return [each.area for each in found if each.verdict == verdict]


def _unknown(facts: Facts, compared: list[Coherence], division: str, t: Translator) -> str:
    """Count the areas whose answer would be needed for a comparison and is not known."""
    total = {area for each in compared for area in each.areas}
    known = sum(each.known for each in compared)
    asked = known + sum(each.unknown for each in compared)
    return t.gettext(
        "Known answers in these comparisons: {known} of {asked}, from {count}.",
        known=t.number(known),
        asked=t.number(asked),
        count=count_of(facts, division, total, t, figures=True),
    )
