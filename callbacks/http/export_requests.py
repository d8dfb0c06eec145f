"""What requests for exports ask for: a view, a part of the country, a story."""

from http import HTTPStatus
from typing import Annotated
from urllib.parse import urlencode

from flask import abort, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from callbacks.context import Context
from callbacks.http.api_requests import refuse
from callbacks.http.api_themes import unusable
from callbacks.http.problems import problem
from layers.export.drawing import Box
from layers.view import ViewState, parse_query

OWN_PARAMETERS = ("size", "bbox", "download")
_COUNTRY_KILOMETRES = (0.0, 6500.0, 900.0, 7900.0)
_MOST_STEPS = 60

Text = Annotated[str, Field(max_length=2000)]


class StoryStep(BaseModel):
    """One step of a story in one language."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    query: Text = ""
    title: Text = ""
    caption: Text = ""
    notes: Annotated[str, Field(max_length=20_000)] = ""


class Story(BaseModel):
    """A story to export; ``query`` of a step is the query string of its view."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Text = ""
    steps: Annotated[tuple[StoryStep, ...], Field(min_length=1, max_length=_MOST_STEPS)]


def requested_view(context: Context, query: str | None = None) -> ViewState:
    """View of a query string, by default the request's; what cannot be used is refused.

    How the view is looked at (tab, presenting, step of a story, embedding) makes no difference to
    an export and is left out.
    """
    if query is None:
        query = urlencode([(k, v) for k, v in request.args.items() if k not in OWN_PARAMETERS])
    state, dropped = parse_query(query, context.vocabulary)
    if dropped:
        abort(unusable(context, state, dropped))
    return state.content()


def requested_box() -> Box | None:
    """Part of the country of the parameter ``bbox``: west, south, east, north in kilometres.

    Returned in metres of EPSG:3067; None without the parameter.
    """
    text = request.args.get("bbox")
    if text is None:
        return None
    try:
        west, south, east, north = (float(side) for side in text.split(","))
    except ValueError:
        west, south, east, north = 0.0, 0.0, 0.0, 0.0
    least = _COUNTRY_KILOMETRES
    inside = least[0] <= west < east <= least[2] and least[1] <= south < north <= least[3]
    if not inside:
        detail = f"bbox must be west,south,east,north in kilometres of EPSG:3067, not {text!r}."
        refuse(HTTPStatus.BAD_REQUEST, detail, ["60,6600,740,7780"])
    return west * 1000, south * 1000, east * 1000, north * 1000


def requested_story() -> Story:
    """Story of the request's JSON; one that cannot be read is refused with what is wrong."""
    try:
        return Story.model_validate_json(request.get_data())
    except ValidationError as error:
        invalid = [
            {"where": ".".join(map(str, each["loc"])), "what": each["msg"]}
            for each in error.errors()
        ]
        abort(problem(HTTPStatus.BAD_REQUEST, "The story cannot be read.", invalid=invalid))
