from pages.map.chart_view import chart_view
from tests.country import ALL_RESIDENTS
from tests.pages.conftest import Ask, find, words


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


def test_nothing_left_is_said(ask: Ask) -> None:
    view = chart_view(ask("/", "?lang=en&region=06&county=19"))
    assert "No area passes the filters." in words(view)
    assert not find(view, "Graph")


def test_a_second_map_has_a_chart_of_its_own(ask: Ask) -> None:
    view = chart_view(ask("/", "?lang=en&compare=residents"))
    assert len(find(view, "Graph")) == 2
    assert [words(each) for each in find(view, "H1")][1] == "Residents of municipalities"
