"""What every sheet of an answer set builds on: a column, and the row whose cells are read by it."""

from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict

from geodata.base.wording import Words

Kind = Literal["area", "name", "count", "choice", "day", "link", "text"]


@dataclass(frozen=True)
class Column:
    """A column of a sheet: its heading in three languages and what its cells may hold.

    ``of`` is the division of an area or the list of a choice; ``names`` says for which column a
    column of names stands beside the codes; ``former`` are headings of older templates, which are
    still read.
    """

    heading: Words
    kind: Kind
    help: str
    of: str = ""
    required: bool = False
    names: str = ""
    former: tuple[str, ...] = ()


class SurveyRow(BaseModel):
    """A row of a sheet; its cells are read by ``schema.cell_readers``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sheet: ClassVar[Words]
    about: ClassVar[str]
    filled: ClassVar[tuple[str, ...]] = ()
    """Columns of which one must be filled in; a row with none of them is a row to skip."""
