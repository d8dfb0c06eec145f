"""Rows of respondents are brought together by area; nothing is dropped or guessed in silence."""

import json
from datetime import date

from openpyxl import Workbook

from geodata.answers.topics import TOPICS
from geodata.intake import Survey, examine
from geodata.intake.mapping import (
    AreaAnswer,
    Mapping,
    Why,
    WordRule,
    find_tables,
    import_tables,
    suggest_mapping,
)
from geodata.intake.mapping.importing import unread_areas
from geodata.intake.readers.book import Book, Cell, Table, TableRow
from tests.geodata.intake import files as f
from tests.geodata.intake.mapping.exports import (
    OTHER,
    YEAR,
    area,
    as_xlsx,
    directors,
    joined_options,
    option,
)
from tests.geodata.intake.mapping.reading import imported, meanings

META = {
    "title": "Kysely",
    "collected_on": "2026-05-15",
    "collected_by": "Liitto",
    "source": "Kysely 5/2026",
}
GROUPS = "Montako johtoryhmää hyvinvointialueella on?"
# Kainuu-Koillismaa lies in Kainuu and Pohjois-Pohjanmaa; Oulun seutu in the latter alone.
BORDER, NORTH = "10", "24"


def answer(content: bytes, topic: str, code: str) -> AreaAnswer:
    found = [each for each in imported(content).answers if (each.topic, each.area) == (topic, code)]
    assert len(found) == 1
    return found[0]


def remarks(content: bytes) -> dict[int, list[str]]:
    """Row -> what is said of it, of the rows of which something is."""
    rows = imported(content).rows
    return {row.place.row: [each.said for each in row.remarks] for row in rows if row.remarks}


def survey(content: bytes, settled: dict[tuple[str, str], str] | None = None) -> Survey:
    written = imported(content, settled).content(META)
    examination = examine(written)
    assert examination.survey, examination.report.findings
    return examination.survey


def test_directors_of_an_area_agree_differ_and_do_not_know() -> None:
    content = as_xlsx(directors())
    read = imported(content)
    assert len(read.rows) == 41
    assert read.counted
    first = answer(content, "youth", "01")
    assert (first.why, first.meaning, first.respondents) == (Why.DIFFER, None, 4)
    assert [(each.meanings, each.respondents) for each in first.voices] == [
        (("authority_runs",), 3),
        (("authority_coordinates",), 1),
    ]
    assert answer(content, "youth", "02").meaning == "unknown"
    assert answer(content, "youth", "03").why is Why.OTHER
    assert answer(content, "youth", "04").why is Why.SEVERAL
    assert answer(content, "youth", "06").meaning == "ohjaamo_in_some"


def test_who_answered_is_counted_and_nowhere_else() -> None:
    read = imported(as_xlsx(directors()))
    written = read.content(META)
    assert b"Johtaja" not in written
    assert b"alue.example" not in written
    assert "Johtaja" not in repr(read)
    assert "alue.example" not in repr(read)
    notes = {row["employment_area"]: row["note"] for row in json.loads(written)["youth"]}
    assert notes["06"] == "1 vastaaja."
    assert notes["01"].endswith("4 vastaajaa.")


def test_the_same_respondent_twice_is_one() -> None:
    heads = ["Alue", "Vastaaja", "Nuorten palvelut"]
    row = [area("10"), "Aino", option("authority_runs")]
    content = as_xlsx([heads, row, row, [area("10"), "Eero", option("authority_runs")]])
    assert answer(content, "youth", "10").respondents == 2


def test_one_row_an_area_has_no_number_of_respondents() -> None:
    content = as_xlsx(joined_options({"10": [option("authority_runs")], "05": ["Vet ej"]}))
    assert not imported(content).counted
    assert [row.note for row in survey(content).rows("youth")] == [None, None]


def test_answers_of_employment_areas_are_brought_to_counties() -> None:
    heads = ["Työllisyysalue", GROUPS]
    content = as_xlsx([heads, [area(BORDER), 1], [area(NORTH), "3"]])
    assert meanings(content, "tym") == {"20": "1", "19": None}
    north = answer(content, "tym", "19")
    assert north.why is Why.DIFFER
    assert [(each.meanings, each.sources) for each in north.voices] == [
        (("1",), (("employment_area", BORDER),)),
        (("3",), (("employment_area", NORTH),)),
    ]
    agreeing = as_xlsx([heads, [area(BORDER), 1], [area(NORTH), "yksi"]])
    assert meanings(agreeing, "tym") == {"20": "1", "19": "1"}


