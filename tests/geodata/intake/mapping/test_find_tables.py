"""Tables are found wherever they stand, and what is passed over is listed."""

import pytest

from geodata.intake.mapping.tables import find_tables as searched
from tests.geodata.intake import files as f
from tests.geodata.intake.mapping.exports import area, as_xlsx, option
from tests.geodata.intake.mapping.reading import found_in, meanings, passed

HEADS: list[object] = ["Työllisyysalue", "Nuorten palvelut", "Perustelut"]
ROWS: list[list[object]] = [
    [area("10"), option("authority_runs"), "hyvin"],
    [area("05"), option("municipalities_own"), None],
]
READ = {"10": "authority_runs", "05": "municipalities_own"}


def test_headings_below_titles_and_rows_above_totals_and_notes() -> None:
    content = as_xlsx(
        [
            ["Kysely työllisyysalueille 2026"],
            ["Viety", "3.5.2026"],
            [],
            HEADS,
            *ROWS,
            ["Yhteensä", 2],
            [],
            ["Lähde: kysely 5/2026"],
        ]
    )
    assert meanings(content) == READ
    sheet = "Taulukko 1"
    assert passed(content) == [
        (sheet, 1, "above"),
        (sheet, 2, "above"),
        (sheet, 7, "total"),
        (sheet, 9, "text"),
    ]


@pytest.mark.parametrize("word", ["Summa", "N", "Keskiarvo", "Totalt", "KAIKKI YHTEENSÄ:", "n ="])
def test_rows_of_totals_are_no_areas(word: str) -> None:
    content = as_xlsx([HEADS, ROWS[0], [word, "2", "2"], ROWS[1]])
    assert meanings(content) == READ
    assert passed(content) == [("Taulukko 1", 3, "total")]


def test_two_rows_of_headings_are_question_and_option() -> None:
    content = as_xlsx(
        [
            ["Kysely"],
            ["Alue", "Vastaaja", "Miten palvelut on järjestetty?", None, None],
            [None, None, option("authority_runs"), option("municipalities_own"), "Muu, mikä?"],
            [area("10"), "Aino A.", "x", None, None],
            [area("05"), "Eero E.", None, "x", None],
        ]
    )
    (table,) = found_in(content).tables
    assert table.number == 3
    assert [column.heading for column in table.columns][:3] == [
        "Alue",
        "Vastaaja",
        f"Miten palvelut on järjestetty? / {option('authority_runs')}",
    ]
    assert meanings(content) == READ


def test_tables_below_each_other_and_on_several_sheets() -> None:
    counties: list[list[object]] = [
        ["Hyvinvointialue", "Johtoryhmiä"],
        ["Kainuun hyvinvointialue", 1],
        ["Pohjois-Savo", "kaksi johtoryhmää"],
    ]
    stacked = as_xlsx([HEADS, ROWS[0], [], ["Toinen taulukko"], ["Alue", "Malli"], ROWS[1][:2]])
    assert meanings(stacked) == READ
    assert passed(stacked) == [("Taulukko 1", 4, "text")]
    sheets = as_xlsx([HEADS, *ROWS], counties, [["Ohjeet"], ["Täytä", "taulukko"]])
    assert meanings(sheets) == READ
    assert meanings(sheets, "tym") == {"13": "2", "20": "1"}
    assert passed(sheets) == [("Taulukko 3", None, "no_areas")]


def test_the_same_headings_again_are_one_table() -> None:
    content = as_xlsx([HEADS, ROWS[0], [], HEADS, ROWS[1]])
    assert meanings(content) == READ
    assert passed(content) == [("Taulukko 1", 4, "repeated")]


def test_an_export_of_numbers() -> None:
    summary = [
        ["This document was exported from Numbers."],
        ["Numbers Sheet Name", "Numbers Table Name", "Excel Worksheet Name"],
        ["Taulukko 1", "Kysely", "Taulukko 1 – Kysely"],
    ]
    content = f.xlsx({"Export Summary": summary, "Taulukko 1 – Kysely": [["Kysely"], HEADS, *ROWS]})
    assert meanings(content) == READ
    assert passed(content)[0] == ("Export Summary", None, "no_areas")


