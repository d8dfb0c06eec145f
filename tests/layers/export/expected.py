"""What every export must say, whatever kind of file it is."""

import re

from layers.export.common.content import Content


def squeezed(text: str) -> str:
    """Text with its gaps (line breaks, no-break spaces) made alike."""
    return re.sub(r"\s+", " ", text)


def must_say(content: Content) -> list[str]:
    """Texts that a reader of the export must find."""
    rows = [
        (row.label, row.areas_text, row.residents_text)
        for each in content.maps
        for row in each.legend
    ]
    optional = [content.selection, content.notice, *content.filters]
    return [
        *(text for each in content.maps for text in (each.title, each.subtitle)),
        *(text for text in optional if text),
        *(text for row in rows for text in row),
        *(label for _, label in content.borders),
        *content.whole_sources,
        content.link,
    ]


def missing(text: str, content: Content) -> list[str]:
    """Texts that a reader would not find, gaps left aside."""
    found = re.sub(r"\s+", "", text)
    return [each for each in must_say(content) if re.sub(r"\s+", "", each) not in found]
