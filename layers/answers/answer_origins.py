"""Origin of survey answers: survey, collector, licence and notes, as texts for files and pages."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import date

from geodata import Answer, AnswerSet
from geodata.answers.answers import Basis
from geodata.base.wording import Lang
from layers.themes.theme import Theme
from layers.words.text import Translator

ORIGIN_COLUMNS = ("survey", "collector", "licence", "note")
"""Fields of ``geodata.Answer`` that files list after an answer's source and date."""

_SHORT = 90
_SHORT_NOTE = 200


@dataclass(frozen=True)
class Origin:
    """A survey as its collector describes it, with a source and day of its answers.

    Missing texts are "". A survey whose answers have sources or days of their own has several.
    """

    survey: str
    collector: str
    licence: str
    source: str
    source_url: str
    date: date | None


def topics_of(theme: Theme) -> tuple[str, ...]:
    """Return the topics whose answers a theme shows; empty for a theme without answers."""
    return tuple(each.topic for each in theme.sources if each.topic)


def origins(
    answer_sets: Iterable[AnswerSet | None],
    topics: Collection[str] | None = None,
    lang: Lang = "fi",
) -> tuple[Origin, ...]:
    """Return the surveys behind the answers to the topics (None: all), without duplicates.

    Titles and sources are in the language, as far as they were given in it. Sorted by date, oldest
    first. None among the answer sets is skipped.
    """
    found = {
        _origin(answer, lang)
        for answer_set in answer_sets
        if answer_set
        for (topic, _area), answer in answer_set.answers.items()
        if answer.basis == Basis.SURVEY and (topics is None or topic in topics)
    }
    with_origin = (each for each in found if each.survey or each.source)
    return tuple(
        sorted(with_origin, key=lambda each: (each.date or date.min, each.survey, each.source))
    )


def surveys_of(found: Iterable[Origin]) -> dict[tuple[str, str, str], list[Origin]]:
    """Group origins by title, collector and licence of their survey, in the order given."""
    surveys: dict[tuple[str, str, str], list[Origin]] = {}
    for each in found:
        surveys.setdefault((each.survey, each.collector, each.licence), []).append(each)
    return surveys


def _origin(answer: Answer, lang: Lang) -> Origin:
    return Origin(
        survey=answer.said("survey", lang),
        collector=answer.collector,
        licence=answer.licence,
        source=answer.said("source", lang),
        source_url=answer.source_url or "",
        date=answer.date,
    )


def origin_objects(found: Iterable[Origin]) -> list[dict[str, str]]:
    """Return surveys as dicts for JSON; dates in ISO 8601, "" when missing."""
    return [{**asdict(each), "date": each.date.isoformat() if each.date else ""} for each in found]


def origin_line(found: Iterable[Origin], t: Translator) -> str:
    """Return collectors and licences in one line for the foot of a picture; "" without surveys."""
    return " ".join(dict.fromkeys(_line(each, t) for each in found))


def _line(origin: Origin, t: Translator) -> str:
    sentences = []
    if origin.collector:
        sentences.append(
            t.gettext("Collected by: {name}.", name=shortened(origin.collector, _SHORT))
        )
    licence = shortened(origin.licence, _SHORT) or t.gettext("not stated")
    sentences.append(t.gettext("Licence of the answers: {licence}.", licence=licence))
    return " ".join(sentences)


def origin_pairs(found: Collection[Origin], t: Translator) -> list[tuple[str, str]]:
    """Return surveys as (heading, text) pairs for a file's "about" sheet; empty without surveys."""
    if not found:
        return []
    return [
        (t.gettext("Survey"), _listed(each.survey for each in found)),
        (t.gettext("Source of the answers"), _listed(map(_source, found))),
        (t.gettext("Collector"), _listed(each.collector for each in found)),
        (
            t.gettext("Licence of the answers"),
            _listed(each.licence or t.gettext("not stated") for each in found),
        ),
    ]


def _source(origin: Origin) -> str:
    return " ".join(filter(None, (origin.source, origin.source_url)))


def _listed(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, texts)))


def notes(
    answer_set: AnswerSet,
    known: AnswerSet,
    topics: Collection[str] | None = None,
    lang: Lang = "fi",
) -> dict[tuple[str, str], str]:
    """Return the notes of an answer set that the known answers do not have, by (topic, area).

    ``topics`` limits the result; None means all topics. Notes are in the language, as far as they
    were given in it.
    """
    return {
        (topic, area): answer.said("note", lang)
        for (topic, area), answer in sorted(answer_set.answers.items())
        if answer.note
        and (topics is None or topic in topics)
        and answer.note != getattr(known.answers.get((topic, area)), "note", "")
    }


def short_note(name: str, note: str) -> str:
    """Format an area's note for the description of a picture, cut to 200 characters."""
    return f"{name}: {shortened(note, _SHORT_NOTE)}"


def shortened(text: str, most: int) -> str:
    """Return a text on one line, cut to ``most`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
