"""The answer set before another one, and sentences on what changed between them."""

from collections.abc import Mapping

from geodata import AnswerSet, known_id
from geodata.intake import TOPICS_COMPARED, SurveyAnswers, compare, counts
from layers.map.facts import Facts
from layers.themes.changes import change_sentence
from layers.words.text import Translator


def previous_answer_set(facts: Facts, answer_set: AnswerSet) -> AnswerSet | None:
    """Return the answer set that another one is compared with by default; None for known answers.

    A published version is compared with the previous readable version, the first version and the
    example with the known answers, a visitor's own answers with the current ones.
    """
    sets = facts.answer_sets
    if answer_set.kind == "own":
        return next(iter(sets.values()))
    known = sets[known_id(facts.year)]
    if isinstance(answer_set, SurveyAnswers):
        # Withdrawn and unreadable versions are missing from the sets and skipped.
        earlier = range(answer_set.number - 1, 0, -1)
        return next(filter(None, (sets.get(f"survey-{number}") for number in earlier)), known)
    return None if answer_set.id == known.id else known


def change_sentences(old: AnswerSet, new: AnswerSet, t: Translator) -> Mapping[str, str]:
    """Return a sentence on the changes of each topic, by topic; the key "" sums up all topics."""
    changes = compare(old, new)
    by_topic = {
        topic: tuple(each for each in changes if each.topic == topic) for topic in TOPICS_COMPARED
    }
    return {
        topic: change_sentence(counts(some), t) for topic, some in {**by_topic, "": changes}.items()
    }
