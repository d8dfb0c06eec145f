import math
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from layers.themes.class_breaks import (
    LIMITS_TABLE,
    Method,
    class_limits,
    class_number,
    classing,
    find_breaks,
)
from layers.themes.declared import residents, unemployment_rate
from layers.themes.figures import numeric_value
from layers.themes.keep_limits import limits_table

ROOT = Path(__file__).parents[3]
RESIDENTS_LIMITS = (2000, 3300, 6000, 9300, 20700)
METHODS: tuple[Method, ...] = ("quantiles", "natural_breaks")


def test_the_limits_of_the_themes_are_those_of_mapclassify() -> None:
    kept = pd.read_csv(LIMITS_TABLE, dtype=str)
    pd.testing.assert_frame_equal(kept, limits_table())
    assert residents.FIGURES.limits == RESIDENTS_LIMITS
    assert unemployment_rate.FIGURES.limits == (5.0, 8.4, 10.9, 13.5, 16.5)


def test_figures_that_are_not_kept_are_classed_anew() -> None:
    values = [float(n * n) for n in range(60)]
    assert class_limits(values, "quantiles", 4, 10) == find_breaks(values, "quantiles", 4, 10)
    others = [*values, 4e6]
    assert classing(values, "quantiles", 4, 10) == classing(reversed(values), "quantiles", 4, 10)
    assert classing(values, "quantiles", 4, 10) != classing(others, "quantiles", 4, 10)


@pytest.mark.slow
def test_the_app_starts_without_mapclassify() -> None:
    code = "import sys, layers.themes.registry; sys.exit('mapclassify' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


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
    value = numeric_value(math.nan, RESIDENTS_LIMITS)
    assert (value.class_key, value.status, value.value) == ("unknown", "unknown", None)
