"""Cells of areas as officials fill them in: what they are read as, and what the reader is told."""

from datetime import date

import pytest

from geodata.intake import Examination, Finding, Severity, examine
from geodata.intake.schema.references import Ref, area_ref
from tests.geodata.intake import files as f
from tests.geodata.intake.files import OHJAAMO, TYM, sheets

TODAY = date(2026, 6, 1)
AREA_CHECKS = ("area", "area_close", "area_ambiguous", "area_read", "area_former", "zero")


def counties(*written: object) -> Examination:
    rows = [TYM[0], *([cell, 1, None] for cell in written)]
    return examine(f.xlsx(sheets(tym=rows)), today=TODAY)


def points(*written: object) -> Examination:
    rows = [OHJAAMO[0], *([cell, f"Ohjaamo {n}", None] for n, cell in enumerate(written))]
    return examine(f.xlsx(sheets(ohjaamo=rows)), today=TODAY)


def notes(examination: Examination) -> list[tuple[str, str, object]]:
    """Findings on areas: check, cell and the area or areas that the reader is told."""
    return [
        (each.code, each.place.cell, each.values.get("area") or each.values.get("areas"))
        for each in examination.report.findings
        if each.code in AREA_CHECKS
    ]


def codes(examination: Examination) -> list[str]:
    assert examination.survey is not None, examination.report.findings
    survey = examination.survey
    return [row.municipality for row in survey.ohjaamo] or [row.county for row in survey.tym]


def county(code: str) -> Ref:
    return area_ref("wellbeing_county", code)


def test_invisible_characters_are_left_out_and_said() -> None:
    found = counties("Varsinais-\u00adSuomen hyvinvointialue", "08\u200b", "\u2060Kainuun hva")
    assert codes(found) == ["05", "08", "20"]
    assert found.report.counts["control"] == 3
    assert notes(found) == []


def test_invisible_characters_in_a_choice() -> None:
    rows = [TYM[0], ["05", 2, "tie\u00addossa"]]
    found = examine(f.xlsx(sheets(tym=rows)), today=TODAY)
    assert found.survey is not None
    assert found.survey.tym[0].status == "known"


def test_joiners_stay_in_texts() -> None:
    note = "\U0001f469\u200d\U0001f4bb"
    rows = [[*TYM[0], "Huomautus"], ["05", 2, None, note]]
    found = examine(f.xlsx(sheets(tym=rows)), today=TODAY)
    assert found.survey is not None
    assert found.survey.tym[0].note == note
    assert "control" not in found.report.counts


def test_codes_that_a_program_made_decimals_of() -> None:
    found = examine(b"county,groups,status,note\n5.0,2.0,known,\n13.0,,unknown,\n", today=TODAY)
    assert codes(found) == ["05", "13"]
    assert notes(found) == [("area_read", "A2", county("05")), ("area_read", "A3", county("13"))]


def test_code_and_name_and_codes_with_letters() -> None:
    found = counties("05 Varsinais-Suomi", "HVA08", "Pohde")
    assert codes(found) == ["05", "08", "19"]
    assert notes(found) == [("area_read", "A3", county("08")), ("area_read", "A4", county("19"))]


def test_a_code_of_iso_3166_is_refused_as_it_means_another_area() -> None:
    found = counties("FI-09")
    assert found.survey is None
    assert notes(found) == [("area", "A2", None)]


def test_names_of_municipalities_as_officials_write_them() -> None:
    written = ["Helsingin kaupunki", "KU091", "091 Helsinki", "Iin kunta", "Oulu (564)", "Esbo"]
    found = points(*written, "Maarianhamina - Mariehamn", "Koski (Tl)")
    assert codes(found) == ["091", "091", "091", "139", "564", "049", "478", "284"]
    assert [check for check, _cell, _area in notes(found)] == ["area_read"]


def test_a_former_municipality_is_read_as_its_successor_with_a_note() -> None:
    found = points("Valtimo", "Honkajoki", "Nummi-Pusula", "Mikkelin mlk", "Pertunmaa")
    expected = ["541", "214", "444", "491", "507"]
    assert codes(found) == expected
    assert notes(found) == [
        ("area_former", f"A{row}", area_ref("municipality", code))
        for row, code in enumerate(expected, start=2)
    ]


@pytest.mark.parametrize(
    ("written", "codes"),
    [("05 Pirkanmaa", ("05", "08")), ("Uusimaa", ("01", "02", "03"))],
)
def test_an_ambiguous_area_names_the_candidates(written: str, codes: tuple[str, ...]) -> None:
    found = counties(written)
    assert found.survey is None
    assert notes(found) == [("area_ambiguous", "A2", tuple(map(county, codes)))]


@pytest.mark.parametrize("check", ["area_read", "area_former"])
def test_how_an_area_was_read_is_only_a_warning(check: str) -> None:
    assert Finding(code=check).severity == Severity.WARNING
