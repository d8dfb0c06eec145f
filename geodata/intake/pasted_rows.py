"""Rows of two columns, area and answer, as somebody pastes them from a spreadsheet."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from geodata.answers.topics import TOPICS
from geodata.base.years import DEFAULT_YEAR
from geodata.intake.checks.check import Severity
from geodata.intake.checks.registry import CHECKS
from geodata.intake.checks.set_checks import SetCheck
from geodata.intake.examine import Examination, examine
from geodata.intake.findings import Finding
from geodata.intake.schema.answer_rows import AnswerRow, answer_column
from geodata.intake.schema.schema import SHEETS
from geodata.intake.schema.vocabulary import Vocabulary, vocabulary

MAX_PASTED_ROWS = 500

Pair = tuple[str, str]
Cells = Mapping[str, str | int]
"""Cells of a row by the name of their column, as JSON has them."""

ORIGIN = MappingProxyType(
    {"title": "–", "collected_on": "2000-01-01", "collected_by": "–", "source": "–"}
)
"""Stands for the origin, without which the checks refuse any answers."""

_NAME_A_ROW = (SetCheck.TWICE.code, SetCheck.TWICE_DIFFERS.code)
_FIRST_ROW = 2
"""Number that the checks give the first row, below the headings."""


@dataclass(frozen=True)
class PastedRow:
    """A pasted row: the texts, and the area and cells that they mean.

    ``area`` is "" for a row that is not understood; ``findings`` then tell why. Headings and a
    row of which one text is empty have none. ``number`` is that of the row in what was pasted, from
    1, headings and empty rows counted; findings name other rows by theirs.
    """

    texts: Pair
    area: str = ""
    cells: Cells = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    number: int = 0


def read_pasted(
    topic: str,
    pairs: Sequence[Pair],
    year: int = DEFAULT_YEAR,
    *,
    numbers: Sequence[int] | None = None,
) -> tuple[PastedRow, ...]:
    """Read pairs of area and answer as the checks of files read them.

    ``numbers`` are those of their rows in what was pasted, by default from 1 on.

    Areas may be codes or names, answers the values or words of the topic, or those of a status. The
    columns may be the other way round. Raises KeyError for a topic that is not collected by survey.
    """
    pairs = _areas_first(topic, pairs, year)
    numbers = numbers or range(1, len(pairs) + 1)
    findings = _findings(topic, pairs, year, numbers)
    rows = (
        PastedRow(pair, findings=findings[at]) if at in findings else _understood(topic, pair, year)
        for at, pair in enumerate(pairs)
    )
    return tuple(replace(row, number=number) for row, number in zip(rows, numbers, strict=True))


def _areas_first(topic: str, pairs: Sequence[Pair], year: int) -> list[Pair]:
    """Turn the columns round if they then read better; a number may be a code or an answer."""

    def score(areas: Iterable[str], answers: Iterable[str]) -> int:
        named = sum(words.area(division, text) is not None for text in areas)
        return named + sum(_is_answer(topic, text, words) for text in answers)

    words, division = vocabulary(year), TOPICS[topic].division
    firsts, seconds = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    turned = score(seconds, firsts) > score(firsts, seconds)
    return [(second, first) if turned else (first, second) for first, second in pairs]


def _is_answer(topic: str, text: str, words: Vocabulary) -> bool:
    column = answer_column(TOPICS[topic])
    counted = TOPICS[topic].counted
    known = text[:1].isdigit() if counted else words.choice(column, text) is not None
    return known or words.choice("status", text) is not None


def _examine(topic: str, pairs: Sequence[Pair], year: int) -> Examination:
    """Check the pairs as a file in the standard form; a word of a status is a status."""
    area, column = SHEETS[topic].key[0], answer_column(TOPICS[topic])
    words = vocabulary(year)
    rows = [
        {area: name, "status" if words.choice("status", answer) else column: answer}
        for name, answer in pairs
    ]
    content = json.dumps({topic: rows}, ensure_ascii=False).encode()
    return examine(content, year=year, meta=ORIGIN)


def _findings(
    topic: str, pairs: Sequence[Pair], year: int, numbers: Sequence[int]
) -> dict[int, tuple[Finding, ...]]:
    """Return what must be mended, by the place of the pair from 0.

    The checks list a few findings of each kind, so what is left is checked until nothing is found.
    """
    found: dict[int, tuple[Finding, ...]] = {}
    while left := [at for at, pair in enumerate(pairs) if all(pair) and at not in found]:
        report = _examine(topic, [pairs[at] for at in left], year).report
        errors = [
            each
            for each in report.findings
            if CHECKS[each.code].severity is Severity.ERROR and each.place.row
        ]
        if not errors:
            break
        for each in errors:
            at = left[(each.place.row or _FIRST_ROW) - _FIRST_ROW]
            found[at] = (*found.get(at, ()), _numbered(each, [numbers[place] for place in left]))
    return found


def _numbered(finding: Finding, numbers: Sequence[int]) -> Finding:
    """Name another row that a finding tells of by its number in what was pasted."""
    other = finding.values.get("other")
    if finding.code not in _NAME_A_ROW or not isinstance(other, int):
        return finding
    values = {**finding.values, "other": numbers[other - _FIRST_ROW]}
    return finding.model_copy(update={"values": values})


def _understood(topic: str, pair: Pair, year: int) -> PastedRow:
    """Return what a pair means that the checks have let pass; nothing for a row of headings."""
    survey = _examine(topic, [pair], year).survey if all(pair) else None
    rows: tuple[AnswerRow, ...] = survey.rows(topic) if survey else ()
    if not rows:
        return PastedRow(pair)
    cells = rows[0].model_dump(mode="json", exclude_none=True, exclude={rows[0].key[0]})
    return PastedRow(pair, rows[0].area_code, cells)
