"""The command line of the facts: python -m geodata."""

from contextlib import suppress
from pathlib import Path
from typing import TextIO

import click

from geodata.base.divisions import DIVISIONS, check_division, divisions
from geodata.base.errors import DataError
from geodata.base.keys import load_key
from geodata.base.version import VERSION
from geodata.base.years import YEARS
from geodata.boundaries.agreement import agreement
from geodata.boundaries.choose import (
    DATA_DIR_VARIABLE,
    boundary_source,
    find_boundaries,
    load_municipalities,
)
from geodata.boundaries.coverage import dissolve
from geodata.boundaries.fetch import BASE_URL, DETAILS, fetch
from geodata.cli.answers import answers, find_answer_set, store_option
from geodata.cli.export import FORMATS, area_table, write_areas
from geodata.cli.invariants import area_counts, check
from geodata.cli.mapping.import_answers import import_command
from geodata.cli.not_known import not_known
from geodata.cli.options import data_dir_option, year_option
from geodata.cli.progress import show_progress
from geodata.cli.set_answers import set_command
from geodata.cli.store import add_commands
from geodata.cli.themes import print_themes
from geodata.cli.year import year_group
from geodata.external_themes import load_external_themes
from geodata.files.spreadsheet_safety import csv_table
from geodata.relations.polygon_overlay import SLIVER_WIDTH_M, Overlay, overlay, read_areas

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
  python -m geodata relate police.gpkg --code id --with wellbeing_county
  python -m geodata fetch --year 2025
"""
)
@click.version_option(VERSION)
def main() -> None:
    """Facts of the map of administrative interfaces: check, export, relate and fetch them."""


add_commands(main)
answers.add_command(set_command)
answers.add_command(import_command)
main.add_command(year_group)


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
@data_dir_option("Its folder themes holds themes to add.")
def check_command(year: int, boundaries: Path | None, data_dir: Path) -> None:
    """Print the counts, the boundary source, added themes and every violated invariant.

    Exits with 1 when an invariant is violated or a theme cannot be used.
    """
    violations = check(year, boundaries)
    # A table or file that cannot be read is among the violations already.
    with suppress(DataError):
        for division, count in area_counts(year).items():
            click.echo(f"{division}: {count}")
        path = find_boundaries(year, boundaries)
        click.echo(f"Boundary file: {path or 'none, so the border lines of the project'}")
        origin = boundary_source(year, boundaries)
        click.echo(f"Boundaries: {origin.title}, {origin.year}, {origin.licence}")
        click.echo(f"Polygons with mended edges: {origin.mended}")
        if path:
            click.echo(f"Agreement with the border lines of the project: {_agreement(year, path)}")
        for sentence in not_known(year):
            click.echo(f"Not known: {sentence}")
    for violation in violations:
        click.echo(f"Violated: {violation}")
    faults = print_themes(load_external_themes(data_dir / "themes"))
    if violations or faults:
        raise SystemExit(1)
    click.echo("Every invariant holds.")


def _agreement(year: int, path: Path) -> str:
    """How much of the ground of a file and of the shipped lines is common (IoU)."""
    found = agreement(load_municipalities(year, path), year)
    name = load_key(year)["name_fi"][found.code]
    return (
        f"{found.mean:.3f} on average (intersection over union), {found.ground:.3f} of all ground, "
        f"least {found.least:.3f} ({found.code} {name})"
    )


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
@click.option(
    "--data",
    help="Answer set: known-<year> (as default), example, current or survey-<number>.",
)
@store_option
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="The file or folder to write."
)
def export_command(  # noqa: PLR0913, PLR0917  # click hands over each option
    file_format: str,
    wanted: str,
    year: int,
    boundaries: Path | None,
    data: str | None,
    store_url: str,
    out: Path,
) -> None:
    """Write the areas of a division with names, figures, relations and answers.

    GeoPackage is in EPSG:3067, GeoJSON in WGS84 (RFC 7946), CSV in UTF-8 without geometry.
    """
    chosen = [each.id for each in divisions(year)] if wanted == ALL else [wanted]
    folder = wanted == ALL and file_format != "gpkg"
    try:
        check_division(chosen[0], year)
        chosen_set = find_answer_set(data, year, store_url) if data else None
        municipalities = load_municipalities(year, boundaries)
        (out if folder else out.parent).mkdir(parents=True, exist_ok=True)
        with click.progressbar(chosen, label="Writing", hidden=len(chosen) == 1) as bar:
            for division in bar:
                areas = area_table(municipalities, division, year, chosen_set)
                path = out / f"{division}.{file_format}" if folder else out
                write_areas(areas, division, file_format, path)
    except (ValueError, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Wrote {out}")


@main.command(
    "relate",
    epilog="""\b
