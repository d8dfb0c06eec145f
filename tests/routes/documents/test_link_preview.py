"""What other services show of a pasted link: words, picture, frame."""

import re
from html import unescape
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from flask.testing import FlaskClient
from lxml import html

HOST = "http://localhost"


def head(client: FlaskClient, address: str) -> dict[str, str]:
    """Properties and names of the document's head."""
    document = html.fromstring(client.get(address).data)
    found = {
        each.get("property") or each.get("name"): each.get("content")
        for each in document.iter("meta")
    }
    [link] = document.xpath("//link[@type='application/json+oembed']/@href") or [""]
    return found | {"oembed": link}


@pytest.mark.parametrize(
    ("lang", "locale", "title"),
    [
        ("fi", "fi_FI", "Nuorten työllisyyspalvelut"),
        ("sv", "sv_FI", "Sysselsättningstjänster för unga"),
        ("en", "en_GB", "Employment services for young people"),
    ],
)
def test_a_link_shows_the_picture_and_words_of_its_view(
    lang: str, locale: str, title: str, client: FlaskClient
) -> None:
    found = head(client, f"/?theme=youth&lang={lang}&view=table&present=1")
    assert found["og:title"].startswith(title)
    assert found["og:locale"] == locale
    assert found["og:image:alt"] == found["og:title"]
    address = urlsplit(found["og:url"])
    assert parse_qs(address.query)["data"] == ["known-2026"]
    assert "present" not in address.query
    picture = client.get(found["og:image"].removeprefix(HOST))
    assert picture.mimetype == "image/png"
    assert int.from_bytes(picture.data[16:20]) == int(found["og:image:width"])
    assert int.from_bytes(picture.data[20:24]) == int(found["og:image:height"])


def test_other_pages_have_words_alone(client: FlaskClient) -> None:
    found = head(client, "/rajat")
    assert found["og:title"]
    assert "og:image" not in found
    assert found["oembed"] == ""


def test_the_description_that_the_page_names_embeds_its_view(client: FlaskClient) -> None:
    found = head(client, "/?theme=youth&region=17&lang=sv")
    told = client.get(found["oembed"].removeprefix(HOST)).get_json()
    assert (told["version"], told["type"]) == ("1.0", "rich")
    assert told["title"] == found["og:title"]
    assert told["thumbnail_url"] == found["og:image"]
    [source] = re.findall(r'src="([^"]+)"', told["html"])
    query = parse_qs(urlsplit(unescape(source)).query)
    assert query["embed"] == ["1"]
    assert query["region"] == ["17"]
    assert f'width="{told["width"]}" height="{told["height"]}"' in told["html"]
    assert client.get(unescape(source).removeprefix(HOST)).status_code == 200


@pytest.mark.parametrize(("asked", "given"), [("280", 280), ("500", 500), ("4000", 800)])
def test_the_frame_is_no_wider_than_asked(asked: str, given: int, client: FlaskClient) -> None:
    address = f"/oembed?url={quote(HOST + '/', safe='')}&maxwidth={asked}"
    assert client.get(address).get_json()["width"] == given


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 404),
        ("url=http%3A%2F%2Fevil.example%2F", 404),
        ("url=http%3A%2F%2Flocalhost%2Frajat", 404),
        ("url=http%3A%2F%2Flocalhost%2F%3Ftheme%3Dmoon", 400),
        ("url=http%3A%2F%2Flocalhost%2F&format=xml", 501),
        ("url=http%3A%2F%2Flocalhost%2F&maxwidth=wide", 400),
        ("url=http%3A%2F%2Flocalhost%2F&maxwidth=3", 400),
        ("url=http%3A%2F%2Flocalhost%2F&maxwidth=99999999999999999999", 400),
        ("url=http%3A%2F%2F%5B", 404),
    ],
)
def test_what_is_no_view_is_refused(query: str, status: int, client: FlaskClient) -> None:
    assert client.get(f"/oembed?{query}").status_code == status
