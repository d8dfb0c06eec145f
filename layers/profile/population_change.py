"""Change of an area's population."""

from layers.words.text import Translator


def change_in_words(before: int, now: int, t: Translator) -> str:
    """Format the relative change with its sign: ``−3,2 %``."""
    change = now / before - 1
    sign = "−" if change < 0 else "+" if change > 0 else ""
    return sign + t.percent(abs(change), 1)
