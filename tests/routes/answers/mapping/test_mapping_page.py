"""From an export that is not the template to answers on the map of one browser."""

import json
import re
from hashlib import sha256
from html import unescape

import pytest
from dash import Dash
from flask.testing import FlaskClient

from callbacks.context.visitor import OWN_COOKIE
from layers.answers.mapping.fields import column_field, settle_field, word_field
from layers.view.addresses import Addresses
from layers.words.text import LANGS
from routes.answers.mapping.remembered import MAPPING_COOKIE
from tests.geodata.intake import files as f
from tests.geodata.intake.mapping.exports import area, as_xlsx, directors, joined_options, option
from tests.routes.answers.test_page import bring_in, token
from tests.routes.conftest import json_at

PAGE = "/aineistot/mapping"
ORIGIN = {
    "title": "Kysely",
    "collected_on": "2026-05-15",
    "collected_by": "Liitto",
    "source": "Kysely 5/2026",
}
SIMPLE = as_xlsx(joined_options({"10": [option("authority_runs")], "05": ["hoidamme itse"]}))


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    """A browser of its own for every test."""
    client: FlaskClient = app.server.test_client()
    return client


def shown(client: FlaskClient, lang: str = "fi", **form: str) -> str:
    """Text of the page, without a form or after one was sent."""
    if not form:
        return unescape(client.get(f"{PAGE}?lang={lang}").get_data(as_text=True))
    sent = client.post(f"{PAGE}?lang={lang}", data={"token": token(client), **form})
    assert sent.status_code == 200
    return unescape(sent.get_data(as_text=True))


def is_chosen(value: str, text: str) -> bool:
    """Whether a chooser of the page has the value chosen."""
    return re.search(rf'<option selected="selected" value="{value}">', text) is not None


def use(client: FlaskClient, form: dict[str, str] | None = None, status: int = 303) -> str:
    data = {"token": token(client), **ORIGIN, **(form or {})}
    sent = client.post(f"{PAGE}/use?lang=fi", data=data)
    assert sent.status_code == status
    return unescape(sent.get_data(as_text=True))


def test_an_export_leads_to_the_mapping_and_a_template_does_not(client: FlaskClient) -> None:
    assert bring_in(client, as_xlsx(directors())).headers["Location"] == f"{PAGE}?lang=sv"
    renamed = f.xlsx(f.sheets(tym=[["Hyvinvointialue", "Monta"], ["01", 2]]))
    for content in (f.xlsx(f.sheets()), renamed, as_xlsx([["a", "b"], ["c", "d"]])):
        assert bring_in(client, content).headers["Location"].endswith("#report")
    assert client.get(f"{PAGE}?lang=sv").status_code == 200


def test_a_report_on_another_form_offers_the_mapping(client: FlaskClient) -> None:
    bring_in(client, f.xlsx({"A": [["Työllisyysalue", "Huomautus"], [area("10"), "x"]]}))
    report = client.get("/aineistot?lang=fi").get_data(as_text=True)
    assert f'href="{PAGE}' in report


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_shows_columns_rows_and_what_to_settle(client: FlaskClient, lang: str) -> None:
    bring_in(client, as_xlsx([["Kysely 2026"], *directors()]))
    text = shown(client, lang)
    assert f'<html lang="{lang}"' in text
    assert is_chosen("area:employment_area", text)
    assert f'name="{settle_field("youth", "01")}"' in text
    assert 'value="Kysely 2026"' in text


def test_who_answered_is_not_on_the_page_nor_kept(client: FlaskClient) -> None:
    bring_in(client, as_xlsx(directors()))
    assert "Johtaja" not in shown(client)
    assert "@" not in shown(client)
    use(client)
    assert "Johtaja" not in client.get("/aineistot?lang=fi").get_data(as_text=True)
    cookie = client.get_cookie(MAPPING_COOKIE, path="/")
    assert cookie
    assert cookie.http_only


def test_words_areas_and_columns_are_chosen(client: FlaskClient) -> None:
    rows = joined_options({"10": [option("authority_runs")], "05": ["hoidamme itse"]})
    bring_in(client, as_xlsx([*rows, ["Meidän alue", "hoidamme itse"]]))
    text = shown(client)
    assert "”hoidamme itse” ei tunneta" in text
    assert "”Meidän alue” ei ole alue" in text
    words = {
        word_field("youth", "hoidamme itse"): "municipalities_own",
        word_field("employment_area", "Meidän alue"): "06",
    }
    text = shown(client, **words)
    assert "ei tunneta" not in text
    assert "ei ole alue" not in text
    left = shown(client, **{**words, column_field(0, 1): "leave"})
    assert is_chosen("leave", left)
    assert not is_chosen("municipalities_own", left)


def test_rows_show_their_source_and_day(client: FlaskClient) -> None:
    heads = ["Alue", "Nuorten palvelut", "Lähde", "Tilanne"]
    row = [area("10"), option("authority_runs"), "Pöytäkirja 5 §", "3.2.2026"]
    bring_in(client, as_xlsx([heads, row]))
    text = shown(client)
    assert is_chosen("source:youth", text)
    assert is_chosen("as_of:youth", text)
    preview = text.partition('id="rows"')[2]
    assert "Pöytäkirja 5 §" in preview
    assert "3.2.2026" in preview


