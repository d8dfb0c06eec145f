"""What municipalities answer for themselves, kept in versions."""

import json

import pytest

from geodata.store import Store
from tests.geodata.store.test_topics import YOUNG, answers, file, publish

KUOPIO, SIILINJARVI = "297", "749"


def own(title: str, **models: str) -> bytes:
    rows = [{"municipality": code[1:], "model": model} for code, model in models.items()]
    return file(title, "2026-06-02", youth_municipalities=rows)


def models(store: Store, number: int) -> dict[str, str | None]:
    found = answers(store, f"survey-{number}").municipal
    return {code: each.value for (_topic, code), each in found.items()}


def test_later_surveys_keep_what_they_do_not_speak_of_and_replace_the_rest(store: Store) -> None:
    publish(store, own("first", _297="other_services"))
    publish(store, YOUNG)
    publish(store, own("third", _749="authority_runs"))
    publish(store, own("fourth", _297="authority_runs"))
    assert models(store, 1) == models(store, 2) == {KUOPIO: "other_services"}
    assert models(store, 3) == {KUOPIO: "other_services", SIILINJARVI: "authority_runs"}
    assert models(store, 4) == {KUOPIO: "authority_runs", SIILINJARVI: "authority_runs"}
    found = answers(store)
    assert found.municipal["youth", KUOPIO].source == "fourth source"
    assert found.municipal["youth", SIILINJARVI].source == "third source"
    assert found.answers["youth", "10"].value == "authority_runs"


@pytest.mark.parametrize("remove", [False, True])
def test_only_a_choice_removes_them(store: Store, remove: bool) -> None:
    publish(store, own("first", _297="other_services"))
    publish(store, YOUNG, remove=remove)
    assert models(store, 2) == ({} if remove else {KUOPIO: "other_services"})


def test_a_version_stored_before_there_was_the_sheet_is_read(store: Store) -> None:
    publish(store, YOUNG)
    survey = json.loads(store.versions.survey(1).to_json())
    assert survey.pop("youth_municipalities") == []
    assert models(store, 1) == {}
