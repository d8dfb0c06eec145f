"""Fetch polygons from a service on this machine that behaves well and badly."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import geopandas as gpd
import pytest

from geodata import DataError, load_municipalities
from geodata.boundaries import fetch as fetch_module
from geodata.boundaries.fetch import fetch
from geodata.cli.progress import progress_line

Answer = tuple[int, dict[str, str], bytes]


class Service(ThreadingHTTPServer):
    """A WFS service that gives its answers one after the other, the last one for ever."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: list[Answer] = []
        self.queries: list[dict[str, list[str]]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/wfs"


class Handler(BaseHTTPRequestHandler):
    server: Service

    def do_GET(self) -> None:
        service = self.server
        service.queries.append(parse_qs(urlsplit(self.path).query))
        answers = service.answers
        status, headers, body = answers.pop(0) if len(answers) > 1 else answers[0]
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Stay silent."""


@pytest.fixture
def service() -> Iterator[Service]:
    with Service() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def body(official: gpd.GeoDataFrame, tmp_path: Path) -> Callable[[gpd.GeoDataFrame], bytes]:
    def as_bytes(shapes: gpd.GeoDataFrame) -> bytes:
        path = tmp_path / "answer.geojson"
        shapes.to_file(path, driver="GeoJSON")
        return path.read_bytes()

    return as_bytes


@pytest.fixture
def good(official: gpd.GeoDataFrame, body: Callable[[gpd.GeoDataFrame], bytes]) -> Answer:
    return 200, {}, body(official)


def test_a_good_answer_becomes_the_file_that_the_map_finds(
    service: Service, good: Answer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service.answers = [good]
    path = fetch(2025, "4500k", tmp_path / "boundaries", base_url=service.url)
    assert path == tmp_path / "boundaries" / "kunta4500k_2025.geojson"
    (query,) = service.queries
    assert query["typeNames"] == ["tilastointialueet:kunta4500k_2025"]
    assert query["srsName"] == ["EPSG:3067"]
    monkeypatch.setenv("YHDYSPINTA_DATA_DIR", str(tmp_path))
    assert load_municipalities(2026).attrs["source"].path == path


def test_whoever_waits_is_told_how_much_has_come(
    service: Service, good: Answer, tmp_path: Path
) -> None:
    told: list[tuple[int, int | None]] = []
    service.answers = [good]
    fetch(2025, "4500k", tmp_path, base_url=service.url, progress=lambda *at: told.append(at))
    size = len(good[2])
    assert told[-1] == (size, size)
    assert [come for come, _ in told] == sorted(come for come, _ in told)
    assert len(told) > 1


@pytest.mark.parametrize(
    ("come", "whole", "says"),
    [
        (0, 2_000_000, f"[{'-' * 30}] 0.0 MB of 2.0 MB"),
        (1_000_000, 2_000_000, f"[{'#' * 15}{'-' * 15}] 1.0 MB of 2.0 MB"),
        (3_000_000, 2_000_000, f"[{'#' * 30}] 3.0 MB of 2.0 MB"),
        (1_500_000, None, "1.5 MB"),
    ],
)
def test_the_bar(come: int, whole: int | None, says: str) -> None:
    assert progress_line(come, whole) == says


def test_a_busy_service_is_asked_again_after_the_pause_it_names(
    service: Service, good: Answer, tmp_path: Path
) -> None:
    service.answers = [(503, {}, b""), (429, {"Retry-After": "1"}, b""), good]
    assert fetch(2025, "4500k", tmp_path, base_url=service.url).is_file()
    assert len(service.queries) == 3


def test_a_service_that_stays_busy_is_given_up(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch_module, "ATTEMPTS", 2)
    service.answers = [(429, {}, b"")]
    with pytest.raises(DataError, match="the download failed"):
        fetch(2025, "4500k", tmp_path, base_url=service.url)
    assert len(service.queries) == 2


def test_a_wrong_layer_is_not_asked_for_again(service: Service, tmp_path: Path) -> None:
    service.answers = [(404, {}, b"")]
    with pytest.raises(DataError, match="404"):
        fetch(2025, "4500k", tmp_path, base_url=service.url)
    assert len(service.queries) == 1


@pytest.mark.parametrize("status_and_body", [b"<ows:ExceptionReport/>", b"", b'{"type": "Feat'])
def test_what_is_no_map_does_not_replace_an_earlier_file(
    service: Service, tmp_path: Path, status_and_body: bytes
) -> None:
    service.answers = [(200, {}, status_and_body)]
    earlier = tmp_path / "kunta4500k_2025.geojson"
    earlier.write_text("earlier", encoding="utf-8")
    with pytest.raises(DataError):
        fetch(2025, "4500k", tmp_path, base_url=service.url)
    assert earlier.read_text(encoding="utf-8") == "earlier"
    assert list(tmp_path.iterdir()) == [earlier]


def test_an_incomplete_map_does_not_replace_an_earlier_file(
    service: Service,
    official: gpd.GeoDataFrame,
    body: Callable[[gpd.GeoDataFrame], bytes],
    tmp_path: Path,
) -> None:
    service.answers = [(200, {}, body(official[official["kunta"] != "091"]))]
    folder = tmp_path / "boundaries"
    with pytest.raises(DataError, match="no polygon for 091 Helsinki"):
        fetch(2025, "4500k", folder, base_url=service.url)
    assert list(folder.iterdir()) == []


def test_an_answer_that_breaks_off_is_an_error(
    service: Service, good: Answer, tmp_path: Path
) -> None:
    service.answers = [(200, {"Content-Length": str(len(good[2]) + 1)}, good[2])]
    with pytest.raises(DataError, match="the download failed"):
        fetch(2025, "4500k", tmp_path / "boundaries", base_url=service.url)


def test_no_service_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch_module, "ATTEMPTS", 1)
    with pytest.raises(DataError, match="Check the connection"):
        fetch(2025, "4500k", tmp_path, base_url="http://127.0.0.1:9/wfs")
