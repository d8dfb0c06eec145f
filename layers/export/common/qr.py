"""Addresses as QR codes, for phones in the audience and for paper."""

import io

import segno

QUIET_ZONE = 4
"""Modules left white on every side, as the standard asks."""


def modules(address: str) -> tuple[tuple[bool, ...], ...]:
    """Code as rows of dark and light modules, without the quiet zone.

    Raises ValueError for an address that is too long for a code (about 2,300 letters).
    """
    return tuple(tuple(bool(module) for module in row) for row in _code(address).matrix)


def svg(address: str, title: str) -> bytes:
    """Code as an SVG that grows with its frame; ``title`` is read to those who cannot see it."""
    out = io.BytesIO()
    _code(address).save(
        out, kind="svg", border=QUIET_ZONE, light="#ffffff", title=title, omitsize=True
    )
    return out.getvalue()


def png(address: str, scale: int = 8) -> bytes:
    """Code as a PNG with ``scale`` pixels a module."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", border=QUIET_ZONE, scale=scale)
    return out.getvalue()


def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="m", boost_error=False)
