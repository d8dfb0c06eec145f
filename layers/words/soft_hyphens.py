"""Soft hyphens, so that long compounds can be broken in narrow heads of tables."""

import re

SOFT_HYPHEN = "\u00ad"
_SECOND_PARTS = (
    "viranomais",
    "alueet",
    "keskukset",
    "yhtymät",
    "myndighet",
    "områden",
    "förbund",
    "kommuner",
    "centraler",
    "anordnare",
)
_BREAK = re.compile(rf"(?<=\w{{3}})(?=(?:{'|'.join(_SECOND_PARTS)}))")


def soft_hyphens(text: str) -> str:
    """Return a text with soft hyphens before the second parts of known compounds."""
    return _BREAK.sub(SOFT_HYPHEN, text)
