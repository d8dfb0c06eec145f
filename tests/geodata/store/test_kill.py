"""A process killed while publishing leaves the old version or the new one, nothing between."""

import multiprocessing
import os
import random
import signal
import time
from multiprocessing.connection import Connection

from geodata.intake import examine
from geodata.store import ConflictError, Store
from tests.geodata.intake import files as f
from tests.stores import assert_whole

KILLS = 50


def _publish_for_ever(url: str, content: bytes, ready: Connection) -> None:
    """Publish versions one after the other; print a line before each."""
    store = Store.open(url)
    examination = examine(content)
    while True:
        based_on = store.versions.current()
        ready.send(based_on)
        try:
            store.versions.publish(
                content, examination, editor=str(os.getpid()), reason="", based_on=based_on
            )
        except ConflictError:
            continue


def test_fifty_killed_processes_leave_a_whole_store(store: Store, url: str) -> None:
    chance = random.Random(4)
    context = multiprocessing.get_context("fork")
    # A large note makes the write long enough to be hit in its middle.
    notes = [[*f.TYM[0], "Huomautus"], ["01", 2, None, chance.randbytes(900).hex()]]
    content = f.xlsx(f.sheets(tym=notes))
    start = time.perf_counter()
    store.versions.publish(content, examine(content), editor="before", reason="", based_on=0)
    longest = 1.5 * (time.perf_counter() - start)
    outcomes = {"old": 0, "new": 0}
    for _ in range(KILLS):
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_publish_for_ever, args=(url, content, theirs))
        process.start()
        theirs.close()
        for _ in range(chance.randint(1, 2)):
            begun = ours.recv()
        time.sleep(chance.uniform(0, longest))
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        while ours.poll():
            try:
                begun = ours.recv()
            except EOFError:
                break
        ours.close()
        outcomes["new" if store.versions.current() > begun else "old"] += 1
        assert_whole(store)
    # Both must have been hit, or the moments were not random.
    assert min(outcomes.values()) > 0
    # The store still takes new versions.
    last = store.versions.current()
    version = store.versions.publish(
        content, examine(content), editor="after", reason="", based_on=last
    )
    assert version.number == last + 1
