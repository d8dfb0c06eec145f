"""What single answers mean, however they are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.answers.topics import TOPICS
from geodata.base.wording import LANGS, Lang
from geodata.intake.mapping.words.meanings import likely_meaning, read_meaning, settled_meanings
from geodata.intake.mapping.words.split_answers import answer_parts
from tests.geodata.intake.mapping.exports import MODELS, OPTIONS, option

YOUTH, TYM = TOPICS["youth"], TOPICS["tym"]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("value", OPTIONS)
@pytest.mark.parametrize("written", ["{}", "b) {}", "(c) {}", "2. {}", "– {}", "{}.", " {}\u00ad "])
def test_options_with_letters_numbers_and_bullets(value: str, lang: Lang, written: str) -> None:
    assert read_meaning(YOUTH, written.format(MODELS[value].say(lang))) == value


@pytest.mark.parametrize(
    "written",
    ["En osaa sanoa", "EOS", "Vet ej", "vet inte", "Don’t know", "..", "-", "f) En osaa sanoa"],
)
def test_who_does_not_know(written: str) -> None:
    assert read_meaning(YOUTH, written) == "unknown"
    assert read_meaning(TYM, written.removeprefix("f) ")) == "unknown"


@pytest.mark.parametrize(
    "written", ["Muu, mikä?", "Muu: oma malli", "e) Muu, mikä? Oma malli", "Annat, vad?", "Other"]
)
def test_something_else(written: str) -> None:
    assert read_meaning(YOUTH, written) == "other"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *((2, "2"), (2.0, "2"), ("2,0", "2"), ("2 kpl", "2"), ("2 st.", "2"), ("yksi", "1")),
        *(("Kaksi johtoryhmää", "2"), ("två ledningsgrupper", "2"), ("en ledningsgrupp", "1")),
        *(("three groups", "3"), ("1 TYM-johtoryhmä", "1"), ("0", "none"), ("ei ole", "none")),
        *(("2–3", "2–3"), ("3-2", "2–3"), ("1 tai 2", "1–2"), ("yksi tai kaksi kpl", "1–2")),
        *(("2-2", "2"), ("2 till 3 grupper", "2–3"), (date(2026, 3, 2), None)),
        *(("noin 2", None), ("monta", None), (True, None), ("en", None), ("2026", None)),
    ],
)
def test_counts_and_ranges(written: object, meant: str | None) -> None:
    assert read_meaning(TYM, written) == meant


def test_what_is_nearly_an_option_is_only_suggested() -> None:
    for written in ("b) Työvoimaviranomainen kordinoi", "Työvoimaviranomainen koordinoi alueella"):
        assert read_meaning(YOUTH, written) is None
        assert likely_meaning(YOUTH, written) == "authority_coordinates"
    for written in ("Työvoimaviranomainen", "Ohjaamo", "", "koordinoi"):
        assert likely_meaning(YOUTH, written) is None


@given(
    st.lists(st.sampled_from(OPTIONS), min_size=2, max_size=5, unique=True),
    st.sampled_from([";", "; ", "|", "\n", ",", ", ", " // "]),
    st.sampled_from(LANGS),
    st.booleans(),
)
def test_several_options_in_one_cell(
    chosen: list[str], sign: str, lang: Lang, lettered: bool
) -> None:
    words = [option(each, lang) if lettered else MODELS[each].say(lang) for each in chosen]
    parts = answer_parts(sign.join(words), lambda part: read_meaning(YOUTH, part))
    assert [meaning for _, meaning in parts] == chosen


@given(st.text() | st.integers() | st.floats() | st.dates() | st.booleans() | st.datetimes())
def test_any_cell_has_a_meaning_or_none(cell: object) -> None:
    for topic in (YOUTH, TYM):
        meaning = read_meaning(topic, cell)
        assert meaning is None or isinstance(meaning, str)
        parts = answer_parts(cell, lambda part, topic=topic: read_meaning(topic, part))  # type: ignore[arg-type, misc]
        assert all(text for text, _ in parts) or not str(cell).strip()


def test_what_settles_can_be_published() -> None:
    assert settled_meanings(TYM)[:5] == ("1", "2", "3", "4", "1–2")
    assert set(OPTIONS) < set(settled_meanings(YOUTH))
