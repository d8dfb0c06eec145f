"""Commands on the store: publish, history, editors, audit log, backup and restore."""

import getpass
import sys
from collections.abc import Callable
from dataclasses import astuple
from pathlib import Path

import click

from geodata.base.wording import Lang, gettext_in
from geodata.cli.answers import (
    answers,
    file_argument,
    json_option,
    lang_option,
    open_store,
    remove_option,
    require_passed,
    store_option,
)
from geodata.cli.options import year_option
from geodata.cli.output import (
    after_removal,
    moment_text,
    print_csv,
    print_json,
    print_preview,
    survey_line,
    version_line,
    version_object,
)
from geodata.intake import examine, plan, topic_days
from geodata.store import NONE_YET, Store, Version, backup, restore

number_argument = click.argument("number", type=click.IntRange(min=1))
reason_option = click.option("--reason", required=True, help="Why, for the history.")
editor_option = click.option(
    "--editor", default=getpass.getuser, show_default="the user of the computer", help="Who."
)
based_on_option = click.option(
    "--based-on",
    type=click.IntRange(min=0),
    help="Version that was compared with; refused when there is a newer one. Default: current.",
)
yes_option = click.option("--yes", is_flag=True, help="Do not ask.")


@answers.command("publish")
@file_argument
@reason_option
@editor_option
@based_on_option
@remove_option
@yes_option
@json_option
@lang_option
@year_option
@store_option
def publish_command(  # noqa: PLR0913 - options of a command
    file: Path,
    *,
    reason: str,
    editor: str,
    based_on: int | None,
    remove: bool,
    yes: bool,
    as_json: bool,
    lang: Lang,
    year: int,
    store_url: str,
) -> None:
    """Publish the answers of a file over the current ones, after showing what changes.

    Topics without answers in the file stay as they are. Published answers that it leaves out of a
    topic that it answers stay too, unless --remove is given.
    """
    content = file.read_bytes()
    with open_store(store_url, create=True) as store:
        based_on = store.versions.current() if based_on is None else based_on
        layers = store.versions.layers(based_on)
        examination = examine(content, year=year, current=topic_days(layers))
        survey = require_passed(file, examination, lang)
        if not yes:
            old = store.answers().get("current", year)
            planned = plan(survey, layers, old, year, set_id=file.name)
            new = after_removal(survey, layers, file.name, year) if remove else planned.answers
            print_preview(planned, old, new, lang, gettext_in(lang), removed=remove)
            click.confirm("Publish?", abort=True)
        version = store.versions.publish(
            content, examination, editor=editor, reason=reason, based_on=based_on, remove=remove
        )
    print_version(version, as_json=as_json)


@answers.command("rollback")
@number_argument
@reason_option
@editor_option
@based_on_option
@json_option
@store_option
def rollback_command(  # noqa: PLR0913 - options of a command
    number: int, *, reason: str, editor: str, based_on: int | None, as_json: bool, store_url: str
) -> None:
    """Publish the content of an earlier version again, as a new version."""
    with open_store(store_url) as store:
        based_on = store.versions.current() if based_on is None else based_on
        version = store.versions.restore(number, editor=editor, reason=reason, based_on=based_on)
    print_version(version, as_json=as_json)


@answers.command("withdraw")
@number_argument
@click.option("--why", required=True, help="Why, for the history.")
@editor_option
@yes_option
@json_option
@store_option
def withdraw_command(  # noqa: PLR0913 - options of a command
    number: int, *, why: str, editor: str, yes: bool, as_json: bool, store_url: str
) -> None:
    """Hide the content of a version for good: nobody sees it or gets its file.

    Number, date, editor and reasons stay in the history. Versions with the same content, by
    rollback, are withdrawn together.
    """
    with open_store(store_url) as store:
        same = store.versions.same_content(number)
        if len(same) > 1 and not yes:
            click.echo(f"The same answers: versions {', '.join(map(str, same))}")
            click.confirm("Withdraw all of them?", abort=True)
        withdrawn = store.versions.withdraw(number, editor=editor, reason=why)
        versions = [store.versions.get(each) for each in withdrawn]
        current = store.versions.current()
    if as_json:
        print_json([version_object(version) for version in versions])
        return
    for version in versions:
        click.echo(version_line(version))
    click.echo(f"Current: version {current}" if current != NONE_YET else "Nothing is published now")


@answers.command("list")
@json_option
@store_option
def list_command(*, as_json: bool, store_url: str) -> None:
    """List the published versions, newest first; the first one is current."""
    with open_store(store_url) as store:
        history = store.versions.history()
    if as_json:
        print_json([version_object(version) for version in history])
    else:
        for version in history:
            click.echo(version_line(version))


