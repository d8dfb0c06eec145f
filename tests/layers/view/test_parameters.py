"""The schema of parameters: complete for each page, and true to the fields that it describes."""

import json
from typing import Any

import pytest

from layers.cooperation.view import CooperationView, selectable
from layers.relations.view import RelationView
from layers.view.map_view import PARAMETERS, ViewState, parse_query
from layers.view.parameters import (
    Bound,
    Kind,
    View,
    bound_parameters,
    browser_parameters,
    parameter_names,
    parameters,
)
from layers.view.vocabulary import FILTER_DIVISIONS, Vocabulary

VIEWS: list[View] = [ViewState(), RelationView(), CooperationView()]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: type(view).__name__)
def test_every_parameter_of_an_address_is_described_in_its_order(view: View) -> None:
    params = view.to_params()
    described = parameters(view)
    assert [each.name for each in described] == list(params)
    assert [each.default for each in described] == list(params.values())
    for each in described:
        assert isinstance(each.default, list) == (each.kind is Kind.LIST), each.name


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: type(view).__name__)
def test_the_browser_gets_plain_json_without_what_is_not_so(view: View) -> None:
    sent: list[dict[str, Any]] = json.loads(json.dumps(browser_parameters(view)))
    assert [each["name"] for each in sent] == list(view.to_params())
    for each in sent:
        assert {"kind", "default"} <= set(each)
        unset = [name for name in each if name != "default" and each[name] in ("", False, None)]
        assert unset == [], each["name"]


def test_area_filters_name_their_division() -> None:
    described = {each.name: each.traits for each in parameters(ViewState())}
    found = {name: each.division for name, each in described.items() if each.division}
    assert found == dict(FILTER_DIVISIONS)
    assert all(described[name].filters and described[name].paints for name in found)


def test_static_values_are_those_that_addresses_may_have(vocabulary: Vocabulary) -> None:
    allowed = vocabulary.allowed(2026, ViewState.theme)
    for each in parameters(ViewState()):
        if each.traits.allowed is not None:
            assert list(each.traits.allowed) == list(allowed[each.name]), each.name
        if each.kind is Kind.FLAG:
            assert list(allowed[each.name]) == ["1"], each.name
        if each.traits.most and each.kind is Kind.NUMBER:
            assert list(allowed[each.name]) == [str(n + 1) for n in range(each.traits.most)]


def test_a_page_depends_on_language_year_and_answers() -> None:
    assert bound_parameters(*VIEWS) == ("lang", "year", "data", "versus")
    bound = {each.name: each.traits.bound for each in parameters(ViewState())}
    assert (bound["year"], bound["versus"]) == (Bound.PAGE, Bound.ANSWERS)


def test_topics_and_actors_are_known_to_the_browser() -> None:
    sent = {each["name"]: each for each in browser_parameters(CooperationView(), selectable())}
    assert len(sent["topic"]["allowed"]) > 5
    assert len(sent["actor"]["allowed"]) > 5


def test_derived_fields_are_no_parameters(vocabulary: Vocabulary) -> None:
    assert "classes_of" not in parameter_names(ViewState)
    assert PARAMETERS["compared"] == "compare"
    _state, dropped = parse_query("classes_of=tym", vocabulary)
    assert [each.parameter for each in dropped] == ["classes_of"]
