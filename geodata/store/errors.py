"""Errors of the store."""

BROKEN = (ValueError, TypeError, LookupError)
"""Raised while reading a row that is damaged or was written by another version of the app."""


class StoreError(Exception):
    """Base class; the text says what was refused and why."""


class NotFoundError(StoreError):
    """The version, draft or editor does not exist."""


class UnreadableError(StoreError):
    """A stored draft or session is damaged, or was written by another version of the app."""


class ConflictError(StoreError):
    """A version was published after ``based_on``; ``current`` is its number, to compare with."""

    def __init__(self, based_on: int, current: int) -> None:
        self.based_on, self.current = based_on, current
        super().__init__(
            f"version {current} was published after version {based_on}, on which this one is based"
        )


class UnpublishableError(StoreError):
    """The answers failed their checks, lack their origin or contradict the published ones."""


class WithdrawnError(NotFoundError):
    """The version has been withdrawn, so that its content is not given out."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"version {number} has been withdrawn")


class NoReasonError(StoreError):
    """A withdrawal has no reason."""


class UnreadableVersionError(StoreError):
    """The stored answers of a version cannot be read; the original file still can."""

    def __init__(self, number: int, why: str) -> None:
        self.number = number
        super().__init__(f"version {number} cannot be read: {why}")


class TooManyAttemptsError(StoreError):
    """Too many failed attempts to sign in; the next one is allowed in ``seconds``."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"too many attempts to sign in, try again in {seconds} seconds")
