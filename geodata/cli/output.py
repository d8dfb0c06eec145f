"""Output of the commands on answers: text for people, JSON objects and CSV for programs."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click
import pandas as pd

from geodata.answers.answers import Answer, AnswerSet, Status
from geodata.answers.count_range import range_text
from geodata.answers.groups import GroupMove
from geodata.base.wording import N_, Gettext, Lang
from geodata.files.spreadsheet_safety import csv_table
from geodata.intake import (
    KIND_WORDS,
    TOPIC_WORDS,
    Change,
    Finding,
    Kind,
    Layer,
    LeftOut,
    Plan,
    PointChange,
    Report,
    Severity,
    Survey,
    SurveyAnswers,
    compare,
    compare_points,
    counts,
    filled_in_topics,
    survey_answers,
    surveys_in_force,
)
from geodata.intake.schema.vocabulary import STATUSES, area_name, vocabulary
from geodata.store import Version

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def print_json(value: object) -> None:
    """Print an object as JSON; dates and times as Python's ``str`` writes them."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def print_csv(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows as CSV with commas; texts that a spreadsheet would calculate are escaped."""
    texts = [[str(cell) for cell in row] for row in rows]
    click.echo(csv_table(pd.DataFrame(texts, columns=list(heads)), line_end="\n"), nl=False)


def report_object(path: Path, report: Report, lang: Lang, gettext: Gettext) -> dict[str, Any]:
    """Return the report of a file for JSON, with its texts in the language of ``gettext``."""
    return {
        "file": str(path),
        "kind": report.kind,
        "passed": report.passed,
        "errors": report.errors,
        "warnings": report.warnings,
        "checks": {each.code: each.outcome for each in report.outcomes()},
        "findings": [_finding_object(each, lang, gettext) for each in report.findings],
    }


def _finding_object(finding: Finding, lang: Lang, gettext: Gettext) -> dict[str, Any]:
    return {
        "severity": str(finding.severity),
        "code": finding.code,
        **finding.place.model_dump(),
        "found": finding.found(gettext, lang),
        "expected": finding.expected(gettext),
        "mend": finding.mend(gettext, lang),
    }


def print_report(path: Path, report: Report, lang: Lang, gettext: Gettext) -> None:
    """Print the findings of a file and how many there are."""
    for finding in report.findings:
        click.secho(_place(path, finding, lang), fg=_COLOURS[finding.severity], bold=True)
        click.echo(f"  {finding.expected(gettext)}: {finding.found(gettext, lang)}")
        click.echo(f"  {finding.mend(gettext, lang)}")
    outcome = gettext(N_("in order")) if report.passed else gettext(N_("to be mended"))
    text = gettext(N_("{file}: {outcome}; errors {errors}, warnings {warnings}"))
    click.echo(
        text.format(file=path, outcome=outcome, errors=report.errors, warnings=report.warnings)
    )


def _place(path: Path, finding: Finding, lang: Lang) -> str:
    place = finding.place
    row = place.cell or (place.row and str(place.row))
    parts = [str(path), place.sheet, row, place.column, place.area and place.area.say(lang)]
    return ": ".join(part for part in parts if part)


