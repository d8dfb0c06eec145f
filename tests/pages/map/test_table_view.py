import pandas as pd
import pytest

from layers.tables.row_order import Order
from layers.tables.view_table import table
from layers.themes.registry import THEMES
from pages.map.table_view import columns, table_view
from tests.pages.conftest import Ask, attribute, find, words


def rows(ask: Ask, query: str, column: str, *, descending: bool = False) -> pd.DataFrame:
    request = ask("/", query)
    order = Order(column, descending=descending)
    return table(request.facts, request.answer_set, request.state, order)


def test_the_table_shows_what_the_filters_leave(ask: Ask) -> None:
    (shown,) = find(table_view(ask("/", "?theme=residents&region=06"), Order()), "Table")
    assert len(find(find(shown, "Tbody"), "Tr")) == 23
    assert [cell.scope for cell in find(find(shown, "Thead"), "Th")] == ["col"] * 4


def test_columns_are_sorted_both_ways(ask: Ask) -> None:
    up = rows(ask, "?theme=residents", "residents")
    down = rows(ask, "?theme=residents", "residents", descending=True)
    assert list(down["name"])[:3] == ["Helsinki", "Espoo", "Tampere"]
    assert up["residents"].is_monotonic_increasing


def test_words_sort_as_the_alphabet_does(ask: Ask) -> None:
    assert list(rows(ask, "?theme=residents", "name")["name"])[-2:] == ["Ähtäri", "Äänekoski"]


def test_a_value_is_sorted_by_its_figure(ask: Ask) -> None:
    assert rows(ask, "?theme=unemployment_rate", "value")["figure"].is_monotonic_increasing


@pytest.mark.parametrize(("descending", "word"), [(False, "ascending"), (True, "descending")])
def test_the_sorted_column_says_so(ask: Ask, *, descending: bool, word: str) -> None:
    view = table_view(ask(), Order("residents", descending=descending))
    heads = {
        attribute(find(cell, "Button")[0], "data-value"): attribute(cell, "aria-sort")
        for cell in find(find(view, "Thead"), "Th")
    }
    assert heads == {
        key: word if key == "residents" else None
        for key in ("name", "class", "value", "residents", "municipalities", "status", "source")
    }


def test_an_unknown_column_is_the_natural_order(ask: Ask) -> None:
    rows = find(find(table_view(ask(), Order("moon")), "Tbody"), "Th")
    assert words(rows[0]) == "Ahvenanmaa"


def common(ask: Ask, query: str) -> list[str]:
    lists = find(table_view(ask("/", query), Order()), "Dl")
    return [words(each) for each in find(lists, "Dt")]


def test_what_all_rows_share_is_said_once_above_them(ask: Ask) -> None:
    query = "?lang=en&theme=residents"
    heads = words(find(table_view(ask("/", query), Order()), "Thead"))
    assert common(ask, query) == ["Status", "Source", "Date"]
    assert not any(each in heads for each in common(ask, query))


def test_a_single_row_has_all_its_cells(ask: Ask) -> None:
    view = table_view(ask("/", "?lang=en&theme=authorities&county=20"), Order())
    assert common(ask, "?lang=en&theme=authorities&county=20") == []
    assert len(find(find(view, "Thead"), "Th")) == len(columns(ask().t, THEMES["authorities"]))
    assert not find(view, "Input")


def test_an_order_by_what_all_rows_share_is_that_by_name(ask: Ask) -> None:
    view = table_view(ask("/", "?theme=residents"), Order("source", descending=True))
    (head,) = [each for each in find(view, "Th") if attribute(each, "aria-sort")]
    assert attribute(head, "aria-sort") == "ascending"
    assert attribute(find(head, "Button")[0], "data-value") == "name"


def test_a_row_selects_its_area_and_shows_its_class(ask: Ask) -> None:
    (body,) = find(table_view(ask("/", "?theme=residents&region=06"), Order()), "Tbody")
    for row in find(body, "Tr"):
        (button,) = find(row, "Button")
        assert attribute(row, "data-action") == "select"
        assert attribute(row, "data-value") == attribute(button, "data-value")
        assert [each.className for each in find(row, "Span")].count("swatch") == 1


def test_selected_rows_are_marked(ask: Ask) -> None:
    view = table_view(ask("/", "?sel=wellbeing_county:20,region:06"), Order())
    marked = [row for row in find(view, "Tr") if getattr(row, "className", "") == "is-selected"]
    assert [words(find(row, "Th")) for row in marked] == ["Kainuun hyvinvointialue"]


def test_downloads_carry_the_view(ask: Ask) -> None:
    links = [a.href for a in find(table_view(ask("/", "?lang=sv&county=06"), Order()), "A")]
    assert links == [
        "/export.csv?lang=sv&county=06",
        "/export.xlsx?lang=sv&county=06",
    ]


def test_nothing_left_is_said_with_a_way_out(ask: Ask) -> None:
    view = table_view(ask("/", "?lang=en&region=06&county=19"), Order())
    assert "No area passes the filters." in words(view)
    assert [attribute(each, "data-action") for each in find(view, "Button")] == ["clear-filters"]
    assert not find(view, "Table")


def test_with_a_second_map_both_answers_stand_in_one_row(ask: Ask) -> None:
    view = table_view(ask("/", "?lang=en&compare=youth"), Order("compare_name"))
    heads = [words(cell) for cell in find(find(view, "Thead"), "Th")]
    assert heads[:3] == [
        "Wellbeing services county",
        "Class (TYM leadership groups)",
        "Status (TYM leadership groups)",
    ]
    assert heads[3:6] == [
        "Employment area",
        "Class (Services for young people)",
        "Status (Services for young people)",
    ]
    assert len(find(find(view, "Tbody"), "Tr")) == 51
    assert "1 leadership group" in words(find(view, "Tbody"))


def test_areas_of_one_division_are_named_once(ask: Ask) -> None:
    view = table_view(ask("/", "?lang=en&theme=residents&compare=unemployment_rate"), Order())
    heads = [words(cell) for cell in find(find(view, "Thead"), "Th")]
    assert heads[0] == "Municipality"
    assert len(heads) == len(set(heads)) == 6
    assert len(find(find(view, "Tbody"), "Tr")) == 308
