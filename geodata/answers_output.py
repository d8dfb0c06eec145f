"""What the commands on answers print: texts for people, objects for programs."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from geodata.intake import KIND_WORDS, Change, Finding, Kind, PointChange, Report, Severity, counts
from geodata.intake.vocabulary import STATUSES, vocabulary
from geodata.store import Version
from geodata.wording import N_, Gettext, Lang

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}


def print_json(value: object) -> None:
    """Print an object as JSON; days and moments as ISO texts."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def report_object(path: Path, report: Report, lang: Lang, gettext: Gettext) -> dict[str, Any]:
    """Report of a file for programs, with its texts in the language."""
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
        click.secho(_place(path, finding), fg=_COLOURS[finding.severity], bold=True)
        click.echo(f"  {finding.expected(gettext)}: {finding.found(gettext, lang)}")
        click.echo(f"  {finding.mend(gettext, lang)}")
    outcome = gettext(N_("in order")) if report.passed else gettext(N_("to be mended"))
    text = gettext(N_("{file}: {outcome}; errors {errors}, warnings {warnings}"))
    click.echo(
        text.format(file=path, outcome=outcome, errors=report.errors, warnings=report.warnings)
    )


def _place(path: Path, finding: Finding) -> str:
    place = finding.place
    parts = [str(path), place.sheet, place.cell or (place.row and str(place.row)), place.column]
    return ": ".join(part for part in parts if part)


def change_objects(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Changes for programs."""
    return [
        {
            "change": str(change.kind),
            "topic": change.topic,
            "area": change.area,
            "old": {"value": change.old.value, "status": str(change.old.status)},
            "new": {"value": change.new.value, "status": str(change.new.status)},
            "members": change.members,
        }
        for change in changes
    ]


def point_objects(changes: Iterable[PointChange]) -> list[dict[str, Any]]:
    """Service points that are added or no longer listed, for programs."""
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
            old, new = (
                f"{each.value or ''} ({STATUSES[each.status].say(lang)})".strip()
                for each in (change.old, change.new)
            )
            kind = gettext(KIND_WORDS[change.kind])
            click.echo(f"{kind}: {change.topic} {change.area} {name}: {old} → {new}")
    totals = counts(changes)
    click.echo(", ".join(f"{gettext(KIND_WORDS[kind])} {totals[kind]}" for kind in Kind))


def version_object(version: Version) -> dict[str, Any]:
    """Version for programs."""
    return {"id": version.set_id, **vars(version)}


def version_line(version: Version) -> str:
    """Version in a line."""
    moment = version.published_at.strftime("%Y-%m-%d %H:%M UTC")
    back = f" (version {version.restores} again)" if version.restores else ""
    return f"{version.number}  {moment}  {version.editor}: {version.title}{back} – {version.reason}"
