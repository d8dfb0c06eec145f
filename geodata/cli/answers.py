"""Commands on survey answers: python -m geodata answers."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from geodata.answers.answers import AnswerSet
from geodata.base.wording import LANGS, Lang, gettext_in
from geodata.cli.options import year_option
from geodata.cli.output import (
    after_removal,
    change_objects,
    left_out_objects,
    point_objects,
    print_json,
    print_preview,
    print_report,
    report_object,
)
from geodata.intake import (
    Examination,
    Survey,
    compare,
    compare_points,
    csv_template,
    describe,
    examine,
    json_template,
    marked_workbook,
    plan,
    workbook_template,
)
from geodata.store import (
    CURRENT,
    BuiltInAnswers,
    ConflictError,
    Store,
    StoreError,
    default_url,
    missing_file,
    version_number,
)

EXIT_FINDINGS = 1
EXIT_CONFLICT = 3
FORMATS = ("xlsx", "csv", "json")

file_argument = click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
files_argument = click.argument(
    "files",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    nargs=-1,
    required=True,
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
lang_option = click.option(
    "--lang", type=click.Choice(LANGS), default="en", show_default=True, help="Language of texts."
)
store_option = click.option(
    "--store",
    "store_url",
    envvar="YHDYSPINTA_STORE_URL",
    show_envvar=True,
    default=default_url,
    show_default="answers.sqlite in the data folder",
    help="Address of the store: sqlite:///file or postgresql://user@host/database.",
)


remove_option = click.option(
    "--remove",
    is_flag=True,
    help="Remove the published answers that the file leaves out of the topics that it answers.",
)


class ConflictFailure(click.ClickException):
    """Exit code of a command that lost to another editor who published first."""

    exit_code = EXIT_CONFLICT


@contextmanager
def open_store(url: str, *, create: bool = False) -> Iterator[Store]:
    """Open and close the store; turn its errors into errors of the command with an exit code.

    Unless it is to be created, a store that is not there yet is read as an empty one.
    """
    try:
        with ExitStack() as stack:
            missing = None if create else missing_file(url)
            if missing:
                click.echo(f"There is no store at {missing}: nothing is published.", err=True)
                url = f"sqlite:///{stack.enter_context(TemporaryDirectory())}/empty.sqlite"
            store = Store.open(url)
            stack.callback(store.close)
            yield store
    except ConflictError as error:
        raise ConflictFailure(str(error)) from error
    except StoreError as error:
        raise click.ClickException(str(error)) from error


def find_answer_set(set_id: str, year: int, store_url: str) -> AnswerSet:
    """Return an answer set by its id, CURRENT too; shipped ones need no store."""
    shipped = BuiltInAnswers().find(set_id, year)
    if shipped is not None:
        return shipped
    with open_store(store_url) as store:
        return store.answers().get(set_id, year)


def require_passed(file: Path, examination: Examination, lang: Lang) -> Survey:
    """Return the answers of a file without errors; else print its report and exit with 1."""
    if examination.survey is None:
        print_report(file, examination.report, lang, gettext_in(lang))
        raise SystemExit(EXIT_FINDINGS)
    return examination.survey


@click.group(
    epilog="""\b
Exit codes: 0 in order, 1 findings to mend or a failure, 2 wrong use, 3 somebody published first.

\b
Examples:
  python -m geodata answers template --lang fi --out answers.xlsx
  python -m geodata answers check answers.xlsx
  python -m geodata answers import export.xlsx --save-mapping survey.json
  python -m geodata answers publish answers.xlsx --reason "Survey of May"
"""
)
def answers() -> None:
    """Survey answers: check, compare, publish and roll back."""


@answers.command("check")
@files_argument
@json_option
@lang_option
@year_option
@click.option(
    "--report",
    "report_path",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the report of one file here as XLSX, with the cells marked.",
)
def check_command(
    files: Sequence[Path], *, as_json: bool, lang: Lang, year: int, report_path: Path | None
) -> None:
    """Check files and say where and how to mend them.

    Exits with 1 when something must be mended.
    """
    if report_path and len(files) > 1:
        raise click.UsageError("--report takes one file")
    with click.progressbar(files, label="Checking", hidden=len(files) < 2) as bar:
        examined = [(path, examine(path.read_bytes(), year=year)) for path in bar]
    gettext = gettext_in(lang)
    if as_json:
        reports = [report_object(path, each.report, lang, gettext) for path, each in examined]
        print_json(reports)
    else:
        for path, each in examined:
            print_report(path, each.report, lang, gettext)
    if report_path:
        report_path.write_bytes(marked_workbook(examined[0][1], lang, gettext))
    if not all(each.report.passed for _, each in examined):
        raise SystemExit(EXIT_FINDINGS)


@answers.command("diff")
@file_argument
@click.option(
    "--against",
    default=CURRENT,
    show_default=True,
    help="Answer set to compare with: current, survey-<number>, known-<year> or example.",
)
@remove_option
@json_option
@lang_option
@year_option
@store_option
def diff_command(  # noqa: PLR0913 - options of a command
    file: Path, *, against: str, remove: bool, as_json: bool, lang: Lang, year: int, store_url: str
) -> None:
    """Show what publishing a file would do: added, changed, removed, unchanged, untouched.

    Topics without answers in the file stay as they are. Against known-<year> or example, only the
    answers of the file itself are compared. Exits with 1 when the file has something to mend.
    """
    with open_store(store_url) as store:
        answers = store.answers()
        old = answers.get(against, year)
        number = version_number(old.id)
        layers = store.versions.layers(number) if number is not None else ()
    survey = require_passed(file, examine(file.read_bytes(), year=year), lang)
    planned = plan(survey, layers, old, year, set_id=file.name)
    new = planned.answers if not remove else after_removal(survey, layers, file.name, year)
    if as_json:
        changes, points = compare(old, new), compare_points(old, new)
        left_out = left_out_objects(planned, old, removed=remove)
        print_json([*change_objects(changes), *point_objects(points), *left_out])
    else:
        print_preview(planned, old, new, lang, gettext_in(lang), removed=remove)


@answers.command("template")
@click.option("--lang", type=click.Choice(LANGS), default="fi", show_default=True, help="Language.")
@click.option("--format", "file_format", type=click.Choice(FORMATS), default="xlsx")
@click.option("--data", help="Fill in the answers of a set: current, known-<year> or example.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), required=True)
@year_option
@store_option
def template_command(  # noqa: PLR0913 - options of a command
    *, lang: Lang, file_format: str, data: str | None, out: Path, year: int, store_url: str
) -> None:
    """Write a template with every area, drop-down lists and instructions; CSV comes as a zip."""
    survey = None
    if data is not None:
        with open_store(store_url) as store:
            survey = store.answers().survey(data, year)
    if file_format == "xlsx":
        content = workbook_template(lang, gettext_in(lang), survey, year)
    else:
        write = csv_template if file_format == "csv" else json_template
        content = write(lang, survey, year)
    out.write_bytes(content)
    click.echo(f"Wrote {out}")


@answers.command("schema")
@lang_option
def schema_command(lang: Lang) -> None:
    """Describe the sheets, columns and checks in Markdown."""
    click.echo(describe(lang, gettext_in(lang)), nl=False)
