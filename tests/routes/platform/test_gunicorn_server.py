"""Real worker processes, as in production: all of them soon show what is published, none halves it.

An editor works over HTTP from the outside. A worker is recognised by letting all others sleep.
"""

import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import requests

from benchmarks.processes import ROOT, Served, our_app
from geodata.store import Store
from tests.geodata.intake import files as f
from tests.stores import ENGINES, assert_whole, empty_store

WORKERS = 3
MOST_SECONDS = 5.0
KILLS = 50
PASSWORD = "a long password"
FIRST = f.xlsx(f.sheets())
SECOND = f.xlsx(f.sheets(tym=f.with_row(f.TYM, "14", 1)))


@dataclass
class Editor:
    """Somebody who has signed in, in a browser that keeps no connection open."""

    served: Served
    http: requests.Session = field(default_factory=requests.Session)
    token: str = ""

    def __post_init__(self) -> None:
        self.http.headers["Connection"] = "close"
        page = self.http.get(f"{self.served.url}/aineistot", timeout=30).text
        found = re.search(r'name="token" value="([0-9a-f]{64})"', page)
        assert found
        self.token = found[1]

    def send(self, action: str, files: dict[str, bytes] | None = None, **form: str) -> int:
        """Send a form of the page and return the status of the response."""
        address = f"{self.served.url}/aineistot/{action}"
        data = {"token": self.token, **form}
        response = self.http.post(address, data, files=files, timeout=30, allow_redirects=False)
        return response.status_code

    def bring_in(self, content: bytes) -> None:
        assert self.send("check", {"file": content}) == 303

    def publish(self, based_on: int) -> int:
        return self.send("publish", reason="test", confirmed="1", based_on=str(based_on))


@dataclass(frozen=True)
class Site:
    """A running server with its store and an editor."""

    url: str
    store: Store
    served: Served
    editor: Editor

    def ask(self, address: str) -> requests.Response:
        """Ask on a connection of its own, so that any worker may response."""
        return requests.get(
            f"{self.served.url}{address}", timeout=30, headers={"Connection": "close"}
        )

    @contextmanager
    def only(self, worker: int) -> Iterator[None]:
        """Let every other worker sleep, so that this one answers."""
        others = [pid for pid in self.served.workers() if pid != worker]
        for pid in others:
            os.kill(pid, signal.SIGSTOP)
        try:
            yield
        finally:
            for pid in others:
                os.kill(pid, signal.SIGCONT)

    def shown_by(self, worker: int) -> str:
        """Id of the current answers as one worker sees it."""
        with self.only(worker):
            found: str = self.ask("/readyz").json()["answer_set"]["id"]
        return found

    def assert_all_show(self, set_id: str, since: float) -> None:
        """Every worker shows the answers, the last one in time."""
        waiting = set(self.served.workers())
        assert len(waiting) == WORKERS
        while waiting:
            waiting -= {worker for worker in waiting if self.shown_by(worker) == set_id}
            assert time.monotonic() - since < MOST_SECONDS, f"{len(waiting)} still wait"


@pytest.fixture(scope="module", params=ENGINES)
def site(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    require_postgres: bool,
) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("workers")
    with (
        empty_store(request.param, folder, required=require_postgres) as url,
        our_app(WORKERS, YHDYSPINTA_STORE_URL=url) as served,
    ):
        store = Store.open(url)
        store.editors.add("anna", PASSWORD)
        editor = Editor(served)
        assert editor.send("sign-in", name="anna", password=PASSWORD) == 303
        yield Site(url, store, served, editor)
        store.close()


def publish_by_command(site: Site, file: Path) -> None:
    command = ["-m", "geodata", "answers", "publish", str(file), "--reason", "test", "--yes"]
    subprocess.run([sys.executable, *command, "--store", site.url], cwd=ROOT, check=True)


def test_every_worker_shows_what_is_published_within_five_seconds(
    site: Site, tmp_path: Path
) -> None:
    workers = site.served.workers()
    site.editor.bring_in(FIRST)
    # Each has just asked the store: from here on it believes the old number for longest.
    assert {site.shown_by(worker) for worker in workers} == {"known-2026"}
    assert site.editor.publish(0) == 303
    site.assert_all_show("survey-1", since=time.monotonic())
    link = "/api/v1/themes/tym.csv?data=survey-1&lang=sv"
    before = site.ask(link).text

    file = tmp_path / "answers.xlsx"
    file.write_bytes(SECOND)
    assert {site.shown_by(worker) for worker in workers} == {"survey-1"}
    publish_by_command(site, file)
    site.assert_all_show("survey-2", since=time.monotonic())

    assert site.ask(link.replace("survey-1", "survey-2")).text != before
    for worker in workers:
        with site.only(worker):
            assert site.ask(link).text == before
    assert site.served.workers() == workers


def test_fifty_killed_workers_leave_a_whole_store(site: Site) -> None:
    chance, outcomes = random.Random(4), {"old": 0, "new": 0}
    site.editor.bring_in(FIRST)
    begun = time.monotonic()
    assert site.editor.publish(site.store.versions.current()) == 303
    longest = 1.2 * (time.monotonic() - begun)
    for _ in range(KILLS):
        based_on = site.store.versions.current()
        site.editor.bring_in(FIRST)
        sending = threading.Thread(target=publish_as_long_as_it_lives, args=(site, based_on))
        sending.start()
        time.sleep(chance.uniform(0, longest))
        for worker in site.served.workers():
            os.kill(worker, signal.SIGKILL)
        sending.join()
        outcomes["new" if site.store.versions.current() > based_on else "old"] += 1
        assert_whole(site.store)
    # Both must have been hit, or the moments were not random.
    assert min(outcomes.values()) > 0
    site.editor.bring_in(SECOND)
    assert site.editor.publish(site.store.versions.current()) == 303


def publish_as_long_as_it_lives(site: Site, based_on: int) -> None:
    """Publish by a worker that is killed meanwhile, or just before or after."""
    try:
        site.editor.publish(based_on)
    except requests.ConnectionError:
        return
