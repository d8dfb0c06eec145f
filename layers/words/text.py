"""Translation of messages and formatting of numbers and dates in three languages."""

import math
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from geodata.base.wording import (
    LANGS,
    N_,
    NN_,
    Lang,
    Message,
    Words,
    catalogue_path,
    known_lang,
    translations,
)

__all__ = [
    "DEFAULT_LANG",
    "LANGS",
    "NN_",
    "N_",
    "Message",
    "Translator",
    "capitalised",
    "catalogue_path",
    "sort_key",
    "translator",
]

DEFAULT_LANG = "fi"

MILLION = 1_000_000
HALF = 0.5
MINUS = "\u2212"

_LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
_NO_BREAK_SPACE = "\u00a0"
_ALPHABET = str.maketrans({"å": "{", "ä": "|", "ö": "}"})
_DATE_PATTERNS = {"fi": "d.M.y", "sv": "d.M.y", "en": "d MMMM y"}
_MOMENT_PATTERNS = {"fi": "d.M.y 'klo' H.mm", "sv": "d.M.y 'kl.' H.mm", "en": "d MMMM y, HH:mm"}
_FINLAND = ZoneInfo("Europe/Helsinki")


def sort_key(name: str) -> str:
    """Return a sort key in the order of the Finnish and Swedish alphabets: å, ä, ö after z."""
    return name.casefold().translate(_ALPHABET)


def capitalised(words: str) -> str:
    """Return the text with its first letter in upper case and the rest unchanged.

    Leading ``**`` is skipped: ``**the City**`` becomes ``**The City**``.
    """
    start = len(words) - len(words.lstrip("*"))
    return words[:start] + words[start : start + 1].upper() + words[start + 1 :]


class Translator:
    """Translates messages and formats numbers and dates in one language.

    Messages are English sentences with ``{name}`` placeholders; an untranslated one is returned in
    English. Raises ValueError for a language that is not in ``LANGS``.
    """

    def __init__(self, lang: str) -> None:
        self.lang = known_lang(lang)
        self.locale = _LOCALES[self.lang]
        self._translations = translations(self.lang)

    def raw(self, message: Message) -> str:
        """Translate a message without filling its placeholders."""
        if isinstance(message, Words):
            return message.say(self.lang)
        return self._translations.gettext(message)

    def gettext(self, message: Message, **values: object) -> str:
        """Translate a message and fill its placeholders from ``values``."""
        return self.raw(message).format(**values)

    def ngettext(self, singular: str, plural: str, count: int, /, **values: object) -> str:
        """Translate the plural form for ``count`` and fill its placeholders from ``values``.

        ``{n}`` is the count in digits unless ``values`` has ``n``.
        """
        form = self._translations.ngettext(singular, plural, count)
        return form.format(**({"n": self.number(count)} | values))

    def plural_form(self, one: str, other: str, count: int) -> str:
        """Choose between two forms of this language, as words of tables have them."""
        rules = Locale.parse(self.locale).plural_form
        return one if rules(count) == "one" else other

    def number(self, value: float, decimals: int = 0) -> str:
        """Format a number with the locale's grouping and decimal mark: ``87 548`` in Finnish.

        Negative numbers have a minus sign, not a hyphen.
        """
        return _number(value or 0, decimals, self.locale)  # without the sign of -0.0

    def millions(self, count: int) -> str:
        """Format a count as millions with three significant digits: 123456 becomes ``0,123``."""
        step = 10 ** max(0, len(str(count)) - 3)
        rounded = (count + step // 2) // step * step
        # Rounded as a whole number first, so that the browser's twin cannot round otherwise.
        return format_decimal(Decimal(rounded) / MILLION, format="@@@", locale=self.locale)

    def percent(self, share: float, decimals: int = 0) -> str:
        """Format a share (0 to 1) as per cent: 0.21 becomes ``21 %``.

        Only nothing reads ``0 %`` and only the whole ``100 %``: 0.003 becomes ``0,3 %`` and 0.997
        ``99,7 %``, with one decimal more than asked for, or ``< 0,1 %`` and ``> 99,9 %`` where that
        does not tell them apart either.
        """
        for digits in (decimals, max(1, decimals)):
            units = 10 ** (2 + digits)
            rounded = math.floor(share * units + 0.5)
            if (rounded != 0 or share <= 0) and (rounded != units or share >= 1):
                return self._percent(rounded, digits)
        if share < HALF:
            return f"<{_NO_BREAK_SPACE}{self._percent(1, digits)}"
        return f">{_NO_BREAK_SPACE}{self._percent(units - 1, digits)}"

    def _percent(self, units: int, decimals: int) -> str:
        """Format hundredths of the whole, counted in units of their last decimal."""
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        # Finnish and Swedish put a no-break space before the sign, English does not.
        sign = "%" if self.lang == "en" else _NO_BREAK_SPACE + "%"
        share = Decimal(units) / 10 ** (2 + decimals)
        return format_percent(share, format=pattern + sign, locale=self.locale)

    def date(self, day: date) -> str:
        """Format a date: ``1.1.2026`` in Finnish and Swedish, ``1 January 2026`` in English."""
        return _date(day, self.lang)

    def moment(self, moment: datetime) -> str:
        """Format a timezone-aware datetime in Finnish local time."""
        pattern = _MOMENT_PATTERNS[self.lang]
        return format_datetime(moment, format=pattern, tzinfo=_FINLAND, locale=self.locale)

    def listing(self, names: list[str]) -> str:
        """Join names as in a sentence: ``A``, ``A and B``, ``A, B and C``."""
        return format_list(names, locale=self.locale)


# A table of the country formats the same few thousand figures and days again for each view.
@lru_cache(maxsize=16_384)
def _number(value: float, decimals: int, locale: str) -> str:
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(value, format=pattern, locale=locale).replace("-", MINUS)


@lru_cache(maxsize=1024)
def _date(day: date, lang: Lang) -> str:
    return format_date(day, format=_DATE_PATTERNS[lang], locale=_LOCALES[lang])


@lru_cache(maxsize=len(LANGS))
def translator(lang: str) -> Translator:
    """Return the translator of a language; cached, so each catalogue is read once."""
    return Translator(lang)


def language_tag(lang: str) -> str:
    """Return the language tag of a document in a language, such as ``fi-FI``."""
    return _LOCALES[lang].replace("_", "-")
