"""Words for the sources that answers name; geodata writes them in English."""

from layers.text import N_, Translator

SOURCES = frozenset(
    {
        N_("Act on Multisectoral Promotion of Employment (381/2023)"),
        N_("Invented for this example"),
        N_("Job Market Finland, news of 22 February 2024"),
        N_(
            "Statistics Finland, classifications of employment areas and wellbeing services "
            "counties"
        ),
    }
)
"""Sources of the shipped answer sets, marked here for translation."""


def source_title(source: str, t: Translator) -> str:
    """Name a source; one that is not known here stays in its own words, none is empty."""
    return t.raw(source) if source else ""
