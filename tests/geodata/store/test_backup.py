"""Backup and restore, from either engine."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.intake import Examination
from geodata.store import Store, StoreError, backup, restore
from tests.geodata.intake import files as f


@pytest.fixture
def filled(store: Store, content: bytes, examination: Examination) -> Store:
    versions = store.versions
    versions.publish(content, examination, editor="anna", reason="ä", based_on=0)
    versions.restore(1, editor="eero", reason="", based_on=1)
    store.editors.add("anna", "correct horse battery")
    store.drafts.save(content, examination)
    return store


@pytest.fixture
def empty(tmp_path: Path) -> Store:
    return Store.open(f"sqlite:///{tmp_path / 'other.sqlite'}")


def test_restored_store_is_the_same(filled: Store, empty: Store, tmp_path: Path) -> None:
    path = tmp_path / "backup.zip"
    seen: list[tuple[int, int]] = []
    counts = backup(filled.engine, path, lambda done, everything: seen.append((done, everything)))
    assert counts == {"versions": 2, "audit": 3, "editors": 1, "withdrawals": 0}
    assert seen[-1] == (6, 6)
    assert path.stat().st_mode & 0o077 == 0
    assert restore(empty.engine, path) == counts
    assert empty.versions.history() == filled.versions.history()
    assert empty.versions.original(2) == filled.versions.original(2)
    assert empty.versions.survey(2) == filled.versions.survey(2)
    assert empty.audit.events() == filled.audit.events()
    assert empty.editors.sign_in("anna", "correct horse battery", "") is not None


def test_two_backups_of_the_same_store_have_the_same_bytes(
    filled: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / "a.zip", tmp_path / "b.zip"]
    backup(filled.engine, paths[0])
    later = time.localtime(2_000_000_000)
    monkeypatch.setattr(time, "localtime", lambda _seconds=None: later)
    backup(filled.engine, paths[1])
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_restored_store_goes_on(
    store: Store, tmp_path: Path, content: bytes, examination: Examination
) -> None:
    first = Store.open(f"sqlite:///{tmp_path / 'first.sqlite'}")
    first.versions.publish(content, examination, editor="anna", reason="", based_on=0)
    backup(first.engine, tmp_path / "b.zip")
    restore(store.engine, tmp_path / "b.zip")
    store.versions.publish(content, examination, editor="eero", reason="", based_on=1)
    assert [event.actor for event in store.audit.events()] == ["eero", "anna"]


def test_store_that_is_not_empty_is_left_alone(filled: Store, tmp_path: Path) -> None:
    backup(filled.engine, tmp_path / "b.zip")
    with pytest.raises(StoreError, match="not empty"):
        restore(filled.engine, tmp_path / "b.zip")
    assert filled.versions.current() == 2


def test_empty_store_can_be_backed_up(store: Store, empty: Store, tmp_path: Path) -> None:
    backup(store.engine, tmp_path / "b.zip")
    assert restore(empty.engine, tmp_path / "b.zip") == dict.fromkeys(
        ("versions", "audit", "editors", "withdrawals"), 0
    )


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "nothing": lambda _content: b"",
    "no zip": lambda _content: b"hello",
    "half": lambda content: content[: len(content) // 2],
    "no manifest": lambda content: f.repacked(content, {"manifest.json": None}),
    "newer format": lambda content: f.repacked(
        content, {"manifest.json": lambda x: x.replace(b'"format": 2', b'"format": 3')}
    ),
    "a version less": lambda content: f.repacked(
        content, {"versions.jsonl": lambda x: x[: x.index(b"\n") + 1]}
    ),
    "another content": lambda content: f.repacked(
        content, {"versions.jsonl": lambda x: x.replace(b'"content": "UEsD', b'"content": "UEsE')}
    ),
    "a column more": lambda content: f.repacked(
        content, {"audit.jsonl": lambda x: x.replace(b'"actor"', b'"who"')}
    ),
    "no table": lambda content: f.repacked(content, {"audit.jsonl": None}),
    "no object": lambda content: f.repacked(content, {"audit.jsonl": b"1\n2\n3\n"}),
    "no lines": lambda content: f.repacked(content, {"audit.jsonl": b"\xff\xfe\n"}),
}


@pytest.mark.parametrize("spoilt", SPOILT)
def test_spoilt_backup_brings_nothing(
    filled: Store, empty: Store, tmp_path: Path, spoilt: str
) -> None:
    path = tmp_path / "b.zip"
    backup(filled.engine, path)
    path.write_bytes(SPOILT[spoilt](path.read_bytes()))
    with pytest.raises(StoreError, match="backup"):
        restore(empty.engine, path)
    assert empty.versions.current() == 0
    assert empty.audit.events() == ()


def test_backup_that_cannot_be_written_says_so(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        backup(store.engine, tmp_path / "nowhere" / "b.zip")
