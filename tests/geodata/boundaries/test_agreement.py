"""Official polygons against the shipped lines: place, gaps, and how much they agree."""

import random
import re
from pathlib import Path

import geopandas as gpd
import pytest
from click.testing import CliRunner

from geodata import DataError, load_municipalities
from geodata.boundaries.agreement import agreement
from geodata.boundaries.lines import line_municipalities
from geodata.cli.facts import main

YEAR = 2026
DETAILED = {"150m": 0.99, "400m": 0.975}
"""Part of a detailed file's name -> the agreement that a municipality has on average at least."""


def refusal(shapes: gpd.GeoDataFrame, folder: Path) -> DataError:
    path = folder / "a.gpkg"
    shapes.to_file(path)
    with pytest.raises(DataError) as caught:
        load_municipalities(YEAR, path)
    assert caught.value.file == path.name
    assert "fetch" in caught.value.mend
    return caught.value


def exchanged(shapes: gpd.GeoDataFrame, one: str, other: str) -> gpd.GeoDataFrame:
    codes = shapes["kunta"].replace({one: other, other: one})
    return shapes.assign(kunta=codes)


@pytest.mark.parametrize(
    ("one", "other"), [("091", "049"), ("049", "235"), ("005", "934"), ("148", "890")]
)
def test_two_exchanged_codes_are_named(
    official: gpd.GeoDataFrame, tmp_path: Path, one: str, other: str
) -> None:
    """Neighbours, an enclave and what lies around it, and municipalities far apart."""
    error = refusal(exchanged(official, one, other), tmp_path)
    assert "2 of 308 codes lie on other places" in error.problem
    for code in (one, other):
        assert code in error.problem
    assert error.column == "kunta"


def test_codes_shifted_by_one_are_all_counted(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    codes = official["kunta"].to_list()
    error = refusal(official.assign(kunta=[codes[-1], *codes[:-1]]), tmp_path)
    assert "308 of 308 codes" in error.problem
    assert "992 Äänekoski lies where 005 Alajärvi is" in error.problem
    assert "and 305 more" in error.problem


def test_codes_in_any_other_order_are_refused(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    codes = official["kunta"].to_list()
    random.Random(3).shuffle(codes)
    assert "of 308 codes lie on" in refusal(official.assign(kunta=codes), tmp_path).problem


@pytest.mark.parametrize("metres", [0.5, 20.0, 500.0])
def test_shrunk_polygons_leave_gaps_that_are_counted_and_measured(
    official: gpd.GeoDataFrame, tmp_path: Path, metres: float
) -> None:
    shrunk = official.set_geometry(official.buffer(-metres, join_style="mitre"), crs=3067)
    error = refusal(shrunk[~shrunk.is_empty], tmp_path)
    assert "gaps part " in error.problem
    assert "pairs of neighbours; the widest" in error.problem


def test_a_gap_around_one_municipality_names_it(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    shapes = official.copy()
    inland = shapes["kunta"] == "020"
    shapes.loc[inland, "geometry"] = shapes[inland].buffer(-300)
    error = refusal(shapes, tmp_path)
    assert "020" in error.problem
    assert re.search(r"of (29[0-9]|30[0-9])\.[0-9] m", error.problem)


def test_the_lines_agree_with_themselves() -> None:
    found = agreement(line_municipalities(YEAR), YEAR)
    assert (found.mean, found.ground, found.least) == pytest.approx((1, 1, 1))


@pytest.mark.slow
def test_detailed_official_files_agree_with_the_lines(official_files: list[Path]) -> None:
    for path in official_files:
        found = agreement(load_municipalities(YEAR, path), YEAR)
        least = next((least for name, least in DETAILED.items() if name in path.name), 0.8)
        assert found.mean >= least, path.name
        if "detailed" in path.name:
            assert found.ground >= 0.99, path.name


def test_check_tells_the_agreement_of_a_file(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    official.to_file(path)
    told = CliRunner().invoke(main, ["check", "--boundaries", str(path)]).output
    assert "Agreement with the border lines of the project: " in told
    assert "Agreement" not in CliRunner().invoke(main, ["check"]).output