def test_a_county_beside_the_employment_area_is_the_one_meant() -> None:
    heads = ["Työllisyysalue", "Hyvinvointialue", GROUPS, "Nuorten palvelut"]
    content = as_xlsx([heads, [area(BORDER), "Pohde", 3, option("authority_runs")]])
    assert meanings(content, "tym") == {"19": "3"}
    assert meanings(content) == {BORDER: "authority_runs"}


def test_municipalities_answer_for_their_area_and_counties_for_no_smaller_one() -> None:
    model = option("authority_runs")
    assert meanings(as_xlsx([["Kunta", "Nuorten palvelut"], ["Sotkamo", model]])) == {
        BORDER: "authority_runs"
    }
    county = as_xlsx([["Hyvinvointialue", "Nuorten palvelut"], ["Varha", model]])
    assert meanings(county) == {}
    assert remarks(county) == {2: ["not_brought"]}


def test_what_is_settled_is_published_with_all_that_was_answered() -> None:
    content = as_xlsx(directors())
    open_points = imported(content).to_settle
    settled = {(each.topic, each.area): TOPICS[each.topic].allowed(1, 1)[0] for each in open_points}
    assert imported(content, settled).unsettled == ()
    rows = {row.area_code: row for row in survey(content, settled).rows("youth")}
    assert rows["04"].given == "authority_runs"
    assert "Työvoimaviranomainen koordinoi + Osassa kuntia" in str(rows["04"].note)
    assert "Oma malli" in str(rows["03"].note)
    unsettled = {row.area_code: row for row in survey(content).rows("youth")}
    assert unsettled["04"].given is None


def test_a_range_is_an_answer_and_a_day_made_of_one_waits_for_a_person() -> None:
    heads = ["Hyvinvointialue", GROUPS]
    content = as_xlsx([heads, ["Pohde", "2–3"], ["Lapha", date(2026, 3, 2)], ["Kainuu", 1]])
    assert remarks(content) == {3: ["from_day"]}
    assert answer(content, "tym", "21").why is Why.UNREAD
    rows = survey(content, {("tym", "21"): "2–3"}).rows("tym")
    assert [(row.area_code, row.given) for row in rows] == [("19", "2–3"), ("20", 1), ("21", "2–3")]


def test_several_options_are_a_main_one_and_others() -> None:
    chosen = [option("authority_coordinates"), option("ohjaamo_in_some")]
    content = as_xlsx(joined_options({"10": chosen}))
    assert answer(content, "youth", "10").why is Why.SEVERAL
    (row,) = survey(content, {("youth", "10"): "ohjaamo_in_some"}).rows("youth")
    assert (row.given, row.other_values) == ("ohjaamo_in_some", ("authority_coordinates",))
    assert row.note is None
    (neither,) = survey(content, {("youth", "10"): "other_services"}).rows("youth")
    assert neither.other_values == ()
    assert str(neither.note).startswith("Vastattiin: Työvoimaviranomainen koordinoi + Osassa")


def test_planned_answers_and_unknown_statuses() -> None:
    heads = ["Alue", "Nuorten palvelut", "Tila"]
    model = option("authority_runs")
    content = as_xlsx(
        [
            heads,
            [area("10"), model, "suunniteltu"],
            [area("05"), model, "tiedossa"],
            [area("06"), model, "ehkä"],
            [area("07"), None, "suunniteltu"],
        ]
    )
    statuses = {row.area_code: row.status for row in survey(content).rows("youth")}
    assert statuses == {"10": "planned", "05": None, "06": "unknown", "07": "unknown"}
    assert remarks(content) == {4: ["unread"]}


def test_notes_are_in_three_languages() -> None:
    row = survey(as_xlsx(directors())).rows("youth")[0]
    assert str(row.note).endswith("4 vastaajaa.")
    assert str(row.note_sv).endswith("4 svarande.")
    assert str(row.note_en).endswith("4 respondents.")


