"""The map on an invented year: it opens with it, and an older year is chosen and left again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from playwright.sync_api import Page, expect

import ids
from tests.browser.map.map_page import open_map, path, query
from tests.rehearsal import made_up_year as new
from tests.rehearsal.rehearsal import rehearse
from tests.rehearsal.served import served


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("new-year")
    with served(rehearse(folder).tables, f"sqlite:///{folder / 'answers.sqlite'}") as address:
        # A year is loaded when first asked for, which must not count as the browser's time.
        requests.get(f"{address}/?year={new.OLD}", timeout=60).raise_for_status()
        yield address


def test_the_newest_year_is_shown_and_an_older_one_is_chosen_and_left(page: Page) -> None:
    open_map(page)
    chooser = page.locator(f"#{ids.Controls.YEAR}")
    expect(chooser).to_have_value(str(new.NEW))
    expect(path(page, new.SUCCESSOR)).to_have_count(1)
    expect(path(page, new.MERGED)).to_have_count(0)
    chooser.select_option(str(new.OLD))
    expect(path(page, new.MERGED)).to_have_count(1)
    assert query(page) == {"year": [str(new.OLD)]}
    chooser.select_option(str(new.NEW))
    expect(path(page, new.MERGED)).to_have_count(0)
    expect(path(page, new.SUCCESSOR)).to_have_count(1)
    assert query(page) == {}
