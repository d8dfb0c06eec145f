import pytest

from pages.map.area_bars import area_bars_view
from pages.map.chart_view import chart_view
from tests.country import ALL_RESIDENTS
from tests.pages.conftest import Ask, attribute, find, words


def test_the_chart_has_a_table_with_its_figures(ask: Ask) -> None:
    view = chart_view(ask("/", "?lang=en"))
    (graph,) = find(view, "Graph")
    drawn = {n for trace in graph.figure["data"] for n in trace["x"]}
    rows = [words(row) for row in find(find(view, "Tbody"), "Tr")]
    residents = [int(row.split()[-1].replace(",", "")) for row in rows]
    assert sum(residents) == ALL_RESIDENTS
    assert set(residents) <= drawn


def test_the_chart_sends_nothing_anywhere(ask: Ask) -> None:
    (graph,) = find(chart_view(ask()), "Graph")
    assert graph.config["showSendToCloud"] is False
    assert graph.config["displaylogo"] is False


def test_nothing_left_is_said_in_place_of_the_bars(ask: Ask) -> None:
    request = ask("/", "?lang=en&region=06&county=19")
    assert "No area passes the filters." in words(area_bars_view(request))
    assert chart_view(request) == []


def test_a_second_map_has_charts_of_its_own(ask: Ask) -> None:
    request = ask("/", "?lang=en&compare=residents")
    heads = [words(each) for each in find(chart_view(request), "H2")]
    assert heads == [
        "By class: TYM leadership groups by wellbeing services county",
        "By wellbeing services county",
        "By class: Residents of municipalities",
    ]
    assert len(find(chart_view(request), "Graph")) == len(heads)
    assert [words(each) for each in find(area_bars_view(request), "H1")][1] == (
        "Residents of municipalities"
    )


def test_the_counties_with_most_authorities_come_first(ask: Ask) -> None:
    view = area_bars_view(ask("/", "?lang=en&theme=authorities"))
    first = [words(each) for each in find(view, "Button")][:4]
    assert [each.endswith("4 employment authorities") for each in first] == [True] * 3 + [False]


def test_a_bar_is_a_button_that_selects_and_says_whether_it_has(ask: Ask) -> None:
    view = area_bars_view(ask("/", "?theme=authorities&sel=wellbeing_county:20"))
    buttons = find(view, "Button")
    assert len(buttons) == 23
    assert {attribute(each, "data-action") for each in buttons} == {"select"}
    pressed = [each for each in buttons if attribute(each, "aria-pressed") == "true"]
    assert [attribute(each, "data-value") for each in pressed] == ["wellbeing_county:20"]


def test_filters_and_selection_are_said(ask: Ask) -> None:
    query = "?lang=en&theme=residents&county=20&sel=municipality:205"
    said = words(find(area_bars_view(ask("/", query)), "P"))
    assert "Kainuu" in said
    assert "Selected: Kajaani" in said


@pytest.mark.parametrize(
    ("selected", "opened"), [("municipality:091", False), ("municipality:425", True)]
)
def test_many_areas_are_folded_but_none_is_left_out(
    ask: Ask, selected: str, *, opened: bool
) -> None:
    view = area_bars_view(ask("/", f"?theme=residents&sel={selected}"))
    (fold,) = find(view, "Details")
    assert len(find(view, "Button")) == 308
    assert len(find(fold, "Button")) == 288
    assert fold.open is opened
