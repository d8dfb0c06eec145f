"""Exports with areas in columns, and answers in codes with or without a key of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.intake.mapping import Mapping, WordRule
from geodata.intake.mapping.words_used import words_used
from tests.geodata.intake import files as f
from tests.geodata.intake.mapping.exports import AREAS, GROUPS, MODELS, OPTIONS, area, option
from tests.geodata.intake.mapping.reading import found_in, imported, meanings, passed

A, B = "authority_runs", "municipalities_own"
QUESTION = "Miten nuorten palvelut on järjestetty?"
NUMBERS = [[number, MODELS[value].fi] for number, value in enumerate(OPTIONS, start=1)]
Rows = list[list[object]]


def across(*questions: list[object], corner: str | None = "Kysymys") -> Rows:
    """Areas 10, 05 and 06 in columns, a question a row."""
    return [[corner, area("10"), area("05"), area("06")], *questions]


def words(content: bytes) -> dict[str, tuple[str, str | None]]:
    """Text of an answer -> its words in the key, and what it means."""
    read = imported(content)
    return {
        use.text: (use.label, use.meaning)
        for table, rule in read.tables
        for use in words_used(table, rule)
    }


@pytest.mark.parametrize("corner", ["Kysymys", None, "Työllisyysalue"])
def test_areas_in_columns_are_read_as_rows(corner: str | None) -> None:
    rows = across(
        [QUESTION, option(A), option(B), None], ["Perustelut", "x", None, "y"], corner=corner
    )
    content = f.xlsx({"A": [["Kysely 2026"], [], *rows]})
    assert meanings(content) == {"10": A, "05": B}
    assert [(row.place.row, row.place.across) for row in imported(content).rows] == [
        (2, True),
        (3, True),
        (4, True),
    ]
    assert passed(content)[:2] == [("A", None, "across"), ("A", 1, "above")]


def test_a_column_of_questions_and_one_of_options_are_two_headings() -> None:
    rows: Rows = [
        [None, None, area("10"), area("05"), "Yhteensä"],
        [QUESTION, option(A), "x", None, 1],
        [None, option(B), None, "x", 1],
        [GROUPS, None, 1, 1, 2],
    ]
    content = f.xlsx({"A": rows})
    assert meanings(content) == {"10": A, "05": B}
    assert meanings(content, "tym")["20"] == "1"
    assert ("A", 5, "total") in passed(content)


def test_all_areas_of_the_country_across() -> None:
    codes = sorted(AREAS)
    rows = [["Kysymys", *map(area, codes)], [QUESTION, *[option(A)] * len(codes)]]
    assert meanings(f.xlsx({"A": rows})) == dict.fromkeys(codes, A)


def test_areas_with_no_column_of_questions_are_refused_with_a_cure() -> None:
    content = f.xlsx(
        {"A": [[area("10"), area("05"), area("06")], [option(A), option(B), option(A)]]}
    )
    assert found_in(content).tables == ()
    assert passed(content) == [("A", None, "across_bare")]


@pytest.mark.parametrize(
    "rows",
    [
        [["Työllisyysalue", "Hyvinvointialue", "Malli"], [area("10"), "Kainuu", option(A)]],
        [["Alue", "Naapuri", "Nuorten palvelut"], [area("10"), area("24"), option(A)]] * 1
        + [[area("05"), area("06"), option(A)]],
    ],
)
def test_areas_in_rows_stay_rows(rows: Rows) -> None:
    assert not any(table.table.across for table in found_in(f.xlsx({"A": rows})).tables)


def test_hidden_columns_and_rows_are_those_of_the_file() -> None:
    def spoil(book: object) -> None:
        book.worksheets[0].column_dimensions["C"].hidden = True  # type: ignore[attr-defined]

    content = f.xlsx({"A": across([QUESTION, option(A), option(B), option(A)])}, spoil)
    hidden = [row.place.row for row in imported(content).rows if row.remarks]
    assert hidden == [3]


def coded(key: Rows | None, heading: str = QUESTION, *answers: object) -> bytes:
    rows: Rows = [["Alue", heading]]
    rows += [
        [area(code), answer] for code, answer in zip(["10", "05", "06"], answers, strict=False)
    ]
    return f.xlsx({"A": rows, **({"Koodit": key} if key else {})})


def test_codes_with_a_key_on_another_sheet_are_suggested_by_its_words() -> None:
    content = coded([["Koodi", "Selite"], *NUMBERS], QUESTION, 1, 3, 1)
    assert meanings(content) == {"10": A, "05": B, "06": A}
    assert words(content)["1"] == (MODELS[A].fi, A)
    assert [each[2] for each in passed(content)] == ["no_areas", "code_key"]


def test_codes_without_a_key_wait_for_a_person() -> None:
    content = coded(None, QUESTION, 1, 2, 99)
    assert words(content) == {"1": ("", None), "2": ("", None), "99": ("", None)}
    assert {each.why for each in imported(content).answers} == {"unread"}
    rule = imported(content).mapping.tables[0]
    chosen = rule.model_copy(
        update={
            "words": tuple(
                WordRule(of="youth", text=text, means=means)
                for text, means in (("1", B), ("2", A), ("99", "unknown"))
            )
        }
    )
    read = imported(content, mapping=Mapping(tables=(chosen,)))
    assert {each.area: each.meaning for each in read.answers} == {
        "10": B,
        "05": A,
        "06": "unknown",
    }


@pytest.mark.parametrize(
    "key",
    [
        [[QUESTION], *NUMBERS, [], ["Rooli"], [1, "johtaja"], [2, "päällikkö"]],
        [[QUESTION, *pair] for pair in NUMBERS] + [["Rooli", 1, "johtaja"], ["Rooli", 2, "muu"]],
        [[f"{number} = {words}"] for number, words in NUMBERS],
    ],
)
def test_keys_of_other_forms(key: Rows) -> None:
    assert meanings(coded(key, QUESTION, 1, 3, "3")) == {"10": A, "05": B, "06": B}


def test_a_key_in_the_heading() -> None:
    listed = ", ".join(f"{number} = {words}" for number, words in NUMBERS)
    assert meanings(coded(None, f"{QUESTION} ({listed})", 1, 3, 5))["05"] == B


def test_several_codes_in_a_cell() -> None:
    content = coded(NUMBERS, QUESTION, "1;3", "1, 3", 1)
    read = {each.area: each.voices[0].meanings for each in imported(content).answers}
    assert read == {"10": (A, B), "05": (A, B), "06": (A,)}


def test_a_key_that_says_another_thing_than_the_mapping_is_told() -> None:
    mapping = imported(coded(NUMBERS, QUESTION, 1, 2, 3)).mapping
    turned = [
        [number, words] for (number, _), (_, words) in zip(NUMBERS, NUMBERS[::-1], strict=True)
    ]
    read = imported(coded(turned, QUESTION, 1, 2, 3), mapping=mapping)
    said = [each.remark.text for each in read.passed if each.remark.said == "code_differs"]
    assert any(text.startswith("1 = ") for text in said)


def test_numbers_of_groups_are_no_codes_of_models() -> None:
    rows: Rows = [["Hyvinvointialue", GROUPS], ["Pohde", 2], ["Lapha", 3]]
    content = f.xlsx({"A": rows, "Koodit": NUMBERS})
    assert meanings(content, "tym") == {"19": "2", "21": "3"}


def test_a_code_that_the_key_lacks_waits_for_a_person() -> None:
    content = coded(NUMBERS[:2], QUESTION, 1, 2, 3)
    assert words(content)["3"] == ("", None)
    assert words(content)["1"] == (MODELS[A].fi, A)


def test_a_table_with_codes_of_areas_is_no_key() -> None:
    rows: Rows = [["Aluekoodi", "Nuorten palvelut"], [1, option(A)], [2, option(B)], [3, option(A)]]
    assert meanings(f.xlsx({"A": rows})) == {"01": A, "02": B, "03": A}


@given(
    st.permutations(sorted(AREAS)),
    st.lists(st.sampled_from(OPTIONS), min_size=2, max_size=12),
    st.integers(0, 2),
)
def test_a_table_says_the_same_across_and_down(
    codes: list[str], answers: list[str], titles: int
) -> None:
    pairs = zip(codes, answers, strict=False)
    rows: Rows = [[area(code), option(value)] for code, value in pairs]
    down: Rows = [["Alue", QUESTION], *rows]
    turned = [list(row) for row in zip(*down, strict=True)]
    title: Rows = [["Kysely"]] * titles
    turned_below: Rows = [*title, *turned]
    assert meanings(f.xlsx({"A": turned_below})) == meanings(f.xlsx({"A": down}))
