"""The pictures of docs/ are not older than the pages that they show."""

import json
from dataclasses import replace

from dash import Dash

from benchmarks import shots
from pages.registry import PAGES


def test_the_pictures_show_the_pages_as_they_are(app: Dash) -> None:
    taken = json.loads(shots.RECORD.read_text(encoding="utf-8"))
    now = shots.digests(app)
    older = [name for name, digest in now.items() if taken.get(name) != digest]
    assert older == [], f"These show pages that have changed since: run `make pictures`. {older}"
    assert {path.name for path in shots.DOCS.glob("*.png")} == set(now)


def test_every_page_of_the_header_has_a_picture() -> None:
    assert {page.path for page in PAGES if page.in_header} <= {shot.path for shot in shots.SHOTS}


def test_the_digest_follows_language_theme_and_selection(app: Dash) -> None:
    first = shots.SHOTS[0]
    others = [
        replace(first, name=str(number), query=query)
        for number, query in enumerate(
            ["?lang=en", "?lang=sv", "?lang=en&theme=youth", "?lang=en&theme=youth&present=1"]
        )
    ]
    found = shots.digests(app, [first, *others, replace(first, name="again")])
    assert found["again"] == found[first.name]
    assert len(set(found.values())) == len(found) - 1
