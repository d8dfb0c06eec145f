"""A withdrawn version keeps number, day, editor and reason; its content is not given out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from geodata.store import (
    NONE_YET,
    NoReasonError,
    NotFoundError,
    Store,
    WithdrawnError,
    backup,
    restore,
)
from geodata.store.engine import write_locked
from tests.geodata.store.test_topics import COUNTIES, YOUNG, answers, file, publish

OTHER = file("other", "2026-06-15", tym=[{"county": "01", "groups": 1}])

READS: dict[str, Callable[[Store, int], object]] = {
    "survey": lambda store, number: store.versions.survey(number),
    "stored": lambda store, number: store.versions.stored(number),
    "report": lambda store, number: store.versions.report(number),
    "original": lambda store, number: store.versions.original(number),
    "set": lambda store, number: store.answers().get(f"survey-{number}", 2026),
    "template": lambda store, number: store.answers().survey(f"survey-{number}", 2026),
    "restore": lambda store, number: store.versions.restore(
        number, editor="a", reason="b", based_on=store.versions.current()
    ),
}


def withdraw(store: Store, number: int) -> tuple[int, ...]:
    return store.versions.withdraw(number, editor="eero", reason="names of people")


@pytest.mark.parametrize("read", READS)
def test_nobody_gets_what_has_been_withdrawn(store: Store, read: str) -> None:
    publish(store, COUNTIES)
    publish(store, OTHER)
    READS[read](store, 2)
    withdraw(store, store.versions.current())
    with pytest.raises(NotFoundError):
        READS[read](store, store.versions.history()[0].number)


def test_the_one_before_becomes_current_and_the_history_stays(store: Store) -> None:
    source = store.answers()
    for content in (COUNTIES, OTHER, YOUNG):
        publish(store, content)
    before = store.versions.state()
    assert withdraw(store, 2) == (2,)
    assert store.versions.state() != before
    assert store.versions.current() == 3
    assert withdraw(store, 3) == (3,)
    assert store.versions.current() == source.version() == 1
    assert list(source.sets(2026)) == ["survey-1", "known-2026", "example"]
    assert [each.id for each in source.time_line(2026)] == ["known-2026", "survey-1"]
    assert source.withdrawn() == {"survey-2", "survey-3"}
    gone = store.versions.history()[0]
    assert (gone.number, gone.editor, gone.reason, gone.title) == (3, "anna", "survey", "")
    assert gone.withdrawal is not None
    assert (gone.withdrawal.editor, gone.withdrawal.reason) == ("eero", "names of people")
    assert [(event.actor, event.action, event.subject) for event in store.audit.events(2)] == [
        ("eero", "withdraw", "version 3"),
        ("eero", "withdraw", "version 2"),
    ]
    withdraw(store, 1)
    assert store.versions.current() == NONE_YET
    assert list(source.sets(2026)) == ["known-2026", "example"]
    publish(store, YOUNG)
    assert store.versions.current() == 4
    assert answers(store).answers["tym", "13"].value is None


def test_later_versions_lose_what_came_from_it(store: Store) -> None:
    for content in (COUNTIES, OTHER, YOUNG):
        publish(store, content)
    source = store.answers()
    shown = source.get("current", 2026)
    assert shown.answers["tym", "01"].value == "1"
    withdraw(store, 2)
    found = source.get("current", 2026)
    assert found.id == "survey-3"
    assert found.key != shown.key
    assert (found.answers["tym", "01"].value, found.answers["tym", "01"].source) == (
        "2",
        "tym source",
    )
    assert found.answers["youth", "10"].value == "authority_runs"
    publish(store, OTHER)
    assert "other source" in {each.source for each in answers(store).answers.values()}


def test_versions_that_hold_the_same_go_together(store: Store) -> None:
    publish(store, COUNTIES)
    publish(store, OTHER)
    store.versions.restore(1, editor="a", reason="", based_on=2)
    publish(store, YOUNG)
    assert store.versions.same_content(3) == (1, 3)
    assert withdraw(store, 3) == (1, 3)
    assert store.versions.current() == 4
    assert answers(store).answers["tym", "13"].value is None
    assert answers(store, "survey-2").answers["tym", "13"].value is None


def test_a_withdrawal_needs_a_version_and_a_reason_and_happens_once(store: Store) -> None:
    publish(store, COUNTIES)
    with pytest.raises(NotFoundError):
        withdraw(store, 2)
    with pytest.raises(NoReasonError):
        store.versions.withdraw(1, editor="a", reason="  ")
    assert store.versions.current() == 1
    withdraw(store, 1)
    with pytest.raises(WithdrawnError):
        withdraw(store, 1)
    assert [event.action for event in store.audit.events()] == ["withdraw", "publish"]


@pytest.mark.parametrize(
    "statement", ["DELETE FROM withdrawals", "UPDATE withdrawals SET reason = 'x'"]
)
def test_a_withdrawal_cannot_be_taken_back(store: Store, statement: str) -> None:
    publish(store, COUNTIES)
    withdraw(store, 1)
    with pytest.raises(DBAPIError), write_locked(store.engine).begin() as connection:
        connection.execute(text(statement))
    assert store.versions.current() == NONE_YET


def test_a_backup_keeps_withdrawals(store: Store, tmp_path: Path) -> None:
    publish(store, COUNTIES)
    publish(store, OTHER)
    withdraw(store, 2)
    assert backup(store.engine, tmp_path / "b.zip")["withdrawals"] == 1
    other = Store.open(f"sqlite:///{tmp_path / 'other.sqlite'}")
    restore(other.engine, tmp_path / "b.zip")
    assert other.versions.history() == store.versions.history()
    assert other.versions.current() == 1
    other.close()
