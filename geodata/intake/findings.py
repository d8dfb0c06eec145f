"""Findings of the checks of a survey file, in any language, and the report of a file."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

from geodata.base.wording import Gettext, Lang
from geodata.intake.checks import registry
from geodata.intake.checks.check import Check, Severity, Stage
from geodata.intake.schema.references import Ref

MOST_FINDINGS = 100
"""Findings of one check that a report keeps; the others are only counted."""

LONGEST_QUOTE = 80
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)

Outcome = Literal["passed", "warning", "failed", "not_made"]


def quote(value: object) -> str:
    """Make a text of a file safe to display: one line, short, invisible characters visible."""
    text = str(value)[: LONGEST_QUOTE + 1]
    text = text if len(text) <= LONGEST_QUOTE else f"{text[:-2]}…"
    return _UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


Quoted = Annotated[str, AfterValidator(quote)]
Value = Quoted | int | Ref | tuple[Ref, ...]


class Place(BaseModel):
    """Position of a finding in a file, in the names that the file uses.

    ``sheet`` is the name of the sheet or "" for a file of one table, ``row`` counts from 1,
    ``column`` is the heading and ``cell`` the spreadsheet's name of the cell, such as "C7".
    ``area`` is the area of the row, as far as it is known.
    """

    model_config = ConfigDict(frozen=True)

    sheet: Quoted = ""
    row: int | None = None
    column: Quoted = ""
    cell: str = ""
    area: Ref | None = None


NOWHERE = Place()


class Finding(BaseModel):
    """A finding of a check at a place; ``values`` fill the placeholders of its messages."""

    model_config = ConfigDict(frozen=True)

    code: str
    place: Place = NOWHERE
    values: Mapping[str, Value] = {}

    @classmethod
    def of(cls, check: Check, place: Place = NOWHERE, **values: Value) -> "Finding":
        """Make a finding of a check; ``values`` are those that the check's texts name."""
        return cls(code=check.code, place=place, values=values)

    def about(self, area: Ref | None) -> "Finding":
        """Return the finding with the area of its row."""
        place = self.place.model_copy(update={"area": area})
        return self.model_copy(update={"place": place})

    @property
    def check(self) -> Check:
        """The check that found it."""
        return registry.check_of(self.code)

    @property
    def severity(self) -> Severity:
        """Severity of its check."""
        return self.check.severity

    def found(self, gettext: Gettext, lang: Lang) -> str:
        """What was found, in the language."""
        return self._fill(self.check.found, gettext, lang)

    def expected(self, gettext: Gettext) -> str:
        """What was expected, in the language of ``gettext``."""
        return gettext(self.check.title)

    def mend(self, gettext: Gettext, lang: Lang) -> str:
        """How to mend it, in the language."""
        return self._fill(self.check.mend, gettext, lang)

    def _fill(self, message: str, gettext: Gettext, lang: Lang) -> str:
        values = {k: _say(v, lang) for k, v in self.values.items()}
        # A stored report may lack values that a later version of the message names.
        return gettext(message).format_map(defaultdict(lambda: "…", values))


def _say(value: Value, lang: Lang) -> str:
    if isinstance(value, Ref):
        return value.say(lang)
    if isinstance(value, tuple):
        return ", ".join(each.say(lang) for each in value)
    return str(value)


class Outcomes(BaseModel):
    """Result of one check: ``count`` findings, of which ``findings`` are in the report."""

    model_config = ConfigDict(frozen=True)

    code: str
    outcome: Outcome
    count: int
    findings: tuple[Finding, ...]

    @property
    def check(self) -> Check:
        """The check."""
        return registry.check_of(self.code)


class Report(BaseModel):
    """All findings of the checks of one file.

    ``kind`` is the type of the file by its content ("xlsx", "ods", "csv", "zip", "json" or ""),
    ``reached`` the last stage of checks that could be made, ``counts`` the number of findings of
    each check, of which ``findings`` keeps at most ``MOST_FINDINGS``.
    """

    model_config = ConfigDict(frozen=True)

    kind: str
    reached: Stage
    findings: tuple[Finding, ...]
    counts: Mapping[str, int]

    @classmethod
    def from_json(cls, text: str) -> "Report":
        """Read a stored report; ValueError if it cannot be put into words any more.

        Its checks, areas and choices may have been removed since it was written.
        """
        report = cls.model_validate_json(text)
        try:
            for code in report.counts:
                registry.CHECKS[code]
            for finding in report.findings:
                finding.found(str, "en")
                finding.mend(str, "en")
        except (LookupError, AttributeError) as error:
            raise ValueError(f"the report names what is not there: {error!r}") from error
        return report

    @classmethod
    def of(cls, kind: str, reached: Stage, findings: Iterable[Finding]) -> "Report":
        """Make the report of the findings, in the order of the checks and of the file."""
        counts: Counter[str] = Counter()
        reported = []
        for finding in findings:
            counts[finding.code] += 1
            if counts[finding.code] <= MOST_FINDINGS:
                reported.append(finding)
        order = {code: index for index, code in enumerate(registry.CHECKS)}
        reported.sort(key=lambda finding: order[finding.code])
        return cls(kind=kind, reached=reached, findings=tuple(reported), counts=dict(counts))

    @property
    def passed(self) -> bool:
        """Whether nothing must be mended."""
        return self.errors == 0

    @property
    def errors(self) -> int:
        """Number of findings that must be mended."""
        return self._total(Severity.ERROR)

    @property
    def warnings(self) -> int:
        """Number of warnings."""
        return self._total(Severity.WARNING)

    def _total(self, severity: Severity) -> int:
        return sum(
            n for code, n in self.counts.items() if registry.check_of(code).severity == severity
        )

    def outcomes(self) -> tuple[Outcomes, ...]:
        """Result of every check, in the order of the checks; removed checks come last."""
        checks = dict(registry.CHECKS)
        checks |= {
            code: registry.check_of(code) for code in self.counts if code not in registry.CHECKS
        }
        return tuple(
            Outcomes(
                code=code,
                outcome=self._outcome(check),
                count=self.counts.get(code, 0),
                findings=tuple(each for each in self.findings if each.code == code),
            )
            for code, check in checks.items()
        )

    def _outcome(self, check: Check) -> Outcome:
        stages = list(Stage)
        if self.counts.get(check.code):
            return "failed" if check.severity == Severity.ERROR else "warning"
        made = stages.index(check.stage) <= stages.index(self.reached)
        return "passed" if made else "not_made"
