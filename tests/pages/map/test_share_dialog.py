"""The dialog for links, files and embedding, and the map alone."""

from dataclasses import replace

import pytest

import ids
from layers.export.registry import FORMATS, Purpose
from layers.words.text import LANGS, translator
from pages import page_for
from pages.map.embed import embed_link
from pages.map.share_dialog import share_dialog
from tests.layers.export.added_format import add_format
from tests.pages.conftest import Ask, attribute, find, walk, words


def test_every_kind_of_file_has_a_plain_link(ask: Ask) -> None:
    links = find(share_dialog(ask()), "A")
    paths = {attribute(link, "data-path") for link in links}
    assert {f"/export.{kind}" for kind in FORMATS} <= paths
    assert {"/qr.svg", "/qr.png"} <= paths
    for link in links:
        assert link.href.startswith(attribute(link, "data-path"))
    sizes = {attribute(link, "data-size") for link in links} - {"", None}
    assert sizes == {size for kind in ("png", "pdf") for size in FORMATS[kind].sizes}


@pytest.mark.parametrize("lang", LANGS)
def test_the_dialog_offers_a_format_that_is_added(
    lang: str, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_format(monkeypatch)
    dialog = share_dialog(ask("/", f"?lang={lang}"))
    rows = [each for each in find(dialog, "Div") if attribute(each, "className") == "share__row"]
    title = translator(lang).gettext(Purpose.DOCUMENT.title)
    [documents] = [row for row in rows if words(row).startswith(title)]
    links = find(documents, "A")
    assert [attribute(link, "data-path") for link in links][-1] == "/export.made-up"
    assert words(links[-1]) == "List"
    assert attribute(links[-1], "data-part") == "1"


def test_only_pictures_and_slides_show_a_part_of_the_country(ask: Ask) -> None:
    links = find(share_dialog(ask()), "A")
    partly = {attribute(each, "data-path") for each in links if attribute(each, "data-part")}
    assert partly == {"/export.png", "/export.svg", "/export.pdf", "/export.pptx"}


def test_tabs_name_their_panels(ask: Ask) -> None:
    parts = [each for each in walk(share_dialog(ask())) if getattr(each, "role", None)]
    tabs = {each.id: attribute(each, "aria-controls") for each in parts if each.role == "tab"}
    panels = {
        attribute(each, "aria-labelledby"): each.id for each in parts if each.role == "tabpanel"
    }
    assert tabs == panels
    assert len(tabs) == 3


def test_the_dialog_says_where_the_map_may_be_embedded(ask: Ask) -> None:
    asked = ask("/", "?lang=en")
    assert "allow no other page" in words(share_dialog(asked))
    open_to = replace(asked, embedding_hosts=("'self'", "https://a.example", "https://b.example"))
    assert "https://a.example and https://b.example" in words(share_dialog(open_to))


def test_the_frame_has_a_name_of_its_own_for_styles(ask: Ask) -> None:
    assert "app--embed" in attribute(page_for(ask("/", "?embed=1")), "className")
    assert "app--embed" not in attribute(page_for(ask("/")), "className")


def test_the_link_of_the_frame_leads_to_the_whole_map(ask: Ask) -> None:
    link = embed_link(ask("/", "?theme=youth&embed=1&lock=theme"))
    assert attribute(link, "id") == ids.Embed.LINK
    assert attribute(link, "href") == "/?theme=youth"
    assert not attribute(link, "hidden")
    assert attribute(embed_link(ask("/", "?embed=1&hide=links")), "hidden")
    assert attribute(embed_link(ask("/")), "hidden")