def test_codes_below_a_heading_of_areas() -> None:
    content = as_xlsx([["Aluekoodi", "Nuorten palvelut"], ["10", ROWS[0][1]], [5, ROWS[1][1]]])
    assert meanings(content) == READ


def test_an_area_that_is_misspelt_stays_a_row() -> None:
    content = as_xlsx([HEADS, ["Kainu-Koilismaa", option("authority_runs"), None], *ROWS])
    (table,) = found_in(content).tables
    assert (table.number, len(table.rows)) == (1, 3)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_csv_of_every_kind(encoding: str, delimiter: str) -> None:
    heads = [
        "Mikä, tai missä, on alueenne; kerro nimi",
        "Miten palvelut on järjestetty, jos on?",
        "Nimi",
    ]
    rows = [[area("10"), option("ohjaamo_in_some"), "A"], [area("05"), str(ROWS[1][1]), "B"]]
    quoted = [[f'"{cell}"' for cell in row] for row in (heads, *rows)]
    content = f.csv_file(quoted, delimiter, encoding)
    assert meanings(content) == {"10": "ohjaamo_in_some", "05": "municipalities_own"}


def test_ods_and_hidden_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    assert meanings(f.ods({"Taulu": [["Kysely"], HEADS, *ROWS]})) == READ
    monkeypatch.setattr(searched, "MOST_ROWS", 2)
    assert passed(as_xlsx([HEADS, *ROWS])) == [("Taulukko 1", None, "long")]


@pytest.mark.parametrize(
    "rows",
    [[["Työllisyysalue"]], [["a", "b"], [1, 2]], [[area("10"), "x"], [area("05"), "y"]], [[]]],
)
def test_what_is_no_survey_is_said(rows: list[list[object]]) -> None:
    found = found_in(f.xlsx({"A": rows, "B": [["x"]]}))
    assert found.tables == ()
    assert {each.sheet for each in found.passed} == {"A", "B"}


def test_commas_of_questions_part_no_columns() -> None:
    lines = [
        "Alue;Miten palvelut, kuten Ohjaamo, on järjestetty, jos on?;Perustelut",
        f"{area('10')};{option('ohjaamo_in_some')};näin, näin, ja näin",
        f"{area('05')};{option('ohjaamo_in_some')};",
    ]
    assert meanings("\r\n".join(lines).encode("cp1252")) == dict.fromkeys(
        ("10", "05"), "ohjaamo_in_some"
    )


def test_an_export_in_swedish_with_headings_in_two_languages() -> None:
    content = as_xlsx(
        [
            ["Työllisyysalue", "Nuorten palvelut", "Tila"],
            ["Sysselsättningsområde", "Tjänster för unga", "Status"],
            [area("10", "sv"), option("authority_runs", "sv"), None],
            [area("05", "sv"), None, "ännu inte beslutat"],
            [area("06", "sv"), "Vet ej", "finns inte"],
        ]
    )
    assert meanings(content) == {"10": "authority_runs", "05": "undecided", "06": "none"}


def test_numbers_as_options() -> None:
    question = "Montako johtoryhmää hyvinvointialueella on?"
    content = as_xlsx(
        [
            ["Hyvinvointialue", question, None, None, None],
            [None, "1", "2", "3", "En osaa sanoa"],
            ["Pohde", None, "x", None, None],
            ["Lapha", None, None, "x", None],
            ["Kainuu", None, None, None, "x"],
        ]
    )
    assert meanings(content, "tym") == {"19": "2", "21": "3", "20": "unknown"}


def test_options_written_out_in_their_columns() -> None:
    names = [option("authority_runs"), option("other_services")]
    heads = ["Alue", *names, "Muu, mikä?"]
    rows = [[area("10"), names[0], None, None], [area("05"), None, names[1], None]]
    assert meanings(as_xlsx([heads, *rows])) == {"10": "authority_runs", "05": "other_services"}
