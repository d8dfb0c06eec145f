"""Where surveyed answers come from: who collected them, under which terms, and with which notes."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import date

from geodata import Answer, AnswerSet
from geodata.answers.answers import Basis
from layers.themes.theme import Theme
from layers.words.text import Translator

ORIGIN_COLUMNS = ("survey", "collector", "licence", "note")
"""What files tell of an answer after its source and date; fields of ``geodata.Answer``."""

_SHORT = 90
_SHORT_NOTE = 200


@dataclass(frozen=True)
class Origin:
    """A survey as its collector tells of it; what is not told is empty."""

    survey: str
    collector: str
    licence: str
    source: str
    source_url: str
    date: date | None


def topics_of(theme: Theme) -> tuple[str, ...]:
    """Topics whose answers a theme shows; none where it shows no answers."""
    return tuple(each.topic for each in theme.sources if each.topic)


def origins(
    answer_sets: Iterable[AnswerSet | None], topics: Collection[str] | None = None
) -> tuple[Origin, ...]:
    """Surveys of the answers to the topics (None for all), each once, the oldest first."""
    found = {
        _origin(answer)
        for answer_set in answer_sets
        if answer_set
        for (topic, _area), answer in answer_set.answers.items()
        if answer.basis == Basis.SURVEY and (topics is None or topic in topics)
    }
    told = (each for each in found if each.survey or each.source)
    return tuple(sorted(told, key=lambda each: (each.date or date.min, each.survey, each.source)))


def _origin(answer: Answer) -> Origin:
    return Origin(
        answer.survey,
        answer.collector,
        answer.licence,
        answer.source,
        answer.source_url or "",
        answer.date,
    )


def origin_objects(found: Iterable[Origin]) -> list[dict[str, str]]:
    """Surveys for programs; days as ISO texts."""
    return [{**asdict(each), "date": each.date.isoformat() if each.date else ""} for each in found]


def origin_line(found: Iterable[Origin], t: Translator) -> str:
    """Collectors and licences in a few words, for the foot of a picture; "" without a survey."""
    return " ".join(dict.fromkeys(_line(each, t) for each in found))


def _line(origin: Origin, t: Translator) -> str:
    said = []
    if origin.collector:
        said.append(t.gettext("Collected by: {name}.", name=shortened(origin.collector, _SHORT)))
    licence = shortened(origin.licence, _SHORT) or t.gettext("not stated")
    said.append(t.gettext("Licence of the answers: {licence}.", licence=licence))
    return " ".join(said)


def origin_pairs(found: Collection[Origin], t: Translator) -> list[tuple[str, str]]:
    """Surveys as pairs of heading and text, for the sheet of a file that says what it is."""
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
    answer_set: AnswerSet, known: AnswerSet, topics: Collection[str] | None = None
) -> dict[tuple[str, str], str]:
    """Notes that a set adds to what is known without it, by topic and area."""
    return {
        (topic, area): answer.note
        for (topic, area), answer in sorted(answer_set.answers.items())
        if answer.note
        and (topics is None or topic in topics)
        and answer.note != getattr(known.answers.get((topic, area)), "note", "")
    }


def short_note(name: str, note: str) -> str:
    """Note on an area as the description of a picture holds it; tables hold all of it."""
    return f"{name}: {shortened(note, _SHORT_NOTE)}"


def shortened(text: str, most: int) -> str:
    """Text of at most ``most`` letters, in one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
