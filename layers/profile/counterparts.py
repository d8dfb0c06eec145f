"""Who sits at the same table with an area, and what is known of how they work together."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Self

from geodata import Answer, AnswerSet, Status, load_regional_councils
from geodata.intake import change_of
from layers.cooperation.act_texts import NONE_REMARK
from layers.cooperation.kela_splits import row_notes
from layers.map.facts import Facts
from layers.map.short_names import short_name
from layers.themes.changes import change_theme, change_value, has_changes
from layers.themes.registry import THEMES
from layers.themes.survey_answers import answer_value
from layers.themes.theme import Theme
from layers.words.answer_sources import source_text
from layers.words.labels import area_label, basis_label, status_tag
from layers.words.text import Translator, capitalised

TOPIC_THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.topic: theme for theme in THEMES.values() if theme.topic}
)
"""Topic of an answer -> the theme whose classes and words it has."""


@dataclass(frozen=True)
class Link:
    """An area to go to, with its full name and its short one: ``Kainuu`` for the county."""

    division: str
    code: str
    name: str
    short: str

    @property
    def key(self) -> str:
        """Area as the parameter ``sel`` holds it."""
        return f"{self.division}:{self.code}"

    @classmethod
    def to(cls, facts: Facts, division: str, code: str, lang: str) -> Self:
        """Link to an area of the facts."""
        name, short = facts.name(division, code, lang), short_name(facts, division, code, lang)
        return cls(division, code, name, short)


@dataclass(frozen=True)
class Counterpart:
    """One row of "who sits at the same table": whom or what, the value in words, its standing.

    ``link`` is None where there is no area to go to; ``source`` and what follows may be empty.
    """

    name: str
    what: str
    status: Status
    tag: str
    basis: str
    source: str
    source_url: str
    date: str
    note: str = ""
    collector: str = ""
    licence: str = ""
    link: Link | None = None


def counterparts(  # noqa: PLR0913, PLR0917 - what the rows depend on
    facts: Facts,
    answer_set: AnswerSet,
    division: str,
    code: str,
    t: Translator,
    versus: AnswerSet | None = None,
) -> tuple[Counterpart, ...]:
    """List whom the area agrees with, in the order of the profile.

    Counties with their TYM leadership groups, employment authorities with how they are organised
    and serve young people, then Kela, regional councils and the state's regional offices.
    With ``versus`` an answer that changes from that set says both.
    """
    rows = _Rows(facts, answer_set, t, versus)
    counties = facts.split(division, code, "wellbeing_county")
    areas = facts.split(division, code, "employment_area")
    if division == "wellbeing_county":
        core = [rows.topic("tym", code), *(rows.authority(area) for area in areas)]
    elif division == "employment_area":
        core = [
            *(rows.county(county) for county in counties),
            *(rows.topic(topic, code) for topic in ("youth", "organising")),
        ]
    else:
        core = [
            *(rows.authority(area) for area in areas),
            *(rows.county(county) for county in counties),
            *([rows.topic("youth", next(iter(areas)))] if division == "municipality" else []),
        ]
    notes = row_notes(facts, division, code, t)
    offices = [
        rows.office(other, each, notes.get((other, each), ""))
        for other in ("kela_service_unit", "region", "vitality_centre", "ely_centre")
        if other in facts.divisions and other != division
        for each in facts.split(division, code, other)
    ]
    return (*core, *offices)


class _Rows:
    """Makes the rows of one year, answer set and language."""

    def __init__(
        self, facts: Facts, answer_set: AnswerSet, t: Translator, versus: AnswerSet | None
    ) -> None:
        self._facts, self._answers, self._t = facts, answer_set.answers, t
        self._set, self._versus = answer_set, versus
        self._councils = load_regional_councils(year=facts.year)

    def county(self, code: str) -> Counterpart:
        """County, with what is known of its TYM leadership groups."""
        link = Link.to(self._facts, "wellbeing_county", code, self._t.lang)
        return self._answered(self._answers["tym", code], link.name, link)

    def authority(self, code: str) -> Counterpart:
        """Employment authority, with how the area is organised."""
        link = Link.to(self._facts, "employment_area", code, self._t.lang)
        return self._answered(self._answers["organising", code], link.name, link)

    def topic(self, topic: str, code: str) -> Counterpart:
        """Answer to a topic, under the topic's own name."""
        name = self._t.gettext(TOPIC_THEMES[topic].short)
        return self._answered(self._answers[topic, code], name, None)

    def office(self, division: str, code: str, note: str) -> Counterpart:
        """Kela, a regional council or an office of the state, as the key of the year says."""
        t, facts = self._t, self._facts
        link = Link.to(facts, division, code, t.lang)
        name, what = capitalised(area_label(division, code, t)), link.name
        if division == "kela_service_unit":
            name = t.gettext("Kela")
        elif division == "region" and code in self._councils:
            name = t.gettext("Regional council")
            what = self._councils[code][t.lang]
        return Counterpart(
            name=name,
            what=what,
            status=Status.KNOWN,
            tag=status_tag(Status.KNOWN, facts.year, t),
            basis=basis_label("document", t),
            source=t.gettext("Statistics Finland, classifications, CC BY 4.0"),
            source_url="",
            date=t.date(dt.date(facts.year, 1, 1)),
            note=note,
            link=link,
        )

    def _words(self, answer: Answer) -> str:
        """Answer in words; where it changes, the old one and the new one."""
        theme, value = TOPIC_THEMES[answer.topic], answer_value(answer)
        if self._versus and has_changes(theme):
            theme = change_theme(theme, self._versus, self._set)
            value = change_value(change_of(self._versus, self._set, answer.topic, answer.area))
        return theme.words(value, theme.kind(value.class_key), self._t)

    def _answered(self, answer: Answer, name: str, link: Link | None) -> Counterpart:
        t = self._t
        return Counterpart(
            name=name,
            what=self._words(answer),
            status=answer.status,
            tag=status_tag(answer.status, answer.date, t),
            basis=basis_label(answer.basis, t),
            source=source_text(answer.source, t),
            source_url=answer.source_url or "",
            date=t.date(answer.date) if answer.date else "",
            note=_note(answer, t),
            collector=answer.collector,
            licence=answer.licence,
            link=link,
        )


def _note(answer: Answer, t: Translator) -> str:
    """Note of an answer; a county that answers "none" is told what the act says."""
    remark = [t.gettext(NONE_REMARK)] if (answer.topic, answer.status) == ("tym", "none") else []
    return " ".join(filter(None, [source_text(answer.note, t), *remark]))
