"""Words for the sources and notes of answers; geodata writes them in English."""

from geodata import BoundarySource
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
"""Sources and notes of the shipped answer sets, marked here for translation."""


def boundary_trouble(source: BoundarySource, t: Translator) -> str:
    """Say that official boundaries were to be drawn and could not be; "" where all is well."""
    return t.gettext("The official boundaries could not be used.") if source.trouble else ""


def source_text(text: str, t: Translator) -> str:
    """Translate a source or a note; one that is not known here stays as it is, none is empty."""
    return t.raw(text) if text else ""
