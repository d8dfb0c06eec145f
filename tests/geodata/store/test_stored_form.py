"""Versions stored by older code and older schemas can be read."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert

from geodata.base.wording import LANGS, gettext_in
from geodata.intake import examine, joined_survey, workbook_template
from geodata.intake.templates.csv_and_json import json_template
from geodata.store import Store, UnreadableVersionError, backup, restore
from geodata.store.models import VersionRow
from geodata.store.stored_form import SCHEMA, read_stored
from tests.geodata.store.test_topics import COUNTIES, YOUNG, answers, publish

OLD = Path(__file__).parent / "old"


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Store]:
    """A store written by the code of commit 091b127."""
    path = tmp_path / "old.sqlite"
    with sqlite3.connect(path) as connection:
        connection.executescript((OLD / "store_091b127.sql").read_text(encoding="utf-8"))
    connection.close()
    opened = Store.open(f"sqlite:///{path}")
    yield opened
    opened.close()


def assert_old(store: Store) -> None:
    """Assert that the versions published by the old code are unchanged."""
    history = store.versions.history()
    assert [(each.number, each.restores, each.kind) for each in history] == [
        (4, None, "zip"),
        (3, 1, "xlsx"),
        (2, None, "json"),
        (1, None, "xlsx"),
    ]
    source = store.answers()
    first, second = answers(store, "survey-1"), answers(store, "survey-2")
    assert [each.areas for each in first.groups if not each.follows] == [("13",), ("17",), ("45",)]
    assert [point.name for point in first.service_points] == ["Ohjaamo Kuopio"]
    assert first.answers["tym", "04"].status == "undecided"
    assert second.answers["tym", "13"].value is None
    assert second.answers["youth", "13"].status == "none"
    assert (second.title, second.draft, second.as_of) == ("Nuorten kysely", True, date(2026, 6, 1))
    assert answers(store, "survey-3").answers == first.answers
    assert len(source.time_line(2026)) == 5
    for number in range(1, 5):
        assert store.versions.report(number).passed
        assert store.versions.stored(number).misfits == ()
        assert examine(store.versions.original(number)).survey == store.versions.survey(number)


def test_a_store_of_the_first_schema_is_read_and_goes_on(old: Store) -> None:
    assert_old(old)
    publish(old, YOUNG)
    found = answers(old)
    assert found.answers["tym", "13"].source == "Kysely 5/2026"
    assert found.answers["youth", "10"].source == "young source"
    old.versions.restore(2, editor="a", reason="", based_on=5)
    assert answers(old).answers == answers(old, "survey-2").answers
    old.versions.withdraw(1, editor="a", reason="b")
    assert [each.number for each in old.versions.history() if each.withdrawal] == [3, 1]
    assert old.audit.events()[-1].action == "publish"
    assert old.editors.sign_in("anna", "correct horse battery", "") is not None


def test_a_backup_of_the_first_format_comes_back(store: Store, tmp_path: Path) -> None:
    assert restore(store.engine, OLD / "backup_091b127.zip")["versions"] == 4
    assert_old(store)
    assert backup(store.engine, tmp_path / "b.zip")["versions"] == 4


def test_the_schema_is_written(store: Store) -> None:
    publish(store, COUNTIES)
    assert json.loads(stored_text(store, 1))["schema"] == SCHEMA


def stored_text(store: Store, number: int) -> str:
    with store.engine.connect() as connection:
        found: str = connection.exec_driver_sql(
            f"SELECT survey FROM versions WHERE number = {number}"
        ).scalar_one()
    return found


def add(store: Store, survey: object, report: str | None = None) -> int:
    """Add a version with any stored form, as other code may have written it."""
    number = len(store.versions.history()) + 1
    publish(store, COUNTIES)
    with store.engine.begin() as connection:
        row = dict(connection.execute(VersionRow.__table__.select()).mappings().all()[-1])
        text = survey if isinstance(survey, str) else json.dumps(survey)
        row |= {"number": number + 1, "survey": text, "report": report or row["report"]}
        connection.execute(insert(VersionRow).values(row))
    return number + 1


META = {
    "title": "T",
    "collected_on": "2026-05-15",
    "collected_by": "KT",
    "source": "S",
}


def form(**changed: Any) -> dict[str, Any]:
    tym = [{"county": "01", "groups": 2}]
    return {"meta": META, "tym": tym, **changed}


ODD: dict[str, tuple[dict[str, Any], str]] = {
    "vanished county": (
        form(tym=[{"county": "01", "groups": 2}, {"county": "77", "groups": 1}]),
        "77",
    ),
    "vanished area": (form(youth=[{"employment_area": "99", "model": "other_services"}]), "99"),
    "vanished municipality": (form(ohjaamo=[{"municipality": "999", "service_point": "X"}]), "999"),
    "vanished member": (
        form(tym_members=[{"county": "01", "employment_area": "99", "group": 1}]),
        "99",
    ),
    "vanished model": (form(youth=[{"employment_area": "10", "model": "by_pigeon"}]), "by_pigeon"),
    "too many groups": (
        form(tym=[{"county": "01", "groups": 2}, {"county": "20", "groups": 9}]),
        "20, 9",
    ),
    "other status": (form(youth=[{"employment_area": "10", "status": "guessed"}]), "guessed"),
    "other topic": (form(housing=[{"county": "01"}]), "housing"),
    "other column": (form(tym=[{"county": "01", "groups": 2, "chair": "X"}]), "chair"),
    "other key": (form(youth=[{"area": "10", "model": "other_services"}]), "youth"),
    "other kind": (form(youth=[{"employment_area": 10}]), "10"),
    "no list": (form(youth={"10": "other_services"}), "youth"),
    "no row": (form(youth=["10"]), "10"),
    "other day": (
        form(ohjaamo=[{"municipality": "297", "service_point": "X", "as_of": "May"}]),
        "May",
    ),
    "other field": (form(meta={**META, "contact": "a@b.fi"}), "contact"),
    "other state": (form(meta={**META, "state": "interim"}), "interim"),
    "unsafe link": (form(meta={**META, "link": "javascript:alert(1)"}), "link"),
}


@pytest.mark.parametrize("odd", ODD)
def test_what_does_not_fit_is_kept_not_drawn_and_said(store: Store, odd: str) -> None:
    stored, quoted = ODD[odd]
    number = add(store, stored)
    for year in (2025, 2026):
        found = answers(store, f"survey-{number}", year)
        assert found.answers["tym", "01"].value == "2"
        assert any(quoted in f"{each.sheet} {each.excerpt}" for each in found.misfits)
        assert "javascript" not in str(found.answers)
    for lang in LANGS:
        survey = store.versions.survey(number)
        assert workbook_template(lang, gettext_in(lang), survey)
        assert json_template(lang, survey)
    # What comes after it keeps it as it is stored.
    publish(store, YOUNG)
    kept = json.loads(stored_text(store, number + 1))["layers"][0]["survey"]
    assert kept == stored
    assert answers(store).answers["tym", "01"].value == "2"
    assert answers(store).answers["youth", "10"].value == "authority_runs"


UNREADABLE: dict[str, object] = {
    "no json": "{",
    "no object": [1],
    "nothing": "",
    "later schema": {"schema": 99, "layers": []},
    "odd schema": {"schema": [], "layers": []},
    "no layers": {"schema": 2},
    "no survey": {"schema": 2, "layers": [{"survey": 7}]},
    "no day": form(meta={"title": "T"}),
    "deep": "[" * 100_000,
}


@pytest.mark.parametrize("kind", UNREADABLE)
def test_a_version_that_cannot_be_read_is_passed_over(store: Store, kind: str) -> None:
    number = add(store, UNREADABLE[kind])
    source = store.answers()
    with pytest.raises(UnreadableVersionError, match=f"version {number} cannot be read"):
        store.versions.survey(number)
    assert next(iter(source.sets(2026))) == "survey-1"
    assert source.find(f"survey-{number}", 2026) is None
    assert [each.id for each in source.time_line(2026)] == ["known-2026", "survey-1"]
    assert store.versions.history()[0].number == number
    assert store.versions.original(number) == COUNTIES
    with pytest.raises(UnreadableVersionError):
        store.versions.restore(number, editor="a", reason="", based_on=number)
    publish(store, YOUNG)
    assert answers(store).answers["tym", "13"].value == "3"


def test_a_survey_that_cannot_be_read_within_a_version_is_passed_over(store: Store) -> None:
    own = {"removes": [], "survey": form()}
    layers = [{"origin": 1, "survey": 7}, 8, {"origin": "x"}, own]
    number = add(store, {"schema": 2, "layers": layers})
    found = answers(store, f"survey-{number}")
    assert found.answers["tym", "01"].value == "2"
    assert len(found.misfits) == 3


def test_reports_of_old_are_shown_as_they_were_stored(store: Store) -> None:
    finding = {
        "code": "pigeons",
        "place": {"sheet": "tym", "row": 3},
        "values": {"area": {"kind": "area", "of": "wellbeing_county", "key": "77"}},
    }
    lacking = {"code": "authorities", "values": {"value": 3}}
    choice = {
        "code": "applicable",
        "values": {
            "status": {"kind": "choice", "of": "status", "key": "guessed"},
            "area": {"kind": "area", "of": "diocese", "key": "1"},
        },
    }
    report = {
        "kind": "xlsx",
        "reached": "set",
        "findings": [finding, lacking, choice],
        "counts": {"pigeons": 1, "authorities": 1, "applicable": 1},
    }
    number = add(store, form(), json.dumps(report))
    found = store.versions.report(number)
    assert found.warnings == 1
    assert "pigeons" in {each.code for each in found.outcomes()}
    for lang in LANGS:
        gettext = gettext_in(lang)
        told = [each.found(gettext, lang) + each.mend(gettext, lang) for each in found.findings]
        assert not any("Project-Id" in each for each in told)
        assert "guessed" in told[2]
        assert "1" in told[2]


def test_a_report_that_cannot_be_read_is_told_as_such(store: Store) -> None:
    number = add(store, form(), '{"reached": "moon"}')
    with pytest.raises(UnreadableVersionError, match="report"):
        store.versions.report(number)
    assert answers(store, f"survey-{number}").answers["tym", "01"].value == "2"


def test_reading_names_the_version_that_brought_it_first() -> None:
    stored = read_stored(json.dumps(form()), 7)
    assert [each.origin for each in stored.readable] == [7]
    assert joined_survey(stored.surveys).tym[0].groups == 2


@pytest.mark.parametrize("column", ["published_at", "collected_on", "kind", "sha256", "title"])
def test_a_column_that_cannot_be_read_takes_nothing_else_along(old: Store, column: str) -> None:
    columns = [each.name for each in VersionRow.__table__.columns]
    taken = ", ".join({"number": "5", column: "'in May'"}.get(name, name) for name in columns)
    with old.engine.begin() as connection:
        connection.exec_driver_sql(
            f"INSERT INTO versions ({', '.join(columns)}) SELECT {taken} FROM versions "
            "WHERE number = 4"
        )
    assert [each.number for each in old.versions.history()] == [5, 4, 3, 2, 1]
    assert old.versions.get(5).reason == "counties"
    assert old.versions.state().number == 5
    assert answers(old).answers["tym", "13"].value == "3"
    assert old.versions.original(5)
    publish(old, YOUNG)
    old.versions.withdraw(5, editor="a", reason="b")
    assert answers(old).answers["youth", "10"].value == "authority_runs"
