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
    """Keep a mapping in the browser; one that is too large for a cookie replaces none."""
    packed = urlsafe_b64encode(zlib.compress(_compact(mapping).encode(), 9)).decode()
    if len(packed) <= _MOST_BYTES:
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


def _compact(mapping: Mapping) -> str:
    return mapping.model_dump_json(exclude_defaults=True)


def forget(response: Response) -> Response:
    """Let the browser forget the mapping that it has kept."""
    response.delete_cookie(MAPPING_COOKIE, httponly=True, samesite="Lax")
    return response
