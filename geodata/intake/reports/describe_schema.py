"""The schema of survey files as Markdown, from the same registry as the template."""

from collections.abc import Iterator

from geodata.base.wording import N_, Gettext, Lang
from geodata.intake.checks import registry
from geodata.intake.checks.check import Severity
from geodata.intake.reports.marked_workbook import COLUMN, OUTCOMES
from geodata.intake.schema.schema import SHEETS, columns
from geodata.intake.schema.vocabulary import CHOICES, offered
from geodata.intake.templates.workbook import heading


def describe(lang: Lang, gettext: Gettext) -> str:
    """Describe the sheets, their columns and the checks in Markdown."""
    lines = [*_sheets(lang, gettext), f"## {gettext(N_('Checks'))}\n", *_checks(gettext)]
    return "\n".join(lines) + "\n"


def _sheets(lang: Lang, gettext: Gettext) -> Iterator[str]:
    for sheet, model in SHEETS.items():
        yield f"## {model.sheet.say(lang)}\n\n{gettext(model.about)}.\n"
        yield from _table([gettext(N_("Key")), gettext(COLUMN), gettext(N_("What to write"))])
        for name, column in columns(sheet).items():
            yield f"| `{name}` | {heading(column, lang)} | {gettext(column.help)} |"
        for column in columns(sheet).values():
            if column.kind == "choice":
                yield f"\n{column.heading.say(lang)}:\n"
                for key in offered(column.of):
                    yield f"- `{key}` {CHOICES[column.of][key].say(lang)}"
        yield ""


def _checks(gettext: Gettext) -> Iterator[str]:
    yield from _table([gettext(N_("Key")), gettext(N_("Check")), gettext(N_("If it fails"))])
    for check in registry.CHECKS.values():
        level = OUTCOMES["failed" if check.severity == Severity.ERROR else "warning"]
        yield f"| `{check.code}` | {gettext(check.title)} | {gettext(level)} |"


def _table(headings: list[str]) -> list[str]:
    return [f"| {' | '.join(headings)} |", f"|{'---|' * len(headings)}"]
