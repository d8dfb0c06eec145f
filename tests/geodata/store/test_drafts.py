"""Drafts can be read with their secret key only, and until they expire."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from geodata.intake import Examination, examine
from geodata.store import LIFETIME, Store, UnreadableError
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
    monkeypatch.setattr("geodata.store.drafts.MAX_DRAFTS", 2)
    keys = [store.drafts.save(content, examination, NOW + timedelta(minutes=n)) for n in range(3)]
    assert [store.drafts.load(key, NOW) is not None for key in keys] == [False, True, True]


def test_drafts_publish_nothing(store: Store, content: bytes, examination: Examination) -> None:
    store.drafts.save(content, examination)
    assert store.versions.current() == 0
    assert store.audit.events() == ()


def _unknown_field(text: str) -> str:
    return text.replace("{", '{"colour": "red",', 1)


def _unknown_version(text: str) -> str:
    return text.replace("{", '{"schema_version": 99,', 1)


BREAKS = {
    "not JSON": lambda _text: "<html>",
    "empty": lambda _text: "",
    "cut": lambda text: text[: len(text) // 2],
    "of another kind": lambda _text: "[1, 2]",
    "nested without end": lambda _text: "[" * 100_000,
    "unknown field": _unknown_field,
    "unknown version": _unknown_version,
    "area that has gone": lambda text: text.replace('"13"', '"99"'),
    "more groups than authorities": lambda text: text.replace('"groups": 3', '"groups": 9'),
    "no groups though known": lambda text: text.replace('"groups": 3,', ""),
}
SHAPES = ("not JSON", "empty", "cut", "of another kind", "nested without end")
REPORT_BREAKS = {
    **{name: each for name, each in BREAKS.items() if name in SHAPES},
    "check that has gone": lambda text: text.replace('"missing"', '"gone"'),
}
REPORTS_STILL_SAID: dict[str, Callable[[str], str]] = {
    "area that has gone": lambda text: text.replace('"wellbeing_county"', '"parish"'),
    "finding without its values": lambda _text: (
        '{"kind": "csv", "reached": "set", "counts": {"long": 1}, "findings": [{"code": "long"}]}'
    ),
}
"""Findings whose text falls back to codes when a name or a value is missing."""


def _spoil(store: Store, column: str, spoil: Callable[[str], str]) -> None:
    with store.engine.begin() as connection:
        text_before = connection.execute(text(f"SELECT {column} FROM drafts")).scalar_one()
        spoilt = spoil(text_before)
        assert spoilt != text_before
        connection.execute(text(f"UPDATE drafts SET {column} = :spoilt"), {"spoilt": spoilt})


@pytest.mark.parametrize("spoil", BREAKS.values(), ids=BREAKS)
def test_draft_with_broken_answers_is_named_so(
    store: Store, content: bytes, examination: Examination, spoil: Callable[[str], str]
) -> None:
    key = store.drafts.save(content, examination)
    _spoil(store, "survey", spoil)
    with pytest.raises(UnreadableError):
        store.drafts.load(key)
    store.drafts.remove(key)
    assert store.drafts.load(key) is None


@pytest.mark.parametrize("spoil", REPORT_BREAKS.values(), ids=REPORT_BREAKS)
def test_draft_with_a_broken_report_is_named_so(
    store: Store, content: bytes, examination: Examination, spoil: Callable[[str], str]
) -> None:
    key = store.drafts.save(content, examination)
    _spoil(store, "report", spoil)
    with pytest.raises(UnreadableError):
        store.drafts.load(key)


@pytest.mark.parametrize("spoil", REPORTS_STILL_SAID.values(), ids=REPORTS_STILL_SAID)
def test_a_report_without_a_name_or_a_value_is_still_said(
    store: Store, content: bytes, examination: Examination, spoil: Callable[[str], str]
) -> None:
    key = store.drafts.save(content, examination)
    _spoil(store, "report", spoil)
    draft = store.drafts.load(key)
    assert draft
    for finding in draft.report.findings:
        assert finding.found(str, "fi")
        assert finding.mend(str, "fi")


def test_draft_whose_file_was_cut_keeps_what_was_read_of_it(
    store: Store, content: bytes, examination: Examination
) -> None:
    key = store.drafts.save(content, examination)
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE drafts SET content = :cut"), {"cut": content[:100]})
    draft = store.drafts.load(key)
    assert draft is not None
    assert draft.survey == examination.survey
    assert examine(draft.content).survey is None


def test_rows_whose_times_are_broken_are_named_so(
    tmp_path: Path, content: bytes, examination: Examination
) -> None:
    """SQLite stores invalid times that another program writes; PostgreSQL refuses them."""
    store = Store.open(f"sqlite:///{tmp_path / 'answers.sqlite'}")
    key = store.drafts.save(content, examination)
    session = store.sessions.start("anna", grounds="rules")
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE drafts SET expires_at = 'soon'"))
        connection.execute(text("UPDATE sessions SET seen_at = 'lately'"))
    with pytest.raises(UnreadableError):
        store.drafts.load(key)
    with pytest.raises(UnreadableError):
        store.sessions.editor(session, grounds="rules")
    assert store.sessions.end(session) == "rules"
    assert store.sessions.editor(session, grounds="rules") is None
    store.close()


def _as_of_old(text_now: str, members: list[object]) -> str:
    form = json.loads(text_now)
    form.pop("groups", None)
    return json.dumps({**form, "tym_members": members})


def _member(county: str, area: str, group: object) -> dict[str, object]:
    return {"county": county, "employment_area": area, "group": group}


def test_a_draft_from_before_groups_is_read_with_them(
    store: Store, content: bytes, examination: Examination
) -> None:
    members = [_member("16", "18", 1), _member("16", "37", 2), _member("16", "38", 2)]
    key = store.drafts.save(content, examination)
    _spoil(store, "survey", lambda text_now: _as_of_old(text_now, list(members)))
    draft = store.drafts.load(key)
    assert draft is not None
    assert draft.survey is not None
    assert draft.misfits == ()
    groups = {row.id: row.employment_areas for row in draft.survey.group_rows()}
    assert groups == {"16-1": ("18",), "16-2": ("37", "38")}
    assert examination.survey is not None
    assert draft.survey.rows("youth") == examination.survey.rows("youth")


def test_what_of_such_a_draft_cannot_be_read_is_told(
    store: Store, content: bytes, examination: Examination
) -> None:
    members = [_member("16", "18", 1), _member("16", "99", 2), _member("16", "37", "two"), 7]
    key = store.drafts.save(content, examination)
    _spoil(store, "survey", lambda text_now: _as_of_old(text_now, members))
    draft = store.drafts.load(key)
    assert draft is not None
    assert draft.survey is not None
    assert [row.id for row in draft.survey.group_rows()] == ["16-1"]
    told = " ".join(f"{each.sheet} {each.excerpt}" for each in draft.misfits)
    assert all(words in told for words in ("99", "two", "7"))
