"""Compounds can be broken where their second part begins, and stay the same words."""

import pytest

from layers.cooperation.matrix import actors
from layers.words.soft_hyphens import SOFT_HYPHEN, soft_hyphens
from layers.words.text import LANGS, translator


@pytest.mark.parametrize(
    ("plain", "broken"),
    [
        ("Hyvinvointialueet", "Hyvinvointi|alueet"),
        ("Työvoimaviranomaiset", "Työvoima|viranomaiset"),
        ("utbildningsanordnare", "utbildnings|anordnare"),
        ("alueet", "alueet"),
        ("Kela", "Kela"),
    ],
)
def test_a_compound_breaks_before_its_second_part(plain: str, broken: str) -> None:
    assert soft_hyphens(plain) == broken.replace("|", SOFT_HYPHEN)


@pytest.mark.parametrize("lang", LANGS)
def test_no_letter_is_lost(lang: str) -> None:
    for actor in actors(translator(lang)):
        assert soft_hyphens(actor.name).replace(SOFT_HYPHEN, "") == actor.name
