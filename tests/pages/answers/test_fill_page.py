"""The page where answers are filled in, before any script runs."""

import pytest

import ids
from layers.answers.fill_texts import FILL_TEXTS
from layers.words.text import LANGS
from pages import find_page, page_for
from tests.pages.conftest import Ask, attribute, find, walk, words

PATH = "/aineistot/taytto"


@pytest.mark.parametrize("lang", LANGS)
def test_without_scripts_it_points_to_the_templates(ask: Ask, lang: str) -> None:
    page = page_for(ask(PATH, f"?lang={lang}"))
    (scriptless,) = find(page, "Noscript")
    links = [each.href for each in find(scriptless, "A")]
    assert links == [f"/aineistot/template.{kind}?lang={lang}" for kind in ("xlsx", "zip", "json")]
    assert "JavaScript" in words(scriptless)


def test_every_part_that_the_browser_draws_has_its_place(ask: Ask) -> None:
    page = page_for(ask(PATH))
    there = {each.id for each in walk(page) if getattr(each, "id", None)}
    assert {str(each) for each in ids.Fill} <= there


def test_texts_come_with_their_singular(ask: Ask) -> None:
    config = page_for(ask(PATH, "?lang=sv"))[ids.Browser.CONFIG].data
    assert set(config["texts"]) == set(FILL_TEXTS)
    assert config["state"]["topic"] == "tym"
    for key in FILL_TEXTS:
        if key.endswith("_one"):
            assert key.removesuffix("_one") in FILL_TEXTS


def test_it_is_linked_from_the_page_of_answers_alone(ask: Ask) -> None:
    assert find_page(PATH + "/") is find_page(PATH)
    for path in ("/", "/tietoa"):
        assert PATH not in [attribute(each, "href") for each in find(page_for(ask(path)), "A")]
    answers = page_for(ask("/aineistot", "?lang=sv"))
    (link,) = [each for each in find(answers, "A") if str(each.href).startswith(PATH)]
    assert link.href == f"{PATH}?lang=sv"
