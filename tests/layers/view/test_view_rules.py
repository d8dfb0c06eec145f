"""The rules of addresses as data: everything that ``Vocabulary.allowed`` allows, and JSON."""

import json

from layers.themes.registry import THEMES
from layers.view.map_view import PARAMETERS
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
                for name, words in rules["same"].items():
                    assert words == list(allowed[name])


def test_every_parameter_has_a_rule(vocabulary: Vocabulary) -> None:
    rules = view_rules(vocabulary)
    by_name = {"theme", "compare", "division", "borders", "class", "sel", "year"}
    elsewhere = {"data", "versus", "story"}
    assert set(PARAMETERS.values()) == by_name | elsewhere | set(rules["areas"]) | set(
        rules["same"]
    )
