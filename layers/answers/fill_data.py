"""What the page where answers are filled in knows of topics, columns, areas and answers."""

from collections.abc import Mapping
from typing import Any

from geodata import ALAND, Answer, AnswerSet, Status, known_id
from geodata.answers.groups import county_authorities
from geodata.answers.known_answers import tym_bounds
from geodata.answers.topic import Topic
from geodata.answers.topics import SURVEYED, TOPICS, tym
from geodata.base.wording import Lang, TextOfOthers
from geodata.intake import as_survey, columns
from geodata.intake.schema.answer_readers import SEPARATOR
from geodata.intake.schema.answer_rows import answer_column
from geodata.intake.schema.columns import Column
from geodata.intake.schema.group_rows import GROUPS, LIST_SEPARATOR
from geodata.intake.schema.schema import META, SHEETS
from geodata.intake.schema.vocabulary import CHOICES, offered
from geodata.intake.survey import ANSWERED
from layers.map.facts import Facts
from layers.themes.registry import TOPIC_THEMES
from layers.themes.theme import ThemeClass
from layers.view.catalogue import class_data
from layers.words.text import N_, Translator, sort_key

WITHOUT_VALUE = (Status.UNKNOWN, Status.UNDECIDED, Status.NONE)
"""Statuses that stand in the place of a value, in the order of the palette."""

EMPTY = ThemeClass(
    key="empty",
    label=N_("Not filled in"),
    fill="#f7f9fc",
    missing=True,
    hue="#8a97a6",
    hue_share=12,
)
"""Class of an area whose row is empty."""

Data = dict[str, Any]


def fill_data(facts: Facts, current: AnswerSet, t: Translator) -> Data:
    """Build what the browser needs to fill in answers, as a dict for JSON.

    ``published`` are the rows of the current answers, ``known`` those of what is known without a
    survey: topic -> code of the area -> cells by the name of their column.
    """
    known = facts.answer_sets[known_id(facts.year)]
    return {
        "topics": [_topic(TOPICS[topic], facts, t) for topic in SURVEYED],
        "meta": [_column(name, each, t) for name, each in columns(META).items()],
        "groups": _groups(facts, current, t),
        "published": _rows(current) if current.id != known.id else {},
        "known": _rows(known),
    }


def _groups(facts: Facts, current: AnswerSet, t: Translator) -> Data:
    """Build what is needed to fill in leadership groups: columns, what is published, who may sit.

    ``authorities`` are the employment areas of each county, ``topic`` the one that groups are of.
    """
    rows = as_survey(current, None).group_rows()
    return {
        "topic": tym.TOPIC.id,
        "about": t.gettext(SHEETS[GROUPS].about),
        "columns": [_group_column(name, facts, t) for name in columns(GROUPS)],
        "published": [
            {
                name: SEPARATOR.join(cell.split(LIST_SEPARATOR))
                if columns(GROUPS)[name].kind == "areas"
                else cell
                for name, cell in row.model_dump(mode="json", exclude_none=True).items()
            }
            for row in rows
        ],
        "authorities": {
            county: sorted(areas) for county, areas in county_authorities(facts.year).items()
        },
    }


def _group_column(name: str, facts: Facts, t: Translator) -> Data:
    """Build a column of groups; one of areas offers those of the mainland, by name."""
    column = columns(GROUPS)[name]
    data = _column(name, column, t)
    if column.kind not in {"area", "areas"}:
        return data
    codes = [each for each in facts.codes(column.of) if each != ALAND.get(column.of)]
    named = [(code, facts.name(column.of, code, t.lang)) for code in codes]
    named.sort(key=lambda each: sort_key(each[1]))
    return {**data, "choices": [[code, words, True] for code, words in named]}


def _topic(topic: Topic, facts: Facts, t: Translator) -> Data:
    sheet = SHEETS[topic.id]
    area, *others = [name for name, each in columns(topic.id).items() if each.kind != "name"]
    return {
        "id": topic.id,
        "theme": topic.theme_id,
        "division": topic.division,
        "title": t.gettext(topic.short),
        "about": t.gettext(sheet.about),
        "key": area,
        "answer": answer_column(topic),
        "columns": [_column(name, columns(topic.id)[name], t) for name in others],
        "valueless": [str(each) for each in WITHOUT_VALUE],
        "short": {each.value: t.gettext(each.short or each.label) for each in topic.options},
        "classes": [class_data(each, t) for each in (*TOPIC_THEMES[topic.id].classes, EMPTY)],
        "areas": _areas(topic, facts, t),
        "bounds": dict(tym_bounds(facts.year)) if topic.counted else {},
    }


def _areas(topic: Topic, facts: Facts, t: Translator) -> list[str]:
    """List the codes of the areas that are asked, by their names."""
    asked = {
        code
        for (each, code), answer in facts.answer_sets[known_id(facts.year)].answers.items()
        if each == topic.id and answer.status is not Status.NOT_APPLICABLE
    }
    return sorted(asked, key=lambda code: sort_key(facts.name(topic.division, code, t.lang)))


def _column(name: str, column: Column, t: Translator) -> Data:
    lang: Lang = t.lang
    listed = column.kind in {"choice", "choices"}
    words = CHOICES[column.of] if listed else {}
    offers = offered(column.of) if listed else ()
    return {
        "id": name,
        "kind": column.kind,
        "label": column.heading.say(lang),
        "help": t.raw(column.help),
        "required": column.required,
        "choices": [[str(key), each.say(lang), key in offers] for key, each in words.items()],
    }


def _rows(answers: AnswerSet) -> Mapping[str, Mapping[str, Data]]:
    """Return the rows of an answer set as a file in the standard form has them.

    What somebody answered has its own source and day in the row, so that publishing it again under
    another origin does not change where it comes from.
    """
    survey = as_survey(answers, None)
    return {
        topic: {
            row.area_code: {
                **_own_origin(answers.answers[topic, row.area_code]),
                **row.model_dump(mode="json", exclude_none=True, exclude={row.key[0]}),
            }
            for row in survey.rows(topic)
        }
        for topic in SURVEYED
    }


def _own_origin(answer: Answer) -> Data:
    """Cells of the source and the day of an answer of a survey, none of other answers."""
    if answer.status not in ANSWERED or not answer.survey:
        return {}
    source = dict(answer.translated).get("source", TextOfOthers(answer.source)).plain
    # Of a plan the day is the one from which it is to hold, which the row has.
    day = answer.date if answer.status is not Status.PLANNED else None
    return {
        **({"source": source} if source else {}),
        **({"as_of": day.isoformat()} if day else {}),
    }
