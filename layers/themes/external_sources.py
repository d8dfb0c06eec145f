"""Sources of the themes that a deployment adds, for the list of sources."""

from geodata.external_themes import ExternalTheme
from layers.themes.external import external_theme
from layers.words.data_sources import Source
from layers.words.text import Translator


def external_source(external: ExternalTheme, t: Translator) -> Source:
    """Source of a theme that the deployment adds."""
    told = external.description
    return Source(
        what=external_theme(external).title,
        who=told.source.name.words,
        when=_when(external, t),
        licence=told.source.licence,
        address=told.source.link,
    )


def _when(external: ExternalTheme, t: Translator) -> str:
    """Year or day of a theme, or its first and last day."""
    told = external.description
    if told.year:
        return str(told.year)
    days = [each.date for each in external.values.values() if each.date]
    first, last = (told.date, told.date) if told.date else (min(days), max(days))
    return "–".join(dict.fromkeys(t.date(day) for day in (first, last) if day))
