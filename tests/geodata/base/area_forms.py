"""Forms in which officials write the names of employment areas and counties, written out."""

import unicodedata
from collections.abc import Callable, Iterator

from geodata import load_key, load_names

YEAR = 2026
COUNTY, AREA, MUNICIPALITY = "wellbeing_county", "employment_area", "municipality"
AREAS = {AREA: 46, COUNTY: 23}
LETTERS = {AREA: "TYA", COUNTY: "HVA"}

# Genitives of the names of employment areas as they stand before "työllisyysalue", written out.
GENITIVES = {
    "01": "Espoon-Kauniaisten",
    "02": "Etelä-Hämeen",
    "03": "Etelä-Karjalan",
    "04": "Etelä-Kymenlaakson",
    "05": "Etelä-Satakunnan",
    "06": "Eteläisen Keski-Suomen",
    "07": "Hangon-Inkoon-Raaseporin",
    "08": "Helsingin",
    "09": "Jyväskylän-Muuramen",
    "10": "Kainuun-Koillismaan",
    "11": "Keravan-Sipoon",
    "12": "Keski-Pohjanmaan",
    "13": "Keski-Savon",
    "14": "Keski-Uudenmaan",
    "15": "Kirkkonummen-Vihdin-Siuntion",
    "16": "Kouvolan",
    "17": "Kuopion",
    "18": "Kympin",
    "19": "Lahden",
    "20": "Lohjan-Karkkilan",
    "21": "Läntisen Pirkanmaan",
    "22": "Meri-Lapin",
    "23": "Mikkelin seudun",
    "24": "Oulun seudun",
    "25": "Pietarsaaren seudun",
    "26": "Pohjanmaan",
    "27": "Pohjoisen Keski-Suomen",
    "28": "Pohjois- ja Itä-Lapin",
    "29": "Pohjois-Karjalan",
    "30": "Porvoon seudun",
    "31": "Päijät-Hämeen",
    "32": "Raahen",
    "33": "Rovaseudun",
    "34": "Salon",
    "35": "Satakunnan",
    "36": "Savonlinnan",
    "37": "TyöLakeuden",
    "38": "Suupohjan",
    "39": "Tampereen seudun",
    "40": "Tunturi-Lapin - Pellon",
    "41": "Turun",
    "42": "TyöHämeen",
    "43": "Vantaan",
    "44": "Ylivieskan-Kalajoen-Nivalan",
    "45": "Ylä-Savon",
    "46": "Ahvenanmaan",
}
# Nominatives of the counties, whose names are in the genitive.
NOMINATIVES = {
    "01": ("Itä-Uusimaa", "Östra Nyland"),
    "02": ("Keski-Uusimaa", "Mellersta Nyland"),
    "03": ("Länsi-Uusimaa", "Västra Nyland"),
    "04": ("Vantaa ja Kerava", "Vanda och Kervo"),
    "05": ("Varsinais-Suomi", "Egentliga Finland"),
    "06": ("Satakunta", "Satakunta"),
    "07": ("Kanta-Häme", "Egentliga Tavastland"),
    "08": ("Pirkanmaa", "Birkaland"),
    "09": ("Päijät-Häme", "Päijänne-Tavastland"),
    "10": ("Kymenlaakso", "Kymmenedalen"),
    "11": ("Etelä-Karjala", "Södra Karelen"),
    "12": ("Etelä-Savo", "Södra Savolax"),
    "13": ("Pohjois-Savo", "Norra Savolax"),
    "14": ("Pohjois-Karjala", "Norra Karelen"),
    "15": ("Keski-Suomi", "Mellersta Finland"),
    "16": ("Etelä-Pohjanmaa", "Södra Österbotten"),
    "17": ("Pohjanmaa", "Österbotten"),
    "18": ("Keski-Pohjanmaa", "Mellersta Österbotten"),
    "19": ("Pohjois-Pohjanmaa", "Norra Österbotten"),
    "20": ("Kainuu", "Kajanaland"),
    "21": ("Lappi", "Lappland"),
    "90": ("Helsinki", "Helsingfors"),
    "91": ("Ahvenanmaa", "Åland"),
}


