"""What can go wrong in the store, for those who call it to tell apart."""

BROKEN = (ValueError, TypeError, LookupError)
"""What reading a row raises that is broken, or that another version of the app has written."""


class StoreError(Exception):
    """The store refuses; the text says why."""


class NotFoundError(StoreError):
    """There is no such version, draft or editor."""


class UnreadableError(StoreError):
    """What the store keeps under a key is broken, or was written by another version."""


class ConflictError(StoreError):
    """Somebody else published first; ``current`` is the version to look at before trying again."""

    def __init__(self, based_on: int, current: int) -> None:
        self.based_on, self.current = based_on, current
        super().__init__(
            f"version {current} was published after version {based_on}, on which this one is based"
        )


class UnpublishableError(StoreError):
    """The answers failed their checks or do not tell where they come from."""


class TooManyAttemptsError(StoreError):
    """Too many failed attempts to sign in; ``seconds`` until the next one may be made."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"too many attempts to sign in, try again in {seconds} seconds")
