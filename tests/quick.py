"""Which tests belong to ``make test-fast``, where many ask the same of many inputs."""

from collections.abc import Iterable
from typing import Any

import pytest


def first_is_quick(values: Iterable[Any]) -> list[Any]:
    """Parameters of which all but the first are marked ``slow``; tuples fill several names."""
    first, *rest = [each if isinstance(each, tuple) else (each,) for each in values]
    marked = [pytest.param(*each, marks=pytest.mark.slow) for each in rest]
    return [pytest.param(*first), *marked]
