"""Theme: position of employment areas against the borders of wellbeing services counties."""

import geodata
from geodata import AnswerSet, Status
from layers.map.facts import Facts
from layers.themes.key_columns import KEY_SOURCE, NOT_APPLICABLE
from layers.themes.palette import BLUE, ORANGE, TEAL
from layers.themes.theme import MISSING, Theme, ThemeClass, ThemeValue, Values
from layers.words.text import N_, Translator


def _measure(facts: Facts, _answer_set: AnswerSet) -> Values:
    """Relation of every employment area to the counties; Åland has no county."""
    classes = geodata.relation_classes("employment_area", "wellbeing_county", facts.year)
    return {
        str(code): NOT_APPLICABLE
        if code == geodata.ALAND["employment_area"]
        else ThemeValue(class_key=relation, status=Status.DERIVED, value=relation, basis="rule")
        for code, relation in classes.items()
    }


def _summary(values: Values, t: Translator) -> str:
    """Count the employment areas that cross a county border."""
    relations = [value.value for value in values.values() if value.value is not None]
    return t.ngettext(
        "{n} area of {all} crosses a county border",
        "{n} areas of {all} cross a county border",
        relations.count("crosses"),
        all=t.number(len(relations)),
    )


THEME = Theme(
    id="county_relation",
    place=60,
    division="employment_area",
    title=N_("Employment areas and the borders of wellbeing services counties"),
    short=N_("Does the employment area cross a county border"),
    explanation=N_(
        "Whether the employment area lies inside one wellbeing services county, equals it, or "
        "crosses its border and so must agree with several counties."
    ),
    source=KEY_SOURCE,
    date=None,
    classes=(
        ThemeClass(key="identical", label=N_("Same area as the county"), fill=BLUE),
        ThemeClass(key="inside", label=N_("Inside one county"), fill="#a9cbe9"),
        ThemeClass(key="contains", label=N_("Holds whole counties"), fill=TEAL),
        ThemeClass(key="crosses", label=N_("Crosses a county border"), fill=ORANGE),
        MISSING["not_applicable"],
    ),
    measure=_measure,
    summary=_summary,
)
