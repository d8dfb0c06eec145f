"""Tables that cannot be used: the error says where, what and how to mend it."""

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata import DataError, load_former_municipalities, load_key, load_names, load_statistics
from geodata.base.read_table import TABLES, Name, Row, ThreeDigits, read_table

KEY = "municipality_key_2026.csv"
NAMES = "division_names.csv"
STATISTICS = "municipality_statistics.csv"
KEY_COLUMNS = (TABLES / KEY).read_text(encoding="utf-8").partition("\n")[0].count(",") + 1


class Sample(Row):
    """A small table: a code, a name and a whole number."""

    code: ThreeDigits
    name: Name
    size: int


def spoil(path: Path, old: str, new: str) -> int:
    """Replace a text where it first stands; number of the row of its last line there."""
    text = path.read_text(encoding="utf-8")
    before, found, _ = text.partition(old)
    assert found
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return (before + found).count("\n") + 1


@pytest.mark.parametrize(
    ("change", "row", "column", "says"),
    [
        (("name_sv,employment_area", "name_sv,area"), 1, "employment_area", "missing columns"),
        (("municipality,name_fi", "municipality,name_fi,extra"), 1, "extra", "unknown columns"),
        (("_ratio,urban_rural", "_ratio,language_ratio"), 1, "urban_rural", "missing columns"),
        (("\n009,", "\n9,"), 3, "municipality", "found '9'. Expected a code of three digits"),
        (("Alavieska,44,", "Alavieska,4,"), 3, "employment_area", "leading zeros"),
        (("Alavieska,44,", "Alavieska,,"), 3, "employment_area", "the cell is empty"),
        (("Alavieska,44,", "Alavieska,77,"), 3, "employment_area", "a code of division_names.csv"),
        (("Alavieska,44,", "Alavieska, 44,"), 3, "employment_area", "found ' 44'"),
        (("Alavieska,44,", "Alavieska,٤٤,"), 3, "employment_area", "a code of two digits"),
        (("\n009,", "\n005,"), 3, "municipality", "'005' stands also on row 2"),
        (("\n009,Alavieska,", "\n009,"), 3, None, f"found {KEY_COLUMNS - 1} cells"),
        (("\n009,Alavieska", "\n009,Alavieska "), 3, "name_fi", "without spaces at its ends"),
        (("\n009,Alavieska", '\n009,"Alavieska'), 3, None, "not a CSV file in UTF-8"),
    ],
)
def test_a_spoiled_key_is_refused_with_its_place(
    tables: Path, change: tuple[str, str], row: int, column: str | None, says: str
) -> None:
    spoil(tables / KEY, *change)
    with pytest.raises(DataError) as caught:
        load_key(2026, tables)
    error = caught.value
    assert (error.file, error.column) == (KEY, column)
    assert says in str(error)
    assert error.expected in str(error)
    assert error.mend
    # An open quote runs to the end of the file, so the row is where the reader gave up.
    if "UTF-8" not in says:
        assert error.row == row


def test_an_area_without_municipalities_is_refused(tables: Path) -> None:
    with (tables / NAMES).open("a", encoding="utf-8") as file:
        file.write("2026,region,22,Uusi,Ny,New\n")
    with pytest.raises(DataError, match=r"column region: no row for 22") as caught:
        load_key(2026, tables)
    assert caught.value.file == KEY


