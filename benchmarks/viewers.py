"""Load test: many viewers open the map and then click with pauses."""

import json
import random
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Any

import requests

import ids

REGIONS = ("01", "06", "11", "17", "19")
THEMES = ("tym", "authorities", "residents", "unemployment_rate", "language")
PAUSE_SECONDS = (2.0, 5.0)
_TIMEOUT_SECONDS = 30


def percentile_ms(seconds: Sequence[float], percent: int) -> float:
    """Return a percentile of times, in ms."""
    return quantiles(seconds, n=100)[percent - 1] * 1000


@dataclass
class Tally:
    """Results of all viewers: seconds of every callback, and texts of errors."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def load(url: str, viewers: int, seconds: float) -> Tally:
    """Simulate viewers for some seconds; their starts are spread over the longest pause."""
    tally = Tally()
    until = time.monotonic() + seconds
    with ThreadPoolExecutor(viewers) as pool:
        for number in range(viewers):
            pool.submit(_view, url, random.Random(number), until, tally)
    return tally


def _view(url: str, chance: random.Random, until: float, tally: Tally) -> None:
    with requests.Session() as session:
        session.headers["Accept-Encoding"] = "gzip"
        time.sleep(chance.uniform(0, PAUSE_SECONDS[1]))
        try:
            for path in ("/", "/_dash-layout", "/_dash-dependencies"):
                session.get(url + path, timeout=_TIMEOUT_SECONDS).raise_for_status()
            _callback(session, url, _open_page(), tally)
            while time.monotonic() < until:
                time.sleep(chance.uniform(*PAUSE_SECONDS))
                _callback(session, url, _ask_view(chance), tally)
        except requests.RequestException as error:
            tally.errors.append(str(error))


def _callback(session: requests.Session, url: str, body: dict[str, Any], tally: Tally) -> None:
    started = time.perf_counter()
    response = session.post(f"{url}/_dash-update-component", json=body, timeout=_TIMEOUT_SECONDS)
    tally.seconds.append(time.perf_counter() - started)
    if response.status_code != requests.codes.ok:
        tally.errors.append(f"{response.status_code} for {json.dumps(body)}")


def _open_page() -> dict[str, Any]:
    page = _component(ids.Shell.PAGE, "children")
    path = _component(ids.Shell.URL, "pathname", "/")
    return _body(page, [path], [_component(ids.Shell.URL, "search", "")])


def _ask_view(chance: random.Random) -> dict[str, Any]:
    query = f"?theme={chance.choice(THEMES)}&region={chance.choice(REGIONS)}"
    view, output = chance.choice(
        (
            ("table", _component(ids.Browser.ANSWER, "data")),
            ("chart", _component(ids.Views.FIGURES, "children")),
        )
    )
    browser_request = {"view": view, "query": f"{query}&view={view}"}
    return _body(output, [_component(ids.Browser.REQUEST, "data", browser_request)])


def _component(component: str, prop: str, value: object = None) -> dict[str, Any]:
    return {"id": str(component), "property": prop, "value": value}


def _body(
    output: dict[str, Any], inputs: Sequence[dict[str, Any]], state: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    return {
        "output": f"{output['id']}.{output['property']}",
        "outputs": {"id": output["id"], "property": output["property"]},
        "inputs": list(inputs),
        "changedPropIds": [f"{each['id']}.{each['property']}" for each in inputs],
        "state": list(state),
    }
