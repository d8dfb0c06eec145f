"""Translation of sources and notes of answers, which geodata holds in English."""

from typing import Literal

from geodata import Answer, BoundarySource
from layers.words.text import N_, Translator

SOURCES = frozenset(
    {
        N_("Act on the Multi-sectoral Promotion of Employment (381/2023)"),
        N_("Invented for this example"),
        N_("Job Market Finland, news of 22 February 2024"),
        N_(
            "Both employment authorities of the county have one joint TYM agreement (Hollola, "
            "employment services committee, 11 March 2025, section 14). It does not state the "
            "number of leadership groups."
        ),
        N_("Act 381/2023, section 9, and Statistics Finland's divisions"),
    }
)
"""Sources and notes of the shipped answer sets, listed here so that Babel finds them."""


def boundary_trouble(source: BoundarySource, t: Translator) -> str:
    """Say that the requested official boundaries could not be used; "" without a problem."""
    return t.gettext("The official boundaries could not be used.") if source.trouble else ""


def answer_text(answer: Answer, field: Literal["source", "note"], t: Translator) -> str:
    """Source or note of an answer in the translator's language, if it was given in it."""
    return source_text(answer.said(field, t.lang), t)


def source_text(text: str, t: Translator) -> str:
    """Translate a source or note; texts without a translation are returned unchanged."""
    return t.raw(text) if text else ""
