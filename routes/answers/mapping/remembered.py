"""Remember a mapping in a cookie: headings and options, no answers and no respondents."""

import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode

from flask import Response, request

from geodata.intake.mapping import Mapping
from routes.answers.csrf import set_cookie

MAPPING_COOKIE = "yhdyspinta_mapping"
_MOST_BYTES = 3800
_MOST_UNPACKED = 200_000
_SECONDS = 400 * 24 * 3600


def remember(response: Response, mapping: Mapping) -> None:
    """Keep a mapping in the browser.

    Of one that is too large for a cookie only the columns in use are kept, and if these are too
    many, nothing.
    """
    kept = (_packed(each) for each in (mapping, _only_used(mapping)))
    packed = next((each for each in kept if len(each) <= _MOST_BYTES), "")
    if packed:
        set_cookie(response, MAPPING_COOKIE, packed, _SECONDS)


def remembered_mapping() -> Mapping | None:
    """Mapping that the browser has kept; None when there is none or it cannot be read."""
    text = request.cookies.get(MAPPING_COOKIE, "")
    try:
        unpacker = zlib.decompressobj()
        unpacked = unpacker.decompress(urlsafe_b64decode(text.encode()), _MOST_UNPACKED)
        return Mapping.from_json(unpacked) if text else None
    except (ValueError, zlib.error):
        return None


def forget(response: Response) -> Response:
    """Let the browser forget the mapping that it has kept."""
    response.delete_cookie(MAPPING_COOKIE, httponly=True, samesite="Lax")
    return response


def _only_used(mapping: Mapping) -> Mapping:
    rules = (
        rule.model_copy(
            update={"columns": tuple(each for each in rule.columns if each.heading in rule.used)}
        )
        for rule in mapping.tables
    )
    return Mapping(tables=tuple(rules))


def _packed(mapping: Mapping) -> str:
    text = mapping.model_dump_json(exclude_defaults=True)
    return urlsafe_b64encode(zlib.compress(text.encode(), 9)).decode()
