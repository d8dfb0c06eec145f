"""Output of the check command on the themes that a deployment adds."""

import click

from geodata.base.keys import load_names
from geodata.external_themes import ExternalTheme, ExternalThemes


def print_themes(found: ExternalThemes) -> int:
    """Print each usable theme and each error; return the number of unusable themes."""
    for theme in found.themes:
        click.echo(_line(theme))
    for fault in found.faults:
        click.echo(f"Theme left out: {fault}")
    return len(found.faults)


def _line(theme: ExternalTheme) -> str:
    description = theme.description
    areas = len(load_names(description.areas_year).loc[description.division])
    invented = ", invented" if description.invented else ""
    return (
        f"Theme {theme.id}: {description.title.en}{invented}; {description.division}, "
        f"{len(theme.values)} of {areas} areas; {description.source.name.en}, "
        f"{description.source.licence}"
    )
