"""Words that survey exports hold beside answers: total rows, marks, kinds of columns."""

import re
from collections.abc import Iterable

from geodata.base.area_names import fold
from geodata.intake.schema.cell_readers import visible_text
from geodata.intake.schema.cell_signs import is_missing_sign

_PREFIX = re.compile(r"(?:\(?(?:[a-zåäö]|\d{1,2})\s?[).:](?!\d)|[-–•*·])\s*", re.IGNORECASE)
_MAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+")


def folded(words: Iterable[str]) -> frozenset[str]:
    """Return the folded spellings of words."""
    return frozenset(map(fold, words))


TOTALS = folded(
    (
        *("yhteensä", "summa", "kaikki", "kaikki yhteensä", "koko maa", "keskiarvo", "mediaani"),
        *("vastaajia", "vastaajia yhteensä", "vastauksia", "lukumäärä", "n", "lkm"),
        *("totalt", "sammanlagt", "alla", "hela landet", "medeltal", "medelvärde", "antal", "svar"),
        *("total", "sum", "all", "whole country", "average", "mean", "median", "grand total"),
    )
)
UNKNOWN = folded(
    (
        *("en osaa sanoa", "eos", "en tiedä", "ei osaa sanoa", "ei tietoa", "ei tiedossa"),
        *("vet ej", "vet inte", "kan inte säga", "kan ej säga", "ingen uppgift", "inte känt"),
        *("don't know", "do not know", "cannot say", "can't say", "no idea", "not known"),
    )
)
OTHER = folded(
    (
        *("muu", "muu mikä", "jokin muu", "jokin muu mikä", "muu malli", "muulla tavoin"),
        *("muulla tavalla", "muulla tavalla miten", "muu miten"),
        *("annat", "annat vad", "annan", "något annat", "på annat sätt", "övrigt"),
        *("other", "other what", "something else", "in another way"),
    )
)
YES = folded(("1", "x", "kyllä", "k", "valittu", "ja", "vald", "yes", "y", "true", "selected", "✓"))
NO = folded(("0", "", "ei", "e", "ei valittu", "nej", "ej vald", "no", "false", "not selected"))

_RESPONDENTS = re.compile(
    "nimi|nimesi|vastaaja|sahkoposti|e-?mail|e-post|puhelin|titteli|tehtavanimike|yhteystie"
    "|namn|svarande|svarare|telefon|kontakt|respondent|\\bname\\b|phone|\\bip\\b|johtaja"
)
_NOTES = re.compile(
    "huomau|komment|perustel|lisatie|tarken|millainen|kuvaa|anmark|motiver|precisera"
    "|\\bnote|comment|explain"
)


def is_mail(cell: object) -> bool:
    """Whether a cell holds an e-mail address."""
    return isinstance(cell, str) and _MAIL.search(cell) is not None


def without_mails(text: str) -> str:
    """Replace the e-mail addresses in a text by a dash."""
    return _MAIL.sub("–", text)


def names_respondent(heading: str) -> bool:
    """Whether a heading is of a column about who answered."""
    return _RESPONDENTS.search(fold(heading)) is not None


def asks_for_words(heading: str) -> bool:
    """Whether a heading asks for words about an answer, which may become its note.

    Free words to those who ask ("Vapaa sana") are not meant for readers.
    """
    return _NOTES.search(fold(heading)) is not None


def without_prefix(text: str) -> str:
    """Leave out the letter, number or bullet before an option: ``b) …``, ``2. …``, ``- …``."""
    return _PREFIX.sub("", text.strip(), count=1)


def plain(text: str) -> str:
    """Fold a text without its question marks, colons, commas and apostrophes."""
    return " ".join(re.sub("[?:,.!'\u2018\u2019`]", " ", fold(text)).split())


def says_unknown(cell: object) -> bool:
    """Whether a cell says that the respondent does not know."""
    return is_missing_sign(cell) or plain(visible_text(cell)) in _PLAIN_UNKNOWN


_PLAIN_UNKNOWN = frozenset(map(plain, UNKNOWN))


def other_text(text: str) -> str | None:
    """What stands after "other, what?"; "" for nothing, None for a text that says no such thing."""
    head, sign, tail = _parted(text)
    if plain(text) in OTHER:
        return ""
    return tail.strip() if sign and plain(head) in OTHER else None


def _parted(text: str) -> tuple[str, str, str]:
    found = re.search(r"[?:]\s*:?", text)
    if found is None:
        return text, "", ""
    return text[: found.start()], found[0], text[found.end() :]


def is_total(cell: object) -> bool:
    """Whether a cell begins a row of totals."""
    return cell is not None and fold(visible_text(cell)).rstrip(":= ") in TOTALS
