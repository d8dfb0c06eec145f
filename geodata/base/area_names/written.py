"""Normalise what people write: letters, dashes, spaces and characters that nobody sees."""

import re
import unicodedata

LONGEST = 200
"""Characters of a text that are read as the name of an area."""

_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Me", "Mn"})
# Hangul fillers and the blank braille pattern are letters and a symbol that are drawn as nothing.
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_DASHES = re.compile("\\s*[\u2010-\u2015\u2043\u2212-]\\s*")
# S:t Michel, St. Michel and S't Michel are one name; other punctuation parts words.
_INSIDE_WORDS = re.compile("(?<=[^\\W\\d_])[.:'\u2019`]")
_PUNCTUATION = re.compile(r"[\W_]+")
_CONNECTORS = frozenset({"ja", "seka", "och", "samt", "and"})
_SHORTENED = {"mlk": "maalaiskunta", "lk": "landskommun"}
_PARENTHESES = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_LIST = re.compile(r"[,;/&+]|\s(?:ja|och|and)\s")


def fold(text: str) -> str:
    """Normalise a spelling: drop case, accents and invisible characters, unify dashes and spaces.

    Composed and decomposed letters (NFC, NFD) give the same, as do soft hyphens and none.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(_DASHES.sub("-", "".join(map(_seen, decomposed))).split())


def name_words(text: str) -> tuple[str, ...]:
    """Words of a name, folded; dashes, commas and "ja", "och", "and" only part words."""
    words = _PUNCTUATION.sub(" ", _INSIDE_WORDS.sub("", fold(text))).split()
    return tuple(_SHORTENED.get(word, word) for word in words if word not in _CONNECTORS)


def split_parentheses(text: str) -> tuple[str, tuple[str, ...]]:
    """Part "Oulu (564)" into the text outside and the items of the lists within parentheses."""
    inside = [item for found in _PARENTHESES.findall(text) for item in _LIST.split(found)]
    return _PARENTHESES.sub(" ", text), tuple(item for item in inside if name_words(item))


def _seen(letter: str) -> str:
    if letter.isspace():
        return " "
    unseen = unicodedata.category(letter) in _UNSEEN_CATEGORIES or letter in _BLANK_LETTERS
    return "" if unseen else letter
