"""Time of exports, and of other requests meanwhile, on the server used in production."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice

import requests

from layers.view.addresses import EXPORT, FACT_SHEET

THEMES = ("tym", "youth", "authorities", "residents", "language", "unemployment_rate")
REPETITIONS = 5
STORY_STEPS = 5
WORKERS = 2
_TIMEOUT_SECONDS = 120
_PAUSE_SECONDS = 0.05


def export_seconds(url: str) -> dict[str, list[float]]:
    """Measure the seconds of each kind of export; no view twice, as responses are cached."""
    with requests.Session() as session:
        for _ in range(2 * WORKERS):  # each worker imports its libraries with its first export
            _timed(session, f"{url}{next(_views('png', 'square'))}&sel=region:01")
        return {
            **{
                f"PNG {size}": _each(session, url, "png", size)
                for size in ("screen", "2x", "slide", "square")
            },
            "SVG": _each(session, url, "svg", "screen"),
            "PDF": _each(session, url, "pdf", "a4"),
            "fact sheet": [
                _timed(session, f"{url}{FACT_SHEET}?sel=wellbeing_county:0{n + 2}")
                for n in range(REPETITIONS)
            ],
            "PPTX": [_story(session, url, run) for run in range(REPETITIONS)],
        }


def busy_seconds(url: str) -> list[float]:
    """Request the catalogue of the map repeatedly while two PPTX are made; return the seconds."""
    page = requests.get(url, timeout=_TIMEOUT_SECONDS).text
    file = next(each for each in page.split('"') if each.endswith("/catalogue.json"))
    waits = []
    with ThreadPoolExecutor(2) as pool, requests.Session() as session:
        makers = [pool.submit(_story, requests.Session(), url, 100 + n) for n in range(2)]
        while not all(maker.done() for maker in makers):
            waits.append(_timed(session, url + file))
            time.sleep(_PAUSE_SECONDS)
    return waits


def _each(session: requests.Session, url: str, kind: str, size: str) -> list[float]:
    return [_timed(session, url + view) for view in islice(_views(kind, size), REPETITIONS)]


def _views(kind: str, size: str) -> Iterator[str]:
    for theme in cycle(THEMES):
        yield f"{EXPORT}.{kind}?theme={theme}&size={size}"


def _story(session: requests.Session, url: str, run: int) -> float:
    """Return the seconds of a presentation of five steps, two of them of a part of the country."""
    steps = [
        {
            "query": f"?theme={theme}",
            "title": f"{run}",
            "box": [300, 6800, 500, 7000] if number % 2 else None,
        }
        for number, theme in enumerate(THEMES[:STORY_STEPS])
    ]
    started = time.perf_counter()
    response = session.post(f"{url}{EXPORT}.pptx", json={"steps": steps}, timeout=_TIMEOUT_SECONDS)
    response.raise_for_status()
    return time.perf_counter() - started


def _timed(session: requests.Session, address: str) -> float:
    started = time.perf_counter()
    session.get(address, timeout=_TIMEOUT_SECONDS).raise_for_status()
    return time.perf_counter() - started
