"""Parameters of exports: a view, a part of the country, a story."""

from collections.abc import Sequence
from dataclasses import replace
from http import HTTPStatus
from typing import Annotated, Self
from urllib.parse import urlencode

from flask import abort, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from callbacks.context.context import Context
from layers.export.map.bounding_boxes import SHOWABLE, Box, intersect_boxes
from layers.map.facts import Facts
from layers.map.group_division import with_groups
from layers.view.existing_areas import without_missing_areas
from layers.view.map_view import ViewState, parse_query
from routes.api.themes import unusable_parameters
from routes.platform.parameters import asked, refuse
from routes.platform.problems import problem

EXPORT_PARAMETERS = ("size", "separator", "bbox", "deck", "download")
_MAX_STEPS = 60

Text = Annotated[str, Field(max_length=2000)]
Kilometres = Annotated[float, Field(allow_inf_nan=False)]


class StoryStep(BaseModel):
    """One step of a story in one language.

    ``box`` is the part of the country that it shows: west, south, east, north in kilometres of
    EPSG:3067; None for all of it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    query: Text = ""
    box: tuple[Kilometres, Kilometres, Kilometres, Kilometres] | None = None
    title: Text = ""
    caption: Text = ""
    notes: Annotated[str, Field(max_length=20_000)] = ""

    @model_validator(mode="after")
    def _has_room(self) -> Self:
        if self.box and (self.box[0] >= self.box[2] or self.box[1] >= self.box[3]):
            message = "box must be west, south, east, north"
            raise ValueError(message)
        return self

    @property
    def part(self) -> Box | None:
        """The box in metres of EPSG:3067."""
        if self.box is None:
            return None
        west, south, east, north = (side * 1000 for side in self.box)
        return west, south, east, north


class Story(BaseModel):
    """A story to export; ``query`` of a step is the query string of its view.

    ``remark`` is a note for the readers of the file, such as what was left out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Text = ""
    remark: Text = ""
    steps: Annotated[tuple[StoryStep, ...], Field(min_length=1, max_length=_MAX_STEPS)]


def requested_rows(context: Context) -> ViewState:
    """View of the request as ``requested_view`` gives it, with the order of its table."""
    view = requested_view(context)
    sort = parse_query(urlencode(asked()), context.vocabulary)[0].sort
    return replace(view, sort=sort)


def requested_view(context: Context, query: str | None = None) -> ViewState:
    """View of a query string, by default the request's; aborts with 400 for unusable parameters.

    Parameters that do not change an export (tab, presenting, step of a story, embedding) are
    removed from the view.
    """
    if query is None:
        query = urlencode([(k, v) for k, v in asked().items() if k not in EXPORT_PARAMETERS])
    state, dropped = parse_query(query, context.vocabulary)
    state, gone = without_missing_areas(view_facts(context, state), state)
    if dropped or gone:
        abort(unusable_parameters(context, state, (*dropped, *gone)))
    return state.without_presentation()


def view_facts(context: Context, state: ViewState) -> Facts:
    """Facts of a view, with the divisions that come with its answers."""
    facts = context.facts(state.year)
    return with_groups(facts, facts.answer_sets[state.data])


def requested_box() -> Box | None:
    """Part of the country of the parameter ``bbox``: west, south, east, north in kilometres.

    Returned in metres of EPSG:3067; None without the parameter. Aborts with 400 for a box that is
    empty or reaches beyond the map.
    """
    text = asked().get("bbox")
    if text is None:
        return None
    try:
        west, south, east, north = (float(side) * 1000 for side in text.split(","))
    except ValueError:
        west, south, east, north = 0.0, 0.0, 0.0, 0.0
    box = west, south, east, north
    if not (west < east and south < north and intersect_boxes(box, SHOWABLE) == box):
        detail = f"bbox must be west,south,east,north in kilometres of EPSG:3067, not {text!r}."
        refuse(HTTPStatus.BAD_REQUEST, detail, ["60,6600,740,7780"])
    return box


def requested_choice(name: str, choices: Sequence[str], usual: str = "") -> str:
    """Return the choice that a parameter names; without it the ``usual`` one, or else the first.

    "" where the format has no choices. Aborts with 400 for a choice that it lacks.
    """
    found = asked().get(name)
    if found is None:
        return (usual or choices[0]) if choices else ""
    if found not in (choices or ("",)):
        refuse(HTTPStatus.BAD_REQUEST, f"There is no {name} {found!r}.", choices)
    return found


def requested_story() -> Story:
    """Story of the request's JSON; aborts with 400 and a list of errors if it cannot be read."""
    try:
        return Story.model_validate_json(request.get_data())
    except ValidationError as error:
        invalid = [
            {"where": ".".join(map(str, each["loc"])), "what": each["msg"]}
            for each in error.errors()
        ]
        abort(problem(HTTPStatus.BAD_REQUEST, "The story cannot be read.", invalid=invalid))
