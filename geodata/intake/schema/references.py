"""Areas, choices and days in findings, put into words in the reader's language."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from geodata.base.wording import Lang
from geodata.intake.schema.vocabulary import area_name, choice_word


class Ref(BaseModel):
    """An area, a choice or a day: ``of`` is the division or the list, ``key`` the code or key."""

    model_config = ConfigDict(frozen=True)

    kind: Literal["area", "choice", "day"]
    of: str
    key: str

    def say(self, lang: Lang) -> str:
        """Words for it: ``Kainuu (20)``, ``känt``, ``31.1.2026``."""
        if self.kind == "choice":
            return choice_word(self.of, self.key, lang)
        if self.kind == "day":
            day = date.fromisoformat(self.key)
            return f"{day.day}.{day.month}.{day.year}" if lang != "en" else self.key
        name = area_name(self.of, self.key, lang)
        return f"{name} ({self.key})" if name else self.key


def area_ref(division: str, code: str) -> Ref:
    """Refer to an area of a division."""
    return Ref(kind="area", of=division, key=code)


def day_ref(day: date) -> Ref:
    """Refer to a day."""
    return Ref(kind="day", of="", key=day.isoformat())
