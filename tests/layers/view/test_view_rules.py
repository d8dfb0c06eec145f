"""The rules of addresses as data: everything that ``Vocabulary.allowed`` allows, and JSON."""

import json

from layers.themes.registry import THEMES
from layers.view.map_view import PARAMETERS, ViewState
from layers.view.parameters import Kind, parameters
from layers.view.view_rules import view_rules
from layers.view.vocabulary import Vocabulary


def test_the_rules_hold_every_word_that_is_allowed(vocabulary: Vocabulary) -> None:
    rules = json.loads(json.dumps(view_rules(vocabulary)))
    assert list(rules["themes"]) == list(THEMES)
    for year in vocabulary.years:
        codes = rules["years"][str(year)]
        for theme in THEMES:
            for changes, kind in ((False, "class"), (True, "changes")):
                allowed = vocabulary.allowed(year, theme, changes=changes)
                assert rules["themes"][theme][kind] == list(allowed["class"])
                assert list(codes) == list(allowed["division"])
                for name, division in rules["areas"].items():
                    assert set(codes[division]) == set(allowed[name])


def test_every_parameter_has_a_rule(vocabulary: Vocabulary) -> None:
    """Those of which the schema does not list the values."""
    ruled = {"theme", "compare", "division", "borders", "class", "sel", "year"}
    asked_of_the_server = {"data", "versus"}
    told = {
        each.name
        for each in parameters(ViewState())
        if each.traits.allowed is not None
        or each.traits.pattern
        or each.traits.most is not None
        or each.kind is Kind.FLAG
    }
    rules = view_rules(vocabulary)
    assert set(PARAMETERS.values()) == ruled | asked_of_the_server | set(rules["areas"]) | told
