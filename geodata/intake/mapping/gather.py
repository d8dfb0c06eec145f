"""Bring the answers of the rows together by area: agreement, conflicts, number of respondents."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from geodata.answers.answers import Status
from geodata.answers.topics import TOPICS
from geodata.base.divisions import ALAND
from geodata.base.wording import N_
from geodata.intake.mapping.read_rows import ReadRow, RowPlace, Understood
from geodata.intake.mapping.row_origins import NO_ORIGIN, RowOrigin
from geodata.intake.mapping.tables.source_table import AREA_DIVISIONS
from geodata.intake.mapping.words.meanings import OTHER, PLANNED, UNREAD
from geodata.relations.by_year import relations

Key = tuple[str, str]
"""Topic and code of an area."""


class Why(StrEnum):
    """Why a person must settle the answer of an area."""

    DIFFER = "differ"
    SEVERAL = "several"
    OTHER = "other"
    UNREAD = "unread"
    REFUSED = "refused"


WHY_WORDS: Mapping[Why, str] = MappingProxyType(
    {
        Why.DIFFER: N_("The answers differ"),
        Why.SEVERAL: N_("Several options are chosen; say which is the main one"),
        Why.OTHER: N_("Something else is answered"),
        Why.UNREAD: N_("The words are not known"),
        Why.REFUSED: N_("The checks refuse the answer"),
    }
)


@dataclass(frozen=True)
class Voice:
    """What some respondents of an area answer: the same meanings, in the words of the first.

    ``sources`` are the areas that they answer for, division and code, in the order of the file.
    """

    meanings: tuple[str, ...]
    written: str
    respondents: int
    sources: tuple[tuple[str, str], ...]
    rows: tuple[RowPlace, ...]


@dataclass(frozen=True)
class AreaAnswer:
    """The answers of an area to a topic, brought together.

    ``meaning`` is the answer: a value, a number or a status; None while ``why`` says that a person
    must settle it. ``settled`` says that a person has. ``respondents`` counts those who answered,
    also that they do not know; ``notes`` are theirs. ``origins`` are of the rows that give the
    answer.
    """

    topic: str
    area: str
    voices: tuple[Voice, ...]
    meaning: str | None
    why: Why | None
    settled: bool
    respondents: int
    notes: tuple[str, ...]
    origins: tuple[RowOrigin, ...] = ()


@dataclass(frozen=True)
class _Statement:
    source: tuple[str, str]
    answer: Understood
    row: ReadRow


def gather(
    rows: Sequence[ReadRow], year: int, settled: Mapping[Key, str] | None = None
) -> tuple[AreaAnswer, ...]:
    """Bring the answers of rows together, by topic and area of the topic's division.

    Answers for employment areas and municipalities count for every area of the topic's division
    that they lie in. ``settled`` holds the meanings that a person has chosen.
    """
    said: defaultdict[Key, list[_Statement]] = defaultdict(list)
    for row in rows:
        for topic, answer in row.answers.items():
            for source, area in _targets(row, topic, year):
                if answer.meanings:
                    said[topic, area].append(_Statement(source, answer, row))
    order = list(TOPICS)
    keys = sorted(said, key=lambda key: (order.index(key[0]), key[1]))
    return tuple(_answer(key, said[key], (settled or {}).get(key)) for key in keys)


def not_brought(row: ReadRow, topic: str, year: int) -> bool:
    """Whether a row has an area that its answer to a topic cannot be shared out from."""
    return bool(row.areas) and not any(True for _ in _targets(row, topic, year))


def _targets(row: ReadRow, topic: str, year: int) -> Iterator[tuple[tuple[str, str], str]]:
    """Area that a row answers for, and each area of the topic's division that it counts for."""
    own = TOPICS[topic].division
    for division in (own, *AREA_DIVISIONS):
        code = row.areas.get(division)
        if code is not None and (division == own or (division, own) in _BROUGHT):
            lying = (code,) if division == own else _areas_of(division, own, year).get(code, ())
            yield from (((division, code), area) for area in lying)
            return


_BROUGHT = frozenset(
    {
        ("employment_area", "wellbeing_county"),
        ("municipality", "wellbeing_county"),
        ("municipality", "employment_area"),
    }
)
"""Division that answers -> division whose areas the answers count for."""


@cache
def _areas_of(source: str, target: str, year: int) -> Mapping[str, tuple[str, ...]]:
    """Areas of a division in which each area of another lies, Åland left out."""
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    pairs = relations(source, target, year)
    for code, area in zip(pairs["code_a"], pairs["code_b"], strict=True):
        if area != ALAND.get(target):
            found[str(code)] = (*found[str(code)], str(area))
    return MappingProxyType(dict(found))


def _answer(key: Key, said: list[_Statement], chosen: str | None) -> AreaAnswer:
    topic, area = key
    voices = _voices(said)
    meaning, why = _agreement([each.meanings for each in voices])
    notes = dict.fromkeys(note for each in said for note in each.row.notes.get(topic, ()))
    return AreaAnswer(
        topic=topic,
        area=area,
        voices=voices,
        meaning=chosen or meaning,
        why=why,
        settled=chosen is not None and why is not None,
        respondents=len({each.row.respondent for each in said}),
        notes=tuple(notes),
        origins=tuple(_origins(topic, said, chosen or meaning)),
    )


def _origins(topic: str, said: list[_Statement], meaning: str | None) -> Iterator[RowOrigin]:
    """Sources and days of the statements that give an answer, of plans only where all are plans."""
    giving = [each for each in said if meaning in each.answer.meanings]
    planned = all(PLANNED in each.answer.meanings for each in giving)
    for each in giving:
        origin = each.row.origins.get(topic, NO_ORIGIN)
        of_other_kind = PLANNED in each.answer.meanings and not planned
        yield replace(origin, day=None) if of_other_kind else origin


def _voices(said: list[_Statement]) -> tuple[Voice, ...]:
    """Statements of the same meaning as one voice, the one of most respondents first."""
    by_meaning: defaultdict[frozenset[str], list[_Statement]] = defaultdict(list)
    for each in said:
        by_meaning[frozenset(each.answer.meanings)].append(each)
    voices = [
        Voice(
            meanings=each[0].answer.meanings,
            written=each[0].answer.written,
            respondents=len({one.row.respondent for one in each}),
            sources=tuple(dict.fromkeys(one.source for one in each)),
            rows=tuple(dict.fromkeys(one.row.place for one in each)),
        )
        for each in by_meaning.values()
    ]
    return tuple(sorted(voices, key=lambda voice: -voice.respondents))


def _agreement(meanings: list[tuple[str, ...]]) -> tuple[str | None, Why | None]:
    """Meaning that all voices share, or why a person must settle it.

    Who does not know agrees with everybody.
    """
    answered = [each for each in meanings if each != (Status.UNKNOWN,)]
    if not answered:
        return Status.UNKNOWN, None
    if len(answered) > 1:
        return None, Why.DIFFER
    only = tuple(each for each in answered[0] if each != PLANNED)
    if UNREAD in only:
        return None, Why.UNREAD
    if len(only) > 1:
        return None, Why.SEVERAL
    if only in ((), (OTHER,)):
        return None, Why.OTHER
    return only[0], None
