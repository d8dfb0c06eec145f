"""Words, numbers and dates in the three languages of the map."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from geodata.base.wording import LANGS, N_, catalogue_path, known_lang, translations

__all__ = [
    "DEFAULT_LANG",
    "LANGS",
    "NN_",
    "N_",
    "Translator",
    "capitalised",
    "catalogue_path",
    "sort_key",
    "translator",
]

DEFAULT_LANG = "fi"

_LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
_NO_BREAK_SPACE = "\u00a0"
_ALPHABET = str.maketrans({"å": "{", "ä": "|", "ö": "}"})
_DATE_PATTERNS = {"fi": "d.M.y", "sv": "d.M.y", "en": "d MMMM y"}
_MOMENT_PATTERNS = {"fi": "d.M.y 'klo' H.mm", "sv": "d.M.y 'kl.' H.mm", "en": "d MMMM y, HH:mm"}
_FINLAND = ZoneInfo("Europe/Helsinki")


def NN_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802 - as N_
    """Mark a message of two forms for the catalogues; ``ngettext`` translates it later."""
    return singular, plural


def sort_key(name: str) -> str:
    """Make a key that sorts names as the Finnish and Swedish alphabets do: å, ä and ö after z."""
    return name.casefold().translate(_ALPHABET)


def capitalised(words: str) -> str:
    """Write the first letter as a capital and leave the rest: ``ELY-keskus`` stays.

    Marks of what is strong may stand before it: ``**the City**`` becomes ``**The City**``.
    """
    start = len(words) - len(words.lstrip("*"))
    return words[:start] + words[start : start + 1].upper() + words[start + 1 :]


class Translator:
    """Translates messages and formats numbers and dates for one language.

    Messages are English sentences with ``{name}`` placeholders. A message without a translation
    comes out in English; a test sees to it that there is none. Another language than those of
    ``LANGS`` is a ``ValueError``.
    """

    def __init__(self, lang: str) -> None:
        self.lang = known_lang(lang)
        self.locale = _LOCALES[self.lang]
        self._translations = translations(self.lang)

    def raw(self, message: str) -> str:
        """Translate a message and leave its placeholders for the browser to fill."""
        return self._translations.gettext(message)

    def gettext(self, message: str, **values: object) -> str:
        """Translate a message and fill its placeholders with ``values``."""
        return self.raw(message).format(**values)

    def ngettext(self, singular: str, plural: str, count: int, /, **values: object) -> str:
        """Translate the form that fits the count.

        ``{n}`` becomes the count in digits, or what ``values`` have for it.
        """
        form = self._translations.ngettext(singular, plural, count)
        return form.format(**({"n": self.number(count)} | values))

    def plural_form(self, one: str, other: str, count: int) -> str:
        """Choose between two forms of this language, as words of tables have them."""
        rules = Locale.parse(self.locale).plural_form
        return one if rules(count) == "one" else other

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

    def moment(self, moment: datetime) -> str:
        """Format a moment, given with its zone, as clocks in Finland show it."""
        pattern = _MOMENT_PATTERNS[self.lang]
        return format_datetime(moment, format=pattern, tzinfo=_FINLAND, locale=self.locale)

    def listing(self, names: list[str]) -> str:
        """Join names as a sentence does: ``A``, ``A and B``, ``A, B and C``."""
        return format_list(names, locale=self.locale)


@lru_cache(maxsize=len(LANGS))
def translator(lang: str) -> Translator:
    """Return the translator of a language, read once."""
    return Translator(lang)
