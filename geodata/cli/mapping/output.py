"""Output of the import by a mapping: text for people, a JSON object for programs."""

from pathlib import Path
from typing import Any

import click
from openpyxl.utils import get_column_letter

from geodata.answers.answers import Status
from geodata.answers.topics import TOPICS
from geodata.base.wording import N_, Gettext, Lang
from geodata.intake.findings import quote
from geodata.intake.mapping import WHY_WORDS, AreaAnswer, Imported, Voice
from geodata.intake.mapping.read_rows import ReadRow, RowPlace
from geodata.intake.mapping.remarks import Passed
from geodata.intake.mapping.role_words import role_words, topic_words
from geodata.intake.mapping.words.meanings import meaning_words
from geodata.intake.schema.vocabulary import area_name


def print_import(imported: Imported, lang: Lang, gettext: Gettext) -> None:
    """Print the columns, the rows, what is to be settled, and what is passed over."""
    for table, rule in imported.tables:
        for column in table.columns:
            known = rule.column(column.key)
            words = role_words(known, gettext, lang) if known else "–"
            click.echo(f"{quote(column.heading)} → {words}")
    click.echo()
    for row in imported.rows:
        click.echo(_row_line(row, lang, gettext))
    click.echo()
    for passed in imported.passed:
        place = _place(passed.sheet, passed.row, across=passed.across)
        click.echo(f"{place}: {passed.remark.say(gettext)}")
    for remark in imported.remarks(lang):
        click.echo(remark.say(gettext))
    for answer in imported.to_settle:
        colour = "green" if answer.settled else "yellow"
        click.secho(_settle_line(answer, lang, gettext), fg=colour)
    answered = [each for each in imported.answers if each.meaning not in (None, Status.UNKNOWN)]
    numbers = {"rows": len(imported.rows), "open": len(imported.unsettled)}
    text = gettext(N_("Rows {rows}, answers {answered}, to settle {open}"))
    click.echo(text.format(answered=len(answered), **numbers))


def import_object(path: Path, imported: Imported, lang: Lang, gettext: Gettext) -> dict[str, Any]:
    """Return the import of a file for JSON, with its texts in the language of ``gettext``."""
    return {
        "file": str(path),
        "mapping": imported.mapping.model_dump(mode="json"),
        "counted": imported.counted,
        "rows": [_row_object(row, gettext) for row in imported.rows],
        "answers": [_answer_object(answer) for answer in imported.answers],
        "passed_over": [_passed_object(passed, gettext) for passed in imported.passed],
        "remarks": [remark.say(gettext) for remark in imported.remarks(lang)],
    }


def _row_line(row: ReadRow, lang: Lang, gettext: Gettext) -> str:
    areas = ", ".join(
        f"{area_name(division, code, lang)} ({code})" for division, code in row.areas.items()
    )
    answers = "; ".join(
        f"{topic_words(topic, gettext)}: {_meanings(topic, answer.meanings, lang)}"
        for topic, answer in row.answers.items()
        if answer.meanings
    )
    remarks = " ".join(f"({remark.say(gettext)})" for remark in row.remarks)
    place = _place_of(row.place)
    return f"{place}: {areas or quote(row.area_text)} → {answers} {remarks}".rstrip()


def _settle_line(answer: AreaAnswer, lang: Lang, gettext: Gettext) -> str:
    topic = TOPICS[answer.topic]
    name = area_name(topic.division, answer.area, lang)
    voices = "; ".join(_voice_line(answer, voice, lang) for voice in answer.voices)
    why = gettext(WHY_WORDS[answer.why]) if answer.why else ""
    settled = f" → {meaning_words(topic, answer.meaning, lang)}" if answer.meaning else ""
    return f"{answer.topic}:{answer.area} {name}: {why}: {voices}{settled}"


def _voice_line(answer: AreaAnswer, voice: Voice, lang: Lang) -> str:
    sources = ", ".join(area_name(*source, lang) or "" for source in voice.sources)
    rows = ", ".join(map(_place_of, voice.rows))
    return f"{_meanings(answer.topic, voice.meanings, lang)} [{sources}: {rows}]"


def _meanings(topic: str, meanings: tuple[str, ...], lang: Lang) -> str:
    return " + ".join(meaning_words(TOPICS[topic], each, lang) for each in meanings)


def _place_of(place: RowPlace) -> str:
    return _place(place.sheet, place.row, across=place.across)


def _place(sheet: str, row: int | None, *, across: bool) -> str:
    """Sheet and row; of a table whose areas stand in columns the letter of the column."""
    number = get_column_letter(row) if row and across else str(row or "")
    return ":".join(filter(None, (quote(sheet), number))) or "-"


def _row_object(row: ReadRow, gettext: Gettext) -> dict[str, Any]:
    return {
        "sheet": row.place.sheet,
        "row": row.place.row,
        "across": row.place.across,
        "area": row.area_text,
        "areas": dict(row.areas),
        "answers": {topic: list(answer.meanings) for topic, answer in row.answers.items()},
        "origins": {
            topic: {
                "sources": list(origin.sources),
                "as_of": origin.day.isoformat() if origin.day else None,
            }
            for topic, origin in row.origins.items()
        },
        "remarks": [{"code": each.said, "text": each.say(gettext)} for each in row.remarks],
    }


def _answer_object(answer: AreaAnswer) -> dict[str, Any]:
    return {
        "topic": answer.topic,
        "area": answer.area,
        "answer": answer.meaning,
        "why": answer.why,
        "settled": answer.settled,
        "respondents": answer.respondents,
        "voices": [
            {
                "answers": list(voice.meanings),
                "respondents": voice.respondents,
                "areas": [code for _, code in voice.sources],
                "rows": [f"{place.sheet}:{place.row}" for place in voice.rows],
            }
            for voice in answer.voices
        ],
    }


def _passed_object(passed: Passed, gettext: Gettext) -> dict[str, Any]:
    return {
        "sheet": passed.sheet,
        "row": passed.row,
        "across": passed.across,
        "code": passed.remark.said,
        "text": passed.remark.say(gettext),
    }
