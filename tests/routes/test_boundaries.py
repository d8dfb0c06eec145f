"""Boundaries that cannot be used: the shipped lines stand in, and it is said everywhere."""

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
from flask.testing import FlaskClient

from app import create_app
from geodata import DataError, load_municipalities
from layers.view.addresses import Addresses
from layers.words.data_sources import boundary_words
from layers.words.text import LANGS, translator
from settings import Settings
from tests.routes.conftest import json_at

TROUBLE = "The official boundaries could not be used."
Spoil = Callable[[Path], None]


def good(path: Path, year: int = 2026) -> gpd.GeoDataFrame:
    """Write a sound file of the year; returns what it holds."""
    shapes = load_municipalities(year).reset_index(names="kunta")
    shapes.attrs = {}
    shapes.to_file(path, driver="GPKG")
    return shapes


def garbage(folder: Path) -> None:
    (folder / "kunta_2026.gpkg").write_bytes(bytes(range(256)) * 40)


def half(folder: Path) -> None:
    path = folder / "kunta_2026.gpkg"
    good(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])


def half_text(folder: Path) -> None:
    shapes = load_municipalities(2026).reset_index(names="kunta")
    text = shapes.to_json(to_wgs84=True)
    (folder / "kunta_2026.geojson").write_text(text[: len(text) // 2], encoding="utf-8")


def nothing(folder: Path) -> None:
    (folder / "kunta_2026.geojson").touch()


def other_file(folder: Path) -> None:
    (folder / "kunta_2026.json").write_text('{"a": [1, 2]}', encoding="utf-8")


def of_another_year(folder: Path) -> None:
    shapes = load_municipalities(2026).reset_index(names="kunta")
    shapes.attrs = {}
    shapes.loc[shapes["kunta"] == "091", "kunta"] = "911"
    shapes.to_file(folder / "kunta_1999.gpkg", driver="GPKG")


def only_a_folder(folder: Path) -> None:
    (folder / "kunta_2026.gpkg").mkdir()


SPOILT: tuple[Spoil, ...] = (
    *(garbage, half, half_text, nothing, other_file, of_another_year, only_a_folder),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "boundaries"
    found.mkdir()
    return found


def client_of(tmp_path: Path, **given: Any) -> FlaskClient:
    store = f"sqlite:///{tmp_path / 'answers.sqlite'}"
    client: FlaskClient = create_app(Settings(store_url=store, **given)).server.test_client()
    return client


@pytest.mark.parametrize("spoil", SPOILT)
def test_the_shipped_lines_stand_in_and_it_is_said(
    tmp_path: Path, folder: Path, spoil: Spoil, caplog: pytest.LogCaptureFixture
) -> None:
    spoil(folder)
    with caplog.at_level(logging.WARNING):
        client = client_of(tmp_path, data_dir=tmp_path)
    [warning] = [
        each.message for each in caplog.records if each.name == "geodata.boundaries.choose"
    ]
    assert "the border lines of the project stand in" in warning
    assert "python -m geodata fetch" in warning
    told = json_at(client, "/readyz")
    assert told["status"] == "ready"
    assert (told["boundaries"]["kind"], told["boundaries"]["file"]) == ("lines", None)
    assert "boundaries" in told["boundaries"]["trouble"] or "kunta" in told["boundaries"]["trouble"]
    assert str(tmp_path) not in told["boundaries"]["trouble"]
    about = json.dumps(client.get("/export.geojson?lang=en&theme=residents").get_json())
    assert TROUBLE in about
    assert "National Land Survey of Finland and Statistics Finland" in about


def test_an_empty_folder_is_no_trouble(
    tmp_path: Path, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        told = json_at(client_of(tmp_path, data_dir=folder.parent), "/readyz")["boundaries"]
    assert (told["kind"], told["trouble"]) == ("lines", None)
    assert not [each for each in caplog.records if each.name.startswith("geodata")]


@pytest.mark.parametrize("spoil", [garbage, half_text, only_a_folder])
def test_a_file_named_by_the_setting_gives_way_too(
    tmp_path: Path, folder: Path, spoil: Spoil
) -> None:
    spoil(folder)
    [named] = folder.iterdir()
    told = json_at(client_of(tmp_path, boundaries=named), "/readyz")
    assert told["boundaries"]["kind"] == "lines"
    assert named.name in told["boundaries"]["trouble"]
    with pytest.raises(DataError):
        load_municipalities(2026, named)


def test_a_setting_that_leads_nowhere_gives_way_too(tmp_path: Path) -> None:
    told = json_at(client_of(tmp_path, boundaries=tmp_path / "missing.gpkg"), "/readyz")
    assert "missing.gpkg: there is no file of boundaries here" in told["boundaries"]["trouble"]


def test_a_folder_that_may_not_be_read_gives_way_too(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    told = json_at(client_of(tmp_path, data_dir=tmp_path), "/readyz")
    assert (
        "boundaries: it cannot be looked into (Permission denied)"
        in (told["boundaries"]["trouble"])
    )


def test_whatever_a_library_raises_the_map_is_drawn(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise KeyError("of some library")

    good(folder / "kunta_2026.gpkg")
    monkeypatch.setattr("geodata.boundaries.choose.read_official", fail)
    told = json_at(client_of(tmp_path, data_dir=tmp_path), "/readyz")
    assert "KeyError('of some library')" in told["boundaries"]["trouble"]


def test_a_sound_file_is_used_and_no_trouble_said(tmp_path: Path, folder: Path) -> None:
    good(folder / "kunta_2026.gpkg")
    client = client_of(tmp_path, data_dir=tmp_path)
    told = json_at(client, "/readyz")["boundaries"]
    assert (told["kind"], told["file"], told["trouble"]) == ("official", "kunta_2026.gpkg", None)
    assert TROUBLE not in client.get("/export.geojson?lang=en").text


def test_only_the_year_whose_file_fails_gives_way(tmp_path: Path, folder: Path) -> None:
    good(folder / "kunta_2025.gpkg", 2025)
    garbage(folder)
    client = client_of(tmp_path, data_dir=tmp_path)
    kinds = {
        year: json_at(client, f"/readyz?year={year}")["boundaries"]["kind"] for year in (2025, 2026)
    }
    assert kinds == {2025: "official", 2026: "lines"}
    assert client.get("/readyz?year=1999").status_code == 400


def test_addresses_follow_the_files_of_every_year(tmp_path: Path, folder: Path) -> None:
    def address() -> str:
        return str(json_at(client_of(tmp_path, data_dir=tmp_path), "/readyz")["fingerprint"])

    fingerprints = {address()}
    garbage(folder)
    fingerprints.add(address())
    good(folder / "kunta_2025.gpkg", 2025)
    fingerprints.add(address())
    assert len(fingerprints) == 3


@pytest.mark.parametrize("lang", LANGS)
def test_the_line_on_the_page_names_the_lines_and_the_trouble(
    tmp_path: Path, folder: Path, lang: str
) -> None:
    nothing(folder)
    app = create_app(Settings(store_url=f"sqlite:///{tmp_path / 'a.sqlite'}", data_dir=tmp_path))
    source = app.context.facts(2026).municipalities.attrs["source"]
    line = boundary_words(source, translator(lang))
    shipped = boundary_words(load_municipalities(2026).attrs["source"], translator(lang))
    assert line == f"{shipped} · {translator(lang).gettext(TROUBLE)}"
    sheet = app.server.test_client().get(f"{Addresses.export('csv', '')}?lang={lang}").text
    assert translator(lang).gettext(TROUBLE) in sheet
