"""Numbers of residents in words; the browser follows the same rule."""

from layers.words.text import MILLION, Translator

FROM_MILLIONS = MILLION // 10
"""Number of residents from which on they are told in millions."""


def residents_text(residents: int, t: Translator) -> str:
    """Format a number of residents: ``14 999 asukasta``, ``0,123 milj. asukasta``."""
    if residents < FROM_MILLIONS:
        return t.ngettext("{n} resident", "{n} residents", residents)
    return t.gettext("{n} million residents", n=t.millions(residents))
