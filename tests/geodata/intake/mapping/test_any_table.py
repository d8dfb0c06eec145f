"""Any table gives a result, and every row of a file is accounted for (Hypothesis)."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.intake.mapping import find_tables, import_tables, suggest_mapping
from geodata.intake.mapping.content import standard_content
from geodata.intake.mapping.remarks import Said
from geodata.intake.mapping.words_used import words_used
from geodata.intake.readers.book import Book, Cell, RowCollector, Table
from tests.geodata.intake.mapping.exports import OTHER, QUESTION, YEAR, area, option

HEADS: list[Cell] = [
    "Alue",
    "Työllisyysalue",
    "Nimi",
    QUESTION,
    "Montako johtoryhmää?",
    "Perustelut",
    "1",
]
CELLS: st.SearchStrategy[Cell] = (
    st.none()
    | st.integers()
    | st.floats()
    | st.booleans()
    | st.dates()
    | st.text(max_size=15)
    | st.sampled_from(
        [
            *HEADS,
            area("10"),
            area("05"),
            "Varha",
            "Yhteensä",
            option("authority_runs"),
            OTHER,
            "2–3",
        ]
    )
)
ROWS = st.lists(st.lists(CELLS, max_size=6), max_size=12)
RELAXED = settings(suppress_health_check=[HealthCheck.too_slow])


def book(*sheets: list[list[Cell]]) -> Book:
    collector = RowCollector()
    tables = [
        Table(f"S{n}", collector.collect(enumerate(rows, start=1))) for n, rows in enumerate(sheets)
    ]
    return Book("xlsx", tuple(tables))


@RELAXED
@given(ROWS, ROWS)
def test_every_row_is_read_a_heading_or_passed_over(
    first: list[list[Cell]], second: list[list[Cell]]
) -> None:
    given_book = book(first, second)
    found = find_tables(given_book, YEAR)
    imported = import_tables(found, suggest_mapping(found.tables, YEAR), YEAR)
    # A table that no rule fits is passed over as a whole, and so is one that was turned.
    whole = {
        each.sheet
        for each in imported.passed
        if each.row is None or each.remark.said is Said.NO_RULE
    }
    accounted = {(each.sheet, each.row) for each in imported.passed}
    accounted |= {(row.place.sheet, row.place.row) for row in imported.rows}
    used = {table.number for table, _ in imported.tables}
    for table in given_book.tables:
        for row in table.rows:
            near = {row.number, row.number + 1} & used
            assert table.name in whole or (table.name, row.number) in accounted or near


@RELAXED
@given(ROWS)
def test_any_table_gives_content_that_can_be_checked(rows: list[list[Cell]]) -> None:
    first: list[Cell] = [area("10"), area("10"), "A", option("authority_runs")]
    found = find_tables(book([HEADS, first, *rows]), YEAR)
    imported = import_tables(found, suggest_mapping(found.tables, YEAR), YEAR)
    for table, rule in imported.tables:
        assert all(use.text for use in words_used(table, rule))
    assert standard_content(imported.answers, {}, counted=True)
    for answer in imported.answers:
        assert (answer.meaning is None) == (answer.why is not None)
        assert answer.respondents >= 1
