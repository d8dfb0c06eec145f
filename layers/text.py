"""Words, numbers and dates in the three languages of the map."""

from datetime import date
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from babel.dates import format_date
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from babel.support import Translations

LANGS = ("fi", "sv", "en")
DEFAULT_LANG = "fi"
CATALOGUES = Path(__file__).parent.parent / "locale"

_LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
_NO_BREAK_SPACE = "\u00a0"
_ALPHABET = str.maketrans({"å": "{", "ä": "|", "ö": "}"})
_DATE_PATTERNS = {"fi": "d.M.y", "sv": "d.M.y", "en": "d MMMM y"}


def N_(message: str) -> str:  # noqa: N802 - the name that extraction tools know
    """Mark a message of a registry for extraction; it is translated where it is shown."""
    return message


def catalogue_path(lang: str) -> Path:
    """Path of the message catalogue of a language."""
    return CATALOGUES / lang / "LC_MESSAGES" / "messages.po"


def sort_key(name: str) -> str:
    """Make a key that sorts names as the Finnish and Swedish alphabets do: å, ä and ö after z."""
    return name.casefold().translate(_ALPHABET)


def capitalised(words: str) -> str:
    """Write the first letter as a capital and leave the rest: ``ELY-keskus`` stays."""
    return words[:1].upper() + words[1:]


class Translator:
    """Translates messages and formats numbers and dates for one language.

    Messages are English sentences with ``{name}`` placeholders. A message without a translation
    comes out in English; a test sees to it that there is none. Another language than those of
    ``LANGS`` is a ``ValueError``.
    """

    def __init__(self, lang: str) -> None:
        if lang not in LANGS:
            message = f"language must be one of {', '.join(LANGS)}, not {lang!r}"
            raise ValueError(message)
        self.lang = lang
        self.locale = _LOCALES[lang]
        self._translations = _read_translations(lang)

    def raw(self, message: str) -> str:
        """Translate a message and leave its placeholders for the browser to fill."""
        return self._translations.gettext(message)

    def gettext(self, message: str, **values: object) -> str:
        """Translate a message and fill its placeholders with ``values``."""
        return self.raw(message).format(**values)

    def ngettext(self, singular: str, plural: str, n: int, **values: object) -> str:
        """Translate the form that fits ``n``; ``{n}`` becomes the formatted number."""
        form = self._translations.ngettext(singular, plural, n)
        return form.format(n=self.number(n), **values)

    def number(self, value: float, decimals: int = 0) -> str:
        """Format a number with the locale's grouping and decimal mark: ``87 548`` in Finnish."""
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return format_decimal(value, format=pattern, locale=self.locale)

    def percent(self, share: float, decimals: int = 0) -> str:
        """Format a share of one as per cent: 0.21 becomes ``21 %``."""
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        # The Finnish and Swedish sign stands apart from the number, the English one does not.
        sign = "%" if self.lang == "en" else _NO_BREAK_SPACE + "%"
        return format_percent(share, format=pattern + sign, locale=self.locale)

    def date(self, day: date) -> str:
        """Format a day: ``1.1.2026`` in Finnish and Swedish, ``1 January 2026`` in English."""
        return format_date(day, format=_DATE_PATTERNS[self.lang], locale=self.locale)

    def listing(self, names: list[str]) -> str:
        """Join names as a sentence does: ``A``, ``A and B``, ``A, B and C``."""
        return format_list(names, locale=self.locale)


@lru_cache(maxsize=len(LANGS))
def translator(lang: str) -> Translator:
    """Return the translator of a language, read once."""
    return Translator(lang)


def _read_translations(lang: str) -> Translations:
    """Read a language's .po file; compiled in memory, so that no .mo file can be out of date."""
    compiled = BytesIO()
    with catalogue_path(lang).open("rb") as file:
        write_mo(compiled, read_po(file, locale=lang))
    compiled.seek(0)
    return Translations(compiled)
