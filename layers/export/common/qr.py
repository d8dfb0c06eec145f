"""QR codes of addresses, as SVG, PNG or a matrix."""

import io

import segno

QUIET_ZONE = 4
"""Width of the blank margin in modules, as ISO/IEC 18004 requires."""


def modules(address: str) -> tuple[tuple[bool, ...], ...]:
    """Return the code as rows of modules (True is dark), without the quiet zone.

    Raises ValueError for an address that is too long for a code (about 2,300 characters).
    """
    return tuple(tuple(bool(module) for module in row) for row in _code(address).matrix)


def svg(address: str, title: str) -> bytes:
    """Return the code as a scalable SVG; ``title`` is its accessible name."""
    out = io.BytesIO()
    _code(address).save(
        out, kind="svg", border=QUIET_ZONE, light="#ffffff", title=title, omitsize=True
    )
    return out.getvalue()


def png(address: str, scale: int = 8) -> bytes:
    """Return the code as a PNG with ``scale`` pixels per module."""
    out = io.BytesIO()
    _code(address).save(out, kind="png", border=QUIET_ZONE, scale=scale)
    return out.getvalue()


def _code(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="m", boost_error=False)
