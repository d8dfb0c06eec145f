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


class WithdrawnError(NotFoundError):
    """The version has been withdrawn, so nobody gets its content."""

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(f"version {number} has been withdrawn")


class NoReasonError(StoreError):
    """A version is withdrawn for a reason."""


class UnreadableVersionError(StoreError):
    """What is stored of a version cannot be read; its file as it came still can."""

    def __init__(self, number: int, why: str) -> None:
        self.number = number
        super().__init__(f"version {number} cannot be read: {why}")


class TooManyAttemptsError(StoreError):
    """Too many failed attempts to sign in; ``seconds`` until the next one may be made."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(f"too many attempts to sign in, try again in {seconds} seconds")
