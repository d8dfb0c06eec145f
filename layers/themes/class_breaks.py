"""Class limits of numeric themes, found by mapclassify and rounded so that people can read them."""

import math
import warnings
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Literal

Method = Literal["quantiles", "natural_breaks"]


def find_breaks(
    values: Iterable[float], method: Method, count: int, step: float
) -> tuple[float, ...]:
    """Upper limits of all classes but the last, increasing multiples of ``step``.

    ``count`` is the most classes wanted; fewer distinct values give fewer classes, and no value
    or a single one gives no limit. Values that are not a number are left out.
    """
    # Imported here, since scikit-learn comes with it: half a second and 90 MB that the app is
    # spared by keeping the limits in the themes.
    import mapclassify  # noqa: PLC0415

    numbers = [value for value in values if not math.isnan(value)]
    classes = min(count, len(set(numbers)))
    if classes < 2:
        return ()
    classifier = {"quantiles": mapclassify.Quantiles, "natural_breaks": mapclassify.FisherJenks}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on the missing compiler, which 308 values do not need
        limits = classifier[method](numbers, k=classes).bins[:-1]
    return tuple(sorted({round(round(limit / step) * step, 6) for limit in map(float, limits)}))


def class_number(value: float, breaks: Sequence[float]) -> int:
    """Find the number of the value's class, from 1; a limit belongs to the class below it."""
    return bisect_left(breaks, value) + 1
