"""Sources of the themes that a deployment adds, for the list of sources."""

from geodata.external_themes import ExternalTheme
from layers.themes.external import external_theme
from layers.words.data_sources import Source
from layers.words.text import Translator


def external_source(external: ExternalTheme, t: Translator) -> Source:
    """Source of a theme that the deployment adds."""
    description = external.description
    return Source(
        what=external_theme(external).title,
        who=description.source.name.words,
        when=_when(external, t),
        licence=description.source.licence,
        address=description.source.link,
    )


def _when(external: ExternalTheme, t: Translator) -> str:
    """Year or day of a theme, or its first and last day."""
    description = external.description
    if description.year:
        return str(description.year)
    days = [each.date for each in external.values.values() if each.date]
    ends = [description.date] if description.date else [min(days), max(days)]
    return "–".join(dict.fromkeys(map(t.date, ends)))