def change_objects(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Return changes of answers for JSON."""
    return [
        {
            "change": str(change.kind),
            "topic": change.topic,
            "area": change.area,
            "old": _answer_object(change.old),
            "new": _answer_object(change.new),
            "members": change.members,
            "moves": [
                {
                    "area": move.area,
                    "old": move.old.id if move.old else None,
                    "new": move.new.id if move.new else None,
                }
                for move in change.moves
            ],
        }
        for change in changes
    ]


def _answer_object(answer: Answer) -> dict[str, Any]:
    return {
        "value": answer.value,
        "others": list(answer.others),
        "status": str(answer.status),
        "range": [answer.minimum, answer.maximum] if answer.status == Status.RANGE else None,
        "starts": answer.starts,
    }


def _answer_text(answer: Answer, lang: Lang) -> str:
    """Value, range and further values of an answer with its status in words."""
    is_range = answer.status == Status.RANGE
    span = range_text(answer.minimum or 0, answer.maximum or 0) if is_range else ""
    starts = str(answer.starts) if answer.starts else ""
    status = " ".join(filter(None, [STATUSES[answer.status].say(lang), starts]))
    value = " + ".join(filter(None, [answer.value or span, *answer.others]))
    return f"{value} ({status})".strip()


def point_objects(changes: Iterable[PointChange]) -> list[dict[str, Any]]:
    """Return service points that are added or no longer listed, for JSON."""
    return [
        {
            "change": str(change.kind),
            "topic": "ohjaamo",
            "area": change.municipality,
            "old": {"value": change.name if change.kind is Kind.REMOVED else None},
            "new": {"value": change.name if change.kind is Kind.ADDED else None},
        }
        for change in changes
    ]


def print_preview(  # noqa: PLR0913 - what the page shows before publishing, in one place
    planned: Plan,
    old: AnswerSet,
    new: AnswerSet,
    lang: Lang,
    gettext: Gettext,
    *,
    removed: bool = False,
) -> None:
    """Print what publishing would do: area by area, then topic by topic, as the page shows it.

    ``new`` are the answers afterwards; ``removed`` says that they lack what the file leaves out.
    """
    print_points(compare_points(old, new), lang, gettext)
    print_changes(compare(old, new), lang, gettext)
    print_plan(planned, old, lang, gettext, removed=removed)


def print_points(changes: Iterable[PointChange], lang: Lang, gettext: Gettext) -> None:
    """Print which service points are added or no longer listed."""
    for change in changes:
        name = vocabulary().name("municipality", change.municipality, lang)
        kind = gettext(KIND_WORDS[change.kind])
        click.echo(f"{kind}: ohjaamo {change.municipality} {name}: {change.name}")


def print_changes(changes: tuple[Change, ...], lang: Lang, gettext: Gettext) -> None:
    """Print what changes, area by area, and how many of each kind."""
    for change in changes:
        if change.kind != Kind.UNCHANGED:
            name = vocabulary().name(change.division, change.area, lang)
            old, new = (_answer_text(each, lang) for each in (change.old, change.new))
            kind = gettext(KIND_WORDS[change.kind])
            click.echo(f"{kind}: {change.topic} {change.area} {name}: {old} → {new}")
            for move in change.moves:
                click.echo(f"  {_move(move, lang)}")
    totals = counts(changes)
    click.echo(", ".join(f"{gettext(KIND_WORDS[kind])} {totals[kind]}" for kind in Kind))


def _move(move: GroupMove, lang: Lang) -> str:
    """An employment area and the ids of its groups before and after."""
    name = vocabulary().name("employment_area", move.area, lang)
    old, new = (each.id if each else "–" for each in (move.old, move.new))
    return f"{name}: {old} → {new}"


def print_plan(
    planned: Plan, old: AnswerSet, lang: Lang, gettext: Gettext, *, removed: bool
) -> None:
    """Print what a file does to each topic, and the published answers that it leaves out."""
    for each in planned.left_out:
        kind = gettext(N_("Removed")) if removed else gettext(N_("Left out by the file, stays"))
        click.echo(f"{kind}: {_left_out(each, old, lang)}")
    for topic in planned.topics:
        text = N_("{topic}: the file does not speak of this, untouched {untouched}")
        if topic.filled_in:
            text = N_(
                "{topic}: added {added}, changed {changed}, same as before {repeated}, left out "
                "{left_out}"
            )
        words = gettext(TOPIC_WORDS[topic.topic])
        click.echo(gettext(text).format_map({**vars(topic), "topic": words}))
    if planned.disagreeing:
        names = ", ".join(planned.disagreeing)
        text = N_("Give the number of groups too, the groups do not agree with it: {names}")
        click.echo(gettext(text).format(names=names))


def left_out_objects(planned: Plan, old: AnswerSet, *, removed: bool) -> list[dict[str, Any]]:
    """Return published answers that a file leaves out, for JSON; removed ones are changes."""
    return [
        {
            "change": "left_out",
            "topic": each.topic,
            "area": each.area,
            "old": {"value": each.name or _value(each, old)},
            "new": {"value": each.name or _value(each, old)},
        }
        for each in planned.left_out
        if not removed
    ]


def after_removal(survey: Survey, layers: Sequence[Layer], set_id: str, year: int) -> SurveyAnswers:
    """Return the answers after publishing a survey and removing what it leaves out."""
    *under, newest = surveys_in_force([*layers, Layer(survey, removes=filled_in_topics(survey))])
    return survey_answers(newest, set_id, year, under=under)


def _left_out(each: LeftOut, old: AnswerSet, lang: Lang) -> str:
    name = area_name(each.division, each.area, lang) or ""
    return f"{each.topic} {each.area} {name}: {each.name or _value(each, old) or ''}"


def _value(each: LeftOut, old: AnswerSet) -> str | None:
    found = old.municipal if each.municipal else old.answers
    answer = found.get((each.topic, each.area))
    return (answer.value or str(answer.status)) if answer else None


def version_object(version: Version) -> dict[str, Any]:
    """Return a version for JSON."""
    withdrawal = vars(version.withdrawal) if version.withdrawal else None
    return {"id": version.set_id, **vars(version), "withdrawal": withdrawal}


def version_line(version: Version) -> str:
    """Format a version as one line."""
    moment = moment_text(version.published_at)
    restored = f" (version {version.restores} again)" if version.restores else ""
    start = f"{version.number}  {moment}  {version.editor}: "
    if version.withdrawal is None:
        return f"{start}{version.title}{restored} – {version.reason}"
    withdrawal = version.withdrawal
    at = moment_text(withdrawal.withdrawn_at)
    when = f"withdrawn {at}, {withdrawal.editor}: {withdrawal.reason}"
    return f"{start}{version.reason}{restored} – {when}"


def survey_line(survey: Survey) -> str:
    """Format the topics and the origin of a survey as one line."""
    topics = ", ".join(survey.topics()) or "no answers"
    if survey.meta is None:
        return topics
    meta = survey.meta
    origin = (meta.title, str(meta.collected_on), meta.collected_by, meta.source, meta.licence)
    return f"{topics}: {', '.join(text for text in origin if text)}"


def moment_text(moment: datetime) -> str:
    """Format a time in UTC, to the minute."""
    return moment.strftime("%Y-%m-%d %H:%M UTC")
