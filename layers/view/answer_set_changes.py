"""The answer set before another one, and sentences on what changed between them."""

from collections.abc import Mapping

from geodata import AnswerSet, known_id
from geodata.intake import TOPICS_COMPARED, SurveyAnswers, compare, counts
from geodata.intake.earlier_known import earlier_known
from layers.map.facts import Facts
from layers.themes.changes import change_sentence
from layers.words.text import Translator


def previous_answer_set(facts: Facts, answer_set: AnswerSet) -> AnswerSet | None:
    """Return the answer set that another one is compared with by default, or None.

    A published version is compared with the previous readable version, the first version and the
    example with the known answers, a visitor's own answers with the current ones, known answers
    with those of the last earlier year that differ.
    """
    sets = facts.answer_sets
    if answer_set.kind == "own":
        return next(iter(sets.values()))
    known = sets[known_id(facts.year)]
    if isinstance(answer_set, SurveyAnswers):
        # Withdrawn and unreadable versions are missing from the sets and skipped.
        earlier = range(answer_set.number - 1, 0, -1)
        return next(filter(None, (sets.get(f"survey-{number}") for number in earlier)), known)
    if answer_set.kind == "current":
        before = [each for each in earlier_known(facts.year) if each.as_of < answer_set.as_of]
        return before[-1] if before else None
    return known


def change_sentences(old: AnswerSet, new: AnswerSet, t: Translator) -> Mapping[str, str]:
    """Return a sentence on the changes of each topic, by topic; the key "" sums up all topics."""
    changes = compare(old, new)
    by_topic = {
        topic: tuple(each for each in changes if each.topic == topic) for topic in TOPICS_COMPARED
    }
    return {
        topic: change_sentence(counts(some), t) for topic, some in {**by_topic, "": changes}.items()
    }
