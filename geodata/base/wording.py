"""The three languages: words of data files, and translation of messages by the catalogues."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Literal, NamedTuple, Self

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

Lang = Literal["fi", "sv", "en"]
LANGS: tuple[Lang, ...] = ("fi", "sv", "en")
CATALOGUES = Path(__file__).parents[2] / "locale"

Gettext = Callable[[str], str]
"""Translates a message; placeholders such as {name} are kept."""


def N_(message: str) -> str:  # noqa: N802 - the name that extraction tools know
    """Mark a message for extraction into the catalogues; it is translated when displayed."""
    return message


def NN_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802 - as N_
    """Mark a message of two forms for extraction; it is translated when displayed."""
    return singular, plural


class Words(NamedTuple):
    """The same word in Finnish, Swedish and English."""

    fi: str
    sv: str
    en: str

    def say(self, lang: Lang) -> str:
        """Return the word in a language."""
        return str(getattr(self, lang))

    @classmethod
    def of(cls, message: str) -> Self:
        """Translations of a message into every language."""
        return cls(*(gettext_in(lang)(message) for lang in LANGS))


@dataclass(frozen=True)
class TextOfOthers:
    """A text that somebody gave in one to three languages.

    ``plain`` is in Finnish or in whatever language it came; ``sv`` and ``en`` are "" where they
    were not given.
    """

    plain: str = ""
    sv: str = ""
    en: str = ""

    def say(self, lang: Lang) -> str:
        """Return the text in a language, else as it came, else in another one."""
        own = {"fi": "", "sv": self.sv, "en": self.en}[lang]
        return own or self.plain or self.sv or self.en

    @property
    def translated(self) -> bool:
        """Whether it is given in a language besides ``plain``."""
        return bool(self.sv or self.en)


NO_TEXT = TextOfOthers()
"""A text that was not given."""


Message = str | Words
"""A message of the catalogues, or words that have every language already."""


def known_lang(text: str) -> Lang:
    """Return the language that the text names; ValueError for another one."""
    for lang in LANGS:
        if lang == text:
            return lang
    raise ValueError(f"language must be one of {', '.join(LANGS)}, not {text!r}")


def catalogue_path(lang: str) -> Path:
    """Path of the message catalogue of a language."""
    return CATALOGUES / lang / "LC_MESSAGES" / "messages.po"


@lru_cache(maxsize=len(LANGS))
def translations(lang: Lang) -> Translations:
    """Read a language's .po file, once; FileNotFoundError when there is none."""
    compiled = BytesIO()
    with catalogue_path(lang).open("rb") as file:
        # Compiled in memory, so that no .mo file can be out of date.
        write_mo(compiled, read_po(file, locale=lang))
    compiled.seek(0)
    return Translations(compiled)


def gettext_in(lang: Lang) -> Gettext:
    """Return the translation of messages into a language; an untranslated one stays English."""
    return lambda message: str(translations(lang).gettext(message))
