"""Inflected names and number words for sentences; in Finnish only county names are inflected."""

from layers.words.text import N_, Translator

# Every county's name ends in one of these: "…n hyvinvointialue", "Helsingin kaupunki",
# "Ahvenanmaa". Nominative ending -> ending after "belongs to", and after "forms".
_FINNISH_INTO = {"alue": "alueeseen", "kaupunki": "kaupunkiin", "maa": "maahan"}
_FINNISH_WHOLE = {"alue": "alueen", "kaupunki": "kaupungin", "maa": "maan"}

_WORDS = (
    N_("one"),
    N_("two"),
    N_("three"),
    N_("four"),
    N_("five"),
    N_("six"),
    N_("seven"),
    N_("eight"),
    N_("nine"),
    N_("ten"),
)


def into_county(name: str, lang: str) -> str:
    """Return a county's name as it follows "belongs to": ``Kainuun hyvinvointialueeseen``.

    Raises StopIteration for a Finnish name with an ending that no county has.
    """
    return _inflected(name, lang, _FINNISH_INTO)


def whole_county(name: str, lang: str) -> str:
    """Return a county's name as it follows "forms": ``Kainuun hyvinvointialueen``.

    Raises StopIteration as ``into_county``.
    """
    return _inflected(name, lang, _FINNISH_WHOLE)


def the_county(name: str, lang: str) -> str:
    """Return a county's name inside a sentence: in English with its article."""
    return f"the {name}" if lang == "en" and name != "Åland" else name


def _inflected(name: str, lang: str, endings: dict[str, str]) -> str:
    if lang == "fi":
        ending = next(each for each in endings if name.endswith(each))
        return name.removesuffix(ending) + endings[ending]
    return the_county(name, lang)


def strong(name: str) -> str:
    """Mark a name as strong text: ``**name**``."""
    return f"**{name}**"


def count_word(n: int, t: Translator) -> str:
    """Return a number from 1 to 10 as a word, any other in digits."""
    return t.gettext(_WORDS[n - 1]) if 1 <= n <= len(_WORDS) else t.number(n)
