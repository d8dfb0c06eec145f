import pytest

from layers.words.data_sources import SOURCES
from layers.words.glossary import TERMS
from layers.words.text import LANGS
from pages import page_for
from pages.page_meta import page_meta
from pages.registry import PAGES
from tests.pages.conftest import Ask, find, words


def test_the_rule_is_shown_at_work_on_real_counties(ask: Ask) -> None:
    request = ask("/tietoa", "?lang=en")
    rows = [words(row) for row in find(find(find(page_for(request), "Table")[0], "Tbody"), "Tr")]
    facts = request.facts
    assert len(rows) == 4
    for row, authorities in zip(rows, (1, 2, 3, 4), strict=True):
        county = next(
            code
            for code in facts.codes("wellbeing_county")
            if row.startswith(facts.name("wellbeing_county", code, "en"))
        )
        assert len(facts.split("wellbeing_county", county, "employment_area")) == authorities
        assert row.endswith("1" if authorities == 1 else f"1–{authorities}")


def test_the_page_names_every_term_and_source(ask: Ask) -> None:
    request = ask("/tietoa", "?lang=en")
    text = words(page_for(request))
    assert all(term.fi in text and term.sv in text and term.en in text for term in TERMS)
    assert all(str(source.who) in text for source in SOURCES)
    assert "381/2023" in text
    assert "National Land Survey's municipal division" in text


@pytest.mark.parametrize("lang", LANGS)
def test_contents_lead_to_sections(ask: Ask, lang: str) -> None:
    page = page_for(ask("/tietoa", f"?lang={lang}"))
    sections = {section.id for section in find(page, "Section") if getattr(section, "id", None)}
    contents = next(n for n in find(page, "Nav") if getattr(n, "className", "") == "contents")
    assert {a.href.removeprefix("#") for a in find(contents, "A")} == sections


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        ("map@example.org", "mailto:map@example.org"),
        ("https://example.org/f", "https://example.org/f"),
    ],
)
def test_the_statement_gives_the_contact_of_the_settings(ask: Ask, contact: str, href: str) -> None:
    page = page_for(ask("/saavutettavuus", "?lang=en", contact=contact))
    assert href in [a.href for a in find(page, "A")]


def test_the_statement_says_when_there_is_no_contact(ask: Ask) -> None:
    assert "has not given a contact" in words(page_for(ask("/saavutettavuus", "?lang=en")))


@pytest.mark.parametrize("lang", LANGS)
def test_every_page_has_a_title_and_a_description(lang: str) -> None:
    metas = [page_meta(page.path, lang) for page in PAGES]
    assert all(meta and meta.title and meta.description for meta in metas)
    assert len({meta.title for meta in metas if meta}) == len(PAGES)


def test_an_unknown_page_has_no_meta() -> None:
    assert page_meta("/nowhere", "fi") is None
    assert page_meta("/tietoa/", "fi") == page_meta("/tietoa", "fi")