@answers.command("show")
@number_argument
@click.option(
    "--original", type=click.Path(path_type=Path, dir_okay=False), help="Write the file as it came."
)
@json_option
@store_option
def show_command(number: int, *, original: Path | None, as_json: bool, store_url: str) -> None:
    """Show a version; with --json its answers in the standard form, which can be read back."""
    with open_store(store_url) as store:
        version = store.versions.get(number)
        if original:
            original.write_bytes(store.versions.original(number))
        if as_json:
            click.echo(store.versions.survey(number).to_json())
            return
        print_version(version, as_json=False)
        if version.withdrawal:
            return
        click.echo(f"Collected on {version.collected_on}, {version.kind}, {version.sha256}")
        stored = store.versions.stored(number)
        for survey in stored.surveys:
            click.echo(survey_line(survey))
        for misfit in stored.misfits:
            click.echo(f"Kept, not shown: {misfit.sheet} {misfit.excerpt}".rstrip())


@click.group()
def editor() -> None:
    """Local accounts of those who may publish."""


@editor.command("add")
@click.argument("name")
@click.option(
    "--password-stdin", is_flag=True, help="Read the password from the first line of the input."
)
@store_option
def add_editor_command(name: str, *, password_stdin: bool, store_url: str) -> None:
    """Create an account, or set a new password of an existing one and enable it.

    The password is asked for; on a command line others could read it.
    """
    password = (
        sys.stdin.readline().rstrip("\r\n")
        if password_stdin
        else click.prompt("Password", hide_input=True, confirmation_prompt=True)
    )
    with open_store(store_url, create=True) as store:
        store.editors.add(name, password)
    click.echo(f"{name} may publish")


@editor.command("disable")
@click.argument("name")
@store_option
def disable_editor_command(name: str, store_url: str) -> None:
    """Disable an account."""
    with open_store(store_url) as store:
        store.editors.disable(name)
    click.echo(f"{name} may not publish any more")


@editor.command("list")
@store_option
def list_editors_command(store_url: str) -> None:
    """List the accounts."""
    with open_store(store_url) as store:
        for account in store.editors.all():
            click.echo(f"{account.name}{' (disabled)' if account.disabled_at else ''}")


@click.command("audit")
@click.option(
    "--limit", type=click.IntRange(min=1), default=100, show_default=True, help="Lines at most."
)
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@store_option
def audit_command(*, limit: int, as_json: bool, as_csv: bool, store_url: str) -> None:
    """Print the audit log, newest line first: when, who, what, and of what."""
    if as_json and as_csv:
        raise click.UsageError("choose --json or --csv")
    with open_store(store_url) as store:
        events = store.audit.events(limit)
    if as_json:
        print_json([vars(event) for event in events])
    elif as_csv:
        print_csv(["at", "actor", "action", "subject"], [astuple(event) for event in events])
    else:
        for event in events:
            words = f"{moment_text(event.at)}  {event.actor}: {event.action} {event.subject}"
            click.echo(words.rstrip())


@click.command("backup")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@store_option
def backup_command(file: Path, store_url: str) -> None:
    """Write versions, withdrawals, audit log and accounts into one file."""
    with open_store(store_url) as store:
        _run_with_progress(file, store, backup, "Writing")


@click.command("restore")
@file_argument
@store_option
def restore_command(file: Path, store_url: str) -> None:
    """Load a backup into an empty store, of the same or another database engine."""
    with open_store(store_url, create=True) as store:
        _run_with_progress(file, store, restore, "Reading")


def _run_with_progress(
    file: Path, store: Store, transfer: Callable[..., dict[str, int]], label: str
) -> None:
    """Run ``backup`` or ``restore`` with a progress bar and print the rows of each table."""
    with click.progressbar(range(1), label=label) as bar:

        def show(done: int, everything: int) -> None:
            bar.length = everything
            bar.update(done - bar.pos)

        counts = transfer(store.engine, file, show)
    for name, count in counts.items():
        click.echo(f"{name}: {count}")


def print_version(version: Version, *, as_json: bool) -> None:
    """Print a version as a line, or as JSON."""
    if as_json:
        print_json(version_object(version))
    else:
        click.echo(version_line(version))


def add_commands(main: click.Group) -> None:
    """Add the commands on answers and on the store."""
    for command in (answers, editor, audit_command, backup_command, restore_command):
        main.add_command(command)
