"""The installed package: both commands work from any folder, with every file they need."""

import csv
import os
import re
import signal
import socket
import subprocess
import sys
import time
from importlib.metadata import distributions
from pathlib import Path

import pytest
import requests

from geodata import VERSION
from tests.tracked import ROOT, copy_tracked, tracked

ROOMS = ("assets", "callbacks", "geodata", "layers", "locale", "pages", "routes")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder into which the project is installed, as pip does without asking a registry."""
    source = copy_tracked(tmp_path_factory.mktemp("source"))
    target = tmp_path_factory.mktemp("installed")
    options = ("--no-build-isolation", "--no-deps", "--no-index", "--target", str(target))
    command = [sys.executable, "-m", "pip", "install", "--quiet", *options, str(source)]
    subprocess.run(command, check=True)
    return target


def command(installed: Path, name: str, *arguments: str) -> tuple[list[str], dict[str, str]]:
    """Command line and environment of an installed command; the repository is not on its path."""
    environment = {"PATH": os.defpath, "PYTHONPATH": str(installed)}
    return [str(installed / "bin" / name), *arguments], environment


def output(installed: Path, folder: Path, name: str, *arguments: str) -> str:
    words, environment = command(installed, name, *arguments)
    return subprocess.check_output(words, cwd=folder, env=environment, text=True)


def test_every_file_of_the_rooms_is_installed(installed: Path) -> None:
    wanted = {
        path.relative_to(ROOT)
        for path in tracked(*ROOMS)
        if path.name != "ruff.toml"  # only the linter reads it
    }
    missing = {path for path in wanted if not (installed / path).is_file()}
    assert not missing
    assert len(wanted) > 300


def test_nothing_else_is_installed(installed: Path) -> None:
    names = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert names <= {*ROOMS, "app.py", "ids.py", "settings.py", "bin", "__pycache__"}


def test_the_package_has_the_version_of_the_code(installed: Path) -> None:
    found = {each.name: each.version for each in distributions(path=[str(installed)])}
    assert found == {"yhdyspintakartta": VERSION}


@pytest.mark.parametrize("name", ["yhdyspintakartta", "yhdyspinta-data"])
def test_a_command_tells_its_version(installed: Path, tmp_path: Path, name: str) -> None:
    assert output(installed, tmp_path, name, "--version") == f"{name}, version {VERSION}\n"


def test_the_facts_are_exported_from_another_folder(installed: Path, tmp_path: Path) -> None:
    options = ("--format", "csv", "--division", "region", "--out", "regions.csv")
    output(installed, tmp_path, "yhdyspinta-data", "export", *options)
    with (tmp_path / "regions.csv").open(encoding="utf-8-sig", newline="") as file:
        names = {row["name_fi"] for row in csv.DictReader(file)}
    assert {"Kainuu", "Lappi"} <= names


def test_the_map_is_served_from_another_folder(installed: Path, tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words, environment = command(installed, "yhdyspintakartta", "--port", str(port))
    process = subprocess.Popen(words, cwd=tmp_path, env=environment)
    try:
        address = f"http://127.0.0.1:{port}"
        page = _first_answer(address, process)
        assert '<html lang="fi"' in page
        for path in re.findall(r'href="(/static/[^"]+)"', page):
            assert requests.get(address + path, timeout=10).status_code == 200, path
        # A picture needs the typeface and the tables, a translated page the catalogues.
        assert requests.get(f"{address}/export.svg", timeout=60).status_code == 200
        assert '<html lang="sv"' in requests.get(f"{address}/?lang=sv", timeout=10).text
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)
    assert process.returncode == 0


def _first_answer(address: str, process: "subprocess.Popen[bytes]") -> str:
    """Page of a server that has just been started."""
    deadline = time.monotonic() + 120
    while True:
        assert process.poll() is None, "the server has ended"
        try:
            return requests.get(f"{address}/", timeout=10).text
        except requests.ConnectionError:
            assert time.monotonic() < deadline, address
            time.sleep(0.1)