def test_every_row_that_is_not_used_says_why() -> None:
    model = option("authority_runs")
    heads = ["Alue", "Nuorten palvelut", "Perustelut"]
    content = as_xlsx(
        [
            heads,
            [area("10"), model, "kysy: aino@alue.example"],
            ["Honkajoki", model, None],
            [None, model, "ilman aluetta"],
            [area("05"), None, None],
            [area("06"), "jotain outoa, ei listalla", "x"],
            [area("07"), "#N/A", None],
        ]
    )
    assert remarks(content) == {
        2: ["mail"],
        3: ["area_unread"],
        4: ["area_empty"],
        5: ["no_answer"],
        6: ["unread"],
        7: ["unread"],
    }
    read = imported(content)
    assert read.open
    assert unread_areas(read) == (("employment_area", "Honkajoki"),)
    assert answer(content, "youth", "06").why is Why.UNREAD
    assert b"aino@" not in read.content(META)


def test_words_and_areas_that_a_person_explains() -> None:
    heads = ["Alue", "Nuorten palvelut"]
    model = option("authority_runs")
    suggested = imported(as_xlsx([heads, [area("05"), model]])).mapping
    words = (
        WordRule(of="youth", text="hoidamme itse", means="municipalities_own"),
        WordRule(of="employment_area", text="meidan alue", means="10"),
        WordRule(of="employment_area", text="testi", means="-"),
    )
    rule = suggested.tables[0].model_copy(update={"words": words})
    rows = [[area("05"), model], ["Meidän alue", "Hoidamme itse"], ["Testi", model]]
    read = imported(as_xlsx([heads, *rows]), mapping=Mapping(tables=(rule,)))
    assert {each.area: each.meaning for each in read.answers} == {
        "05": "authority_runs",
        "10": "municipalities_own",
    }
    assert [each.said for row in read.rows for each in row.remarks] == ["area_left_out"]
    assert not read.open


def test_other_with_its_words() -> None:
    content = as_xlsx(
        joined_options({"10": [f"{OTHER} oma talo"], "05": [option("authority_runs")]})
    )
    only = answer(content, "youth", "10")
    assert (only.why, only.notes) == (Why.OTHER, ("oma talo",))
    told = as_xlsx(joined_options({"10": ["Muu: kysy aino@alue.example"], "05": ["Vet ej"]}))
    assert b"aino@" not in imported(told).content(META)


def test_a_mark_that_is_none_is_said() -> None:
    heads = ["Alue", option("authority_runs"), option("municipalities_own")]
    content = as_xlsx(
        [heads, [area("10"), 1, 0], [area("05"), "Kyllä", "Ei"], [area("06"), 0, "X"]]
    )
    assert meanings(content) == {
        "05": "authority_runs",
        "06": "municipalities_own",
        "10": "authority_runs",
    }


def test_a_number_that_the_act_does_not_allow_is_settled_or_left_out() -> None:
    content = as_xlsx([["Hyvinvointialue", GROUPS], ["Kainuu", 3], ["Pohde", 2]])
    only = answer(content, "tym", "20")
    assert (only.why, only.meaning) == (Why.REFUSED, None)
    assert [row.area_code for row in survey(content).rows("tym")] == ["19"]
    again = imported(content, {("tym", "20"): "4"})
    assert [each.area for each in again.unsettled] == ["20"]
    assert [row.given for row in survey(content, {("tym", "20"): "1"}).rows("tym")] == [2, 1]
    assert imported(content, {("tym", "20"): "unknown"}).unsettled == ()


def test_hidden_rows_and_formulas_are_said() -> None:
    def spoil(book: Workbook) -> None:
        book.worksheets[0].row_dimensions[2].hidden = True

    model = option("authority_runs")
    heads: list[object] = ["Alue", "Nuorten palvelut"]
    hidden = f.xlsx({"A": [heads, [area("10"), model], [area("05"), model]]}, spoil)
    assert remarks(hidden) == {2: ["hidden"]}
    cells: list[tuple[Cell, ...]] = [
        ("Alue", "Nuorten palvelut"),
        (area("10"), model),
        (area("05"), "=A1"),
    ]
    rows = tuple(TableRow(number, each) for number, each in enumerate(cells, start=1))
    book = Book("xlsx", (Table("A", rows, formulas={(3, 2): "=A1"}),))
    found = find_tables(book, YEAR)
    read = import_tables(found, suggest_mapping(found.tables, YEAR), YEAR)
    assert [each.said for each in read.rows[1].remarks] == ["formula", "no_answer"]
