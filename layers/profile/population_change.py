"""Change of an area's population."""

from layers.words.text import Translator

_MOST_DECIMALS = 4


def change_in_words(before: int, now: int, t: Translator) -> str:
    """Format the relative change with its sign: ``−3,2 %``.

    A change that one decimal does not show has as many as it needs: ``+0,03 %``.
    """
    change = now / before - 1
    sign = "−" if change < 0 else "+" if change > 0 else ""
    decimals = 1
    while change and decimals < _MOST_DECIMALS and round(abs(change) * 100, decimals) == 0:
        decimals += 1
    return sign + t.percent(abs(change), decimals)
