"""Accounts of editors: argon2id, a limit on attempts, and everything in the log."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from geodata.store import NotFoundError, Store, StoreError, TooManyAttemptsError
from geodata.store.editors import ATTEMPT_WINDOW, MAX_ATTEMPTS, MAX_FROM_ORIGIN

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
PASSWORD = "correct horse battery"


def test_editor_signs_in_with_the_right_password(store: Store) -> None:
    assert not store.editors.configured()
    store.editors.add("anna", PASSWORD)
    assert store.editors.configured()
    editor = store.editors.sign_in("anna", PASSWORD, "192.0.2.1")
    assert editor is not None
    assert editor.name == "anna"
    assert store.editors.sign_in("anna", PASSWORD + "!", "192.0.2.1") is None
    assert store.editors.sign_in("eero", PASSWORD, "192.0.2.1") is None
    actions = [event.action for event in store.audit.events()]
    assert actions == ["sign in", "editor add"]


def test_password_is_kept_as_argon2id(store: Store) -> None:
    store.editors.add("anna", PASSWORD)
    with store.engine.connect() as connection:
        hashed = connection.execute(text("SELECT password_hash FROM editors")).scalar_one()
    assert hashed.startswith("$argon2id$")
    assert PASSWORD not in hashed


def test_disabled_editor_does_not_sign_in(store: Store) -> None:
    store.editors.add("anna", PASSWORD)
    store.editors.disable("anna")
    assert not store.editors.configured()
    assert store.editors.sign_in("anna", PASSWORD, "") is None
    store.editors.add("anna", PASSWORD * 2)
    assert store.editors.sign_in("anna", PASSWORD, "") is None
    assert store.editors.sign_in("anna", PASSWORD * 2, "") is not None
    with pytest.raises(NotFoundError):
        store.editors.disable("eero")


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("", PASSWORD),
        ("a b", PASSWORD),
        ("a" * 65, PASSWORD),
        ("anna", "short"),
        ("anna", "x" * 201),
    ],
)
def test_unusable_accounts_are_refused(store: Store, name: str, password: str) -> None:
    with pytest.raises(StoreError):
        store.editors.add(name, password)
    assert store.editors.all() == ()


@pytest.fixture
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compare passwords without the cost of argon2id, for tests of many attempts."""
    monkeypatch.setattr("geodata.store.editors._verify", lambda _hash, word: word == PASSWORD)


@pytest.mark.usefixtures("_quick")
def test_attempts_on_an_account_are_limited(store: Store) -> None:
    store.editors.add("anna", PASSWORD)
    for number in range(MAX_ATTEMPTS):
        assert store.editors.sign_in("anna", "wrong", f"192.0.2.{number}", NOW) is None
    with pytest.raises(TooManyAttemptsError) as caught:
        store.editors.sign_in("anna", PASSWORD, "192.0.2.9", NOW)
    assert 0 < caught.value.seconds <= ATTEMPT_WINDOW.total_seconds() + 1
    later = NOW + ATTEMPT_WINDOW + timedelta(seconds=1)
    assert store.editors.sign_in("anna", PASSWORD, "192.0.2.9", later) is not None


@pytest.mark.usefixtures("_quick")
def test_attempts_from_an_origin_are_limited(store: Store) -> None:
    for number in range(MAX_FROM_ORIGIN):
        store.editors.sign_in(f"name{number}", "wrong", "192.0.2.1", NOW)
    with pytest.raises(TooManyAttemptsError):
        store.editors.sign_in("one more", "wrong", "192.0.2.1", NOW)
    assert store.editors.sign_in("one more", "wrong", "192.0.2.2", NOW) is None


@pytest.mark.usefixtures("_quick")
def test_success_forgets_the_failures(store: Store) -> None:
    store.editors.add("anna", PASSWORD)
    for _ in range(2):
        for _ in range(MAX_ATTEMPTS - 1):
            store.editors.sign_in("anna", "wrong", "x", NOW)
        assert store.editors.sign_in("anna", PASSWORD, "x", NOW) is not None
