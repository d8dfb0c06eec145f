"""Sessions of editors expire, and end when the account is disabled."""

from datetime import UTC, datetime, timedelta

from geodata.store import Store
from geodata.store.sessions import IDLE_TIMEOUT, MAX_DURATION

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_a_session_lasts_as_long_as_its_editor_is_at_work(store: Store) -> None:
    store.editors.add("anna", "a long password")
    key = store.sessions.start("anna", NOW)
    assert store.sessions.editor(key, NOW) == "anna"
    assert store.sessions.editor(key, NOW + IDLE_TIMEOUT - MINUTE) == "anna"
    assert store.sessions.editor(key, NOW + 2 * IDLE_TIMEOUT - 2 * MINUTE) == "anna"
    assert store.sessions.editor(key, NOW + 4 * IDLE_TIMEOUT) is None
    assert store.sessions.editor("x" * 200, NOW) is None


def test_no_session_lasts_longer_than_a_day_of_work(store: Store) -> None:
    store.editors.add("anna", "a long password")
    key = store.sessions.start("anna", NOW)
    moment = NOW
    while moment < NOW + MAX_DURATION - IDLE_TIMEOUT:
        moment += IDLE_TIMEOUT - MINUTE
        assert store.sessions.editor(key, moment) == "anna"
    assert store.sessions.editor(key, NOW + MAX_DURATION) is None


def test_signing_out_a_new_password_and_disabling_end_sessions(store: Store) -> None:
    store.editors.add("anna", "a long password")
    first, second = store.sessions.start("anna", NOW), store.sessions.start("anna", NOW)
    store.sessions.end(first)
    assert store.sessions.editor(first, NOW) is None
    assert store.audit.events()[0].action == "sign out"
    assert store.sessions.editor(second, NOW) == "anna"
    store.editors.add("anna", "another long password")
    assert store.sessions.editor(second, NOW) is None
    third = store.sessions.start("anna", NOW)
    store.editors.disable("anna")
    assert store.sessions.editor(third, NOW) is None


def test_sessions_that_are_over_are_removed(store: Store) -> None:
    store.sessions.start("anna", NOW)
    store.sessions.start("anna", NOW + 2 * MINUTE)
    assert store.sessions.purge(NOW + IDLE_TIMEOUT) == 1
    assert store.sessions.purge(NOW + IDLE_TIMEOUT) == 0
    assert store.purge(NOW + 2 * IDLE_TIMEOUT) == 1


def test_a_session_without_an_account_lasts_as_long_as_its_grounds_hold(store: Store) -> None:
    key = store.sessions.start("anna@ministry.example", NOW, grounds="rules")
    assert store.sessions.editor(key, NOW, grounds="rules") == "anna@ministry.example"
    assert store.sessions.editor(key, NOW, grounds="other rules") is None
    assert store.sessions.editor(key, NOW) is None
    store.editors.add("eero", "a long password")
    local = store.sessions.start("eero", NOW)
    assert store.sessions.editor(local, NOW, grounds="rules") == "eero"
