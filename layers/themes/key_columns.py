"""Categories of municipalities: what a theme of a column of the municipality key is made of."""

from collections.abc import Callable

from geodata import AnswerSet, Status
from layers.map.facts import Facts
from layers.themes.theme import ThemeValue, Values
from layers.words.text import N_

KEY_SOURCE = N_("Statistics Finland, classifications, CC BY 4.0")
NOT_APPLICABLE = ThemeValue(class_key="not_applicable", status=Status.NOT_APPLICABLE, basis="law")


def measure_column(column: str) -> Callable[[Facts, AnswerSet], Values]:
    """Measure that gives every municipality its code in a column of the key."""

    def measure(facts: Facts, _answer_set: AnswerSet) -> Values:
        return {
            str(area): ThemeValue(class_key=str(code), status=Status.KNOWN, value=str(code))
            for area, code in facts.key[column].items()
        }

    return measure
