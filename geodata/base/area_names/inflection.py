"""Genitives and nominatives of names of places in Finnish and Swedish.

Genitives are only compared with what somebody has written, never shown: a form that does not exist
does no harm, while one that belongs to another place would. ``spellings`` refuses such forms.
"""

import re
from itertools import product

_VOWELS = "aeiouy"
# Endings of a folded name -> those of its genitive; all that fit are tried.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"nen$", ("sen", "sten")),
    (rf"(?<=[{_VOWELS}])$", ("n",)),
    (rf"(?<=[^{_VOWELS}])$", ("in",)),
    (r"si$", ("den",)),
    (r"i$", ("en",)),
    (r"e$", ("een",)),
    (r"us$", ("uksen", "uden")),
    (r"is$", ("iksen",)),
    (r"as$", ("aan",)),
    (r"s$", ("ksen",)),
)
# Strong consonants before the last vowels of a genitive -> weak ones.
_GRADES: tuple[tuple[str, str], ...] = (
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("nk", "ng"),
    ("mp", "mm"),
    ("nt", "nn"),
    ("rt", "rr"),
    ("lt", "ll"),
    ("t", "d"),
    ("p", "v"),
    ("k", ""),
)
# Names that no rule fits, and first parts that are inflected together with the last one.
_IRREGULAR = {"virrat": "virtain", "pihtipudas": "pihtiputaan"}
_FIRST_PARTS = {"uusi": "uuden"}

# Finnish genitive ending -> nominative ending, tried in this order.
_NOMINATIVES = {
    "Uudenmaan": "Uusimaa",
    "Satakunnan": "Satakunta",
    "Suomen": "Suomi",
    "Hämeen": "Häme",
    "Lapin": "Lappi",
    "isen": "inen",
    "n": "",
}


def nominative(word: str) -> str:
    """Turn the genitive of a Finnish place name into the nominative: Uudenmaan, Uusimaa."""
    ending = next((each for each in _NOMINATIVES if word.endswith(each)), None)
    return word if ending is None else word.removesuffix(ending) + _NOMINATIVES[ending]


def genitives(word: str) -> frozenset[str]:
    """Possible Finnish genitives of a folded word: iin, turun, kauniaisten."""
    if word in _IRREGULAR:
        return frozenset({_IRREGULAR[word]})
    forms = {
        re.sub(ending, each, word, count=1)
        for ending, endings in _ENDINGS
        if re.search(ending, word)
        for each in endings
    }
    forms |= {
        form[: found.start()] + weak + form[found.end() :]
        for form in forms
        for strong, weak in _GRADES
        if (found := re.search(rf"{strong}(?=[{_VOWELS}]+n$)", form))
    }
    for first, inflected in _FIRST_PARTS.items():
        if word.startswith(first):
            forms |= {inflected + form.removeprefix(first) for form in forms}
    return frozenset(forms)


def finnish_forms(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Nominative and genitives of a folded name, of any of its words: espoon kauniaisten."""
    return frozenset(product(*({word, *genitives(word)} for word in words)))


def swedish_forms(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Nominative and genitives of a folded name, of any of its words: vanda kervos."""
    return frozenset(product(*({word, _swedish_genitive(word)} for word in words)))


def _swedish_genitive(word: str) -> str:
    return word if word.endswith(("s", "x", "z")) else f"{word}s"
