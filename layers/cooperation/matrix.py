"""Who cooperates on what, in words: the matrix, the levels, the duties and the findings."""

from dataclasses import dataclass, replace

from geodata import DIVISIONS, Actor, Finding, MatrixCell, Survey, known_id, load_cooperation
from layers.cooperation.finding_texts import FINDINGS, SURVEYS
from layers.cooperation.matrix_texts import (
    ACTORS,
    ACTS,
    CONDITIONS,
    DUTIES,
    GROUPS,
    KINDS,
    LEVELS,
    TOPICS,
)
from layers.view.map_view import ViewState, to_query
from layers.words.grammar import count_word
from layers.words.text import Translator

# Topic -> theme of the map that shows it.
_TOPIC_THEMES = {
    "employment": "authorities",
    "tym": "tym",
    "youth_services": "youth",
}


@dataclass(frozen=True)
class ActorText:
    """An actor: its name, how it ended (empty for those that act) and its place on the map.

    ``map_query`` is the query of the map that shows its areas, None when no map does.
    """

    id: str
    name: str
    ending: str
    map_query: str | None


@dataclass(frozen=True)
class CellText:
    """What cooperation on a topic is to an actor: a key of KINDS, and the words behind it.

    ``law`` names act and sections, ``act`` and ``sections`` are their numbers, ``duty`` says what
    the law asks, ``condition`` limits it; each may be empty.
    """

    kind: str
    label: str
    law: str = ""
    act: str = ""
    sections: str = ""
    duty: str = ""
    condition: str = ""

    @property
    def named(self) -> bool:
        """Whether the source names the actor on the topic."""
        return self.kind != "not_named"


@dataclass(frozen=True)
class TopicRow:
    """A row of the matrix: a topic and, for every actor of ``matrix_actors``, one or more cells."""

    id: str
    name: str
    group: str
    cells: tuple[tuple[CellText, ...], ...]
    map_query: str | None


def actors(t: Translator) -> tuple[ActorText, ...]:
    """Name every actor, those that act first and those that ended after them."""
    found = load_cooperation().actors.values()
    return tuple(
        ActorText(each.actor, t.gettext(ACTORS[each.actor]), _ending(each, t), _actor_map(each, t))
        for each in sorted(found, key=lambda each: each.ended_on is not None)
    )


def matrix_actors(t: Translator) -> tuple[ActorText, ...]:
    """Actors that are the columns of the matrix: those that act today."""
    return tuple(each for each in actors(t) if not each.ending)


def matrix(t: Translator) -> tuple[TopicRow, ...]:
    """Say for every topic and actor what their cooperation is; every cell says something."""
    facts, columns = load_cooperation(), matrix_actors(t)
    return tuple(
        TopicRow(
            id=topic.topic,
            name=t.gettext(TOPICS[topic.topic]),
            group=t.gettext(GROUPS[topic.group]),
            cells=tuple(
                tuple(
                    _cell(each, t) for each in facts.matrix.get((topic.topic, column.id), (None,))
                )
                for column in columns
            ),
            map_query=_topic_map(topic.topic, t),
        )
        for topic in facts.topics.values()
    )


def kind_counts(t: Translator) -> dict[str, int]:
    """Count the cells of the matrix of each kind of KINDS; a cell of two kinds counts for both."""
    kinds = [cell.kind for row in matrix(t) for cells in row.cells for cell in cells]
    return {kind: kinds.count(kind) for kind in KINDS}


def opening(t: Translator) -> str:
    """Say in a sentence how much of the matrix rests on law, agreement or neither."""
    counts = kind_counts(t)
    named = sum(number for kind, number in counts.items() if kind != "not_named")
    return t.gettext(
        "The table has {topics} topics of cooperation. Actors are named on them {named} times: "
        "{statutory} times the cooperation is required by law, {agreed} times it rests on an "
        "agreement, and {not_stated} times the grounds are not stated.",
        topics=count_word(len(load_cooperation().topics), t),
        named=count_word(named, t),
        statutory=count_word(counts["statutory"], t),
        agreed=count_word(counts["agreed"], t),
        not_stated=count_word(counts["not_stated"], t),
    )


