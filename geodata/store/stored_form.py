"""The JSON form in which the answers of a version are stored, and migrations from older forms.

A version stores every survey of which it may show answers, oldest first, so that it can be read
without other versions, and without the surveys that have been withdrawn.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from geodata.intake import Layer, Misfit, Survey, surveys_in_force
from geodata.intake.findings import quote
from geodata.intake.stored_rows import StoredFormError, read_stored_survey

SCHEMA = 2
"""Number of the schema that is written."""

JsonObject = dict[str, Any]


@dataclass(frozen=True)
class StoredLayer:
    """A survey of a version: as stored (``form``), and as far as it can be read (``layer``).

    ``origin`` is the number of the version that first published it. ``layer`` is None when the
    survey cannot be read; ``misfits`` are the parts that cannot.
    """

    form: JsonObject
    origin: int
    layer: Layer | None
    misfits: tuple[Misfit, ...]


@dataclass(frozen=True)
class Stored:
    """The surveys of a version, oldest first, without those that have been withdrawn."""

    layers: tuple[StoredLayer, ...]

    @property
    def readable(self) -> tuple[Layer, ...]:
        """Layers of the surveys that can be read, oldest first."""
        return tuple(each.layer for each in self.layers if each.layer)

    @property
    def surveys(self) -> tuple[Survey, ...]:
        """Surveys reduced to the rows that no later survey replaces, oldest first."""
        return surveys_in_force(self.readable)

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """Parts of the stored surveys that cannot be read."""
        return tuple(misfit for each in self.layers for misfit in each.misfits)


def write_stored(before: Iterable[StoredLayer], survey: Survey, removes: Sequence[str]) -> str:
    """Write the JSON of a version: the stored surveys ``before`` it, unchanged, then its own.

    ``removes`` are the topics whose earlier answers are removed where the survey gives none.
    """
    own = {
        "removes": list(removes),
        "survey": survey.model_dump(mode="json", exclude_none=True),
    }
    # Only the surveys of other versions name their origin: the version's own has its number.
    layers = [*({**each.form, "origin": each.origin} for each in before), own]
    return json.dumps({"schema": SCHEMA, "layers": layers}, ensure_ascii=False, indent=1)


def read_stored(text: str, number: int, withdrawn: frozenset[int] = frozenset()) -> Stored:
    """Read the JSON of a version, without the surveys of ``withdrawn`` versions.

    ``number`` is the version that first published the content: of a restored version, the
    original. Raises StoredFormError when the version's own survey cannot be read.
    """
    form = _migrated(text)
    layers = form.get("layers")
    if not isinstance(layers, list) or not layers:
        raise StoredFormError("the stored form has no surveys")
    found = [_layer(each, number) for each in layers]
    if found[-1].layer is None:
        raise StoredFormError("the survey of the version cannot be read")
    return Stored(tuple(each for each in found if each.origin not in withdrawn))


def _migrated(text: str) -> JsonObject:
    """Parse a stored form and migrate it to SCHEMA."""
    try:
        form = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise StoredFormError("the stored form is no JSON") from error
    if not isinstance(form, dict):
        raise StoredFormError("the stored form is no object")
    migrated: JsonObject = form
    while (schema := migrated.get("schema", 1)) != SCHEMA:
        if not isinstance(schema, int) or schema not in MIGRATIONS:
            raise StoredFormError(f"the stored form has the schema {quote(schema)}, not {SCHEMA}")
        migrated = MIGRATIONS[schema](migrated)
    return migrated


def _from_one_survey(form: JsonObject) -> JsonObject:
    """Schema 1 to 2: from one survey, which replaced everything before it, to layers."""
    return {"schema": 2, "layers": [{"removes": [], "survey": form}]}


MIGRATIONS: Mapping[int, Callable[[JsonObject], JsonObject]] = MappingProxyType(
    {1: _from_one_survey}
)
"""Schema -> function that migrates it to the next one; schema 1 does not state its number."""


def _layer(form: Any, number: int) -> StoredLayer:
    if not isinstance(form, dict):
        return StoredLayer({"survey": form}, number, None, (Misfit("", quote(form)),))
    origin, removes = form.get("origin", number), form.get("removes", [])
    if not isinstance(origin, int) or not isinstance(removes, list):
        return StoredLayer(form, number, None, (Misfit("", quote(form)),))
    try:
        found = read_stored_survey(form.get("survey"))
    except StoredFormError as error:
        return StoredLayer(form, origin, None, (Misfit("", quote(error)),))
    layer = Layer(found.survey, origin, tuple(map(str, removes)))
    return StoredLayer(form, origin, layer, found.misfits)
