"""Measure of themes of categories, from a column of the municipality key."""

from collections.abc import Callable

from geodata import AnswerSet, Status
from layers.map.facts import Facts
from layers.themes.theme import ThemeValue, Values
from layers.words.text import N_

KEY_SOURCE = N_("Statistics Finland, classifications, CC BY 4.0")
NOT_APPLICABLE = ThemeValue(class_key="not_applicable", status=Status.NOT_APPLICABLE, basis="law")


def measure_column(column: str) -> Callable[[Facts, AnswerSet], Values]:
    """Return a measure whose values are the codes in a column of the key."""

    def measure(facts: Facts, _answer_set: AnswerSet) -> Values:
        return {
            str(area): ThemeValue(class_key=str(code), status=Status.KNOWN, value=str(code))
            for area, code in facts.key[column].items()
        }

    return measure
