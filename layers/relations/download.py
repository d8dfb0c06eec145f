"""Download of the overlap table; hypothetical moves are marked clearly."""

from datetime import date

import pandas as pd

from layers.map.facts import Facts
from layers.relations.classes import RELATION_KINDS
from layers.relations.overlap_table import AREA_CAVEAT, file_heads, overlap_table
from layers.relations.relation import Relation
from layers.relations.shared_municipalities import shared_names
from layers.relations.view import RelationView, move_text
from layers.relations.what_if import HYPOTHETICAL, move_sentences
from layers.tables.workbook import write_workbook
from layers.words.labels import division_plural
from layers.words.text import LANGS, Translator, translator


def relation_rows(relation: Relation, view: RelationView, link: str) -> pd.DataFrame:
    """Return the overlaps of the view, each row with what is needed to understand it alone.

    Columns: ``year``, ``division_a``, ``code_a``, ``name_a_<lang>``, the same for b,
    ``municipality_codes`` (in common, with spaces between), ``municipality_names_<lang>`` (with
    commas), the amounts and shares (0 to 1) of ``Relation.table``, ``relation``, ``view`` (address)
    and, with moves, ``notice`` (in three languages) and ``moves`` as the address holds them.
    """
    facts = relation.facts
    table = overlap_table(relation, view, translator(view.lang))
    sides: dict[str, object] = {"year": facts.year}
    for side, division in (("a", relation.a), ("b", relation.b)):
        codes = table[f"code_{side}"]
        sides |= {f"division_{side}": division, f"code_{side}": codes}
        for lang in LANGS:
            sides[f"name_{side}_{lang}"] = [facts.name(division, code, lang) for code in codes]
    sides |= _in_common(relation, table)
    numbers = table.select_dtypes("number")
    rows = pd.DataFrame(sides, index=table.index).join(numbers)
    rows = rows.assign(relation=table["relation"], view=link)
    if view.hypothetical:
        rows["notice"] = " / ".join(translator(lang).gettext(HYPOTHETICAL) for lang in LANGS)
        rows["moves"] = ",".join(move_text(each) for each in view.moves)
    return rows


def _in_common(relation: Relation, table: pd.DataFrame) -> dict[str, object]:
    """Return the columns that tell which municipalities a pair has in common."""
    pairs = list(zip(table["code_a"], table["code_b"], strict=True))
    names = {
        f"municipality_names_{lang}": [
            ", ".join(shared_names(relation, pair, lang)) for pair in pairs
        ]
        for lang in LANGS
    }
    return {"municipality_codes": [" ".join(relation.shared[pair]) for pair in pairs], **names}


def relation_workbook(relation: Relation, today: Facts, view: RelationView, link: str) -> bytes:
    """Return the overlap table as XLSX with a second sheet that describes it.

    ``today`` are the facts without moves; they name the areas that municipalities moved from.
    """
    t = translator(view.lang)
    return write_workbook(
        overlap_table(relation, view, t),
        file_heads(relation, t),
        relation_about(relation, today, view, link),
        t,
        _counted_on(relation.facts),
    )


def _counted_on(facts: Facts) -> date:
    """Day on which the residents were counted."""
    return date(facts.latest_population, 12, 31)


def relation_about(
    relation: Relation, today: Facts, view: RelationView, link: str
) -> list[tuple[str, str]]:
    """Return (heading, text) pairs: notice and moves, then divisions, filters, source, link."""
    t = translator(view.lang)
    a, b = division_plural(relation.a, t), division_plural(relation.b, t)
    source = relation.facts.municipalities.attrs["source"]
    ground = [(t.gettext("Area, km²"), t.gettext(AREA_CAVEAT) + f" {source.title}, {source.year}")]
    return [
        *_notice(today, view, t),
        (t.gettext("Table"), f"{a} – {b}"),
        (t.gettext("How it lies"), _filter(view, t)),
        *_selection(relation.facts, view, t),
        (t.gettext("Source"), t.gettext("Statistics Finland, classifications, CC BY 4.0")),
        *(ground if "area_km2" in relation.table else []),
        (t.gettext("Residents"), t.date(_counted_on(relation.facts))),
        (t.gettext("Year of the divisions"), str(relation.facts.year)),
        (t.gettext("Licence"), "CC BY 4.0"),
        (t.gettext("Link"), link),
    ]


def _notice(today: Facts, view: RelationView, t: Translator) -> list[tuple[str, str]]:
    if not view.hypothetical:
        return []
    moves = [(t.gettext("Move"), sentence) for sentence in move_sentences(today, view.moves, t)]
    return [(t.gettext("Notice"), t.gettext(HYPOTHETICAL)), *moves]


def _filter(view: RelationView, t: Translator) -> str:
    if not view.classes:
        return t.gettext("All")
    return t.listing([RELATION_KINDS[key].text(t) for key in view.classes])


def _selection(facts: Facts, view: RelationView, t: Translator) -> list[tuple[str, str]]:
    """Name the areas whose pairs alone are in the file; empty without a selection."""
    areas = [key.partition(":") for key in view.sel]
    names = [facts.name(area, code, t.lang) for area, _, code in areas if code in facts.codes(area)]
    return [(t.gettext("Selected"), "; ".join(names))] if names else []
