"""The legend of an exported view as rows of a table."""

from layers.export.common.content import Content


def legend_table(words: Content) -> list[dict[str, str | int]]:
    """Return the rows of every map's legend with counts, as dicts with English keys.

    ``class_key`` and ``class`` are as in the rows of areas, so that both can be joined.
    """
    return [
        {
            "theme": each.theme,
            **({"part": row.group, "pattern": row.kind.pattern or ""} if row.group else {}),
            "class_key": row.kind.key,
            "class": row.label,
            "colour": row.kind.fill,
            "areas": row.areas,
            "municipalities": row.municipalities,
            "residents": row.residents,
        }
        for each in words.maps
        for row in each.legend
    ]
