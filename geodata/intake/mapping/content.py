"""Write answers that were brought together as a survey file in the standard form."""

import json
from collections.abc import Mapping, Sequence

from geodata.answers.answers import Status
from geodata.answers.topics import TOPICS
from geodata.base.wording import LANGS, N_, NN_, Lang, gettext_in, translations
from geodata.intake.mapping.gather import AreaAnswer, Voice, Why
from geodata.intake.mapping.row_origins import LONGEST_SOURCE, joined_sources, latest_day
from geodata.intake.mapping.words.meanings import (
    OTHER,
    PLANNED,
    UNREAD,
    WITHOUT_VALUE,
    meaning_words,
)
from geodata.intake.schema.answer_readers import SEPARATOR
from geodata.intake.schema.answer_rows import OTHERS, answer_column
from geodata.intake.schema.schema import META, answer_model

LONGEST_NOTE = 2000
_RESPONDENTS = NN_("{n} respondent", "{n} respondents")
_AMONG = N_("answered: {answers}")


def standard_content(
    answers: Sequence[AreaAnswer], meta: Mapping[str, str], *, counted: bool
) -> bytes:
    """Write the answers as JSON in the standard form, which ``examine`` checks.

    What nobody has settled is written as not known, with what was answered in its note; an answer
    that the checks refuse is left out. With ``counted`` notes tell how many answered.
    """
    sheets: dict[str, object] = {META: {name: text for name, text in meta.items() if text}}
    for topic in dict.fromkeys(each.topic for each in answers):
        sheets[topic] = [
            _row(each, counted=counted)
            for each in answers
            if each.topic == topic and not _is_dropped(each)
        ]
    return json.dumps(sheets, ensure_ascii=False, indent=1).encode()


def note_of(answer: AreaAnswer, lang: Lang, *, counted: bool) -> str:
    """Note of an answer: what respondents wrote, what else was answered, how many they are."""
    parts = list(answer.notes)
    if answer.why is not None and not _others(answer):
        voices = "; ".join(_voice_words(answer, voice, lang) for voice in answer.voices)
        parts.append(gettext_in(lang)(_AMONG).format(answers=voices))
    if counted:
        words = translations(lang).ngettext(*_RESPONDENTS, answer.respondents)
        parts.append(words.format(n=answer.respondents))
    sentences = (part.rstrip(". ") for part in parts)
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in sentences if part)


def _is_dropped(answer: AreaAnswer) -> bool:
    return answer.why is Why.REFUSED and answer.meaning in (None, Status.UNKNOWN)


def _row(answer: AreaAnswer, *, counted: bool) -> dict[str, object]:
    """Row of the sheet of a topic; its note is in three languages where they differ."""
    model = answer_model(answer.topic)
    meaning = answer.meaning or Status.UNKNOWN
    row: dict[str, object] = {model.key[0]: answer.area}
    if meaning in WITHOUT_VALUE:
        row["status"] = str(meaning)
    else:
        row[answer_column(model.topic)] = int(meaning) if meaning.isdigit() else meaning
        row |= {"status": str(PLANNED)} if _is_planned(answer) else {}
        row |= {OTHERS: SEPARATOR.join(_others(answer))} if _others(answer) else {}
    if meaning != Status.UNKNOWN:
        row |= _origin(answer)
    notes = {lang: _shortened(note_of(answer, lang, counted=counted)) for lang in LANGS}
    row |= {"note": notes["fi"]} if notes["fi"] else {}
    for lang in LANGS[1:]:
        row |= {f"note_{lang}": notes[lang]} if notes[lang] != notes["fi"] else {}
    return row


def source_of(answer: AreaAnswer) -> str:
    """Source of an answer by its rows; "" where it is that of the survey."""
    return joined_sources(answer.origins)


def _origin(answer: AreaAnswer) -> dict[str, object]:
    """Cells of the source and the day of an answer that its rows tell."""
    source, day = source_of(answer), latest_day(answer.origins)
    cells: dict[str, object] = {"source": _shortened(source, LONGEST_SOURCE)} if source else {}
    return cells | ({"as_of": day.isoformat()} if day else {})


def _is_planned(answer: AreaAnswer) -> bool:
    """Whether all who answered say that the answer is planned."""
    known = [each for each in answer.voices if each.meanings != (Status.UNKNOWN,)]
    return bool(known) and all(PLANNED in each.meanings for each in known)


def _others(answer: AreaAnswer) -> tuple[str, ...]:
    """Options that were chosen beside the one that a person has settled as the main one."""
    known = [each for each in answer.voices if each.meanings != (Status.UNKNOWN,)]
    topic = TOPICS[answer.topic]
    if answer.why is not Why.SEVERAL or OTHERS not in answer_model(answer.topic).model_fields:
        return ()
    chosen = known[0].meanings
    if answer.meaning not in chosen or OTHER in chosen:
        return ()
    return tuple(each for each in chosen if each in topic.values and each != answer.meaning)


def _shortened(text: str, most: int = LONGEST_NOTE) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _voice_words(answer: AreaAnswer, voice: Voice, lang: Lang) -> str:
    """What a voice answers, and how many, where others answer otherwise."""
    topic = TOPICS[answer.topic]
    known = [each for each in voice.meanings if each not in (OTHER, UNREAD)]
    words = [meaning_words(topic, each, lang) for each in known]
    text = " + ".join(words) if len(known) == len(voice.meanings) else voice.written
    return f"{text} ({voice.respondents})" if len(answer.voices) > 1 else text
