"""Import a file by a mapping: everything that is read, understood, conflicting and passed over."""

from collections.abc import Iterator
from collections.abc import Mapping as Mapped
from dataclasses import dataclass, field, replace

from geodata.answers.topics import TOPICS
from geodata.base.wording import Lang
from geodata.intake.checks.check import Severity
from geodata.intake.examine import examine
from geodata.intake.mapping.coded_answers import differing_codes
from geodata.intake.mapping.content import LONGEST_NOTE, note_of, source_of, standard_content
from geodata.intake.mapping.gather import AreaAnswer, Key, Why, gather, not_brought
from geodata.intake.mapping.mapping import Mapping, Role, TableRule
from geodata.intake.mapping.read_rows import ReadRow, Respondents, read_rows
from geodata.intake.mapping.remarks import Passed, Remark, Said
from geodata.intake.mapping.row_origins import LONGEST_SOURCE
from geodata.intake.mapping.tables.find_tables import FoundTables
from geodata.intake.mapping.tables.source_table import SourceTable
from geodata.intake.schema.vocabulary import area_name

_SOME_ORIGIN = {
    "title": "-",
    "collected_on": "2000-01-01",
    "collected_by": "-",
    "source": "-",
}


@dataclass(frozen=True)
class Imported:
    """A file read by a mapping: its rows, the answers by area, and what is passed over.

    ``tables`` are those that the mapping fits, each with its rule. ``counted`` says that rows are
    of respondents, whose number is told: an area has several rows, or a column says who answered.
    """

    mapping: Mapping
    tables: tuple[tuple[SourceTable, TableRule], ...] = field(repr=False)
    rows: tuple[ReadRow, ...]
    answers: tuple[AreaAnswer, ...]
    passed: tuple[Passed, ...]
    counted: bool

    @property
    def to_settle(self) -> tuple[AreaAnswer, ...]:
        """Answers for a person to settle, those that are settled too."""
        return tuple(each for each in self.answers if each.why is not None)

    @property
    def unsettled(self) -> tuple[AreaAnswer, ...]:
        """Answers that nobody has settled yet."""
        return tuple(each for each in self.to_settle if not each.settled)

    @property
    def open(self) -> bool:
        """Whether a person has something to settle still: answers, or areas that are not read."""
        return bool(self.unsettled) or any(
            remark.said in (Said.AREA_UNREAD, Said.AREA_TWO)
            for row in self.rows
            for remark in row.remarks
        )

    def content(self, meta: Mapped[str, str]) -> bytes:
        """Write the answers as a survey file in the standard form, see ``standard_content``."""
        return standard_content(self.answers, meta, counted=self.counted)

    def remarks(self, lang: Lang) -> tuple[Remark, ...]:
        """Say which texts are too long for the standard form, and whose rows have several days."""
        return tuple(
            Remark(said, area_name(TOPICS[each.topic].division, each.area, lang) or "")
            for each in self.answers
            for said in self._said_of(each, lang)
        )

    def _said_of(self, answer: AreaAnswer, lang: Lang) -> Iterator[Said]:
        if len(note_of(answer, lang, counted=self.counted)) > LONGEST_NOTE:
            yield Said.SHORTENED
        if len(source_of(answer)) > LONGEST_SOURCE:
            yield Said.SOURCE_SHORTENED
        if len({each.day for each in answer.origins if each.day}) > 1:
            yield Said.DAYS_DIFFER


def import_tables(
    found: FoundTables, mapping: Mapping, year: int, settled: Mapped[Key, str] | None = None
) -> Imported:
    """Read the tables that were found in a file by a mapping.

    ``settled`` is what a person has chosen where answers conflict, by topic and area.
    """
    rows: list[ReadRow] = []
    passed = list(found.passed)
    respondents = Respondents()
    tables = [(table, rule) for table in found.tables if (rule := mapping.rule(table))]
    for table, rule in tables:
        rows += [_with_not_brought(row, year) for row in read_rows(table, rule, year, respondents)]
        passed += _columns_left(table, rule)
        passed += differing_codes(table, rule)
    passed += [
        Passed(table.table.name, table.number, Remark(Said.NO_RULE), table.table.across)
        for table in found.tables
        if mapping.rule(table) is None
    ]
    named = any(rule.of_role(Role.RESPONDENT) for _, rule in tables)
    return Imported(
        mapping=mapping,
        tables=tuple(tables),
        rows=tuple(rows),
        answers=_checked(gather(rows, year, settled), year),
        passed=tuple(passed),
        counted=named or _repeats(rows),
    )


def _checked(answers: tuple[AreaAnswer, ...], year: int) -> tuple[AreaAnswer, ...]:
    """Let a person settle the answers that the checks of survey files refuse."""
    content = standard_content(answers, _SOME_ORIGIN, counted=False)
    refused = {
        (finding.place.sheet, finding.place.area.key)
        for finding in examine(content, year=year).report.findings
        if finding.severity is Severity.ERROR and finding.place.area is not None
    }
    return tuple(
        replace(each, meaning=None, why=each.why or Why.REFUSED, settled=False)
        if (each.topic, each.area) in refused
        else each
        for each in answers
    )


def _columns_left(table: SourceTable, rule: TableRule) -> Iterator[Passed]:
    """Say which columns of a table the rule does not know."""
    for column in table.columns:
        if rule.column(column.key) is None:
            remark = Remark(Said.COLUMN_LEFT, column.heading)
            yield Passed(table.table.name, table.number, remark, table.table.across)


def unread_areas(imported: Imported) -> tuple[tuple[str, str], ...]:
    """Division and text of each area that could not be read, once."""
    unread = (
        (remark.of, remark.text)
        for row in imported.rows
        for remark in row.remarks
        if remark.said is Said.AREA_UNREAD
    )
    return tuple(dict.fromkeys(unread))


def _with_not_brought(row: ReadRow, year: int) -> ReadRow:
    if any(not_brought(row, topic, year) for topic in row.answers):
        return replace(row, remarks=(*row.remarks, Remark(Said.NOT_BROUGHT, row.area_text)))
    return row


def _repeats(rows: list[ReadRow]) -> bool:
    """Whether an area has several rows that answer the same topic."""
    seen: set[tuple[str, tuple[tuple[str, str], ...]]] = set()
    for row in rows:
        for topic, answer in row.answers.items():
            key = (topic, tuple(sorted(row.areas.items())))
            if row.areas and answer.meanings:
                if key in seen:
                    return True
                seen.add(key)
    return False
