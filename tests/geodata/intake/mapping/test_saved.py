"""Files with a saved mapping: what is read, and what is said of every other file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.base.wording import LANGS, gettext_in
from geodata.intake.mapping import SavedMappingError, missing_headings, read_saved_mapping
from geodata.intake.mapping.saved import MOST_BYTES, SavedTrouble
from tests.geodata.intake.mapping.exports import area, as_xlsx, directors, joined_options, option
from tests.geodata.intake.mapping.reading import found_in, imported

SIMPLE = as_xlsx(joined_options({"10": [option("authority_runs")]}))


def spoiled(**changed: object) -> bytes:
    """Saved mapping with other fields."""
    return json.dumps({**json.loads(imported(SIMPLE).mapping.to_json()), **changed}).encode()


def with_column(**column: object) -> bytes:
    return spoiled(tables=[{"columns": [{"heading": "Alue", "role": "leave", **column}]}])


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", SavedTrouble.EMPTY),
        (b" \n", SavedTrouble.EMPTY),
        (b"x" * (MOST_BYTES + 1), SavedTrouble.LARGE),
        (b"{", SavedTrouble.NOT_JSON),
        (SIMPLE, SavedTrouble.NOT_JSON),
        (b"[" * 100_000, SavedTrouble.NOT_JSON),
        (b"[]", SavedTrouble.OTHER_FILE),
        (b'{"meta": {}}', SavedTrouble.OTHER_FILE),
        (spoiled(version=2), SavedTrouble.VERSION),
        (with_column(role="moon"), SavedTrouble.COLUMN),
        (with_column(role="answer", of="moon"), SavedTrouble.COLUMN),
        (with_column(role="option", of="youth", value=["x"]), SavedTrouble.COLUMN),
        (spoiled(tables=[7]), SavedTrouble.PART),
        (spoiled(tables=None), SavedTrouble.PART),
        (spoiled(answers={}), SavedTrouble.PART),
    ],
)
def test_another_file_is_refused_with_its_place(content: bytes, trouble: SavedTrouble) -> None:
    with pytest.raises(SavedMappingError) as refused:
        read_saved_mapping(content)
    assert refused.value.trouble is trouble
    for lang in LANGS:
        words = refused.value.say(gettext_in(lang))
        assert "{" not in words
    assert len({refused.value.say(gettext_in(lang)) for lang in LANGS}) == len(LANGS)


def test_a_column_that_is_nothing_is_named() -> None:
    with pytest.raises(SavedMappingError, match=r"1.*Alue.*answer:moon"):
        read_saved_mapping(with_column(role="answer", of="moon"))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_content_is_read_or_refused(content: bytes) -> None:
    with pytest.raises(SavedMappingError):
        read_saved_mapping(content)


def test_a_saved_mapping_is_read_with_a_mark_of_byte_order() -> None:
    mapping = imported(as_xlsx(directors())).mapping
    assert read_saved_mapping(b"\xef\xbb\xbf" + mapping.to_json().encode()) == mapping


def test_the_headings_that_a_file_lacks() -> None:
    mapping = imported(SIMPLE).mapping
    assert missing_headings(mapping, found_in(SIMPLE).tables) == ()
    other = as_xlsx([["Alue", "Palvelut"], [area("10"), option("authority_runs")]])
    assert missing_headings(mapping, found_in(other).tables) == ("nuorten palvelut",)
