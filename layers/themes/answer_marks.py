"""Marks of answers that are no plain value of today: planned ones, and several options at once."""

from collections.abc import Iterator
from dataclasses import replace

from geodata import Answer, Status
from layers.themes.theme import Pattern, ThemeClass
from layers.words.text import N_

PLANNED = N_("{label}, planned")
SEVERAL = N_("{label}, other models too")

_LIGHT_INK, _DARK_INK = "#ffffff", "#1c2733"


def marked_key(value: str, *, planned: bool, several: bool) -> str:
    """Key of the class of a value, such as ``planned_2`` or ``several_authority_runs``."""
    return f"{'planned_' if planned else ''}{'several_' if several else ''}{value}"


def answer_key(answer: Answer, value: str) -> str:
    """Key of the class of an answer with a value."""
    planned = answer.status is Status.PLANNED
    return marked_key(value, planned=planned, several=bool(answer.others))


def marked_classes(kind: ThemeClass, *, several: bool) -> Iterator[ThemeClass]:
    """The class of a value, then those of the same value marked; ``several`` says if it can be."""
    yield kind
    if several:
        yield _marked(kind, "plus", planned=False, several=True)
    yield _marked(kind, "grid", planned=True, several=False)
    if several:
        yield _marked(kind, "grid-plus", planned=True, several=True)


def mark_of(key: str) -> tuple[str, bool, bool]:
    """Value of a class key, whether it is planned, and whether there are several options."""
    value = key.removeprefix("planned_")
    return value.removeprefix("several_"), value != key, value.startswith("several_")


def _marked(kind: ThemeClass, pattern: Pattern, *, planned: bool, several: bool) -> ThemeClass:
    marks = ((SEVERAL,) if several else ()) + ((PLANNED,) if planned else ())
    return replace(
        kind,
        key=marked_key(kind.key, planned=planned, several=several),
        pattern=pattern,
        ink=_LIGHT_INK if kind.dark else _DARK_INK,
        marks=marks,
    )
