"""What an answer of an export means: a value of the topic, a number, a status, or something else.

A meaning is a text: a value of the topic, a number (``2``), a range (``2–3``), a status of an
answer without a value, ``PLANNED`` beside a value, or one of ``OTHER``, ``NOTHING`` and ``UNREAD``.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import combinations
from types import MappingProxyType

from geodata.answers.answers import Status
from geodata.answers.known_answers import most_groups
from geodata.answers.topic import Topic
from geodata.answers.topics import TOPICS
from geodata.base.area_names import fold
from geodata.base.wording import Lang, Words, gettext_in
from geodata.intake.mapping.words.written_words import (
    other_text,
    plain,
    says_unknown,
    without_prefix,
)
from geodata.intake.schema.cell_readers import visible_text
from geodata.intake.schema.vocabulary import CHOICES, STATUSES, choice_word

OTHER = "other"
"""Something else, which a person settles."""
NOTHING = "nothing"
"""Words that answer nothing, to be left out."""
UNREAD = "unread"
"""Words of which nobody has said yet what they mean."""

PLANNED = Status.PLANNED
"""The answer beside it is planned and not in force."""

WITHOUT_VALUE = (Status.NONE, Status.UNDECIDED, Status.UNKNOWN)
_DASH = "–"
_LIKE = 0.84
_SHORTEST_PART, _LONGEST_LIKE = 14, 200

_NUMBER_WORDS: Mapping[str, int] = MappingProxyType(
    {
        fold(word): number
        for number, words in enumerate(
            (
                ("nolla", "ei yhtään", "noll", "inga", "ingen", "zero", "none"),
                ("yksi", "yhden", "ett", "one"),
                ("kaksi", "kahden", "två", "two"),
                ("kolme", "kolmen", "tre", "three"),
                ("neljä", "neljän", "fyra", "four"),
                ("viisi", "fem", "five"),
                ("kuusi", "sex", "six"),
            )
        )
        for word in words
    }
)
_NUMBER = rf"(\d{{1,2}}(?:[.,]0+)?|{'|'.join(_NUMBER_WORDS)})"
_UNIT = (
    r"(?:\s*(?:kpl|kappaletta|st|stycken|pcs)\.?)?"
    r"(?:\s*(?:tym-?\s*)?(?:johto|lednings|leadership |management )?(?:ryhma\w*|grupp\w*|groups?))?"
)
_COUNT = re.compile(rf"{_NUMBER}{_UNIT}\.?")
_ONE_GROUP = re.compile(r"en (?:lednings)?grupp\.?")
_RANGE = re.compile(rf"{_NUMBER}\s*(?:-|/|\.\.+|tai|eller|or|to|till)\s*{_NUMBER}{_UNIT}\.?")


def offered_meanings(topic: Topic) -> tuple[str, ...]:
    """Meanings that a person can choose for the words of an answer to a topic."""
    return (*_values(topic), *WITHOUT_VALUE, OTHER, NOTHING)


def settled_meanings(topic: Topic) -> tuple[str, ...]:
    """Meanings by which a person can settle the answer of an area to a topic."""
    return (*_values(topic), *WITHOUT_VALUE)


def meaning_words(topic: Topic, meaning: str, lang: Lang) -> str:
    """Words for a meaning, in the language."""
    if meaning in STATUSES:
        return STATUSES[Status(meaning)].say(lang)
    if meaning in _SPECIAL:
        return _SPECIAL[meaning].say(lang)
    if topic.sheet and topic.options:
        return choice_word(topic.sheet.column, meaning, lang)
    return meaning


_SPECIAL: Mapping[str, Words] = MappingProxyType(
    {
        OTHER: Words("jotain muuta, ratkaistaan", "något annat, avgörs", "something else, settle"),
        NOTHING: Words("ei vastausta, jätetään pois", "inget svar, utelämnas", "no answer, leave"),
        UNREAD: Words("ei vielä valittu", "inte ännu valt", "not chosen yet"),
    }
)


def read_meaning(topic: Topic, cell: object) -> str | None:
    """Read the meaning of one answer; None where the words are not known.

    An option may have a letter or a number before it.
    """
    text = visible_text(cell)
    if says_unknown(cell):
        return Status.UNKNOWN
    if topic.counted:
        return _read_count(cell)
    words = _words_of(topic)
    for spelling in (text, without_prefix(text)):
        found = words.get(plain(spelling))
        if found is not None:
            return found
        if says_unknown(spelling):
            return Status.UNKNOWN
        if other_text(spelling) is not None:
            return OTHER
    return None


def likely_meaning(topic: Topic, text: str) -> str | None:
    """Guess the value that a text means by likeness, to be shown to a person; None if unsure."""
    if topic.counted or len(text) > _LONGEST_LIKE:
        return None
    return _likely(topic.id, plain(without_prefix(text)))


@lru_cache(maxsize=4096)
def _likely(topic_id: str, written: str) -> str | None:
    likeness = SequenceMatcher(b=written)
    likely = {
        value
        for words, value in _words_by_topic(topic_id).items()
        if _is_part(words, written) or _is_like(words, likeness)
    }
    return likely.pop() if len(likely) == 1 else None


def _is_like(words: str, likeness: "SequenceMatcher[str]") -> bool:
    likeness.set_seq1(words)
    # The quick ones are upper bounds of the slow one.
    quick = (likeness.real_quick_ratio, likeness.quick_ratio, likeness.ratio)
    return all(ratio() >= _LIKE for ratio in quick)


def _is_part(words: str, written: str) -> bool:
    shorter, longer = sorted((words, written), key=len)
    return len(shorter) >= _SHORTEST_PART and longer.startswith(shorter)


def _values(topic: Topic) -> tuple[str, ...]:
    if not topic.counted:
        return topic.values
    numbers = range(1, most_groups() + 1)
    spans = (f"{low}{_DASH}{high}" for low, high in combinations(numbers, 2))
    return (*map(str, numbers), *spans)


@cache
def _words_by_topic(topic_id: str) -> Mapping[str, str]:
    topic = TOPICS[topic_id]
    choices = CHOICES[topic.sheet.column] if topic.sheet and topic.options else {}
    found = {plain(word): key for key, words in choices.items() for word in (key, *words)}
    for option in topic.options:
        found |= {plain(word): option.value for word in _short_words(option.short)}
    for status in (Status.NONE, Status.UNDECIDED):
        found |= {plain(word): status for word in STATUSES[status]}
    return MappingProxyType(found)


def _words_of(topic: Topic) -> Mapping[str, str]:
    return _words_by_topic(topic.id)


def _short_words(message: str) -> Iterator[str]:
    if message:
        for lang in ("fi", "sv", "en"):
            yield gettext_in(lang)(message)


def _read_count(cell: object) -> str | None:
    if isinstance(cell, (bool, date)):
        return None
    text = fold(visible_text(cell))
    span = _RANGE.fullmatch(text)
    if span:
        low, high = sorted(map(_number, span.groups()))
        return str(low) if low == high else f"{low}{_DASH}{high}"
    if _ONE_GROUP.fullmatch(text):
        return "1"
    count = _COUNT.fullmatch(text)
    if count:
        return str(_number(count[1])) if _number(count[1]) else Status.NONE
    return _words_by_status().get(plain(text)) or (OTHER if other_text(text) is not None else None)


@cache
def _words_by_status() -> Mapping[str, str]:
    return {
        plain(word): status
        for status in (Status.NONE, Status.UNDECIDED)
        for word in STATUSES[status]
    }


def _number(text: str) -> int:
    return _NUMBER_WORDS[text] if text in _NUMBER_WORDS else int(float(text.replace(",", ".")))
