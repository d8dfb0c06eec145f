"""Links to acts lead to the text that the reader reads."""

import re
from pathlib import Path

import pytest

from geodata import load_cooperation
from layers.words.act_links import ACTS, act_link
from layers.words.text import LANGS

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("number", "lang", "address", "text"),
    [
        ("381/2023", "fi", "fi/lainsaadanto/2023/381", "fi"),
        ("381/2023", "sv", "sv/lagstiftning/2023/381", "sv"),
        ("381/2023", "en", "fi/lainsaadanto/2023/381", "fi"),
        ("388/2024", "sv", "sv/lagstiftning/2024/388", "sv"),
        ("437/2024", "sv", "sv/lagstiftning/2023/381", "sv"),
        ("306/2019", "sv", "sv/lagstiftning/2019/306", "sv"),
        ("306/2019", "en", "en/legislation/translations/2019/eng/306", "en"),
    ],
)
def test_an_act_is_linked_in_the_readers_language(
    number: str, lang: str, address: str, text: str
) -> None:
    link = act_link(number, lang)
    assert (link.address, link.lang) == (f"https://www.finlex.fi/{address}", text)


@pytest.mark.parametrize("lang", LANGS)
def test_every_act_has_a_link_and_an_amendment_that_of_what_it_amends(lang: str) -> None:
    for number, act in ACTS.items():
        link = act_link(number, lang)
        assert re.fullmatch(r"https://www\.finlex\.fi/[a-z/]+/\d{4}(/eng)?/\d+", link.address)
        assert link.address.startswith(f"https://www.finlex.fi/{link.lang}/")
        if act.amends:
            assert link == act_link(act.amends, lang)


def test_an_act_that_nobody_knows_is_refused() -> None:
    with pytest.raises(KeyError):
        act_link("1/1999", "fi")


def test_every_act_that_a_table_names_can_be_linked() -> None:
    facts = load_cooperation()
    named = {duty.act for duty in facts.duties.values() if duty.act}
    assert named <= set(ACTS)


def test_addresses_of_acts_are_made_in_one_place() -> None:
    for room in ("geodata", "layers", "pages", "callbacks"):
        for path in (ROOT / room).rglob("*"):
            if path.suffix in {".py", ".csv"} and path.name != "acts.py":
                assert "finlex.fi/" not in path.read_text(encoding="utf-8"), path
