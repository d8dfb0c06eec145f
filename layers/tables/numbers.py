"""Numbers behind the values of a theme, to calculate with in files."""

from geodata import TOPICS, Status
from layers.themes.theme import Theme, ThemeValue

_CERTAIN = (Status.KNOWN, Status.DERIVED)
_BOUNDED = (Status.RANGE, Status.UNKNOWN)

Number = int | float
Bounds = tuple[Number | None, Number | None]


def counts(theme: Theme) -> bool:
    """Whether the values are answers to a question of how many, of which bounds may be known."""
    return theme.baseline is None and bool(theme.topic and TOPICS[theme.topic].count)


def number(theme: Theme, value: ThemeValue) -> Number | None:
    """Return the number that holds; None for words, for what is not known and what is planned."""
    if counts(theme) and value.status in _CERTAIN and value.value is not None:
        return int(value.value)
    return value.value if isinstance(value.value, int | float) else None


def bounds(theme: Theme, value: ThemeValue) -> Bounds:
    """Return the least and the most that a counted number can be, as far as they are known.

    Both are the number where it is known. For an answered range they are its ends, and for a
    number that is not known what the act allows.
    """
    if not counts(theme):
        return None, None
    if value.status in _BOUNDED:
        return value.minimum, value.maximum
    certain = number(theme, value)
    return certain, certain
