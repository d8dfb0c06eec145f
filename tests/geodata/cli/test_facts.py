"""The command line of the facts."""

import subprocess
import sys
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest
from click.testing import CliRunner, Result

from geodata.boundaries import fetch as fetch_module
from geodata.cli.facts import main
from tests.quick import first_is_quick


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), prog_name="python -m geodata")


@pytest.mark.parametrize("command", [[], ["check"], ["export"], ["relate"], ["fetch"]])
def test_help_gives_examples(command: list[str]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Examples:\n    python -m geodata" in result.output


@pytest.mark.parametrize("year", first_is_quick(["2026", "2025"]))
def test_check_prints_counts_and_source(year: str) -> None:
    result = run("check", "--year", year)
    assert result.exit_code == 0
    for line in ("municipality: 308", "employment_area: 46", "wellbeing_county: 23", "region: 19"):
        assert line in result.output
    assert "Boundaries: National Land Survey of Finland and Statistics Finland" in result.output
    assert "Every invariant holds." in result.output


def test_check_exits_with_1_and_names_the_violation(
    official: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    path = tmp_path / "kunta_2025.gpkg"
    official[official["kunta"] != "091"].to_file(path)
    result = run("check", "--boundaries", str(path))
    assert result.exit_code == 1
    assert f"Boundary file: {path}" in result.output
    assert "Violated: kunta_2025.gpkg" in result.output
    assert "091 Helsinki" in result.output


def test_export_writes_one_division(tmp_path: Path) -> None:
    path = tmp_path / "new" / "areas.geojson"
    arguments = ("--format", "geojson", "--division", "employment_area", "--out", str(path))
    result = run("export", *arguments)
    assert result.exit_code == 0, result.output
    assert len(gpd.read_file(path)) == 46


@pytest.mark.slow
def test_export_writes_all_divisions_of_a_year(tmp_path: Path) -> None:
    arguments = ("--division", "all", "--year", "2025", "--data", "example")
    package = tmp_path / "areas.gpkg"
    result = run("export", "--format", "gpkg", *arguments, "--out", str(package))
    assert result.exit_code == 0, result.output
    assert "ely_centre" in pyogrio.list_layers(package)[:, 0]
    result = run("export", "--format", "csv", *arguments, "--out", str(tmp_path / "csv"))
    assert result.exit_code == 0, result.output
    assert "Writing" in result.output
    assert len(list((tmp_path / "csv").glob("*.csv"))) == 7


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--division", "ely_centre"], "'ely_centre' must be one of"),
        (
            ["--division", "region", "--data", "old"],
            "there is no answer set old; there are current, known-2026, example",
        ),
        (["--division", "region", "--boundaries", "missing.gpkg"], "no file of boundaries here"),
        (["--division", "province"], "'province' is not one of"),
        (["--division", "region", "--year", "2024"], "'2024' is not one of"),
    ],
)
def test_export_refuses_what_it_cannot_write(
    tmp_path: Path, arguments: list[str], says: str
) -> None:
    path = tmp_path / "areas.csv"
    result = run("export", "--format", "csv", *arguments, "--out", str(path))
    assert result.exit_code != 0
    assert says in result.output
    assert "Traceback" not in result.output
    assert not path.exists()


def test_relate_gives_the_overlaps_of_a_file_as_csv(tmp_path: Path) -> None:
    counties = tmp_path / "counties.gpkg"
    run("export", "--format", "gpkg", "--division", "wellbeing_county", "--out", str(counties))
    out = tmp_path / "overlaps.csv"
    arguments = ("--code", "code", "--with", "employment_area", "--out", str(out))
    result = run("relate", str(counties), *arguments)
    assert result.exit_code == 0, result.output
    overlaps = pd.read_csv(out, dtype=str)
    assert len(overlaps) == 51
    assert set(overlaps.columns) >= {"code_b", "area_km2", "share_a_area_km2", "relation"}
    assert "crosses: 9" in result.output


def test_relate_says_what_is_wrong_with_a_file(tmp_path: Path) -> None:
    regions = tmp_path / "regions.geojson"
    run("export", "--format", "geojson", "--division", "region", "--out", str(regions))
    result = run("relate", str(regions), "--code", "number", "--with", "region")
    assert result.exit_code == 1
    assert "there is no field number" in result.output


def test_fetch_says_what_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch_module, "ATTEMPTS", 1)
    address = "http://127.0.0.1:9/wfs"
    result = run("fetch", "--data-dir", str(tmp_path), "--base-url", address)
    assert result.exit_code == 1
    assert f"Error: {address}: the download failed" in result.output


@pytest.mark.slow
def test_the_room_is_usable_alone_without_dash_and_plotly() -> None:
    code = (
        "import sys, geodata, geodata.cli;"
        "wrong = {'dash', 'plotly', 'flask', 'layers', 'pages', 'callbacks'} & set(sys.modules);"
        "sys.exit(len(wrong))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
