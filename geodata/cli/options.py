"""Options that several commands share."""

import click

from geodata.base.years import DEFAULT_YEAR, YEARS

year_option = click.option(
    "--year",
    type=click.Choice(YEARS),
    default=DEFAULT_YEAR,
    show_default=True,
    help="Year of the divisions (1 January).",
)
