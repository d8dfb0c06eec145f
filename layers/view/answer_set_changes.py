"""Which answer set stands before another one, and what has changed since, in words."""

from collections.abc import Mapping

from geodata import AnswerSet, known_id
from geodata.intake import TOPICS_COMPARED, SurveyAnswers, compare, counts
from layers.map.facts import Facts
from layers.themes.changes import change_sentence
from layers.words.text import Translator


def set_before(facts: Facts, answer_set: AnswerSet) -> AnswerSet | None:
    """Answer set from which the changes of another one are told; None for what is known.

    A published version is told from the one before it, the first one and the example from what is
    known, a visitor's own answers from the current ones.
    """
    sets = facts.answer_sets
    if answer_set.kind == "own":
        return next(iter(sets.values()))
    known = sets[known_id(facts.year)]
    if isinstance(answer_set, SurveyAnswers):
        # Versions that have been withdrawn, or cannot be read, are not there.
        earlier = range(answer_set.number - 1, 0, -1)
        return next(filter(None, (sets.get(f"survey-{number}") for number in earlier)), known)
    return None if answer_set.id == known.id else known


def change_sentences(old: AnswerSet, new: AnswerSet, t: Translator) -> Mapping[str, str]:
    """Sentence on what changes in each topic, and under "" on all of them."""
    changes = compare(old, new)
    by_topic = {
        topic: tuple(each for each in changes if each.topic == topic) for topic in TOPICS_COMPARED
    }
    return {
        topic: change_sentence(counts(some), t) for topic, some in {**by_topic, "": changes}.items()
    }
