"""Drafts: seen by whoever has the key, for a while, and nowhere else."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from geodata.intake import Examination, examine
from geodata.store import LIFETIME, Store
from geodata.store.drafts import Drafts

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


def test_draft_is_opened_by_its_key(store: Store, content: bytes, examination: Examination) -> None:
    key = store.drafts.save(content, examination, NOW)
    draft = store.drafts.load(key, NOW)
    assert draft is not None
    assert (draft.content, draft.survey, draft.report) == (
        content,
        examination.survey,
        examination.report,
    )
    assert draft.expires_at == NOW + LIFETIME


def test_draft_to_be_mended_has_a_report_only(store: Store) -> None:
    key = store.drafts.save(b"", examine(b""))
    draft = store.drafts.load(key)
    assert draft is not None
    assert draft.survey is None
    assert draft.report.counts == {"empty": 1}


def test_keys_cannot_be_guessed_and_are_not_in_the_store(
    store: Store, content: bytes, examination: Examination
) -> None:
    keys = {store.drafts.save(content, examination) for _ in range(5)}
    assert len(keys) == 5
    assert all(len(key) >= 43 for key in keys)
    with store.engine.connect() as connection:
        stored = set(connection.execute(text("SELECT key_hash FROM drafts")).scalars())
    assert not keys & stored
    assert store.drafts.load(stored.pop()) is None


@pytest.mark.parametrize("key", ["", "nobody's", "x" * 10_000, "\ud800", "' OR 1=1 --"])
def test_other_keys_open_nothing(store: Store, key: str) -> None:
    assert store.drafts.load(key) is None
    store.drafts.remove(key)


def test_draft_ends_with_its_time(store: Store, content: bytes, examination: Examination) -> None:
    drafts = Drafts(store.engine, timedelta(hours=1))
    key = drafts.save(content, examination, NOW)
    assert drafts.load(key, NOW + timedelta(minutes=59)) is not None
    assert drafts.load(key, NOW + timedelta(hours=1)) is None
    assert drafts.purge(NOW + timedelta(minutes=59)) == 0
    assert drafts.purge(NOW + timedelta(hours=1)) == 1


def test_saving_removes_what_has_expired(
    store: Store, content: bytes, examination: Examination
) -> None:
    store.drafts.save(content, examination, NOW)
    store.drafts.save(content, examination, NOW + LIFETIME)
    assert store.drafts.purge(NOW + LIFETIME) == 0


def test_draft_can_be_removed_at_once(
    store: Store, content: bytes, examination: Examination
) -> None:
    key = store.drafts.save(content, examination)
    store.drafts.remove(key)
    assert store.drafts.load(key) is None


def test_oldest_draft_makes_room(
    store: Store, content: bytes, examination: Examination, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geodata.store.drafts.MOST_DRAFTS", 2)
    keys = [store.drafts.save(content, examination, NOW + timedelta(minutes=n)) for n in range(3)]
    assert [store.drafts.load(key, NOW) is not None for key in keys] == [False, True, True]


def test_drafts_publish_nothing(store: Store, content: bytes, examination: Examination) -> None:
    store.drafts.save(content, examination)
    assert store.versions.current() == 0
    assert store.audit.events() == ()
