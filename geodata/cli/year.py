"""Commands on years: python -m geodata year."""

from collections.abc import Iterator
from pathlib import Path

import click

from geodata.base.read_table import TABLES, TABLES_VARIABLE
from geodata.base.statistics import RESIDENTS, load_statistics, newest_year
from geodata.base.years import expected_divisions, find_years
from geodata.cli.change_lines import change_lines
from geodata.cli.new_year import AddedYear, YearFiles, add_year
from geodata.cli.not_known import not_known
from geodata.relations.between_years import changes_between

_file = click.Path(path_type=Path, exists=True, dir_okay=False)

tables_option = click.option(
    "--tables",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=TABLES,
    show_default=f"the folder of {TABLES_VARIABLE}, or that of the project",
    help="Folder of the tables.",
)


@click.group(
    "year",
    epilog="""\b
Examples:
  python -m geodata year list
  python -m geodata year compare 2025 2026
  python -m geodata year add 2027 --key key_2027.csv --names names_2027.csv
""",
)
def year_group() -> None:
    """List the years of the tables, compare two of them, add one."""


@year_group.command(
    "list",
    epilog="""\b
Examples:
  python -m geodata year list
  python -m geodata year list --tables /srv/map/tables
""",
)
@tables_option
def list_command(tables: Path) -> None:
    """Print each year with its numbers of areas and what is not known of it, the newest last."""
    try:
        years = find_years(tables)
        for each in years:
            click.echo(f"{each} (default)" if each == years[-1] else str(each))
            counts = expected_divisions(each, tables).items()
            click.echo("  " + ", ".join(f"{division} {count}" for division, count in counts))
            statistics = load_statistics(tables, year=each)
            click.echo(f"  residents of {newest_year(statistics, RESIDENTS)}")
            for sentence in not_known(each, tables):
                click.echo(f"  Not known: {sentence}")
    except ValueError as error:
        raise click.ClickException(str(error)) from error


@year_group.command(
    "compare",
    epilog="""\b
Examples:
  python -m geodata year compare 2025 2026
""",
)
@click.argument("old", type=int)
@click.argument("new", type=int)
@tables_option
def compare_command(old: int, new: int, tables: Path) -> None:
    """Print what changes in the divisions from the year OLD to the later year NEW."""
    try:
        for sentence in change_lines(changes_between(old, new, tables), tables):
            click.echo(sentence)
    except ValueError as error:
        raise click.ClickException(str(error)) from error


@year_group.command(
    "add",
    epilog="""\b
Examples:
  python -m geodata year add 2027 --key key_2027.csv --names names_2027.csv
  python -m geodata year add 2027 --key key_2027.csv --names names_2027.csv \\
      --successors mergers_2027.csv --statistics figures_2026.csv --tables /srv/map/tables
""",
)
@click.argument("number", metavar="YEAR", type=int)
@click.option("--key", type=_file, required=True, help="The municipality key of the year.")
@click.option("--names", type=_file, required=True, help="Rows of division_names.csv.")
@click.option("--statistics", type=_file, help="New rows of municipality_statistics.csv.")
@click.option("--successors", type=_file, help="New rows of former_municipalities.csv.")
@click.option(
    "--expected", type=_file, help="Rows of divisions_expected.csv; by default the names count."
)
@tables_option
def add_command(  # noqa: PLR0913, PLR0917  # click hands over each option
    number: int,
    key: Path,
    names: Path,
    statistics: Path | None,
    successors: Path | None,
    expected: Path | None,
    tables: Path,
) -> None:
    """Add YEAR to the tables: everything is checked first, then all rows are written, or none.

    Each file has the columns of the table whose rows it adds. The newest year is the one that
    the map shows first.
    """
    files = YearFiles(key, names, statistics, successors, expected)
    try:
        added = add_year(number, files, tables)
        for sentence in _report(added, tables):
            click.echo(sentence)
    except (ValueError, OSError) as error:
        raise click.ClickException(str(error)) from error


def _report(added: AddedYear, tables: Path) -> Iterator[str]:
    yield f"Added {added.year} to {tables}"
    yield ", ".join(f"{division} {count}" for division, count in added.counts.items())
    yield from added.change_lines
    yield from added.notes
    for sentence in added.not_known:
        yield f"Not known: {sentence}"
    yield f"Check it with: {TABLES_VARIABLE}={tables} python -m geodata check --year {added.year}"
