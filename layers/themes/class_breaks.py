"""Class limits of numeric themes, found by mapclassify and rounded so that people can read them.

mapclassify brings scikit-learn along: half a second and 100 MB for every process. So the limits of
the figures that the project ships are kept in ``class_limits.csv``, each with a digest of its
figures; figures that changed have another digest and are classed anew.
"""

import json
import math
import warnings
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field

from geodata.base.read_table import TABLES, Row, read_table

Method = Literal["quantiles", "natural_breaks"]
Limits = tuple[float, ...]
LIMITS_TABLE = TABLES / "class_limits.csv"


class LimitsRow(Row):
    """A row of ``class_limits.csv``: limits as a JSON list, and what they were found from.

    ``figures`` are the first twelve hexadecimal digits of the SHA-256 of the sorted figures. The
    table is written by ``python -m layers.themes.keep_limits``.
    """

    figures: Annotated[str, Field(pattern="^[0-9a-f]{12}$", description="12 hexadecimal digits")]
    method: Method
    classes: Annotated[int, Field(ge=2, description="a whole number from 2")]
    step: Annotated[float, Field(gt=0, description="a number above zero")]
    limits: Annotated[str, Field(pattern=r"^\[[-0-9., e]*\]$", description="a list of numbers")]


Classing = tuple[str, str, int, float]
"""Digest of the figures, method, number of classes and step."""


def class_limits(values: Iterable[float], method: Method, count: int, step: float) -> Limits:
    """Limits as ``find_breaks`` finds them, read from the table where these figures are kept."""
    figures = list(values)
    stored = _kept_limits(LIMITS_TABLE).get(classing(figures, method, count, step))
    return find_breaks(figures, method, count, step) if stored is None else stored


def classing(values: Iterable[float], method: Method, count: int, step: float) -> Classing:
    """Key of the limits of some figures in the table."""
    sorted_figures = " ".join(repr(float(v)) for v in sorted(values) if not math.isnan(v))
    return sha256(sorted_figures.encode()).hexdigest()[:12], method, count, float(step)


@cache
def _kept_limits(path: Path) -> Mapping[Classing, Limits]:
    rows = read_table(path, LimitsRow).rows
    return MappingProxyType(
        {
            (row.figures, row.method, row.classes, row.step): tuple(json.loads(row.limits))
            for row in rows
        }
    )


def find_breaks(values: Iterable[float], method: Method, count: int, step: float) -> Limits:
    """Upper limits of all classes but the last, increasing multiples of ``step``.

    ``count`` is the most classes wanted; fewer distinct values give fewer classes, and no value
    or a single one gives no limit. Values that are not a number are left out.
    """
    import mapclassify  # noqa: PLC0415 - see above: most processes never need it

    numbers = [value for value in values if not math.isnan(value)]
    classes = min(count, len(set(numbers)))
    if classes < 2:
        return ()
    classifier = {"quantiles": mapclassify.Quantiles, "natural_breaks": mapclassify.FisherJenks}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on the missing compiler, which 308 values do not need
        limits = classifier[method](numbers, k=classes).bins[:-1]
    # Zero is added to turn -0.0 into 0.0.
    return tuple(sorted({round(round(limit / step) * step, 6) + 0 for limit in map(float, limits)}))


def class_number(value: float, breaks: Sequence[float]) -> int:
    """Find the number of the value's class, from 1; a limit belongs to the class below it."""
    return bisect_left(breaks, value) + 1
