"""A cold file is built once: threads that ask for it meanwhile wait for its bytes."""

import gc
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count

import pytest
from flask import Flask
from flask_caching import Cache
from werkzeug.exceptions import HTTPException

from callbacks.context.visitor import mark_private
from routes.platform import work_queue
from routes.platform.file_cache import FileCache

THREADS = 6
SECONDS = 20
"""Time after which a test fails that would wait for ever."""


class Waiting:
    """How the threads of a test wait for a lock; counts those that begin to."""

    def __init__(self) -> None:
        self.begun = threading.Semaphore(0)
        self.locks: list[weakref.ref[threading.Lock]] = []

    def acquire(self, lock: threading.Lock) -> None:
        self.locks.append(weakref.ref(lock))
        self.begun.release()
        assert lock.acquire(timeout=SECONDS)

    def await_threads(self, number: int) -> None:
        for _ in range(number):
            assert self.begun.acquire(timeout=SECONDS)


@pytest.fixture(params=["SimpleCache", "NullCache"])
def cache(request: pytest.FixtureRequest) -> Cache:
    return Cache(Flask(__name__), config={"CACHE_TYPE": request.param, "CACHE_NO_NULL_WARNING": 1})


@pytest.fixture
def waiting() -> Waiting:
    return Waiting()


@pytest.fixture
def files(cache: Cache, waiting: Waiting) -> FileCache:
    return FileCache(cache, waiting.acquire)


class Build:
    """A build that goes on when it is let; its bytes are the number of the build."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.begun = threading.Event()
        self._numbers = count(1)

    def __call__(self) -> bytes:
        number = next(self._numbers)
        self.begun.set()
        assert self.go.wait(SECONDS)
        return b"build %d" % number


def test_threads_get_the_bytes_of_one_build(files: FileCache, waiting: Waiting) -> None:
    build = Build()
    with ThreadPoolExecutor(THREADS) as pool:
        asked = [pool.submit(files.get_or_build, "key", build) for _ in range(THREADS)]
        waiting.await_threads(THREADS)
        build.go.set()
    assert {each.result() for each in asked} == {b"build 1"}


def test_another_key_does_not_wait(files: FileCache) -> None:
    slow = Build()
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(files.get_or_build, "slow", slow)
        assert slow.begun.wait(SECONDS)
        assert files.get_or_build("quick", lambda: b"quick") == b"quick"
        assert not asked.done()
        slow.go.set()
    assert asked.result() == b"build 1"


def test_the_next_thread_tries_when_a_build_raises(files: FileCache, waiting: Waiting) -> None:
    fail, tries = threading.Event(), count(1)

    def build() -> bytes:
        if next(tries) == 1:
            assert fail.wait(SECONDS)
            raise ZeroDivisionError
        return b"second try"

    with ThreadPoolExecutor(THREADS) as pool:
        asked = [pool.submit(files.get_or_build, "key", build) for _ in range(THREADS)]
        waiting.await_threads(THREADS)
        fail.set()
    outcomes = [type(each.exception()) for each in asked]
    assert outcomes.count(ZeroDivisionError) == 1
    assert {each.result() for each in asked if not each.exception()} == {b"second try"}
    assert next(tries) == 3


def test_nothing_remains_of_builds_that_are_over(files: FileCache, waiting: Waiting) -> None:
    def fail() -> bytes:
        raise ZeroDivisionError

    for number in range(50):
        files.get_or_build(f"key {number}", lambda: b"body")
        with pytest.raises(ZeroDivisionError):
            files.get_or_build(f"failing {number}", fail)
    gc.collect()
    assert len(waiting.locks) == 100
    assert {lock() for lock in waiting.locks} == {None}


def in_requests(ask: Callable[[], bytes]) -> list[Future[bytes]]:
    """Ask in two threads at once, in a private request each."""
    server, both = Flask(__name__), threading.Barrier(2)

    def ask_privately() -> bytes:
        with server.test_request_context("/"):
            mark_private()
            both.wait(SECONDS)
            return ask()

    with ThreadPoolExecutor(2) as pool:
        return [pool.submit(ask_privately) for _ in range(2)]


def test_private_responses_are_neither_shared_nor_stored(
    files: FileCache, waiting: Waiting
) -> None:
    numbers, both = count(1), threading.Barrier(2)

    def build() -> bytes:
        # Both builds are under way at once: neither waits for the other.
        both.wait(SECONDS)
        return b"own %d" % next(numbers)

    asked = in_requests(lambda: files.get_or_build("key", build))
    assert {each.result() for each in asked} == {b"own 1", b"own 2"}
    assert waiting.locks == []
    assert files.get_or_build("key", lambda: b"for everybody") == b"for everybody"


def test_what_turns_out_to_be_private_is_not_stored(files: FileCache) -> None:
    def build() -> bytes:
        mark_private()
        return b"own"

    with Flask(__name__).test_request_context("/"):
        assert files.get_or_build("key", build) == b"own"
    assert files.get_or_build("key", lambda: b"for everybody") == b"for everybody"


def test_a_wait_for_an_export_ends_with_a_time_to_retry(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work_queue, "MAX_WAIT_SECONDS", 0.1)
    files, slow = FileCache(cache, work_queue.acquire_or_abort), Build()
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(files.get_or_build, "key", slow)
        assert slow.begun.wait(SECONDS)
        with Flask(__name__).test_request_context("/"), pytest.raises(HTTPException) as refusal:
            files.get_or_build("key", slow)
        slow.go.set()
    assert refusal.value.get_response().status_code == 503
    assert asked.result() == b"build 1"
