"""A check that is defined once reaches the page, the workbook, JSON, the command and the docs."""

import json
from collections.abc import Iterable, Iterator
from enum import Enum
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient
from openpyxl import load_workbook

from geodata.cli.facts import main
from geodata.intake.checks import registry
from geodata.intake.checks.check import Check, Stage, warning
from geodata.intake.checks.set_checks import SetCheck
from geodata.intake.findings import Finding, Report
from geodata.intake.parse import Parsed
from tests.geodata.intake import files as f
from tests.routes.answers.test_page import PAGE, bring_in, shown


class AddedCheck(Check, Enum):
    """A check that no survey has yet."""

    ROUND = warning(
        "round",
        Stage.SET,
        "No answer is a round number",
        "Ask {area} again.",
        "{value} groups in {area}",
    )


FILE = f.xlsx(f.sheets(tym=[f.TYM[0], ["06", 2, None], ["13", 3, None]]))
"""The county 06, Pirkanmaa, has two groups."""


def _check_round(parsed: Parsed) -> Iterator[Finding]:
    """Find the even numbers among the answers on leadership groups."""
    for entry in parsed.entries["tym"]:
        groups = getattr(entry.row, "groups", None)
        if groups and groups % 2 == 0:
            place = entry.place("groups")
            yield Finding.of(AddedCheck.ROUND, place, value=groups, area="Pirkanmaa")


@pytest.fixture(autouse=True)
def _with_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    checks = {**registry.CHECKS, AddedCheck.ROUND.code: AddedCheck.ROUND}
    monkeypatch.setattr(registry, "CHECKS", MappingProxyType(checks))
    module = import_module("geodata.intake.examine")
    check_set = module.check_set

    def with_round(parsed: Parsed, *rest: Any) -> Iterable[Finding]:
        return [*check_set(parsed, *rest), *_check_round(parsed)]

    monkeypatch.setattr(module, "check_set", with_round)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "answers.xlsx"
    path.write_bytes(FILE)
    return path


def test_the_page_and_its_workbook_say_what_the_check_found(client: FlaskClient) -> None:
    bring_in(client, FILE)
    page = shown(client)
    assert AddedCheck.ROUND.title in page
    assert "2 groups in Pirkanmaa" in page
    assert "Ask Pirkanmaa again." in page
    book = load_workbook(BytesIO(client.get(f"{PAGE}/report.xlsx?lang=sv").data))
    texts = [cell for row in book.worksheets[0].iter_rows(values_only=True) for cell in row]
    assert {AddedCheck.ROUND.title, "2 groups in Pirkanmaa", "Ask Pirkanmaa again."} <= set(texts)


def test_the_command_prints_it_for_people_and_for_programs(path: Path) -> None:
    said = CliRunner().invoke(main, ["answers", "check", str(path)])
    assert said.exit_code == 0
    assert "No answer is a round number: 2 groups in Pirkanmaa" in said.output
    found = CliRunner().invoke(main, ["answers", "check", str(path), "--json"])
    report = json.loads(found.stdout)[0]
    assert report["checks"]["round"] == "warning"
    finding = next(each for each in report["findings"] if each["code"] == "round")
    assert (finding["cell"], finding["severity"]) == ("B2", "warning")


def test_the_documentation_lists_it() -> None:
    text = CliRunner().invoke(main, ["answers", "schema"]).output
    assert "| `round` | No answer is a round number | Worth a look |" in text


def test_a_stored_report_is_read_with_the_check_and_refused_without_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    finding = Finding.of(AddedCheck.ROUND, value=2, area="Pirkanmaa")
    stored = Report.of("xlsx", Stage.SET, [finding]).model_dump_json()
    assert Report.from_json(stored).findings == (finding,)
    kept = {code: check for code, check in registry.CHECKS.items() if code != "round"}
    monkeypatch.setattr(registry, "CHECKS", kept)
    with pytest.raises(ValueError, match="round"):
        Report.from_json(stored)


def test_a_misspelt_check_fails_before_any_file_is_read() -> None:
    with pytest.raises(AttributeError, match="TWISE"):
        _ = SetCheck.TWISE  # type: ignore[attr-defined]


def test_codes_are_unique_and_members_bear_them() -> None:
    members = [
        member
        for enum in {type(check) for check in registry.CHECKS.values()}
        for member in enum  # type: ignore[attr-defined]
    ]
    assert len(members) == len(registry.CHECKS)
    assert all(member.code.endswith(member.name.lower()) for member in members)
