"""Ohjaamo service points: those that surveys list, and dated mentions on the web."""

from dataclasses import dataclass

from geodata import AnswerSet, Status
from geodata.base.evidence import evidence_period
from geodata.intake import SurveyAnswers
from layers.map.facts import Facts
from layers.words.labels import status_tag
from layers.words.text import Translator, sort_key


def period_words(text: str, t: Translator) -> str:
    """Period of the table of evidence in words: ``2020–2023``, ``2019 or earlier``."""
    period = evidence_period(text)
    if period.first:
        return f"{period.first}–{period.last}"
    if period.last:
        return t.gettext("{year} or earlier", year=period.last)
    if period.before:
        return t.gettext("undated, before {year}", year=period.before)
    return t.gettext("undated")


def _age(text: str) -> tuple[int, int]:
    """Place of a period from the newest: dated ones first, undated ones of a known time next."""
    period = evidence_period(text)
    return (-(period.last or 0), -(period.before or 0))


@dataclass(frozen=True)
class ServicePoint:
    """A service point in the displayed answers; ``tag`` is its status: ``Known 1.9.2026``."""

    municipality: str
    name: str
    tag: str


def service_points(
    facts: Facts, answer_set: AnswerSet, municipalities: tuple[str, ...], t: Translator
) -> tuple[ServicePoint, ...]:
    """Return the surveyed service points in some municipalities, by municipality and name."""
    if not isinstance(answer_set, SurveyAnswers):
        return ()
    found = [
        ServicePoint(
            municipality=facts.name("municipality", each.municipality, t.lang),
            name=each.name,
            tag=status_tag(Status.KNOWN, each.as_of, t),
        )
        for each in answer_set.service_points
        if each.municipality in municipalities
    ]
    return tuple(sorted(found, key=lambda each: (sort_key(each.municipality), sort_key(each.name))))


@dataclass(frozen=True)
class Evidence:
    """A web page that mentions a service point.

    ``weak`` is True when it is contradicted or only a hint; ``weak_label`` says which.
    """

    municipality: str
    service_point: str
    period: str
    url: str
    weak: bool
    weak_label: str


def evidence(facts: Facts, municipalities: tuple[str, ...], t: Translator) -> tuple[Evidence, ...]:
    """Return the evidence in some municipalities, newest first.

    A municipality without evidence may still have a service point.
    """
    columns = ["municipality", "service_point", "evidence_period", "source_url", "weak"]
    rows = facts.evidence[facts.evidence["municipality"].isin(municipalities)][columns]
    newest_first = sorted(
        rows.astype(object).itertuples(index=False, name=None),
        key=lambda row: (_age(row[2]), row[1]),
    )
    return tuple(
        Evidence(
            municipality=facts.name("municipality", code, t.lang),
            service_point=point,
            period=period_words(period, t),
            url=url,
            weak=bool(weak),
            weak_label=t.gettext("Weak or contradicted evidence") if weak else "",
        )
        for code, point, period, url, weak in newest_first
    )
