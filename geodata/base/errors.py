"""The error raised for data that cannot be used."""


class DataError(ValueError):
    """A file or a request that cannot be used: what is wrong, where, and how to mend it.

    ``row`` is the line number in the file (the header is line 1) or the code of an area;
    ``row`` and ``column`` are None when the error concerns the whole file.
    """

    def __init__(  # noqa: PLR0913  # the parts of the message are the interface
        self,
        problem: str,
        *,
        file: str,
        row: int | str | None = None,
        column: str | None = None,
        expected: str = "",
        mend: str = "",
    ) -> None:
        self.problem = problem
        self.file = file
        self.row = row
        self.column = column
        self.expected = expected
        self.mend = mend
        super().__init__(self._text())

    def _text(self) -> str:
        place = [self.file]
        if self.row is not None:
            place.append(f"row {self.row}")
        if self.column is not None:
            place.append(f"column {self.column}")
        parts = [f"{', '.join(place)}: {self.problem}."]
        if self.expected:
            parts.append(f"Expected {self.expected}.")
        if self.mend:
            parts.append(self.mend)
        return " ".join(parts)
