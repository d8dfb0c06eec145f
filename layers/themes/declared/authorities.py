"""Employment authorities in each wellbeing services county."""

import geodata
from geodata import AnswerSet, Status, most_groups
from layers.map.facts import Facts
from layers.themes.key_columns import KEY_SOURCE, NOT_APPLICABLE
from layers.themes.palette import ramp
from layers.themes.theme import MISSING, Theme, ThemeClass, ThemeValue, Values
from layers.words.text import N_, Translator


def _measure(facts: Facts, _answer_set: AnswerSet) -> Values:
    """Count of employment authorities in every county; Åland is outside the act."""
    counts = geodata.partner_counts("wellbeing_county", "employment_area", facts.year)
    return {
        str(code): NOT_APPLICABLE
        if code == geodata.ALAND["wellbeing_county"]
        else ThemeValue(
            class_key=str(count), status=Status.DERIVED, value=float(count), basis="rule"
        )
        for code, count in counts.items()
    }


def _words(value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Count of authorities in words."""
    if value.value is None:
        return kind.text(t)
    return t.ngettext("{n} employment authority", "{n} employment authorities", int(value.value))


def _summary(values: Values, t: Translator) -> str:
    """Count the counties with several authorities."""
    counts = [int(value.value) for value in values.values() if value.value is not None]
    several = sum(count > 1 for count in counts)
    return t.ngettext(
        "{n} area of {all} has more than one authority",
        "{n} areas of {all} have more than one authority",
        several,
        all=t.number(len(counts)),
    )


def _classes(most: int) -> tuple[ThemeClass, ...]:
    """Classes of the numbers 1 to ``most``, from pale to dark."""
    fills = ramp(most)
    return tuple(
        ThemeClass(
            key=str(number),
            label=N_("1 authority") if number == 1 else N_("{low} authorities"),
            fill=fill,
            low=number,
        )
        for number, fill in enumerate(fills, start=1)
    )


THEME = Theme(
    id="authorities",
    place=40,
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
        *_classes(most_groups()),
        MISSING["not_applicable"],
    ),
    measure=_measure,
    words=_words,
    summary=_summary,
)
