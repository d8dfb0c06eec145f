"""The same content gives the same bytes, whenever the file is written."""

import time
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import geopandas as gpd
import pytest
from openpyxl import Workbook, load_workbook
from shapely import Point

from geodata.files.reproducible_files import OFFICE_DAY, gdal_date, undated_office_file, zip_files
from geodata.files.spreadsheet_safety import workbook_file


def office_file(made: datetime) -> bytes:
    """Write a workbook as openpyxl does, which keeps both times of making."""
    book = Workbook()
    book.worksheets[0].append(["Kajaani", 37])
    book.properties.created = made
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def test_an_office_file_keeps_its_cells_but_not_its_times() -> None:
    early = office_file(datetime(2001, 2, 3, tzinfo=UTC))
    late = office_file(datetime(2031, 2, 3, tzinfo=UTC))
    assert early != late
    assert undated_office_file(early) == undated_office_file(late)
    book = load_workbook(BytesIO(undated_office_file(late, date(2026, 5, 4))))
    assert [cell.value for cell in book.worksheets[0][1]] == ["Kajaani", 37]
    assert f"{book.properties.created}" == f"{book.properties.modified}" == "2026-05-04 00:00:00"


def test_a_workbook_says_the_day_that_is_given() -> None:
    written = workbook_file(Workbook(), date(2024, 12, 31))
    assert load_workbook(BytesIO(written)).properties.modified.isoformat() == "2024-12-31T00:00:00"
    usual = load_workbook(BytesIO(workbook_file(Workbook()))).properties.modified
    assert usual is not None
    assert usual.date() == OFFICE_DAY


def test_a_zip_depends_on_names_and_contents_only(monkeypatch: pytest.MonkeyPatch) -> None:
    members = {"b.csv": b"1", "a.csv": b"2" * 1000}
    first = zip_files(members)
    later = time.localtime(2_000_000_000)
    monkeypatch.setattr(time, "localtime", lambda _seconds=None: later)
    assert zip_files(members) == first
    with ZipFile(BytesIO(first)) as package:
        assert {name: package.read(name) for name in package.namelist()} == members
        assert package.namelist() == ["b.csv", "a.csv"]


def test_a_geopackage_has_the_date_given_only_inside_the_block(tmp_path: Path) -> None:
    areas = gpd.GeoDataFrame({"code": ["205"]}, geometry=[Point(1, 2)], crs="EPSG:3067")

    def written(name: str) -> bytes:
        areas.to_file(tmp_path / name, driver="GPKG", layer="areas")
        return (tmp_path / name).read_bytes()

    with gdal_date(date(2026, 1, 1)):
        first, second = written("a.gpkg"), written("b.gpkg")
    assert first == second
    assert b"2026-01-01T00:00:00.000Z" in first
    with pytest.raises(LookupError), gdal_date(date(2026, 1, 1)):
        raise LookupError
    assert b"2026-01-01T00:00:00.000Z" not in written("c.gpkg")