Examples:
  python -m geodata relate police.gpkg --code id --with wellbeing_county
  python -m geodata relate dioceses.geojson --code name --with region --out dioceses.csv
""",
)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--code", required=True, help="Field that holds the codes of the file's areas.")
@click.option(
    "--with", "division", type=click.Choice(DIVISIONS), required=True, help="Division to relate to."
)
@click.option("--layer", help="Layer of a GeoPackage; by default the first.")
@click.option(
    "--sliver-width",
    type=click.FloatRange(min=0),
    default=SLIVER_WIDTH_M,
    show_default=True,
    help="Overlaps nowhere wider than this (m) are no crossings.",
)
@year_option
@boundaries_option
@click.option("--out", type=click.File("w", encoding="utf-8"), default="-", help="CSV to write.")
def relate_command(  # noqa: PLR0913, PLR0917  # click hands over each option
    file: Path,
    code: str,
    division: str,
    layer: str | None,
    sliver_width: float,
    year: int,
    boundaries: Path | None,
    out: TextIO,
) -> None:
    """Relate polygons of FILE (GeoPackage, GeoJSON) to a division by ground, as CSV.

    code_a is the file's area and code_b the division's; "" is ground that the other leaves out.
    """
    try:
        check_division(division, year)
        known = dissolve(load_municipalities(year, boundaries), division, year)
        found = overlay(read_areas(file, code, layer), known, sliver_width)
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    relation = found.table["code_a"].map(found.classes).fillna("")
    out.write(csv_table(found.table.assign(relation=relation), line_end="\n"))
    click.echo(_summary(found), err=True)


def _summary(found: Overlay) -> str:
    """How many areas are of each class, and how much ground lay in slivers."""
    counts = found.classes.value_counts().sort_index()
    classes = ", ".join(f"{relation}: {count}" for relation, count in counts.items())
    ground = found.slivers["area_km2"].sum()
    return f"{classes}; slivers attributed: {len(found.slivers)} ({ground:.1f} km²)"


@main.command(
    "fetch",
    epilog="""\b
Examples:
  python -m geodata fetch --year 2025
  python -m geodata fetch --year 2025 --detail 1000k --data-dir /srv/map
""",
)
@click.option(
    "--year", type=int, default=YEARS[0], show_default=True, help="Year of the boundaries."
)
@click.option(
    "--detail",
    type=click.Choice(DETAILS),
    default=DETAILS[0],
    show_default=True,
    help="Scale: 1:4,500,000 (generalised) or 1:1,000,000.",
)
@data_dir_option("The polygons go to its folder boundaries.")
@click.option("--base-url", default=BASE_URL, show_default=True, help="Address of the service.")
def fetch_command(year: int, detail: str, data_dir: Path, base_url: str) -> None:
    """Download official polygons of the municipalities from Statistics Finland.

    They are checked before they replace an earlier file.
    """
    try:
        click.echo(f"Fetching {base_url}")
        path = fetch(
            year, detail, data_dir / "boundaries", base_url=base_url, progress=show_progress
        )
    except (DataError, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Wrote {path}")
    click.echo(f"The map uses it when {DATA_DIR_VARIABLE}={data_dir}")
