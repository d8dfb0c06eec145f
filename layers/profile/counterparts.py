"""The partners of an area, with the value and status of their cooperation."""

import datetime as dt
from dataclasses import dataclass

from geodata import (
    DIVISIONS,
    TOPICS,
    Answer,
    AnswerSet,
    Status,
    Topic,
    load_regional_councils,
)
from geodata.answers.topics import organising, tym
from geodata.intake import change_of
from layers.cooperation.kela_splits import row_notes
from layers.map.facts import Facts
from layers.profile.links import Link
from layers.themes.changes import change_theme, change_value, has_changes
from layers.themes.registry import TOPIC_THEMES
from layers.themes.survey_answers import answer_value
from layers.words.answer_sources import answer_text
from layers.words.labels import area_label, basis_label, status_tag
from layers.words.text import Translator, capitalised


@dataclass(frozen=True)
class Counterpart:
    """One row of the list of partners: name, value in words, and status with its grounds.

    ``tag`` is the status in words. ``several`` says that ``what`` names more than one value, so
    that it must not be cut. ``link`` is None when the row is not an area; ``source`` and the texts
    after it may be "".
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
    several: bool = False
    link: Link | None = None


def counterparts(  # noqa: PLR0913, PLR0917 - what the rows depend on
    facts: Facts,
    answer_set: AnswerSet,
    division: str,
    code: str,
    t: Translator,
    baseline: AnswerSet | None = None,
) -> tuple[Counterpart, ...]:
    """Return the partners of an area, in the order of the profile.

    Counties with their TYM leadership groups, employment authorities with their organisation and
    services for young people, then Kela, regional councils and state offices. With ``baseline`` an
    answer that differs from that set shows both values.
    """
    rows = _Rows(facts, answer_set, t, baseline)
    counties = facts.split(division, code, "wellbeing_county")
    areas = facts.split(division, code, "employment_area")
    authorities = [rows.partner(organising.TOPIC, area) for area in areas]
    partners = [rows.partner(tym.TOPIC, county) for county in counties]
    topics = rows.topics(division, code)
    if division == "wellbeing_county":
        core = [*topics, *authorities]
    elif division == "employment_area":
        core = [*partners, *topics]
    else:
        core = [*authorities, *partners, *topics]
    notes = row_notes(facts, division, code, t)
    offices = [
        rows.office(other, each, notes.get((other, each), ""))
        for other in _office_divisions(facts)
        if other != division
        for each in facts.split(division, code, other)
    ]
    return (*core, *offices)


def _office_divisions(facts: Facts) -> list[str]:
    """Divisions of the year whose areas are offices, in their order in a profile."""
    places = {each: DIVISIONS[each].profile_order for each in facts.divisions}
    return sorted((each for each in places if places[each]), key=lambda each: places[each] or 0)


class _Rows:
    """Builds the rows for one year, answer set and language."""

    def __init__(
        self, facts: Facts, answer_set: AnswerSet, t: Translator, baseline: AnswerSet | None
    ) -> None:
        self._facts, self._answers, self._t = facts, answer_set.answers, t
        self._set, self._baseline = answer_set, baseline
        self._councils = load_regional_councils(year=facts.year)

    def partner(self, topic: Topic, code: str) -> Counterpart:
        """Return the row of a partner with its answer to a topic."""
        link = Link.to(self._facts, topic.division, code, self._t.lang)
        return self._answered(self._answers[topic.id, code], link.name, link)

    def topics(self, division: str, code: str) -> list[Counterpart]:
        """Return the rows of an area's own answers, named by their topics.

        A municipality has the answers of the areas that it lies in, without those in the rows of
        its partners. What it answers for itself comes first, and then its area has its name.
        """
        rows = []
        for topic in TOPICS.values():
            if topic.division == division:
                area = code
            elif division == "municipality" and not topic.partner:
                area = self._facts.area_of(code, topic.division)
            else:
                continue
            name = self._t.gettext(topic.short)
            own = self._set.municipal.get((topic.id, code)) if area != code else None
            if own:
                rows.append(self._answered(own, name, None))
                name = f"{name}: {self._facts.name(topic.division, area, self._t.lang)}"
            rows.append(self._answered(self._answers[topic.id, area], name, None))
        return rows

    def office(self, division: str, code: str, note: str) -> Counterpart:
        """Return the row of a Kela unit, regional council or state office, from the key."""
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
        """Return an answer in words; if it differs from the baseline, the old and new value."""
        theme, value = TOPIC_THEMES[answer.topic], answer_value(answer)
        if self._baseline and has_changes(theme):
            theme = change_theme(theme, self._baseline, self._set)
            value = change_value(change_of(self._baseline, self._set, answer.topic, answer.area))
        return theme.words(value, theme.kind(value.class_key), self._t)

    def _answered(self, answer: Answer, name: str, link: Link | None) -> Counterpart:
        t = self._t
        return Counterpart(
            name=name,
            what=self._words(answer),
            status=answer.status,
            tag=status_tag(answer.status, answer.date, t),
            basis=basis_label(answer.basis, t),
            source=answer_text(answer, "source", t),
            source_url=answer.source_url or "",
            date=t.date(answer.date) if answer.date else "",
            note=_note(answer, t),
            collector=answer.collector,
            licence=answer.licence,
            several=bool(answer.others),
            link=link,
        )


def _note(answer: Answer, t: Translator) -> str:
    """Return the note of an answer, with the topic's remark on its status."""
    remark = TOPICS[answer.topic].remarks.get(answer.status, "")
    return " ".join(filter(None, [answer_text(answer, "note", t), remark and t.gettext(remark)]))
