"""Youth services by municipality: what a municipality answers for itself, else its area."""

from dataclasses import dataclass

from geodata import Answer, AnswerSet
from geodata.answers.topics import youth
from layers.map.facts import Facts
from layers.themes.survey_answers import answer_theme, answer_value
from layers.themes.theme import Theme, ThemeClass, ThemeValue, Values
from layers.words.text import N_, Translator

_YOUTH = answer_theme(youth.TOPIC)


@dataclass(frozen=True, kw_only=True)
class OwnValue(ThemeValue):
    """What a municipality answers for itself; any other value is that of its area."""


@dataclass(frozen=True, kw_only=True)
class MunicipalTheme(Theme):
    """A theme of municipalities with the answers of their areas where they have none of their own.

    Surveys list the municipalities beside the areas, so its sources are those of the areas' theme.
    """

    @property
    def sources(self) -> tuple[Theme, ...]:
        """The theme of the areas."""
        return (_YOUTH,)


def _measure(facts: Facts, answer_set: AnswerSet) -> Values:
    """Value of every municipality: its own answer, else that of the area that it lies in."""
    areas, own = _YOUTH.values(facts, answer_set), answer_set.municipal
    return {
        code: _own(own[youth.TOPIC.id, code])
        if (youth.TOPIC.id, code) in own
        else areas[facts.area_of(code, _YOUTH.division)]
        for code in facts.codes("municipality")
    }


def _own(answer: Answer) -> OwnValue:
    return OwnValue(**vars(answer_value(answer)))


def _words(value: ThemeValue, kind: ThemeClass, t: Translator) -> str:
    """Words of an answer, with who gave it; of no answer, those of its class."""
    words = _YOUTH.words(value, kind, t)
    if isinstance(value, OwnValue):
        return t.gettext("{label} (the municipality's own answer)", label=words)
    if value.value is None:
        return words
    return t.gettext("{label} (the answer of its employment area)", label=words)


def _summary(values: Values, t: Translator) -> str:
    """Say how many municipalities answer for themselves."""
    own = sum(isinstance(each, OwnValue) for each in values.values())
    return t.ngettext(
        "{n} municipality answers for itself, the others as their employment area",
        "{n} municipalities answer for themselves, the others as their employment area",
        own,
    )


THEME = MunicipalTheme(
    id="youth_municipalities",
    place=25,
    division="municipality",
    title=N_("Employment services for young people by municipality"),
    short=N_("Services for young people by municipality"),
    explanation=N_(
        "What each municipality answers for itself of the multi-sectoral joint services for young "
        "people (Act 381/2023, section 16), such as Ohjaamo. A municipality without an answer of "
        "its own has that of its employment area; a plus sign means that the area has several "
        "models, and which of them serves the municipality is not known."
    ),
    source=_YOUTH.source,
    date=None,
    classes=_YOUTH.classes,
    measure=_measure,
    words=_words,
    summary=_summary,
)
