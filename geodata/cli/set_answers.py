"""Command that corrects single answers: python -m geodata answers set."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from geodata.answers.topics import SURVEYED
from geodata.base.wording import Lang, gettext_in
from geodata.cli.answers import (
    json_option,
    lang_option,
    open_store,
    require_passed,
    store_option,
)
from geodata.cli.options import year_option
from geodata.cli.output import print_preview
from geodata.cli.store import editor_option, print_version, yes_option
from geodata.intake import examine, plan, topic_days
from geodata.intake.correction import correction_file, correction_meta


@click.command("set")
@click.argument("topic", type=click.Choice(SURVEYED))
@click.argument("changes", metavar="AREA=ANSWER...", nargs=-1, required=True)
@click.option("--why", required=True, help="Why, for the history.")
@click.option("--source", help="Where the answer comes from, as readers see it. Default: --why.")
@click.option("--collected-by", help="Organisation that found it out. Default: --source.")
@click.option(
    "--on",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    default=lambda: f"{datetime.now(UTC):%Y-%m-%d}",
    show_default="today",
    help="Day on which the answer was true.",
)
@editor_option
@yes_option
@json_option
@lang_option
@year_option
@store_option
def set_command(  # noqa: PLR0913 - options of a command
    topic: str,
    changes: Sequence[str],
    *,
    why: str,
    source: str | None,
    collected_by: str | None,
    day: datetime,
    editor: str,
    yes: bool,
    as_json: bool,
    lang: Lang,
    year: int,
    store_url: str,
) -> None:
    """Publish single answers over the current ones, after showing what changes.

    AREA is a code and ANSWER a value of the topic, such as 10=authority_runs, or none or undecided.
    All other answers stay.
    """
    meta = correction_meta(why, day.date(), source, collected_by)
    content = correction_file(topic, _pairs(changes), meta)
    with open_store(store_url, create=True) as store:
        based_on = store.versions.current()
        layers = store.versions.layers(based_on)
        examination = examine(content, year=year, current=topic_days(layers))
        survey = require_passed(Path("answers"), examination, lang)
        if not yes:
            old = store.answers().get("current", year)
            planned = plan(survey, layers, old, year, set_id="correction")
            print_preview(planned, old, planned.answers, lang, gettext_in(lang))
            click.confirm("Publish?", abort=True)
        version = store.versions.publish(
            content, examination, editor=editor, reason=why, based_on=based_on
        )
    print_version(version, as_json=as_json)


def _pairs(changes: Sequence[str]) -> dict[str, str]:
    """Return area -> answer; raises UsageError for what is no pair, and an area named twice."""
    found: dict[str, str] = {}
    for each in changes:
        area, sign, answer = (part.strip() for part in each.partition("="))
        if not (sign and area and answer):
            raise click.BadParameter(f"{each!r} is not AREA=ANSWER, such as 10=authority_runs")
        if area in found:
            raise click.BadParameter(f"area {area!r} is given twice")
        found[area] = answer
    return found
