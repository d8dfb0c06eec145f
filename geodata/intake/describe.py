"""The schema as a text to read, from the same registry as the template."""

from collections.abc import Iterator

from geodata.intake.checks import CHECKS
from geodata.intake.schema import SHEETS, columns
from geodata.intake.template import heading
from geodata.intake.vocabulary import CHOICES, offered
from geodata.wording import Gettext, Lang


def describe(lang: Lang, gettext: Gettext) -> str:
    """Describe the sheets, their columns and the checks in Markdown."""
    return "\n".join([*_sheets(lang, gettext), *_checks(gettext)]) + "\n"


def _sheets(lang: Lang, gettext: Gettext) -> Iterator[str]:
    for sheet, model in SHEETS.items():
        yield f"## {model.sheet.say(lang)}\n\n{gettext(model.about)}.\n"
        yield "| | | |\n|---|---|---|"
        for name, column in columns(sheet).items():
            yield f"| `{name}` | {heading(column, lang)} | {gettext(column.help)} |"
        for column in columns(sheet).values():
            if column.kind == "choice":
                yield f"\n{column.heading.say(lang)}:\n"
                for key in offered(column.of):
                    yield f"- `{key}` {CHOICES[column.of][key].say(lang)}"
        yield ""


def _checks(gettext: Gettext) -> Iterator[str]:
    yield "| | | |\n|---|---|---|"
    for check in CHECKS.values():
        yield f"| `{check.code}` | {check.severity} | {gettext(check.title)} |"
