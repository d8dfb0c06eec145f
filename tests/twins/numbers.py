"""Numbers, shares and counts in words, in three languages."""

from typing import Any

from layers.words.browser_strings import browser_strings
from layers.words.residents import residents_text
from layers.words.text import LANGS, translator

NUMBERS = (0, 1, 999, 1000, 14_999, 87_548, 1_234_567, 0.1, 0.25, 2.5, 1234.5, -3.25)
RESIDENTS = (
    *(0, 1, 2, 999, 1000, 14_999, 15_000, 99_999, 100_000, 100_500, 123_456, 123_500, 122_500),
    *(499_999, 999_499, 999_500, 999_999, 1_000_000, 1_004_999, 1_005_000, 5_603_851, 9_995_000),
    *(10_000_000, 12_345_678, 99_950_000),
)
SHARES = (
    *(0.0, 1e-9, 0.0003, 0.0004999, 0.0005, 0.003, 0.0049, 0.005, 0.0051, 0.0095, 0.01, 0.012),
    *(0.125, 0.21, 0.245, 1 / 3, 0.5, 2 / 3, 0.875, 0.99, 0.9949, 0.995, 0.997, 0.9995, 0.9999),
    *(1 - 1e-9, 1.0, 1.5, 12.0),
)
COUNTS = (0, 1, 2, 11, 21, 101, 1000)
KEYS = (
    *("area", "areas", "municipality", "municipalities", "result", "results", "resident"),
    *("residents", "millions", "millions_residents", "remove_filter"),
)


def build() -> dict[str, Any]:
    """Return language -> texts of the catalogue and what Python writes of each number."""
    return {lang: _of(lang) for lang in LANGS}


def _of(lang: str) -> dict[str, Any]:
    t = translator(lang)
    texts = browser_strings(t)
    return {
        "strings": {key: texts[key] for key in KEYS},
        "numbers": [[n, d, t.number(n, d)] for n in NUMBERS for d in (0, 1, 2) if _exact(n, d)],
        "millions": [[n, t.millions(n)] for n in RESIDENTS if n >= 100],
        "percent": [[share, d, t.percent(share, d)] for share in SHARES for d in (0, 1)],
        "residents": [[n, residents_text(n, t)] for n in RESIDENTS],
        "areas": [[n, t.ngettext("{n} area", "{n} areas", n)] for n in COUNTS],
        "municipalities": [
            [n, t.ngettext("{n} municipality", "{n} municipalities", n)] for n in COUNTS
        ],
    }


def _exact(value: float, decimals: int) -> bool:
    """Whether the decimals hold the whole number, so that no rounding is asked of the format."""
    scaled: float = value * 10**decimals
    return float(scaled).is_integer()
