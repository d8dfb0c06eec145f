"""Every message of the code stands in all three languages, with the same placeholders."""

import re
import shutil
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

import geodata
from layers.words import answer_sources as sources
from layers.words.text import LANGS, catalogue_path
from layers.words.update_catalogues import extract, read, update

MEND = "run `python -m layers.words.update_catalogues` and translate what it lists"


@pytest.fixture(scope="module")
def template() -> Catalog:
    return extract()


def forms(text: object) -> list[str]:
    return list(text) if isinstance(text, list | tuple) else [str(text or "")]


def translated(lang: str) -> list[Message]:
    return [message for message in read(lang) if message.id]


@pytest.mark.parametrize("lang", LANGS)
def test_catalogue_holds_exactly_the_messages_of_the_code(lang: str, template: Catalog) -> None:
    wanted = {str(message.id) for message in template if message.id}
    held = {str(message.id) for message in translated(lang)}
    assert held == wanted, MEND


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_untranslated_or_fuzzy(lang: str) -> None:
    unready = [m.id for m in translated(lang) if m.fuzzy or not all(forms(m.string))]
    assert not unready, MEND


@pytest.mark.parametrize("lang", LANGS)
def test_placeholders_are_the_same(lang: str) -> None:
    for message in translated(lang):
        wanted = set(re.findall(r"{\w*}", " ".join(forms(message.id))))
        found = [set(re.findall(r"{\w*}", form)) for form in forms(message.string)]
        assert found[-1] == wanted, message.id
        # "One group" needs no figure.
        assert wanted - found[0] <= ({"{n}", "{count}"} if len(found) > 1 else set()), message.id
        assert found[0] <= wanted, message.id


@pytest.mark.parametrize("lang", LANGS)
def test_no_translation_has_odd_spaces(lang: str) -> None:
    for message in translated(lang):
        for id_form, form in zip(forms(message.id), forms(message.string), strict=True):
            assert "  " not in form
            assert (form[0].isspace(), form[-1].isspace()) == (
                id_form[0].isspace(),
                id_form[-1].isspace(),
            )


def test_finnish_and_swedish_are_not_english(template: Catalog) -> None:
    for lang in ("fi", "sv"):
        same = [str(m.id) for m in translated(lang) if forms(m.string) == forms(m.id)]
        words = [each for each in same if len(re.findall(r"[a-zA-Z]{3,}", each)) > 3]
        assert not words


def test_sources_of_the_answers_are_translated() -> None:
    for year in geodata.YEARS:
        for answer_set in geodata.load_answer_sets(year).values():
            texts = {text for a in answer_set.answers.values() for text in (a.source, a.note)}
            assert texts - {""} <= sources.SOURCES


def test_update_keeps_what_is_translated_and_lists_what_is_new(
    template: Catalog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "messages.po"
    shutil.copy(catalogue_path("fi"), path)
    monkeypatch.setattr("layers.words.update_catalogues.catalogue_path", lambda _lang: path)
    assert update("fi", template) == []
    assert path.read_bytes() == catalogue_path("fi").read_bytes()
    template.add("A new message")
    assert update("fi", template) == ["A new message"]