def test_a_repeated_name_is_refused(tables: Path) -> None:
    with (tables / NAMES).open("a", encoding="utf-8") as file:
        file.write("2026,region,21,Ahvenanmaa,Åland,Åland\n")
    with pytest.raises(DataError, match=r"2026, 'region', '21' stands also on row"):
        load_names(2026, tables)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("2019,2519", "2019,-1", "row {row}, column value: found -1 as population of 009"),
        ("2019,2519", "2019,2519.5", "a whole number above zero"),
        ("2019,2519", "2019,2 519", "with a decimal point"),
        ("2019,2519", "19,2519", "row {row}, column year: found '19'. Expected a year of four"),
        ("2019,2519", "2020,2519", "'009', 'population', 2020 stands also on row {row}"),
        ("75.2", "75,2", "found 5 cells"),
        ("75.2", "nan", "row {row}, column value: found 'nan'"),
        ("75.2", "175.2", "a rate in per cent, 0 to 100"),
        ("\n009,", "\n888,", "row {row}, column municipality: found '888'"),
        ("009,population", "009,people", "row {row}, column indicator: found 'people'"),
    ],
)
def test_spoiled_statistics_are_refused(tables: Path, old: str, new: str, says: str) -> None:
    row = spoil(tables / STATISTICS, old, new)
    with pytest.raises(DataError) as caught:
        load_statistics(tables)
    assert says.format(row=row) in str(caught.value)


def test_a_missing_row_is_refused(tables: Path) -> None:
    lines = (tables / STATISTICS).read_text(encoding="utf-8").splitlines(keepends=True)
    (tables / STATISTICS).write_text("".join(lines[:1] + lines[2:]), encoding="utf-8")
    with pytest.raises(DataError, match="no population of 2019 for 005"):
        load_statistics(tables)


def test_a_merger_into_an_unknown_municipality_is_refused(tables: Path) -> None:
    spoil(tables / "former_municipalities.csv", ",507,", ",588,")
    with pytest.raises(DataError, match="row 2, column successor: found '588'"):
        load_former_municipalities(tables)


def test_a_missing_table_is_refused(tables: Path) -> None:
    (tables / KEY).unlink()
    with pytest.raises(DataError, match="the file cannot be read"):
        load_key(2026, tables)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "has no rows"),
        (b"code,name,size\n", "has no rows"),
        ("code,name,size\n005,Alajärvi,1\n".encode("latin-1"), "not a CSV file in UTF-8"),
        (b"code,name,size\n005,A\x00,1\n", "column name"),
        (b"code;name;size\n005;A;1\n", "missing columns"),
    ],
)
def test_a_file_that_is_no_table_is_refused(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "sample.csv"
    path.write_bytes(content)
    with pytest.raises(DataError, match=says):
        read_table(path, Sample)


def test_what_excel_writes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sample.csv"
    path.write_bytes('size,code,name\r\n3,005,"Alajärvi, uusi"\r\n'.encode("utf-8-sig"))
    assert read_table(path, Sample).rows == (Sample(code="005", name="Alajärvi, uusi", size=3),)


names = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)
codes = st.from_regex(r"[0-9]{3}", fullmatch=True)
rows = st.lists(st.tuples(codes, names, st.integers()), min_size=1, unique_by=lambda row: row[0])


@given(rows=rows)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_good_table_is_read_as_it_stands(
    tmp_path: Path, rows: list[tuple[str, str, int]]
) -> None:
    path = tmp_path / "sample.csv"
    write(path, rows)
    table = read_table(path, Sample)
    table.check_unique("code")
    assert [(row.code, row.name, row.size) for row in table.rows] == rows
    assert list(table.frame()["code"]) == [row[0] for row in rows]


@given(rows=rows, data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_bad_code_is_found_on_its_row(
    tmp_path: Path, rows: list[tuple[str, str, int]], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(rows) - 1))
    code = data.draw(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=4))
    spoiled = [*rows]
    spoiled[place] = (code, *rows[place][1:])
    path = tmp_path / "sample.csv"
    write(path, spoiled)
    if len(code) == 3 and code.isascii() and code.isdecimal():
        assert read_table(path, Sample).rows[place].code == code
        return
    with pytest.raises(DataError) as caught:
        read_table(path, Sample)
    assert (caught.value.row, caught.value.column) == (place + 2, "code")


def write(path: Path, rows: list[tuple[str, str, int]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("code", "name", "size"), *rows])
