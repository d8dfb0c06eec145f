"""HTML from templates: everything is escaped, and nothing is left out in silence."""

from html.parser import HTMLParser
from typing import Any

import pytest
from dash import html
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from pages.frame.compact_markup import markup
from routes.documents.templates import render

PAGE = {
    "lang": "fi",
    "title": "",
    "description": "",
    "icon": "/icon",
    "feed": "/feed",
    "styles": "/styles",
    "scheme": "/scheme.js",
    "script": "/script.js",
}


class Body(HTMLParser):
    """What a browser finds in the body: start tags with attributes, texts, end tags."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.found: list[Any] = []
        self.feed(document.split("<body>\n")[1].split("\n</body>", maxsplit=1)[0])
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def body_of(page: Any) -> list[Any]:
    return Body(render("scriptless_page.html", **PAGE, page=page)).found


# NUL, CR and surrogates are not text of HTML.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r"), min_size=1, max_size=20
)


@given(text=TEXTS, value=TEXTS)
def test_texts_and_attributes_come_out_as_they_went_in(text: str, value: str) -> None:
    found = body_of(["p", {"title": value}, text])
    assert found[0] == ("p", {"title": value})
    assert "".join(found[1:-1]) == text
    assert found[-1] == "/p"


def test_components_become_elements_without_white_space_between_them() -> None:
    form = html.Form([html.Img(alt='"<', src="/a"), html.Br(), html.P(["b", html.B("&c")])])
    assert body_of(markup(form)) == [
        ("form", {}),
        ("img", {"alt": '"<', "src": "/a"}),
        ("br", {}),
        ("p", {}),
        "b",
        ("b", {}),
        "&c",
        "/b",
        "/p",
        "/form",
    ]


def test_titles_are_escaped() -> None:
    page = render("scriptless_page.html", **{**PAGE, "title": "</title><script>"}, page="")
    assert "<title>&lt;/title&gt;&lt;script&gt;</title>" in page


def test_a_value_that_is_missing_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="page"):
        render("scriptless_page.html", **PAGE)
