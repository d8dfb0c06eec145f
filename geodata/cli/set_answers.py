"""Command that corrects single answers: python -m geodata answers set."""

from collections.abc import Mapping, Sequence
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
from geodata.intake.correction import PLANNED, WITHOUT_VALUE, correction_file, correction_meta


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
@click.option(
    "--starts",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day from which the planned answers are to hold.",
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
    starts: datetime | None,
    editor: str,
    yes: bool,
    as_json: bool,
    lang: Lang,
    year: int,
    store_url: str,
) -> None:
    """Publish single answers over the current ones, after showing what changes.

    AREA is a code and ANSWER a value of the topic, such as 10=authority_runs, or none or undecided.
    An answer such as 13=planned:2 is a plan, which --starts gives the day from which it is to hold.
    All other answers stay.
    """
    meta = correction_meta(why, day.date(), source, collected_by)
    answers = _pairs(changes)
    _require_plans(answers, starts)
    content = correction_file(topic, answers, meta, starts.date() if starts else None)
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


def _require_plans(answers: Mapping[str, str], starts: datetime | None) -> None:
    """Refuse a plan of nothing, and a first day where nothing is planned."""
    plans = [answer for answer in answers.values() if answer.startswith(PLANNED)]
    values = [answer.removeprefix(PLANNED).strip() for answer in plans]
    if any(value in ("", *WITHOUT_VALUE) for value in values):
        raise click.BadParameter("a plan has a value, such as 13=planned:2")
    if starts and not plans:
        raise click.UsageError("--starts is of planned answers, such as 13=planned:2")


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
