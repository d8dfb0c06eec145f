"""A draft from before groups existed is shown as far as it is understood."""

import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import text

from app import create_app
from geodata.store import Store
from layers.words.text import LANGS
from settings import Settings
from tests.routes.answers.test_page import GOOD, PAGE, bring_in


def of_older_form(store: Store, members: list[object]) -> None:
    """Give the draft in the store members of groups in place of groups."""
    with store.engine.begin() as connection:
        form = json.loads(connection.execute(text("SELECT survey FROM drafts")).scalar_one())
        form.pop("groups", None)
        form["tym_members"] = members
        connection.execute(text("UPDATE drafts SET survey = :form"), {"form": json.dumps(form)})


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Address of a store of its own."""
    return f"sqlite:///{tmp_path / 'answers.sqlite'}"


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_left_out_is_named_on_the_page(url: str, lang: str) -> None:
    client: FlaskClient = create_app(Settings(store_url=url)).server.test_client()
    bring_in(client, GOOD)
    store = Store.open(url)
    members = [{"county": "13", "employment_area": "13", "group": 1}]
    of_older_form(store, [*members])
    whole = client.get(f"{PAGE}?lang={lang}").get_data(as_text=True)
    assert 'class="own-banner"' in whole
    assert 'role="alert"' not in whole
    of_older_form(store, [*members, {"county": "13", "employment_area": "99", "group": 2}])
    partly = client.get(f"{PAGE}?lang={lang}").get_data(as_text=True)
    assert 'class="own-banner"' in partly
    assert 'role="alert"' in partly
    assert "99" in partly.partition('role="alert"')[2].partition("</ul>")[0]
    store.close()
