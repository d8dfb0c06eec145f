"""Names of the fields of the form, which the page writes and its routes read."""

from hashlib import sha256

from geodata.base.area_names import fold

_HASH_LENGTH = 16


def column_field(table: int, column: int) -> str:
    """Name of the chooser of a column, by the places of its table and of itself."""
    return f"column-{table}-{column}"


def word_field(of: str, text: str) -> str:
    """Name of the chooser of what a text means; ``of`` is a topic or a division.

    The text itself may be long, so its hash stands for it.
    """
    return f"word-{of}-{sha256(fold(text).encode()).hexdigest()[:_HASH_LENGTH]}"


def settle_field(topic: str, area: str) -> str:
    """Name of the chooser that settles the answer of an area."""
    return f"settle-{topic}-{area}"
