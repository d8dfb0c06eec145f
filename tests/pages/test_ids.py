"""Ids, actions and icons: whatever one part of the page names, another part has."""

import re
from enum import StrEnum
from pathlib import Path

import pytest
from dash import Dash

import ids
from layers.tables.row_order import Order
from pages import page_for
from pages.cooperation.page import cooperation_body
from pages.map.chart_view import chart_view
from pages.map.table_view import table_view
from pages.profile.profile import profile_components
from pages.relations.page_parts import PARTS
from pages.relations.request import RelationRequest
from tests.pages.conftest import Ask, attribute, walk

ASSETS = Path(__file__).parents[2] / "assets"
ENUMS = [each for each in vars(ids).values() if isinstance(each, type) and each is not StrEnum]
IDS = {str(each) for enum in ENUMS for each in enum}  # type: ignore[attr-defined]


def script(name: str = "*") -> str:
    paths = sorted((ASSETS / "js").glob(f"{name}.js"))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


@pytest.fixture(scope="module")
def layout_ids(app: Dash, ask: Ask) -> set[str]:
    drawn = cooperation_body(ask("/yhdyspinnat"))
    return {each.id for each in walk([app.validation_layout, drawn]) if getattr(each, "id", None)}


def test_every_id_is_in_the_layout(layout_ids: set[str]) -> None:
    assert layout_ids >= IDS


def test_callbacks_name_only_ids_of_the_layout(app: Dash, layout_ids: set[str]) -> None:
    named = {
        item["id"]
        for callback in app.callback_map.values()
        for item in [*callback["inputs"], *callback["state"]]
    }
    outputs = {
        part.rsplit(".", 1)[0]
        for output in app.callback_map
        for part in output.strip(".").split("...")
        if "." in part
    }
    assert named | outputs <= layout_ids


def test_scripts_name_only_ids_of_the_layout(layout_ids: set[str]) -> None:
    named = set(re.findall(r"(?:byId|fill|show|set_props)\(\s*\"([a-z-]+)\"", script()))
    assert named
    assert named <= layout_ids


def test_every_action_of_the_page_is_answered(ask: Ask) -> None:
    request = ask("/", "?data=example&foo=1")
    facts, answers = request.facts, request.answer_set
    borders = RelationRequest.of(
        ask("/rajat", "?sel=municipality:305&moves=305:wellbeing_county:20")
    )
    trees = [page_for(request), table_view(request, Order()), chart_view(request)]
    trees += [page_for(borders.request), *(build(borders) for build in PARTS.values())]
    asked = {attribute(each, "data-action") for each in walk(trees)} - {None}
    asked |= set(re.findall(r"\"data-action\": \"([a-z-]+)\"", script()))
    profiles = str(profile_components(facts, answers, "region", "fi"))
    asked |= set(re.findall(r"'data-action': '([a-z-]+)'", profiles))
    tables = [
        script(name).split("const ACTIONS = {")[1].split("};")[0]
        for name in ("80-actions", "92-relations")
    ]
    answered = set(re.findall(r"^    \"?([a-z-]+)\"?(?:: |,)", "\n".join(tables), re.MULTILINE))
    assert asked == answered


def test_every_icon_has_a_picture() -> None:
    css = "\n".join(path.read_text() for path in sorted((ASSETS / "css").glob("*.css")))
    pictures = dict(re.findall(r"\.icon--([a-z-]+) \{ --icon: url\(\"\.\./(icons/[^\"]+)\"", css))
    assert [name for name, path in pictures.items() if not (ASSETS / path).is_file()] == []
    python = "\n".join(path.read_text() for path in (ASSETS.parent / "pages").glob("*.py"))
    named = set(re.findall(r"icon(?:_button)?\(\s*\"([a-z-]+)\"", python))
    assert named <= set(pictures)


def test_styles_load_nothing_from_elsewhere() -> None:
    for path in (ASSETS / "css").glob("*.css"):
        for address in re.findall(r"url\(\"?([^\")]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / address).is_file(), f"{path.name}: {address}"
