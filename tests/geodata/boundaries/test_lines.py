"""Polygons from the border lines that the project ships, and lines that cannot be used."""

import shutil
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import DataError, load_key
from geodata.base.read_table import TABLES
from geodata.boundaries.lines import STEP_M, line_municipalities, lines_year

YEAR = 2026
LINES = "municipality_border_lines_2025.csv"


@pytest.fixture(scope="module")
def shapes() -> gpd.GeoDataFrame:
    return line_municipalities(YEAR)


def table(rows: list[str], folder: Path) -> Path:
    """Write the lines into a folder of tables."""
    (folder / LINES).write_text("\n".join(["left,right,steps", *rows]) + "\n", encoding="utf-8")
    return folder


def rows_of(folder: Path) -> list[str]:
    return (folder / LINES).read_text(encoding="utf-8").splitlines()[1:]


def refusal(tables: Path) -> DataError:
    with pytest.raises(DataError) as caught:
        line_municipalities(YEAR, tables)
    assert caught.value.file == LINES
    assert caught.value.expected
    assert caught.value.mend
    return caught.value


def test_every_municipality_has_its_polygon(shapes: gpd.GeoDataFrame) -> None:
    assert list(shapes.index) == list(load_key(YEAR).index)
    assert shapes.index.name == "municipality"
    assert shapes.crs.to_epsg() == 3067
    assert shapely.coverage_is_valid(shapes.geometry.to_numpy())
    assert shapes.is_valid.all()


@pytest.mark.parametrize(("code", "km2"), [("235", 6.0), ("091", 210.5), ("148", 17_300)])
def test_areas_are_those_of_the_land(shapes: gpd.GeoDataFrame, code: str, km2: float) -> None:
    """Kauniainen, Helsinki, and Inari with its lakes."""
    assert shapes.area[code] / 1e6 == pytest.approx(km2, rel=0.01)


def test_an_enclave_is_no_part_of_what_lies_around_it(shapes: gpd.GeoDataFrame) -> None:
    espoo, kauniainen = shapes.geometry["049"], shapes.geometry["235"]
    assert not espoo.contains(kauniainen.representative_point())
    assert espoo.touches(kauniainen)


def test_lines_serve_later_years_and_the_years_before_the_first(tables: Path) -> None:
    shutil.copy(tables / LINES, tables / "municipality_border_lines_2028.csv")
    assert [lines_year(year, tables) for year in (2024, 2026, 2027, 2028, 2030)] == [
        *(2025, 2025, 2025, 2028, 2028)
    ]


def test_without_a_table_there_are_no_lines(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="there are no border lines"):
        line_municipalities(YEAR, tmp_path)


def cut(row: str) -> str:
    """Take the last point off a line."""
    return row.rsplit(" ", 2)[0]


@pytest.mark.parametrize(
    ("change", "column", "says"),
    [
        (lambda row: row.replace(",035,", ",35,", 1), "right", "found '35'"),
        (lambda row: row.replace(",035,", ",999,", 1), "right", "found '999'"),
        (lambda row: row.replace(",035,", "035,035,", 1), "right", "both sides are 035"),
        (lambda row: row.replace(",035,", ",,", 1), "right", "both sides are empty"),
        (lambda row: row + " 5", "steps", "found '"),
        (lambda row: row + " 5 x", "steps", "found '"),
        (lambda row: row.replace(" ", "  ", 1), "steps", "found '"),
        (lambda _row: ",035,16034 671816", "steps", "found '16034 671816'"),
        (lambda _row: ",035,", "steps", "the cell is empty"),
        (cut, "steps", "the border of 035 stops at"),
        (lambda row: row + " 99999 0 -99999 0", "steps", "the line leads to"),
    ],
)
def test_a_spoiled_line_is_refused_with_its_row(
    tables: Path, change: Callable[[str], str], column: str, says: str
) -> None:
    rows = rows_of(tables)
    rows[2] = change(rows[2])
    error = refusal(table(rows, tables))
    assert says in str(error)
    assert (error.row, error.column) == (4, column)


@pytest.mark.parametrize("number", [0, 1700, 2600, 4000])
def test_a_line_that_is_missing_leaves_an_open_border_or_no_island(
    tables: Path, number: int
) -> None:
    rows = rows_of(tables)
    before = line_municipalities(YEAR, tables)
    gone = rows.pop(number)
    left, right, _steps = gone.split(",")
    table(rows, tables)
    try:
        after = line_municipalities(YEAR, tables)
    except DataError as error:
        assert "stops at" in str(error)
    else:
        for code in filter(None, (left, right)):
            assert after.area[code] != before.area[code]


def test_lines_that_cross_name_the_municipalities(tables: Path) -> None:
    """An island of Brändö is carried onto the land of another municipality."""
    rows = rows_of(tables)
    point = line_municipalities(YEAR, tables).geometry["020"].representative_point()
    x, y = round(point.x / STEP_M), round(point.y / STEP_M)
    rows[0] = f",035,{x} {y} 0 50 50 0 0 -50 -50 0"
    error = refusal(table(rows, tables))
    assert "035" in str(error)
    assert "cross or lie over one another" in str(error)


def test_a_municipality_without_lines_is_named(tables: Path) -> None:
    rows = [row.replace("235,", "049,", 1).replace(",235,", ",049,", 1) for row in rows_of(tables)]
    inside = [row for row in rows if not row.startswith("049,049,")]
    assert "no lines of 235 Kauniainen" in str(refusal(table(inside, tables)))


def test_merged_municipalities_are_joined(tables: Path) -> None:
    """The lines may still have a municipality that has merged by the year."""
    mergers = tables / "former_municipalities.csv"
    mergers.write_text(mergers.read_text(encoding="utf-8").replace("2025-01-01", "2026-01-01"))
    before = line_municipalities(YEAR, tables)
    rows = rows_of(tables)
    x, y = (
        round(each / STEP_M) for each in before.geometry["507"].representative_point().coords[0]
    )
    ring = f"588,507,{x} {y} 20 0 0 20 -20 0 0 -20"
    after = line_municipalities(YEAR, table([*rows, ring], tables))
    assert list(after.index) == list(before.index)
    assert after.area["507"] == pytest.approx(before.area["507"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Tables whose lines every example writes anew."""
    return Path(shutil.copytree(TABLES, tmp_path_factory.mktemp("lines") / "tables"))


@settings(max_examples=15)
@given(text=st.text(alphabet="0123456789- x", max_size=40) | st.text(max_size=10))
def test_any_text_for_a_line_is_an_island_or_an_error_with_its_row(folder: Path, text: str) -> None:
    rows = rows_of(TABLES)
    quoted = text.replace('"', '""')
    rows[0] = f',035,"{quoted}"'
    try:
        read = line_municipalities(YEAR, table(rows, folder))
    except DataError as error:
        assert error.file == LINES
        assert error.row is not None or "035" in str(error)
    else:
        assert shapely.coverage_is_valid(read.geometry.to_numpy())
