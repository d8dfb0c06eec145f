"""Command that imports survey exports: python -m geodata answers import."""

from collections.abc import Mapping as Mapped
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from geodata.answers.topics import TOPICS
from geodata.base.area_names import Found, look_up
from geodata.base.wording import Lang, gettext_in
from geodata.cli.answers import (
    EXIT_FINDINGS,
    file_argument,
    json_option,
    lang_option,
    require_passed,
)
from geodata.cli.mapping.output import import_object, print_import
from geodata.cli.options import year_option
from geodata.cli.output import print_json
from geodata.intake import Survey, examine, workbook_template
from geodata.intake.mapping import (
    AreaAnswer,
    FoundTables,
    Imported,
    Mapping,
    SavedMappingError,
    find_tables,
    import_tables,
    read_saved_mapping,
    suggest_mapping,
)
from geodata.intake.mapping.words.meanings import read_meaning, settled_meanings

ORIGIN = ("title", "collected_on", "collected_by", "source")
_FILE = click.Path(path_type=Path, dir_okay=False)
_FORMATS = (".xlsx", ".json")


@click.command("import")
@file_argument
@click.option(
    "--mapping",
    "mapping_path",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Mapping to read the file by, as --save-mapping or the page wrote it.",
)
@click.option("--save-mapping", "saved", type=_FILE, help="Write the mapping in use here as JSON.")
@click.option(
    "--settle",
    metavar="[TOPIC:]AREA=ANSWER",
    multiple=True,
    help="Answer of an area that is to be settled; the answer unknown leaves it open.",
)
@click.option("--leave-open", is_flag=True, help="Write what is not settled as not known.")
@click.option("--title", help="Name of the survey, as readers see it.")
@click.option(
    "--collected-on", type=click.DateTime(["%Y-%m-%d"]), help="Day on which the answers were true."
)
@click.option("--collected-by", help="Organisation that asked.")
@click.option("--source", help="What readers see as the source of every answer.")
@click.option("-o", "--out", type=_FILE, help="Write the answers here, as .xlsx or .json.")
@json_option
@lang_option
@year_option
def import_command(  # noqa: PLR0913 - options of a command
    file: Path,
    *,
    mapping_path: Path | None,
    saved: Path | None,
    settle: Sequence[str],
    leave_open: bool,
    title: str | None,
    collected_on: datetime | None,
    collected_by: str | None,
    source: str | None,
    out: Path | None,
    as_json: bool,
    lang: Lang,
    year: int,
) -> None:
    """Read a survey export that is not in the form of the template.

    Says what each column and row was understood as, brings the answers of an area together, and
    writes them with --out for answers check and answers publish. Without --mapping, a mapping is
    suggested; --save-mapping keeps it for the next export with the same headings. Names and e-mail
    addresses of respondents are only counted.

    Exits with 1 while something must be settled, unless --leave-open is given.
    """
    day = f"{collected_on:%Y-%m-%d}" if collected_on else None
    origin = dict(zip(ORIGIN, (title, day, collected_by, source), strict=True))
    _require_origin(origin, out)
    found = _found(file, lang, year)
    mapping = _mapping(found, mapping_path, lang, year)
    imported = import_tables(found, mapping, year)
    chosen = dict(_settled(each, imported, year) for each in settle)
    imported = import_tables(found, mapping, year, chosen)
    if as_json:
        print_json(import_object(file, imported, lang, gettext_in(lang)))
    else:
        print_import(imported, lang, gettext_in(lang))
    if saved:
        saved.write_text(mapping.to_json(), encoding="utf-8")
    if not imported.answers or (imported.open and not leave_open):
        raise SystemExit(EXIT_FINDINGS)
    if out:
        _write(out, imported, {name: text or "" for name, text in origin.items()}, lang, year)
        click.echo(f"Wrote {out}", err=as_json)


def _require_origin(origin: Mapped[str, str | None], out: Path | None) -> None:
    if out is None:
        return
    if out.suffix.lower() not in _FORMATS:
        raise click.UsageError(f"--out must end in {' or '.join(_FORMATS)}")
    missing = [f"--{name.replace('_', '-')}" for name, text in origin.items() if not text]
    if missing:
        raise click.UsageError(f"--out also needs {', '.join(missing)}")


def _found(file: Path, lang: Lang, year: int) -> FoundTables:
    """Tables of a file; prints its report and exits with 1 when it cannot be read."""
    examination = examine(file.read_bytes(), year=year)
    if examination.book is None:
        require_passed(file, examination, lang)
    found = find_tables(examination.book, year) if examination.book else FoundTables()
    if not found.tables:
        raise click.ClickException(f"{file} has no table with names of areas below headings")
    return found


def _mapping(found: FoundTables, path: Path | None, lang: Lang, year: int) -> Mapping:
    if path is None:
        return suggest_mapping(found.tables, year)
    try:
        return read_saved_mapping(path.read_bytes())
    except SavedMappingError as error:
        raise click.ClickException(f"{path}: {error.say(gettext_in(lang))}") from error


def _settled(text: str, imported: Imported, year: int) -> tuple[tuple[str, str], str]:
    """Topic and area, and the meaning chosen for them; BadParameter for what cannot be settled."""
    place, sign, answer = (part.strip() for part in text.partition("="))
    topic, colon, area = place.rpartition(":")
    fitting = [
        (each, meaning)
        for each in imported.to_settle
        if not colon or each.topic == topic
        if _is_area(each, area, year) and (meaning := _chosen(each, answer))
    ]
    if not sign or not fitting:
        open_points = ", ".join(f"{each.topic}:{each.area}" for each in imported.to_settle)
        raise click.BadParameter(
            f"{text!r} settles nothing; to settle are {open_points or 'no areas'}, "
            "with an answer such as 10=authority_runs, 13=2 or 13=unknown"
        )
    if len(fitting) > 1:
        raise click.BadParameter(f"say of which topic: {fitting[0][0].topic}:{text}")
    ((settled, meaning),) = fitting
    return (settled.topic, settled.area), meaning


def _is_area(answer: AreaAnswer, text: str, year: int) -> bool:
    found = look_up(text, TOPICS[answer.topic].division, year)
    return isinstance(found, Found) and found.code == answer.area


def _chosen(answer: AreaAnswer, text: str) -> str | None:
    topic = TOPICS[answer.topic]
    meaning = text if text in settled_meanings(topic) else read_meaning(topic, text)
    return meaning if meaning in settled_meanings(topic) else None


def _write(out: Path, imported: Imported, meta: Mapped[str, str], lang: Lang, year: int) -> None:
    """Write the answers when they pass the checks, else print the report and exit with 1."""
    content = imported.content(meta)
    survey: Survey = require_passed(out, examine(content, year=year), lang)
    if out.suffix.lower() == ".xlsx":
        content = workbook_template(lang, gettext_in(lang), survey, year)
    out.write_bytes(content)
