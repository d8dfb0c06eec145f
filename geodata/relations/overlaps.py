"""Overlaps of two divisions by a municipality key, that of a year or a modified one."""

import pandas as pd

OUTSIDE = ""
"""Code of ground that only one division covers; occurs with polygons, never with a key."""

# (has one partner only, all its partners lie wholly inside it) -> class
_CLASSES = {
    (True, True): "identical",
    (True, False): "inside",
    (False, True): "contains",
    (False, False): "crosses",
}


def area_codes(key: pd.DataFrame, division: str) -> pd.Series:
    """Return the code of the area of each municipality; a municipality is its own area.

    Takes a key with index ``municipality``; raises ValueError for a division that it lacks.
    """
    if division == "municipality":
        return key.index.to_series()
    if division not in key:
        raise ValueError(f"division {division!r} must be one of {', '.join(key.columns)}")
    return key[division]


def overlaps(key: pd.DataFrame, a: str, b: str, weights: pd.DataFrame) -> pd.DataFrame:
    """List the pairs of areas of divisions a and b that have municipalities in common.

    ``weights`` has index ``municipality`` and columns of amounts, such as residents. Columns
    ``code_a``, ``code_b`` (strings), ``municipalities`` and the amounts in common, and what share
    of each area that is, ``share_a_<amount>`` and ``share_b_<amount>`` (0 to 1; the shares of an
    area sum to 1).
    """
    amounts = weights.reindex(key.index).assign(municipalities=1)
    amounts = amounts[["municipalities", *weights.columns]]
    sides = {"code_a": area_codes(key, a), "code_b": area_codes(key, b)}
    table = amounts.assign(**sides).groupby(list(sides), as_index=False).sum()
    return with_shares(table, list(amounts.columns))


def with_shares(table: pd.DataFrame, amounts: list[str]) -> pd.DataFrame:
    """Add the two-way shares of the amounts to a table with ``code_a`` and ``code_b``."""
    shares = {
        f"share_{side}_{amount}": table[amount]
        / table.groupby(f"code_{side}")[amount].transform("sum")
        for side in "ab"
        for amount in amounts
    }
    return table.assign(**shares)


def overlap_classes(table: pd.DataFrame) -> pd.Series:
    """Classify each area of a by its position against the areas of b, from their overlaps.

    Index ``code_a``; "identical" (one area of b is the same), "inside" (a part of one area of b),
    "contains" (two or more whole areas of b), "crosses" (shares an area of b with others while
    reaching over its border) or "outside" (meets no area of b, only where polygons leave gaps).
    """
    partners = overlap_partners(table, "b")
    whole_b = partners.eq(1) | (partners.index == OUTSIDE)
    by_a = table.assign(whole=whole_b.reindex(table["code_b"]).to_numpy()).groupby("code_a")
    alone, whole = by_a.size().eq(1), by_a["whole"].all()
    classes = pd.Series(
        [_CLASSES[bool(one), bool(all_)] for one, all_ in zip(alone, whole, strict=True)],
        index=alone.index,
        name="relation",
    )
    classes[by_a["code_b"].max().eq(OUTSIDE)] = "outside"
    return classes.drop(OUTSIDE, errors="ignore")


def overlap_partners(table: pd.DataFrame, side: str = "a") -> pd.Series:
    """Count the areas of the other division that each area of a side overlaps; from 1.

    Index ``code_a`` or ``code_b``.
    """
    return table.groupby(f"code_{side}").size().rename("partners")
