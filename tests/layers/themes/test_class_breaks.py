import math

import pytest

from layers.map.facts import Facts
from layers.themes.class_breaks import Method, class_number, find_breaks
from layers.themes.statistics import RESIDENTS_BREAKS, UNEMPLOYMENT_BREAKS, numeric_value

METHODS: tuple[Method, ...] = ("quantiles", "natural_breaks")


def test_the_limits_of_the_themes_are_those_of_mapclassify(facts: Facts) -> None:
    residents = facts.statistics["population_2025"].astype(float)
    assert find_breaks(residents, "quantiles", 6, step=100) == RESIDENTS_BREAKS
    unemployment = facts.statistics["unemployment_rate_18_64_2024"].astype(float)
    assert find_breaks(unemployment, "natural_breaks", 6, step=0.1) == UNEMPLOYMENT_BREAKS


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("values", [[], [math.nan], [4.0], [4.0] * 20])
def test_no_limit_without_two_distinct_values(values: list[float], method: Method) -> None:
    assert find_breaks(values, method, 6, step=0.1) == ()


@pytest.mark.parametrize("method", METHODS)
def test_two_distinct_values_are_told_apart(method: Method) -> None:
    values = [1.0] * 5 + [9.0] * 5
    breaks = find_breaks(values, method, 6, step=0.1)
    assert len(breaks) == 1
    assert {class_number(value, breaks) for value in values} == {1, 2}


def test_a_limit_belongs_to_the_class_below() -> None:
    assert [class_number(value, (2000, 3300)) for value in (101, 2000, 2001, 3300, 9e5)] == [
        1,
        1,
        2,
        2,
        3,
    ]


def test_a_figure_that_is_missing_is_unknown() -> None:
    value = numeric_value(math.nan, RESIDENTS_BREAKS)
    assert (value.class_key, value.status, value.value) == ("unknown", "unknown", None)
