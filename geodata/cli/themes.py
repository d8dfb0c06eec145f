"""What the check command tells of the themes that a deployment adds."""

import click

from geodata.base.keys import load_names
from geodata.external_themes import ExternalTheme, ExternalThemes


def print_themes(found: ExternalThemes) -> int:
    """Print each theme, and what is wrong with others; returns how many cannot be used."""
    for theme in found.themes:
        click.echo(_line(theme))
    for fault in found.faults:
        click.echo(f"Theme left out: {fault}")
    return len(found.faults)


def _line(theme: ExternalTheme) -> str:
    told = theme.description
    areas = len(load_names(told.areas_year).loc[told.division])
    invented = ", invented" if told.invented else ""
    return (
        f"Theme {theme.id}: {told.title.en}{invented}; {told.division}, {len(theme.values)} of "
        f"{areas} areas; {told.source.name.en}, {told.source.licence}"
    )
