"""The command line of the facts: python -m geodata."""

from contextlib import suppress
from pathlib import Path

import click

from geodata.boundaries import (
    DATA_DIR_VARIABLE,
    boundary_source,
    find_boundaries,
    load_municipalities,
)
from geodata.divisions import DIVISIONS, YEARS, check_division, divisions
from geodata.errors import DataError
from geodata.export import FORMATS, area_table, write_areas
from geodata.fetch import BASE_URL, DETAILS, fetch
from geodata.invariants import area_counts, check
from geodata.options import year_option
from geodata.store_cli import add_commands

ALL = "all"

boundaries_option = click.option(
    "--boundaries",
    type=click.Path(path_type=Path),
    help="File or folder of official polygons (GeoJSON, GeoPackage), instead of the source in use.",
)


@click.group(
    epilog="""\b
Examples:
  python -m geodata check
  python -m geodata export --format gpkg --division all --out areas.gpkg
  python -m geodata fetch --year 2025
"""
)
def main() -> None:
    """Facts of the map of administrative interfaces: check, export and fetch them."""


add_commands(main)


@main.command(
    "check",
    epilog="""\b
Examples:
  python -m geodata check
  python -m geodata check --year 2025 --boundaries kunta4500k_2025.geojson
""",
)
@year_option
@boundaries_option
def check_command(year: int, boundaries: Path | None) -> None:
    """Print the counts, the boundary source and every violated invariant.

    Exits with 1 when an invariant is violated.
    """
    violations = check(year, boundaries)
    # A table or file that cannot be read is among the violations already.
    with suppress(DataError):
        for division, count in area_counts(year).items():
            click.echo(f"{division}: {count}")
        path = find_boundaries(year, boundaries)
        click.echo(f"Boundary file: {path or 'none, so the grid of the project'}")
        origin = boundary_source(year, boundaries)
        click.echo(f"Boundaries: {origin.title}, {origin.year}, {origin.licence}")
        click.echo(f"Polygons with mended edges: {origin.mended}")
    for violation in violations:
        click.echo(f"Violated: {violation}")
    if violations:
        raise SystemExit(1)
    click.echo("Every invariant holds.")


@main.command(
    "export",
    epilog="""\b
Examples:
  python -m geodata export --format gpkg --division all --out areas.gpkg
  python -m geodata export --format geojson --division employment_area --out areas.geojson
  python -m geodata export --format csv --division all --year 2025 --out folder
""",
)
@click.option("--format", "file_format", type=click.Choice(FORMATS), required=True)
@click.option(
    "--division",
    "wanted",
    type=click.Choice([*DIVISIONS, ALL]),
    required=True,
    help="A division, or all of the year: layers of one GeoPackage, or a folder of files.",
)
@year_option
@boundaries_option
@click.option("--data", help="Answer set: known-<year> (as default) or example.")
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="The file or folder to write."
)
def export_command(  # noqa: PLR0913, PLR0917  # click hands over each option
    file_format: str,
    wanted: str,
    year: int,
    boundaries: Path | None,
    data: str | None,
    out: Path,
) -> None:
    """Write the areas of a division with names, figures, relations and answers.

    GeoPackage is in EPSG:3067, GeoJSON in WGS84 (RFC 7946), CSV in UTF-8 without geometry.
    """
    chosen = [each.id for each in divisions(year)] if wanted == ALL else [wanted]
    folder = wanted == ALL and file_format != "gpkg"
    try:
        check_division(chosen[0], year)
        municipalities = load_municipalities(year, boundaries)
        (out if folder else out.parent).mkdir(parents=True, exist_ok=True)
        with click.progressbar(chosen, label="Writing", hidden=len(chosen) == 1) as bar:
            for division in bar:
                areas = area_table(municipalities, division, year, data)
                path = out / f"{division}.{file_format}" if folder else out
                write_areas(areas, division, file_format, path)
    except (ValueError, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Wrote {out}")


@main.command(
    "fetch",
    epilog="""\b
Examples:
  python -m geodata fetch --year 2025
  python -m geodata fetch --year 2025 --detail 1000k --data-dir /srv/map
""",
)
@click.option(
    "--year", type=click.IntRange(min=2024), default=YEARS[0], show_default=True, help="Year."
)
@click.option(
    "--detail",
    type=click.Choice(DETAILS),
    default=DETAILS[0],
    show_default=True,
    help="Scale: 1:4,500,000 (generalised) or 1:1,000,000.",
)
@click.option(
    "--data-dir",
    type=click.Path(path_type=Path, file_okay=False),
    envvar=DATA_DIR_VARIABLE,
    default=Path("data"),
    show_default=True,
    show_envvar=True,
    help="The polygons go to its folder boundaries.",
)
@click.option("--base-url", default=BASE_URL, show_default=True, help="Address of the service.")
def fetch_command(year: int, detail: str, data_dir: Path, base_url: str) -> None:
    """Download official polygons of the municipalities from Statistics Finland.

    They are checked before they replace an earlier file.
    """
    try:
        click.echo(f"Fetching {base_url}")
        path = fetch(year, detail, data_dir / "boundaries", base_url=base_url)
    except (DataError, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Wrote {path}")
    click.echo(f"The map uses it when {DATA_DIR_VARIABLE}={data_dir}")
