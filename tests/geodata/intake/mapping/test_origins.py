"""Sources and days of answers are read by a mapping, and what of them is not used is said."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.base.wording import LANGS, gettext_in
from geodata.intake import examine
from geodata.intake.mapping import Mapping, Role
from geodata.intake.mapping.row_origins import LONGEST_SOURCE, read_answer_day, read_sources
from tests.geodata.intake.mapping.exports import area, as_xlsx, option
from tests.geodata.intake.mapping.reading import imported
from tests.geodata.intake.mapping.test_import import META, remarks

HEADS = ["Alue", "Nuorten palvelut", "Tila", "Lähde", "Tilanne"]
MODEL = option("authority_runs")
OTHER_MODEL = option("municipalities_own")
TODAY = date(2026, 6, 1)


def rows(
    content: bytes, settled: dict[tuple[str, str], str] | None = None
) -> dict[str, list[object]]:
    """Area -> source and day of its row in the standard form, which the checks accept."""
    written = imported(content, settled).content(META)
    assert examine(written).survey, examine(written).report.findings
    found = json.loads(written)["youth"]
    return {row["employment_area"]: [row.get("source"), row.get("as_of")] for row in found}


def test_sources_and_days_go_to_the_rows_of_their_areas() -> None:
    content = as_xlsx(
        [
            HEADS,
            [area("10"), MODEL, None, "Pöytäkirja 5 §", "3.2.2026"],
            [area("05"), MODEL, None, None, date(2026, 1, 7)],
            [area("06"), MODEL, None, "Puhelu", None],
            [area("07"), "Ei tietoa", None, "Puhelu", "3.2.2026"],
        ]
    )
    assert rows(content) == {
        "10": ["Pöytäkirja 5 §", "2026-02-03"],
        "05": [None, "2026-01-07"],
        "06": ["Puhelu", None],
        "07": [None, None],
    }


def test_both_roles_are_suggested_for_the_topic_before_them() -> None:
    content = as_xlsx([HEADS, [area("10"), MODEL, "tiedossa", "Puhelu", "3.2.2026"]])
    codes = [each.code for each in imported(content).mapping.tables[0].columns]
    assert codes[3:] == ["source:youth", "as_of:youth"]


def test_a_mapping_with_the_roles_is_read_as_it_was_written() -> None:
    content = as_xlsx([HEADS, [area("10"), MODEL, "tiedossa", "Puhelu", "3.2.2026"]])
    mapping = imported(content).mapping
    again = Mapping.from_json(mapping.to_json())
    assert again == mapping
    assert len(again.tables[0].of_role(Role.SOURCE, "youth")) == 1


def test_rows_that_agree_tell_all_sources_and_the_latest_day() -> None:
    content = as_xlsx(
        [
            HEADS,
            [area("10"), MODEL, None, "Puhelu", "3.2.2026"],
            [area("10"), MODEL, None, "Pöytäkirja", "5.2.2026"],
            [area("10"), MODEL, None, "Puhelu", None],
        ]
    )
    assert rows(content) == {"10": ["Puhelu; Pöytäkirja", "2026-02-05"]}
    for lang in LANGS:
        (remark,) = imported(content).remarks(lang)
        assert "{" not in remark.say(gettext_in(lang))


def test_what_is_settled_has_the_origin_of_those_who_said_it() -> None:
    content = as_xlsx(
        [
            HEADS,
            [area("10"), MODEL, None, "Puhelu", "3.2.2026"],
            [area("10"), OTHER_MODEL, None, "Pöytäkirja", "5.2.2026"],
        ]
    )
    assert rows(content) == {"10": [None, None]}
    key = ("youth", "10")
    assert rows(content, {key: "authority_runs"}) == {"10": ["Puhelu", "2026-02-03"]}
    assert rows(content, {key: "ohjaamo_in_some"}) == {"10": [None, None]}


def test_the_day_of_a_plan_is_to_come_and_that_of_an_answer_is_not() -> None:
    content = as_xlsx(
        [
            HEADS,
            [area("10"), MODEL, "suunniteltu", None, "1.1.2099"],
            [area("05"), MODEL, None, None, "1.1.2099"],
            [area("06"), MODEL, "tiedossa", None, "1.1.2026"],
        ]
    )
    assert rows(content) == {
        "10": [None, "2099-01-01"],
        "05": [None, None],
        "06": [None, "2026-01-01"],
    }
    assert remarks(content) == {3: ["day_to_come"]}


def test_a_plan_and_an_answer_of_the_same_model_share_no_day() -> None:
    content = as_xlsx(
        [
            HEADS,
            [area("10"), MODEL, "suunniteltu", "Ohjelma", "1.1.2099"],
            [area("10"), MODEL, "tiedossa", "Puhelu", "1.1.2026"],
        ]
    )
    settled = {("youth", "10"): "authority_runs"}
    assert rows(content, settled) == {"10": ["Ohjelma; Puhelu", "2026-01-01"]}


def test_what_is_no_day_or_two_days_is_said() -> None:
    heads = ["Alue", "Nuorten palvelut", "Tilanne", "Lähde"]
    days = ["1.2.2026", "2.2.2026", "3.2.2026", "ei vielä", "3/4/2026", "2026-05-01 10:15"]
    codes = ["10", "05", "06", "07", "08", "09"]
    table = [[area(code), MODEL, day, None] for code, day in zip(codes, days, strict=True)]
    table[0][3], table[5][3] = "Pöytäkirja", "Kysy: x@alue.example"
    content = as_xlsx([heads, *table])
    said = remarks(content)
    assert "day_unread" in said[5]
    assert "day_first" in said[6]
    assert rows(content)["09"] == ["Kysy: –", "2026-05-01"]
    assert said[7] == ["mail"]


def test_a_long_source_is_shortened_and_said() -> None:
    content = as_xlsx([HEADS, [area("10"), MODEL, None, "x" * 600, "3.2.2026"]])
    source, _ = rows(content)["10"]
    assert len(str(source)) == LONGEST_SOURCE
    assert [each.said for each in imported(content).remarks("fi")] == ["source_shortened"]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("3.2.2026 klo 12.30", date(2026, 2, 3)),
        ("2026-05-01T10:15:00Z", date(2026, 5, 1)),
        ("5/14/2026 9:05:11 AM", None),
        (datetime(2026, 5, 1, 10, 15, tzinfo=UTC), date(2026, 5, 1)),
        (46000, date(2025, 12, 9)),
        ("12:30", None),
        ("..", None),
    ],
)
def test_days_with_a_time(cell: str | int | datetime, day: date | None) -> None:
    assert read_answer_day([cell], TODAY, planned=False)[0] == day


@given(st.lists(st.none() | st.text(max_size=30) | st.integers() | st.dates() | st.booleans()))
def test_any_cells_are_read_with_a_word_or_without_one(
    cells: list[str | int | date | None],
) -> None:
    filled = [cell for cell in cells if cell is not None]
    day, said = read_answer_day(filled, TODAY, planned=False)
    assert day is None or day <= TODAY
    assert all(each.say(str) for each in said)
    sources, _ = read_sources(filled)
    assert len(set(sources)) == len(sources)
