"""Which file of a folder holds the municipalities, and which of its fields their codes."""

from pathlib import Path

import geopandas as gpd
import pytest

from geodata import DataError, find_boundaries, load_municipalities
from geodata.boundaries.folder import CODE_FIELDS, code_field

YEAR = 2026


def write(shapes: gpd.GeoDataFrame, path: Path, **fields: object) -> Path:
    """Write polygons with other or more fields."""
    shapes.assign(**fields).to_file(path)
    return path


@pytest.mark.parametrize(
    ("year", "names", "chosen"),
    [
        (2026, ["kunta4500k_2024.json", "kunta4500k_2025.json", "kunta1000k_2025.json"], 2),
        (2026, ["a_2025.gpkg", "a_2026.gpkg", "a_2027.gpkg"], 1),
        (2025, ["a_2025.gpkg", "a_2026.gpkg"], 0),
        (2025, ["a_2026.gpkg", "notes_2025.txt"], 0),
        (2026, ["municipalities.geojson"], 0),
    ],
)
def test_files_that_cannot_be_read_are_told_apart_by_the_year_in_their_names(
    tmp_path: Path, year: int, names: list[str], chosen: int
) -> None:
    for name in names:
        (tmp_path / name).touch()
    assert find_boundaries(year, tmp_path) == tmp_path / names[chosen]


def test_the_year_stands_in_a_field_and_not_in_the_alphabet(
    official: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    write(official, tmp_path / "a.gpkg", vuosi=2024)
    newer = write(official, tmp_path / "b.gpkg", vuosi=2026)
    write(official, tmp_path / "c.gpkg", vuosi=2027)
    assert find_boundaries(YEAR, tmp_path) == newer
    assert load_municipalities(YEAR, tmp_path).attrs["source"].year == 2026


def test_the_field_goes_before_the_name(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    write(official, tmp_path / "kunta_2026.gpkg", vuosi=2024)
    newer = write(official, tmp_path / "kunta_2024.gpkg", vuosi=2025)
    assert find_boundaries(YEAR, tmp_path) == newer


def test_files_of_other_areas_are_passed_over(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    """Counties have no municipality, and a municipality has many postal areas."""
    counties = official.drop(columns="kunta").assign(hyvinvointialue="01")
    counties.to_file(tmp_path / "a_2026.gpkg")
    postal = official.loc[official.index.repeat(3)]
    write(postal, tmp_path / "b_2026.gpkg")
    right = write(official, tmp_path / "c_2025.gpkg")
    assert find_boundaries(YEAR, tmp_path) == right


def test_a_damaged_newer_file_is_not_passed_over_in_silence(
    official: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    write(official, tmp_path / "kunta_2025.gpkg")
    (tmp_path / "kunta_2026.gpkg").write_bytes(b"half a file")
    with pytest.raises(DataError, match=r"kunta_2026.gpkg: the file cannot be read"):
        load_municipalities(YEAR, tmp_path)


@pytest.mark.parametrize("name", [*CODE_FIELDS, "NATCODE", "Kunta", "nationalCode"])
def test_a_field_of_codes_has_one_of_several_names(
    official: gpd.GeoDataFrame, tmp_path: Path, name: str
) -> None:
    path = write(official.rename(columns={"kunta": name}), tmp_path / "a.gpkg")
    assert len(load_municipalities(YEAR, path)) == 308


def test_the_best_name_of_several_is_taken() -> None:
    assert code_field(["municipality", "natcode", "Kunta"]) == "Kunta"
    assert code_field(["name", "geometry"]) is None


def test_codes_that_became_numbers_are_read(official: gpd.GeoDataFrame, tmp_path: Path) -> None:
    path = write(official, tmp_path / "a.gpkg", kunta=official["kunta"].astype(int))
    assert list(load_municipalities(YEAR, path).index) == list(official["kunta"])


def test_codes_that_became_fractions_are_refused(
    official: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    path = write(official, tmp_path / "a.gpkg", kunta=official["kunta"].astype(float))
    with pytest.raises(DataError, match="codes of three digits as text"):
        load_municipalities(YEAR, path)


def test_a_file_without_a_field_of_codes_is_refused_with_the_name_to_give(
    official: gpd.GeoDataFrame, tmp_path: Path
) -> None:
    path = write(official.rename(columns={"kunta": "number"}), tmp_path / "a.gpkg")
    with pytest.raises(DataError) as caught:
        load_municipalities(YEAR, path)
    assert "there is no field of codes; the fields begin number" in str(caught.value)
    assert "Rename the field to kunta" in caught.value.mend
