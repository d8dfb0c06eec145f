"""Survey exports of many kinds, made for the tests."""

from collections.abc import Mapping, Sequence

from geodata.base.wording import Lang
from geodata.intake.schema.vocabulary import CHOICES, vocabulary
from tests.geodata.intake import files as f

YEAR = 2026
AREAS = {
    code: names for code, names in vocabulary(YEAR).names["employment_area"].items() if code != "46"
}
MODELS = CHOICES["model"]
OPTIONS = tuple(MODELS)
QUESTION = "2. Miten nuorten monialaiset palvelut on järjestetty alueellanne?"
GROUPS = "3. Montako monialaisen tuen johtoryhmää hyvinvointialueellanne on?"
UNKNOWN, OTHER = "En osaa sanoa", "Muu, mikä?"


def option(value: str, lang: Lang = "fi") -> str:
    """Words of an option with its letter: ``b) Työvoimaviranomainen koordinoi``."""
    return f"{'abcde'[OPTIONS.index(value)]}) {MODELS[value].say(lang)}"


def area(code: str, lang: Lang = "fi") -> str:
    """Name of an employment area."""
    return AREAS[code].say(lang)


def directors(count: int = 41) -> list[list[object]]:
    """One row a respondent: times, names, areas, one column an option, groups, free text.

    Of the first area three directors answer alike and a fourth differs; one does not know, one
    chooses something else, one two options.
    """
    heads: list[object] = [
        *("Vastausaika", "Nimi", "Sähköposti", "1. Mitä työllisyysaluetta edustatte?"),
        *(f"{QUESTION} [{option(value)}]" for value in OPTIONS),
        *(f"{QUESTION} [{UNKNOWN}]", f"{QUESTION} [{OTHER}]", GROUPS, "Vapaa sana"),
    ]
    rows = [heads]
    codes = sorted(AREAS)
    for number in range(count):
        code = codes[max(0, number - 3)]
        rows.append(_director(number, code))
    return rows


def _director(number: int, code: str) -> list[object]:
    chosen = {0: (0,), 1: (0,), 2: (0,), 3: (1,), 4: (), 5: (), 6: (1, 3)}.get(
        number, (number % len(OPTIONS),)
    )
    marks: list[object] = [1 if index in chosen else 0 for index in range(len(OPTIONS))]
    unknown, other = (1 if number == 4 else 0), ("Oma malli" if number == 5 else None)
    groups = {4: UNKNOWN, 7: "2–3", 8: "yksi", 9: "1 kpl"}.get(number, "1")
    return [
        *(f"2026-05-{number % 28 + 1:02} 10:15", f"Johtaja {number}", f"j{number}@alue.example"),
        area(code),
        *marks,
        *(unknown, other, groups, "Kiitos kyselystä" if number == 10 else None),
    ]


def joined_options(answers: Mapping[str, Sequence[str]], sign: str = ";") -> list[list[object]]:
    """One row an area, the options that it chose in one cell."""
    rows: list[list[object]] = [["Alue", "Nuorten palvelut"]]
    rows += [[area(code), sign.join(chosen)] for code, chosen in answers.items()]
    return rows


def as_xlsx(*tables: Sequence[Sequence[object]]) -> bytes:
    """Workbook with a sheet for each table."""
    return f.xlsx({f"Taulukko {n}": rows for n, rows in enumerate(tables, start=1)})
