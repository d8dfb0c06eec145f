"""Themes that follow from the municipality key: authorities, relations, language, urbanity."""

import geodata
from geodata import AnswerSet, Status, most_groups
from layers.map.facts import Facts
from layers.themes.count_classes import ramp
from layers.themes.survey_answers import BLUE, ORANGE, TEAL
from layers.themes.theme import MISSING, Theme, ThemeClass, ThemeValue, Values
from layers.words.text import N_, Translator

KEY_SOURCE = N_("Statistics Finland, classifications, CC BY 4.0")
NOT_APPLICABLE = ThemeValue("not_applicable", Status.NOT_APPLICABLE, basis="law")


def measure_authorities(facts: Facts, _answer_set: AnswerSet) -> Values:
    """Count of employment authorities in every county; Åland is outside the act."""
    counts = geodata.partner_counts("wellbeing_county", "employment_area", facts.year)
    return {
        str(code): NOT_APPLICABLE
        if code == geodata.ALAND["wellbeing_county"]
        else ThemeValue(str(count), Status.DERIVED, value=float(count), basis="rule")
        for code, count in counts.items()
    }


def measure_relation(facts: Facts, _answer_set: AnswerSet) -> Values:
    """Relation of every employment area to the counties; Åland has no county."""
    classes = geodata.relation_classes("employment_area", "wellbeing_county", facts.year)
    return {
        str(code): NOT_APPLICABLE
        if code == geodata.ALAND["employment_area"]
        else ThemeValue(relation, Status.DERIVED, value=relation, basis="rule")
        for code, relation in classes.items()
    }


def measure_language(facts: Facts, _answer_set: AnswerSet) -> Values:
    """Language ratio of every municipality."""
    return _column(facts, "language_ratio")


def measure_urban_rural(facts: Facts, _answer_set: AnswerSet) -> Values:
    """Urban–rural grouping of every municipality."""
    return _column(facts, "urban_rural")


def _column(facts: Facts, column: str) -> Values:
    """Class codes of a column of the key as values."""
    return {
        str(area): ThemeValue(str(code), Status.KNOWN, value=str(code))
        for area, code in facts.key[column].items()
    }


def authorities_words(value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Count of authorities in words."""
    if value.value is None:
        return kind.text(t)
    return t.ngettext("{n} employment authority", "{n} employment authorities", int(value.value))


def authorities_summary(values: Values, t: Translator) -> str:
    """Count the counties with several authorities."""
    counts = [int(value.value) for value in values.values() if value.value is not None]
    several = sum(count > 1 for count in counts)
    return t.ngettext(
        "{n} area of {all} has more than one authority",
        "{n} areas of {all} have more than one authority",
        several,
        all=t.number(len(counts)),
    )


def relation_summary(values: Values, t: Translator) -> str:
    """Count the employment areas that cross a county border."""
    relations = [value.value for value in values.values() if value.value is not None]
    return t.ngettext(
        "{n} area of {all} crosses a county border",
        "{n} areas of {all} cross a county border",
        relations.count("crosses"),
        all=t.number(len(relations)),
    )


def authority_classes(most: int) -> tuple[ThemeClass, ...]:
    """Classes of the numbers 1 to ``most``, from pale to dark."""
    fills = ramp(most)
    return tuple(
        ThemeClass(
            str(number),
            N_("1 authority") if number == 1 else N_("{low} authorities"),
            fill,
            low=number,
        )
        for number, fill in enumerate(fills, start=1)
    )


AUTHORITIES_THEME = Theme(
    id="authorities",
    division="wellbeing_county",
    title=N_("Employment authorities in each wellbeing services county"),
    short=N_("Employment authorities"),
    explanation=N_(
        "How many employment authorities the wellbeing services county must agree "
        "with. The more authorities there are, the more parties take part in the "
        "negotiations."
    ),
    source=KEY_SOURCE,
    date=None,
    classes=(
        *authority_classes(most_groups()),
        MISSING["not_applicable"],
    ),
    measure=measure_authorities,
    words=authorities_words,
    summary=authorities_summary,
)

RELATION_THEME = Theme(
    id="county_relation",
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
        ThemeClass("identical", N_("Same area as the county"), BLUE),
        ThemeClass("inside", N_("Inside one county"), "#a9cbe9"),
        ThemeClass("contains", N_("Holds whole counties"), TEAL),
        ThemeClass("crosses", N_("Crosses a county border"), ORANGE),
        MISSING["not_applicable"],
    ),
    measure=measure_relation,
    summary=relation_summary,
)

LANGUAGE_THEME = Theme(
    id="language",
    division="municipality",
    title=N_("Languages of municipalities"),
    short=N_("Languages of the municipality"),
    explanation=N_(
        "Whether the municipality is monolingual or bilingual, and which language the majority "
        "speaks."
    ),
    source=KEY_SOURCE,
    date=None,
    classes=(
        ThemeClass("0", N_("Monolingual Finnish-speaking municipality"), "#b9d5ee"),
        ThemeClass("1", N_("Bilingual municipality with Finnish-speaking majority"), "#3a78ba"),
        ThemeClass("3", N_("Bilingual municipality with Swedish-speaking majority"), "#e0a13c"),
        ThemeClass("2", N_("Monolingual Swedish-speaking municipality"), "#8a4b08"),
    ),
    measure=measure_language,
)

URBAN_RURAL_THEME = Theme(
    id="urban_rural",
    division="municipality",
    title=N_("Urban–rural grouping of municipalities"),
    short=N_("Urban–rural grouping"),
    explanation=N_(
        "Statistics Finland's grouping of municipalities by the share of people living in urban "
        "settlements and the size of the largest one."
    ),
    source=KEY_SOURCE,
    date=None,
    classes=(
        ThemeClass("1", N_("Urban municipalities"), "#0b3a75"),
        ThemeClass("2", N_("Semi-urban municipalities"), "#4f8fc9"),
        ThemeClass("3", N_("Rural municipalities"), "#c3daf0"),
    ),
    measure=measure_urban_rural,
)
