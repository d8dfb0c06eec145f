"""Fetch official polygons of the municipalities from Statistics Finland's WFS service."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from geodata.base.errors import DataError
from geodata.base.years import DEFAULT_YEAR, YEARS
from geodata.boundaries.official import read_official

BASE_URL = "https://geo.stat.fi/geoserver/tilastointialueet/wfs"
DETAILS = ("4500k", "1000k")
"""Scales of the polygons: 1:4,500,000 (generalised) and 1:1,000,000."""

ATTEMPTS = 5
LONGEST_WAIT_S = 60
"""The server may ask for a longer pause in Retry-After; more than this is not waited."""

_TIMEOUT_S = (10, 120)  # to connect, between two packets
_CHUNK = 1 << 16
# The service limits the rate of requests (429) and is now and then restarted (5xx).
_RETRIED = (429, 500, 502, 503, 504)


Progress = Callable[[int, int | None], None]
"""Is told how many bytes have come, and how many there are when the service says so."""


def fetch(
    year: int,
    detail: str,
    folder: Path,
    *,
    base_url: str = BASE_URL,
    progress: Progress = lambda _come, _all: None,
) -> Path:
    """Download the municipalities of a year into the folder and return the path of the file.

    ``detail`` is one of DETAILS. The file is GeoJSON in EPSG:3067 and takes its place only when
    read_official accepts it, so a failure leaves an earlier file as it was. Busy and failing
    answers are tried again, at most ATTEMPTS times, after the pause that the server asks for.
    Raises DataError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"kunta{detail}_{year}.geojson"
    with tempfile.TemporaryDirectory(dir=folder, prefix=".fetch-") as temporary:
        draft = Path(temporary) / target.name
        _download(base_url, _query(year, detail), draft, progress)
        read_official(draft, year if year in YEARS else DEFAULT_YEAR)
        draft.replace(target)
    return target


def _length(answer: requests.Response) -> int | None:
    """Bytes of an answer, unless it is packed, when its length is that of the packed ones."""
    length = answer.headers.get("Content-Length", "")
    return int(length) if length.isdigit() and "Content-Encoding" not in answer.headers else None


def _query(year: int, detail: str) -> dict[str, str]:
    return {
        "service": "WFS",
        "version": "2.0.0",
        "request": "GetFeature",
        "typeNames": f"tilastointialueet:kunta{detail}_{year}",
        "outputFormat": "application/json",
        "srsName": "EPSG:3067",
    }


def _download(base_url: str, query: dict[str, str], draft: Path, progress: Progress) -> None:
    retry = Retry(
        total=ATTEMPTS - 1,
        status_forcelist=_RETRIED,
        allowed_methods={"GET"},
        backoff_factor=1,
        retry_after_max=LONGEST_WAIT_S,
    )
    try:
        with requests.Session() as session:
            for scheme in ("https://", "http://"):
                session.mount(scheme, HTTPAdapter(max_retries=retry))
            with session.get(base_url, params=query, stream=True, timeout=_TIMEOUT_S) as answer:
                answer.raise_for_status()
                with draft.open("wb") as file:
                    for piece in answer.iter_content(_CHUNK):
                        file.write(piece)
                        progress(file.tell(), _length(answer))
    except requests.RequestException as error:
        raise DataError(
            f"the download failed ({error})",
            file=base_url,
            expected=f"the layer {query['typeNames']}",
            mend="Check the connection, the year and the detail, and try again later.",
        ) from error
