"""A bar that tells on a terminal how much of a file has come."""

import sys

import click

_BAR = 30
_MEGABYTE = 1_000_000


def show_progress(come: int, whole: int | None) -> None:
    """Write over the line of the bar: bytes that have come, of how many if that is known.

    Nothing is written where nobody watches, as into a file.
    """
    if sys.stderr.isatty():
        end = "\n" if come == whole else ""
        click.echo(f"\r{progress_line(come, whole)}{end}", err=True, nl=False)


def progress_line(come: int, whole: int | None) -> str:
    """Draw the bar; without a whole, only how much has come."""
    amount = f"{come / _MEGABYTE:.1f} MB"
    if not whole:
        return amount
    full = min(_BAR, _BAR * come // whole)
    return f"[{'#' * full}{'-' * (_BAR - full)}] {amount} of {whole / _MEGABYTE:.1f} MB"
