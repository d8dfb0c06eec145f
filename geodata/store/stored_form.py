"""The form in which a version's answers are stored, and what carries older forms to it.

A version holds every survey of which it may show answers, oldest first, so that it can be read
whatever happens to other versions, and read without those that have been withdrawn.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from geodata.intake import Layer, Misfit, Survey, merged
from geodata.intake.checks.findings import quote
from geodata.intake.stored_rows import UnreadableError, read_kept

SCHEMA = 2
"""Schema of what is written now."""

Form = dict[str, Any]


@dataclass(frozen=True)
class StoredLayer:
    """A survey of a version exactly as it is stored, and as it can be read today.

    ``layer`` is None when it cannot be read; ``misfits`` is what of it cannot.
    """

    form: Form
    origin: int
    layer: Layer | None
    misfits: tuple[Misfit, ...]


@dataclass(frozen=True)
class Stored:
    """What a version holds, without the surveys that have been withdrawn."""

    layers: tuple[StoredLayer, ...]

    @property
    def readable(self) -> tuple[Layer, ...]:
        """Surveys that can be read, oldest first."""
        return tuple(each.layer for each in self.layers if each.layer)

    @property
    def surveys(self) -> tuple[Survey, ...]:
        """Surveys with the rows that still stand, oldest first."""
        return merged(self.readable)

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """What is kept but cannot be read."""
        return tuple(misfit for each in self.layers for misfit in each.misfits)


def stored_text(before: Iterable[StoredLayer], survey: Survey, removes: Sequence[str]) -> str:
    """Write a version: the surveys ``before`` it as they are stored, and over them its own.

    ``removes`` are the topics of which the answers before it go where it gives none.
    """
    own = {
        "removes": list(removes),
        "survey": survey.model_dump(mode="json", exclude_none=True),
    }
    # Only the surveys of other versions name their origin: the version's own has its number.
    layers = [*({**each.form, "origin": each.origin} for each in before), own]
    return json.dumps({"schema": SCHEMA, "layers": layers}, ensure_ascii=False, indent=1)


def read_stored(text: str, number: int, withdrawn: frozenset[int] = frozenset()) -> Stored:
    """Read what version ``number`` holds; for one that brings another back, the other's number.

    Raises UnreadableError when the version's own survey cannot be read.
    """
    form = _carried(text)
    layers = form.get("layers")
    if not isinstance(layers, list) or not layers:
        raise UnreadableError("the stored form has no surveys")
    found = [_layer(each, number) for each in layers]
    if found[-1].layer is None:
        raise UnreadableError("the survey of the version cannot be read")
    return Stored(tuple(each for each in found if each.origin not in withdrawn))


def _carried(text: str) -> Form:
    """Carry a stored form to the schema of today."""
    try:
        form = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError("the stored form is no JSON") from error
    if not isinstance(form, dict):
        raise UnreadableError("the stored form is no object")
    carried: Form = form
    while (schema := carried.get("schema", 1)) != SCHEMA:
        if not isinstance(schema, int) or schema not in MIGRATIONS:
            raise UnreadableError(f"the stored form has the schema {quote(schema)}, not {SCHEMA}")
        carried = MIGRATIONS[schema](carried)
    return carried


def _to_layers(form: Form) -> Form:
    """From one survey, which replaced everything before it, to layers."""
    return {"schema": 2, "layers": [{"removes": [], "survey": form}]}


MIGRATIONS: Mapping[int, Callable[[Form], Form]] = MappingProxyType({1: _to_layers})
"""Schema -> what carries a form of it to the next one; the first one does not name its schema."""


def _layer(form: Any, number: int) -> StoredLayer:
    if not isinstance(form, dict):
        return StoredLayer({"survey": form}, number, None, (Misfit("", quote(form)),))
    origin, removes = form.get("origin", number), form.get("removes", [])
    if not isinstance(origin, int) or not isinstance(removes, list):
        return StoredLayer(form, number, None, (Misfit("", quote(form)),))
    try:
        kept = read_kept(form.get("survey"))
    except UnreadableError as error:
        return StoredLayer(form, origin, None, (Misfit("", quote(error)),))
    layer = Layer(kept.survey, origin, tuple(map(str, removes)))
    return StoredLayer(form, origin, layer, kept.misfits)
