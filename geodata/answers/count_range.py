"""Ranges: counts of which only the least and the most are known, written "2–3"."""

import re

_WRITTEN = re.compile(r"(\d{1,9})–(\d{1,9})")


def range_text(low: int, high: int) -> str:
    """Write a range with an en dash, as answers hold it."""
    return f"{low}–{high}"


def range_ends(given: object) -> tuple[int, int] | None:
    """Ends of a range as ``range_text`` writes it; None for anything else."""
    found = _WRITTEN.fullmatch(given) if isinstance(given, str) else None
    return (int(found[1]), int(found[2])) if found else None
