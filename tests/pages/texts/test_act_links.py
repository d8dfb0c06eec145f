"""Every link to an act, on any page, is one that the list of acts makes."""

from dash import Dash

from layers.words.act_links import ACTS, act_link
from layers.words.text import LANGS
from tests.layouts import every_layout, walk


def test_links_to_acts_come_from_the_list_of_acts(app: Dash) -> None:
    known = {act_link(number, lang).address for number in ACTS for lang in LANGS}
    linked = {
        address
        for each in walk(every_layout(app))
        if "finlex.fi" in (address := str(getattr(each, "href", "")))
    }
    assert len(linked) >= 3
    assert linked <= known