def swedish_genitive(name: str) -> str:
    return name if name.endswith(("s", "x")) else f"{name}s"


def names_of(division: str) -> dict[str, tuple[str, str, str, str]]:
    """Code -> nominative and genitive in Finnish, then in Swedish."""
    table = load_names(YEAR).loc[division]
    if division == AREA:
        nominatives = {str(c): (row.name_fi, row.name_sv) for c, row in table.iterrows()}
        genitives = GENITIVES
    else:
        nominatives = NOMINATIVES
        genitives = {str(c): row.name_fi.split(" hyv")[0] for c, row in table.iterrows()}
        genitives |= {"90": "Helsingin", "91": "Ahvenanmaan"}
    return {
        code: (fi, genitives[code], sv, swedish_genitive(sv))
        for code, (fi, sv) in nominatives.items()
    }


def town_of(division: str, code: str) -> str:
    key = load_key(YEAR)
    return str(key[key[division] == code]["name_fi"].iloc[0])


KINDS = {
    AREA: (
        ("työllisyysalue", "työllisyysalueen"),
        ("sysselsättningsområde", "sysselsättningsområdes", "sysselsättningsområdet"),
    ),
    COUNTY: (
        ("hyvinvointialue", "hyvinvointialueen", "HVA", "hva:n"),
        ("välfärdsområde", "välfärdsområdes", "välfärdsområdet", "VFO"),
    ),
}

Form = Callable[[str, str], Iterator[str]]


def plain(division: str, code: str) -> Iterator[str]:
    yield from names_of(division)[code]


def with_kind(division: str, code: str) -> Iterator[str]:
    fi, fi_genitive, sv, sv_genitive = names_of(division)[code]
    finnish, swedish = KINDS[division]
    yield from (f"{name} {kind}" for name in (fi, fi_genitive) for kind in finnish)
    yield from (f"{name} {kind}" for name in (sv, sv_genitive) for kind in swedish)


def with_town_words(division: str, code: str) -> Iterator[str]:
    _fi, fi_genitive, sv, sv_genitive = names_of(division)[code]
    yield from (f"{fi_genitive} kaupunki", f"{fi_genitive} kunta", f"{sv} stad")
    yield f"{sv_genitive} kommun"


def with_town(division: str, code: str) -> Iterator[str]:
    yield from (f"{name} ({town_of(division, code)})" for name in names_of(division)[code])


def with_code(division: str, code: str) -> Iterator[str]:
    for name in (*names_of(division)[code], *with_kind(division, code)):
        yield from (f"{code} {name}", f"{name} {code}", f"{name} ({code})", f"{code} - {name}")
        yield f"{LETTERS[division]}{code} {name}"


def in_both_languages(division: str, code: str) -> Iterator[str]:
    fi, _genitive, sv, _sv_genitive = names_of(division)[code]
    yield from (f"{fi} - {sv}", f"{sv} / {fi}", f"{fi} ({sv})")


def connected(division: str, code: str) -> Iterator[str]:
    for name in names_of(division)[code]:
        yield from (name.replace("-", " ja "), name.replace("-", " och "), name.replace("-", " – "))
        yield name.replace("-", " ")


def unseen(division: str, code: str) -> Iterator[str]:
    for name in with_kind(division, code):
        yield unicodedata.normalize("NFC", name)
        yield unicodedata.normalize("NFD", name)
        yield from (mark.join(name) for mark in "\u00ad\u200b\u200d\u2060\ufeff\ufe0f\u034f\u3164")
        yield f"\u202a{name.replace(' ', chr(0xA0))}\u202c"
        yield name.replace("-", "\u2011")


def quoted(division: str, code: str) -> Iterator[str]:
    for name in names_of(division)[code]:
        yield from (f"'{name}'", f"\u201d{name}\u201d", f"\u2019{name}", f"«{name}»", name.upper())


NAME_FORMS = (
    plain,
    with_kind,
    with_town_words,
    with_town,
    with_code,
    in_both_languages,
    connected,
    unseen,
    quoted,
)