def test_the_answers_are_on_the_map_of_this_browser(
    client: FlaskClient, addresses: Addresses
) -> None:
    bring_in(client, as_xlsx(directors()))
    use(client, {settle_field("youth", "01"): "authority_runs"})
    values = json_at(client, addresses.catalogue(2026, "own", "fi"))["themes"]["youth"]["values"]
    assert values["01"][0] == "authority_runs"
    assert values["06"][0] == "ohjaamo_in_some"
    # What is settled by nobody is not known.
    assert values["04"][0] is None or values["04"][0] == "unknown"
    assert client.get(f"{PAGE}?lang=fi").headers["Location"] == "/aineistot?lang=fi"


def test_what_the_checks_refuse_keeps_the_file_and_says_why(client: FlaskClient) -> None:
    bring_in(client, SIMPLE)
    before = client.get_cookie(OWN_COOKIE)
    text = use(client, {"collected_on": ""}, 400)
    assert 'role="alert"' in text
    assert client.get_cookie(OWN_COOKIE) == before
    assert f'value="{ORIGIN["title"]}"' in text
    use(client)


def test_a_mapping_is_remembered_by_its_headings(client: FlaskClient) -> None:
    bring_in(client, SIMPLE)
    use(client, {word_field("youth", "hoidamme itse"): "municipalities_own"})
    bring_in(client, as_xlsx(joined_options({"06": ["Hoidamme itse"]})))
    text = shown(client)
    assert "otsikot ovat tuttuja" in text
    assert "ei tunneta" not in text
    bring_in(client, as_xlsx([["Alue", "Muuta nuorista"], [area("10"), option("authority_runs")]]))
    assert "otsikot ovat tuttuja" not in shown(client)


def test_what_was_remembered_is_forgotten_when_asked(client: FlaskClient) -> None:
    for _ in range(2):
        bring_in(client, SIMPLE)
        assert f"{PAGE}/forget" not in shown(client)
        use(client, {word_field("youth", "hoidamme itse"): "municipalities_own"})
        bring_in(client, SIMPLE)
        assert f"{PAGE}/forget" in shown(client)
        sent = client.post(f"{PAGE}/forget?lang=fi", data={"token": token(client)})
        assert sent.headers["Location"] == f"{PAGE}?lang=fi"
        assert "ei tunneta" in shown(client)


@pytest.mark.parametrize("text", ["x", "eJw=", "%00", "é", "A" * 3000])
def test_a_cookie_that_is_no_mapping_is_passed_over(client: FlaskClient, text: str) -> None:
    client.set_cookie(MAPPING_COOKIE, text)
    bring_in(client, SIMPLE)
    assert "hoidamme itse" in shown(client)


def test_the_mapping_is_a_file_to_save(client: FlaskClient) -> None:
    bring_in(client, SIMPLE)
    sent = client.post(f"{PAGE}/mapping.json?lang=fi", data={"token": token(client)})
    assert json.loads(sent.data)["format"] == "yhdyspinta-mapping"
    assert "attachment" in sent.headers["Content-Disposition"]


def test_forms_need_a_token_and_a_file(client: FlaskClient) -> None:
    for address in (PAGE, f"{PAGE}/use", f"{PAGE}/mapping.json"):
        assert client.post(address, data={"token": token(client)}).status_code == 303
    bring_in(client, SIMPLE)
    for address in (PAGE, f"{PAGE}/use", f"{PAGE}/mapping.json"):
        assert client.post(address, data={"token": "0" * 64}).status_code == 400


@pytest.mark.parametrize("value", ["", "moon", "option:youth:moon", "area:", "é" * 300])
def test_what_no_chooser_offers_changes_nothing(client: FlaskClient, value: str) -> None:
    bring_in(client, SIMPLE)
    names = [column_field(0, 0), column_field(0, 1), word_field("youth", "hoidamme itse")]
    form = dict.fromkeys([*names, settle_field("youth", "05"), "title"], value)
    assert is_chosen("area:employment_area", shown(client, **form))


def test_of_many_columns_those_in_use_are_remembered(client: FlaskClient) -> None:
    more = [f"{number} {sha256(str(number).encode()).hexdigest()}" for number in range(90)]
    row = [area("10"), option("authority_runs"), *["x"] * len(more)]
    content = as_xlsx([["Alue", "Nuorten palvelut", *more], row])
    bring_in(client, content)
    use(client)
    bring_in(client, content)
    assert "otsikot ovat tuttuja" in shown(client)


@pytest.mark.parametrize("lang", LANGS)
def test_areas_in_columns_are_shown_by_their_columns(client: FlaskClient, lang: str) -> None:
    question = "Miten nuorten palvelut on järjestetty?"
    rows: list[list[object]] = [["Kysymys", area("10"), area("05")], [question, 1, 2]]
    key: list[list[object]] = [["Koodi", "Selite"], [1, "Oma malli"], [2, "Ohjaamo"]]
    assert bring_in(client, as_xlsx(rows, key)).headers["Location"] == f"{PAGE}?lang=sv"
    text = shown(client, lang)
    assert is_chosen("area:employment_area", text)
    assert "<td>B</td>" in text
    assert "<small>= Oma malli" in text
    means = {"1": "authority_runs", "2": "other_services"}
    choice = {word_field("youth", text): meaning for text, meaning in means.items()}
    assert "<small>= Ohjaamo" in shown(client, lang, **choice)
    use(client, choice)


@pytest.mark.parametrize("lang", LANGS)
def test_areas_in_columns_with_no_questions_say_what_to_do(client: FlaskClient, lang: str) -> None:
    model = option("authority_runs")
    bring_in(client, as_xlsx([[area("10"), area("05")], [model, model]]))
    text = shown(client, lang)
    assert 'role="alert"' in text
    assert "Taulukko 1: " in text
    assert 'class="mapping"' not in text
