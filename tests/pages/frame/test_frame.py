from collections import Counter

import pytest
from dash.development.base_component import Component

from layers.words.text import LANGS
from pages import page_for
from tests.pages.conftest import Ask, attribute, find, walk, words

PATHS = ("/", "/rajat", "/tietoa", "/saavutettavuus", "/nowhere")


def ids_of(page: Component) -> list[str]:
    return [each.id for each in walk(page) if getattr(each, "id", None)]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("lang", LANGS)
def test_every_page_is_whole_in_every_language(ask: Ask, path: str, lang: str) -> None:
    page = page_for(ask(path, f"?lang={lang}"))
    assert attribute(page, "lang") == lang
    assert len(find(page, "Main")) == 1
    assert find(page, "H1")
    assert [id_ for id_, n in Counter(ids_of(page)).items() if n > 1] == []


@pytest.mark.parametrize("path", PATHS)
def test_skip_links_lead_somewhere(ask: Ask, path: str) -> None:
    page = page_for(ask(path))
    targets = [a.href for a in find(page, "A") if getattr(a, "className", "") == "skip-link"]
    assert targets
    assert {target.removeprefix("#") for target in targets} <= set(ids_of(page))


def test_language_links_keep_the_view(ask: Ask) -> None:
    page = page_for(ask("/", "?theme=youth&sel=region:06"))
    links = {a.lang: a.href for a in find(page, "A") if attribute(a, "data-parameter") == "lang"}
    assert links == {
        "fi": "/?theme=youth&sel=region:06",
        "sv": "/?lang=sv&theme=youth&sel=region:06",
        "en": "/?lang=en&theme=youth&sel=region:06",
    }


def test_pages_are_linked_in_the_language(ask: Ask) -> None:
    navigation = find(page_for(ask("/tietoa", "?lang=sv")), "Nav")[0]
    links = {a.href: attribute(a, "aria-current") for a in find(navigation, "A")}
    assert links["/tietoa?lang=sv"] == "page"
    assert links["/?lang=sv"] is None
    assert links["/yhdyspinnat?lang=sv"] is None
    assert all(link.endswith("?lang=sv") for link in links)


def test_what_an_address_says_wrongly_is_named(ask: Ask) -> None:
    page = page_for(ask("/", "?theme=moon&colour=red"))
    notice = next(each for each in walk(page) if getattr(each, "className", "") == "notice")
    assert "theme=moon" in words(notice)
    assert "colour=red" in words(notice)


def test_there_is_no_notice_without_reason(ask: Ask) -> None:
    names = [getattr(each, "className", "") for each in walk(page_for(ask()))]
    assert not [name for name in names if name and name.startswith("notice ")]


def test_invented_answers_are_marked_on_the_page_on_borders(ask: Ask) -> None:
    for data, marked in (("example", True), ("known-2026", False)):
        page = page_for(ask("/rajat", f"?data={data}"))
        names = [getattr(each, "className", "") for each in walk(page)]
        assert ("notice notice--example" in names) == marked


def test_invented_answers_are_marked_on_the_page_and_on_the_map(ask: Ask) -> None:
    page = page_for(ask("/", "?data=example"))
    marked = [
        each.className
        for each in walk(page)
        if getattr(each, "className", "")
        in ("notice notice--example", "map-area__stamp", "presenter__stamp")
    ]
    assert sorted(marked) == [
        *["map-area__stamp"] * 4,
        "notice notice--example",
        "presenter__stamp",
    ]


def test_an_unknown_path_says_so_and_leads_back(ask: Ask) -> None:
    main = find(page_for(ask("/nowhere", "?lang=en")), "Main")[0]
    assert words(find(main, "H1")) == "There is no page at this address"
    assert find(main, "A")[0].href == "/?lang=en"
