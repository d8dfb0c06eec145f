"""An entry of the cache that is garbage is built anew, with every backend."""

import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from flask import Flask
from flask_caching import Cache

from app import create_app
from layers.view.addresses import Addresses
from routes.platform.caching import CompressedResponses
from routes.platform.file_cache import FileCache
from settings import Settings

BODY = b"built anew"


class RedisInTest:
    """What the backend asks of a Redis server, which the project does not install."""

    def __init__(self, **_settings: object) -> None:
        self.entries: dict[str, bytes] = {}

    @classmethod
    def from_url(cls, _address: str, **_settings: object) -> "RedisInTest":
        return cls()

    def get(self, name: str) -> bytes | None:
        return self.entries.get(name)

    def setex(self, *, name: str, value: bytes, **_time: object) -> bool:
        self.entries[name] = value
        return True

    def set(self, *, name: str, value: bytes, nx: bool = False, **_time: object) -> bool:
        if nx and name in self.entries:
            return False
        self.entries[name] = value
        return True

    def setnx(self, *, name: str, value: bytes) -> bool:
        return self.set(name=name, value=value, nx=True)

    def expire(self, **_settings: object) -> bool:
        return True

    def delete(self, *names: str) -> int:
        return sum(self.entries.pop(name, None) is not None for name in names)


def backend(cache: Cache) -> Any:
    """Cache of the kind itself, inside Flask's."""
    return cache.cache


def settings_of(cache: Cache) -> dict[str, Any]:
    assert cache.config is not None
    return cache.config


def _spoilt_memory(cache: Cache, garbage: bytes) -> None:
    entries = backend(cache)._cache
    for name, (expires, _) in list(entries.items()):
        entries[name] = (expires, garbage)


def _spoilt_files(cache: Cache, garbage: bytes) -> None:
    files = backend(cache)
    count = Path(files._get_filename(files._fs_count_file))
    for path in set(Path(settings_of(cache)["CACHE_DIR"]).iterdir()) - {count}:
        # The first bytes are the time at which the entry ends.
        path.write_bytes(path.read_bytes()[:4] + garbage)


def _spoilt_redis(cache: Cache, garbage: bytes) -> None:
    entries = backend(cache)._write_client.entries
    for name in entries:
        entries[name] = b"!" + garbage


SPOIL: dict[str, Callable[[Cache, bytes], None]] = {
    "SimpleCache": _spoilt_memory,
    "FileSystemCache": _spoilt_files,
    "RedisCache": _spoilt_redis,
}
GARBAGE = {
    "nothing": b"",
    "no pickle": b"\xff\x00garbage",
    "cut": pickle.dumps(BODY * 100)[:40],
    "of a class that has gone": b"cgone\nGone\n.",
    "another type": pickle.dumps({"a": 1}),
    "other bytes": pickle.dumps(b"other bytes"),
    "a number": pickle.dumps(7),
}


@pytest.fixture(params=SPOIL)
def cache(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cache:
    module = ModuleType("redis")
    module.from_url = RedisInTest.from_url  # type: ignore[attr-defined]
    module.Redis = RedisInTest  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "redis", module)
    config = {"CACHE_TYPE": request.param, "CACHE_DIR": str(tmp_path), "CACHE_REDIS_URL": "x"}
    return Cache(Flask(__name__), config=config)


@pytest.mark.parametrize("garbage", GARBAGE.values(), ids=GARBAGE)
def test_garbage_is_built_anew_and_cached(cache: Cache, garbage: bytes) -> None:
    assert FileCache(cache).get_or_build("key", lambda: BODY) == BODY
    assert FileCache(cache).get_or_build("key", lambda: b"not built") == BODY
    SPOIL[settings_of(cache)["CACHE_TYPE"]](cache, garbage)
    assert FileCache(cache).get_or_build("key", lambda: BODY) == BODY
    assert FileCache(cache).get_or_build("key", lambda: b"not built") == BODY


@pytest.mark.parametrize("garbage", GARBAGE.values(), ids=GARBAGE)
def test_compressed_garbage_is_compressed_anew(cache: Cache, garbage: bytes) -> None:
    compressed = CompressedResponses(cache, "abc")
    compressed.set("br;abc:/static/x", BODY)
    assert compressed.get("br;abc:/static/x") == BODY
    SPOIL[settings_of(cache)["CACHE_TYPE"]](cache, garbage)
    assert compressed.get("br;abc:/static/x") is None
    compressed.set("br;abc:/static/x", BODY)
    assert compressed.get("br;abc:/static/x") == BODY


def test_a_cache_that_fails_stores_nothing(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_named: object) -> None:
        raise ConnectionError("the cache is away")

    for name in ("get", "set", "add", "delete"):
        monkeypatch.setattr(cache, name, fail)
    assert FileCache(cache).get_or_build("key", lambda: BODY) == BODY
    compressed = CompressedResponses(cache, "abc")
    compressed.set("br;abc:/static/x", BODY)
    assert compressed.get("br;abc:/static/x") is None


def test_a_page_outlives_a_folder_of_garbage(tmp_path: Path) -> None:
    """As after a full disk, or a machine that stopped while it wrote."""
    settings = Settings(
        cache_type="FileSystemCache",
        cache_dir=tmp_path / "cache",
        store_url=f"sqlite:///{tmp_path / 'answers.sqlite'}",
    )
    app = create_app(settings)
    addresses: Addresses = app.context.addresses
    client = app.server.test_client()
    paths = (
        addresses.catalogue(2026, "known-2026", "fi"),
        "/api/v1/areas/region.csv",
        "/export.csv",
    )
    whole = [client.get(path, headers={"Accept-Encoding": "br"}).data for path in paths]
    files = [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    assert len(files) > 3
    for path in files:
        path.write_bytes(path.read_bytes()[:9])
    again = [client.get(path, headers={"Accept-Encoding": "br"}) for path in paths]
    assert [response.status_code for response in again] == [200, 200, 200]
    assert [response.data for response in again] == whole
