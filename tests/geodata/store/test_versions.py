"""Published versions are numbered in order and never change; their files are kept as uploaded."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from geodata.intake import Examination, examine
from geodata.store import (
    NONE_YET,
    ConflictError,
    NotFoundError,
    Store,
    StoreError,
    UnpublishableError,
    Version,
)
from geodata.store.engine import write_locked
from tests.geodata.intake import files as f


def publish(store: Store, content: bytes, based_on: int, editor: str = "anna") -> Version:
    return store.versions.publish(
        content, examine(content), editor=editor, reason="survey", based_on=based_on
    )


def other_file(groups: int = 1) -> bytes:
    return f.xlsx(f.sheets(tym=[f.TYM[0], ["01", groups, None]]))


def test_empty_store_has_no_current_version(store: Store) -> None:
    assert store.versions.current() == NONE_YET
    assert store.versions.history() == ()
    with pytest.raises(NotFoundError, match="no version 1"):
        store.versions.get(1)


def test_published_version_is_kept_as_it_came(store: Store, content: bytes) -> None:
    version = publish(store, content, NONE_YET)
    assert (version.number, version.set_id, version.kind) == (1, "survey-1", "xlsx")
    assert version.collected_on == date(2026, 5, 15)
    assert datetime.now(UTC) - version.published_at < timedelta(minutes=1)
    assert store.versions.current() == 1
    assert store.versions.get(1) == version
    assert store.versions.original(1) == content
    examination = examine(content)
    assert store.versions.survey(1) == examination.survey
    assert store.versions.report(1) == examination.report


def test_earlier_version_comes_back_as_a_new_one(store: Store, content: bytes) -> None:
    first = publish(store, content, 0)
    publish(store, other_file(), 1)
    third = store.versions.restore(1, editor="eero", reason="wrong file", based_on=2)
    assert [v.number for v in store.versions.history()] == [3, 2, 1]
    assert (third.restores, third.sha256, third.editor) == (1, first.sha256, "eero")
    assert store.versions.original(3) == content
    assert store.versions.survey(3) == store.versions.survey(1)


def test_restoring_what_does_not_exist_changes_nothing(store: Store, content: bytes) -> None:
    publish(store, content, 0)
    with pytest.raises(NotFoundError):
        store.versions.restore(7, editor="anna", reason="", based_on=1)
    assert store.versions.current() == 1


def test_editor_who_is_late_is_told(store: Store, content: bytes) -> None:
    publish(store, content, 0)
    with pytest.raises(ConflictError) as caught:
        publish(store, other_file(), 0, "eero")
    assert (caught.value.based_on, caught.value.current) == (0, 1)
    with pytest.raises(ConflictError):
        store.versions.restore(1, editor="eero", reason="", based_on=0)
    with pytest.raises(ConflictError):
        publish(store, other_file(), 5, "eero")
    assert store.versions.current() == 1
    assert [event.action for event in store.audit.events()] == ["publish"]


def test_of_two_editors_at_once_one_wins(store: Store) -> None:
    files = [other_file(groups) for groups in (1, 2)] * 4

    def attempt(number: int) -> str:
        try:
            return publish(store, files[number], 0, f"editor {number}").editor
        except ConflictError:
            return ""

    with ThreadPoolExecutor(len(files)) as pool:
        winners = [name for name in pool.map(attempt, range(len(files))) if name]
    assert len(winners) == 1
    assert [version.editor for version in store.versions.history()] == winners
    assert [event.actor for event in store.audit.events()] == winners


def test_answers_with_findings_are_not_published(store: Store) -> None:
    bad = f.xlsx(f.sheets(tym=[f.TYM[0], ["77", 2, None]]))
    with pytest.raises(UnpublishableError, match="mended"):
        publish(store, bad, 0)
    with pytest.raises(UnpublishableError, match="where they come from"):
        publish(store, f.csv_file(f.TYM), 0)
    assert store.versions.current() == NONE_YET
    assert store.audit.events() == ()


@pytest.mark.parametrize("table", ["versions", "audit"])
@pytest.mark.parametrize(
    "statement", ["DELETE FROM {}", "UPDATE {} SET {column} = 'x'", "TRUNCATE {}"]
)
def test_nothing_published_or_logged_can_be_changed(
    store: Store, content: bytes, table: str, statement: str
) -> None:
    publish(store, content, 0)
    column = {"versions": "editor", "audit": "actor"}[table]
    with pytest.raises(DBAPIError), write_locked(store.engine).begin() as connection:
        connection.execute(text(statement.format(table, column=column)))
    assert store.versions.get(1).editor == "anna"
    assert store.audit.events()[0].actor == "anna"


def test_a_failing_log_takes_the_version_with_it(
    store: Store, content: bytes, examination: Examination, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise StoreError("full")

    monkeypatch.setattr("geodata.store.versions.record", fail)
    with pytest.raises(StoreError, match="full"):
        store.versions.publish(content, examination, editor="a", reason="", based_on=0)
    assert store.versions.current() == NONE_YET


def test_current_version_is_cheap_to_ask(store: Store, content: bytes) -> None:
    publish(store, content, 0)
    start = datetime.now(UTC)
    for _ in range(50):
        store.versions.current()
    assert (datetime.now(UTC) - start) / 50 < timedelta(milliseconds=20)
