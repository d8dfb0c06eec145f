"""Fixtures by which Python and the browser's modules check the rules that both know.

``python -m tests.twins`` writes them; ``test_twins.py`` and ``tests/modules`` read them.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


def to_text(value: Any) -> str:
    """Return a fixture as JSON with a line for each item of its lists and entries."""
    if isinstance(value, list):
        return "[\n" + ",\n".join(map(_compact, value)) + "\n]\n"
    entries = [
        f"{json.dumps(key)}: {to_text(each).rstrip() if isinstance(each, list) else _compact(each)}"
        for key, each in value.items()
    ]
    return "{\n" + ",\n".join(entries) + "\n}\n"


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def fixtures() -> Mapping[str, Callable[[], Any]]:
    """Return file name -> what makes its content from the product's own code."""
    from tests.twins import address, fills, filters, findings, names, numbers, search, stories  # noqa: PLC0415 - facts are loaded only when asked

    return {
        "address.json": address.build,
        "fills.json": fills.build,
        "filters.json": filters.build,
        "findings.json": findings.build,
        "names.json": names.build,
        "numbers.json": numbers.build,
        "search.json": search.build,
        "stories.json": stories.build,
    }