def sections_words(sections: str, t: Translator) -> str:
    """Name sections of an act alone: ``14 §``, ``section 14``, ``sections 6–7``."""
    if "–" in sections:
        return t.gettext("sections {sections}", sections=sections)
    return t.gettext("section {sections}", sections=sections)


def law(duty: str, t: Translator) -> str:
    """Name act and sections of a duty, and what amends them or goes on from them."""
    row = load_cooperation().duties[duty]
    words = f"{t.gettext(ACTS[row.act])}, {sections_words(row.sections, t)}"
    if row.amendment:
        amended = t.gettext("amended by {act}", act=row.amendment)
        words = f"{words} ({amended})"
    if row.decree:
        decree = t.gettext("decree {act}", act=row.decree)
        words = f"{words}; {decree}"
    return words


def duties(t: Translator) -> tuple[CellText, ...]:
    """List the duties in words, each with its act and sections."""
    label, _meaning = KINDS["statutory"]
    return tuple(
        CellText(
            kind="statutory",
            label=t.gettext(label),
            law=law(row.duty, t),
            act=row.act,
            sections=row.sections,
            duty=t.gettext(DUTIES[row.duty]),
        )
        for row in load_cooperation().duties.values()
    )


def levels(t: Translator) -> tuple[tuple[str, str, str], ...]:
    """List the levels of interaction from the most general: name, who meets, in what form."""
    return tuple(
        (t.gettext(name), t.gettext(who), t.gettext(form))
        for name, who, form in (LEVELS[level] for level in load_cooperation().levels)
    )


@dataclass(frozen=True)
class FindingText:
    """A finding of a survey in words, with its topic (an id or None) and how many answered."""

    text: str
    topic: str | None
    answers: str
    map_query: str | None


def findings(survey: str | None, t: Translator) -> tuple[FindingText, ...]:
    """List what a survey found, in the order of the table; None: what no named survey found."""
    facts = load_cooperation()
    return tuple(
        FindingText(
            text=t.gettext(FINDINGS[each.finding]),
            topic=each.topic,
            answers=_answers(each, facts.surveys[survey] if survey else None, t),
            map_query=_topic_map(each.topic, t),
        )
        for each in facts.findings.values()
        if each.survey == survey
    )


def survey_name(survey: str, t: Translator) -> str:
    """Name a survey by who asked and when."""
    return t.gettext(SURVEYS[survey])


def _cell(cell: MatrixCell | None, t: Translator) -> CellText:
    kind = cell.kind if cell else "not_named"
    label, _meaning = KINDS[kind]
    if cell is None:
        return CellText(kind, t.gettext(label))
    duty = load_cooperation().duties[cell.duty] if cell.duty else None
    return CellText(
        kind=kind,
        label=t.gettext(label),
        law=law(cell.duty, t) if cell.duty else "",
        act=duty.act if duty else "",
        sections=duty.sections if duty else "",
        duty=t.gettext(DUTIES[cell.duty]) if cell.duty else "",
        condition=t.gettext(CONDITIONS[cell.condition]) if cell.condition else "",
    )


def _ending(actor: Actor, t: Translator) -> str:
    """Say when an actor ended, and who took over."""
    if actor.ended_on is None or actor.successor is None:
        return ""
    return t.gettext(
        "Ended on {date}; most tasks moved to: {successor}",
        date=t.date(actor.ended_on),
        successor=t.gettext(ACTORS[actor.successor]),
    )


def _actor_map(actor: Actor, t: Translator) -> str | None:
    """Map with the borders of the actor's areas, in the last year in which they existed."""
    if actor.division is None:
        return None
    state = ViewState(lang=t.lang, division=actor.division, borders=(actor.division,))
    year = DIVISIONS[actor.division].years[-1]
    if year != state.year:
        state = replace(state, year=year, data=known_id(year))
    return to_query(state)


def _topic_map(topic: str | None, t: Translator) -> str | None:
    theme = _TOPIC_THEMES.get(topic or "")
    return to_query(ViewState(lang=t.lang, theme=theme)) if theme else None


def _answers(finding: Finding, survey: Survey | None, t: Translator) -> str:
    if survey is None:
        return ""
    if finding.respondents == "directors" and survey.answers_directors is not None:
        return t.ngettext(
            "{n} director of an employment area answered",
            "{n} directors of employment areas answered",
            survey.answers_directors,
        )
    return t.gettext("number of answers not stated")
