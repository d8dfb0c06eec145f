"""Words for what a column can be, in any language."""

from collections.abc import Mapping
from types import MappingProxyType

from geodata.answers.topics import TOPICS
from geodata.base.divisions import DIVISIONS
from geodata.base.wording import N_, Gettext, Lang
from geodata.intake.mapping.mapping import ColumnRule, Role
from geodata.intake.mapping.words.meanings import meaning_words

_WORDS: Mapping[Role, str] = MappingProxyType(
    {
        Role.LEAVE: N_("Left out"),
        Role.AREA: N_("Area: {of}"),
        Role.ANSWER: N_("Answer: {of}"),
        Role.OPTION: N_("Option: {value}"),
        Role.STATUS: N_("Status: {of}"),
        Role.NOTE: N_("Note: {of}"),
        Role.SOURCE: N_("Source of the answer: {of}"),
        Role.AS_OF: N_("Day of the answer: {of}"),
        Role.RESPONDENT: N_("Respondent, only counted"),
    }
)


def role_words(rule: ColumnRule, gettext: Gettext, lang: Lang) -> str:
    """Put what a column is into words, in the language of ``gettext``."""
    return gettext(_WORDS[rule.role]).format(of=_of(rule, gettext, lang), value=_value(rule, lang))


def topic_words(topic: str, gettext: Gettext) -> str:
    """Short title of a topic, in the language of ``gettext``."""
    return gettext(TOPICS[topic].short)


def _of(rule: ColumnRule, gettext: Gettext, lang: Lang) -> str:
    if rule.role is Role.AREA:
        return DIVISIONS[rule.of].words.label.say(lang)
    return topic_words(rule.of, gettext) if rule.of else ""


def _value(rule: ColumnRule, lang: Lang) -> str:
    return meaning_words(TOPICS[rule.of], rule.value, lang) if rule.value else ""
