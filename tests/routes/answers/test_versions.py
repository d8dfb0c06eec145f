"""What is published can be followed: a page on each version, and a feed."""

from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from app import create_app
from geodata.intake import Kind
from geodata.store import Store
from layers.words.text import LANGS
from settings import Settings
from tests.geodata.store.test_topics import COUNTIES, YOUNG, publish
from tests.routes.answers.test_page import PAGE

ATOM = {"a": "http://www.w3.org/2005/Atom"}
FEED = "/feed.xml"


@pytest.fixture
def client(url: str, store: Store, one_load_of_the_facts: None) -> FlaskClient:
    for content in (COUNTIES, YOUNG):
        publish(store, content)
    client: FlaskClient = create_app(Settings(store_url=url)).server.test_client()
    return client


def read(client: FlaskClient, lang: str = "fi") -> ET.Element:
    response = client.get(f"{FEED}?lang={lang}")
    assert response.status_code == 200
    assert response.mimetype == "application/atom+xml"
    # What the app itself has written is no danger to the parser.
    return ET.fromstring(response.get_data())


def texts(feed: ET.Element, path: str) -> list[str]:
    return [each.text or "" for each in feed.findall(path, ATOM)]


@pytest.mark.parametrize("lang", LANGS)
def test_a_feed_lists_every_version_with_what_rfc_4287_demands(
    client: FlaskClient, lang: str
) -> None:
    feed = read(client, lang)
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == lang
    entries = feed.findall("a:entry", ATOM)
    assert len(entries) == 2
    ids = [*texts(feed, "a:id"), *texts(feed, "a:entry/a:id")]
    assert len(set(ids)) == 3
    assert all(each.startswith("urn:uuid:") for each in ids)
    assert texts(feed, "a:updated") == [max(texts(feed, "a:entry/a:updated"))]
    assert all(texts(feed, "a:entry/a:title"))
    assert texts(feed, "a:author/a:name") == ["Yhdyspintakartta"]
    for link in feed.findall(".//a:link[@type='text/html']", ATOM):
        assert client.get(link.get("href", "")).status_code == 200
    others = feed.findall("a:link[@hreflang]", ATOM)
    assert {each.get("hreflang") for each in others} == {*LANGS} - {lang}


def test_ids_stay_and_the_newest_comes_first(client: FlaskClient, store: Store) -> None:
    before = texts(read(client), "a:entry/a:id")
    publish(store, COUNTIES)
    after = texts(read(client), "a:entry/a:id")
    assert after[1:] == before


def test_a_feed_tells_that_a_version_is_withdrawn(client: FlaskClient, store: Store) -> None:
    before = read(client)
    store.versions.withdraw(1, editor="anna", reason="an <error> & more")
    feed = read(client)
    assert texts(feed, "a:entry/a:id") == texts(before, "a:entry/a:id")
    assert texts(feed, "a:entry/a:title")[-1] == "Versio 1: vedetty pois"
    assert "an <error> & more" in texts(feed, "a:entry/a:summary")[-1]
    assert texts(feed, "a:updated") > texts(before, "a:updated")
    assert client.get(f"{PAGE}/versions/1").status_code == 410


def test_nobody_is_named_who_published(client: FlaskClient) -> None:
    assert "anna" not in client.get(FEED).text
    assert "anna" not in client.get(f"{PAGE}/versions/1").text


def test_without_versions_there_is_a_feed(url: str, one_load_of_the_facts: None) -> None:
    client = create_app(Settings(store_url=url)).server.test_client()
    feed = read(client)
    assert feed.findall("a:entry", ATOM) == []
    assert texts(feed, "a:updated") == ["2026-01-01T00:00:00+00:00"]


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_of_a_version_shows_what_changed(client: FlaskClient, lang: str) -> None:
    page = client.get(f"{PAGE}/versions/2?lang={lang}")
    assert page.status_code == 200
    assert page.text.count("<h1") == 1
    title = page.text.split("<title>")[1].split("</title>")[0]
    assert title.startswith("Versio")
    for other in LANGS[1:]:
        assert f'href="{PAGE}/versions/2?lang={other}"' in page.text
    assert f"change--{Kind.ADDED}" in page.text
    picture = page.text.split('src="/export.png')[1].split('"')[0].replace("&amp;", "&")
    assert "theme=youth" in picture
    assert "versus=survey-1" in picture
    assert client.get(f"/export.png{picture}").mimetype == "image/png"


def test_there_is_no_page_of_a_version_that_is_not(client: FlaskClient) -> None:
    assert client.get(f"{PAGE}/versions/9").status_code == 404


def test_the_page_on_answers_leads_to_versions_and_feed(client: FlaskClient) -> None:
    page = client.get(PAGE).text
    assert f'href="{PAGE}/versions/2?lang=fi"' in page
    assert f'<link rel="alternate" type="application/atom+xml" href="{FEED}?lang=fi">' in page
