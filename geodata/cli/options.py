"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from geodata.base.years import DEFAULT_YEAR, YEARS
from geodata.boundaries.choose import DATA_DIR_VARIABLE

year_option = click.option(
    "--year",
    type=click.Choice(YEARS),
    default=DEFAULT_YEAR,
    show_default=True,
    help="Year of the divisions (1 January).",
)


def data_dir_option(use: str) -> Callable[[Any], Any]:
    """Option of the folder of a deployment's own data; ``use`` says what is done with it."""
    return click.option(
        "--data-dir",
        type=click.Path(path_type=Path, file_okay=False),
        envvar=DATA_DIR_VARIABLE,
        default=Path("data"),
        show_default=True,
        show_envvar=True,
        help=use,
    )
