"""Columns of words: inside their room, without overlaps, and never shorter in silence."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layers.export.common.legend import LegendRow
from layers.export.layout.column import ColumnTexts, lay_out, lay_out_alike, least_height
from layers.export.layout.pieces import Bar, BorderSample, Column, Notice, Role, Swatch, Words
from layers.export.sheet.one_map import SIZES
from layers.themes.theme import ThemeClass

WIDTH, ROOM = 500.0, 700.0
MORE = "(jatkuu muualla)"
KIND = ThemeClass("kind", "Class", "#123456")
WORDS = st.text("abcäö -,&\N{NO-BREAK SPACE}", max_size=300).map(str.strip)
Rectangle = tuple[float, float, float, float]


def row(label: str, number: int, group: str = "") -> LegendRow:
    kind = replace(KIND, key=f"kind{number}")
    return LegendRow(
        kind=kind,
        label=label,
        areas=number,
        municipalities=number,
        residents=1000 * number,
        areas_text=f"{number} aluetta",
        residents_text=f"{number}\N{NO-BREAK SPACE}000 asukasta",
        passes_filters=True,
        group=group,
    )


def texts(labels: Sequence[str] = ("Yksi", "Kaksi"), **more: object) -> ColumnTexts:
    usual = ColumnTexts(
        title="Otsikko",
        subtitle="Alaotsikko",
        selection="",
        filters=(),
        notice="",
        legend=[row(label, number) for number, label in enumerate(labels)],
        legend_heading="Selite",
        borders=(("region", "Maakunnat"), ("wellbeing_county", "Hyvinvointialueet")),
        borders_heading="Rajat",
        statement="Mitä kartta kertoo.",
        more=MORE,
    )
    return replace(usual, **more)  # type: ignore[arg-type]


def boxes(column: Column) -> list[Rectangle]:
    """Left, top, right and bottom of every word and swatch."""
    found: list[Rectangle] = []
    for piece in column.pieces:
        match piece:
            case Words(right=True):
                end = piece.y + piece.height
                found.append((piece.x - piece.width, piece.y, piece.x, end))
            case Words():
                wide = max((piece.style.width(line) for line in piece.lines), default=0)
                found.append((piece.x, piece.y, piece.x + wide, piece.y + piece.height))
            case Swatch(_, (x, y, width, height)) | Notice(_, (x, y, width, height)):
                found.append((x, y, x + width, y + height))
            case Bar((x, y, width, height)):
                found.append((x, y, x + width, y + height))
            case BorderSample():
                found.append((piece.x, piece.y, piece.x + piece.width, piece.y))
    return found


def overlapping(column: Column) -> list[tuple[Rectangle, Rectangle]]:
    return [
        (one, other)
        for one, other in combinations(boxes(column), 2)
        if min(one[2], other[2]) - max(one[0], other[0]) > 0.01
        and min(one[3], other[3]) - max(one[1], other[1]) > 0.01
    ]


def said(column: Column) -> str:
    return " ".join(
        words.text
        for piece in column.pieces
        for words in ([piece] if isinstance(piece, Words) else [])
    )


def test_with_room_everything_is_said_in_full_size() -> None:
    column = lay_out(texts(selection="Valittu", filters=("Suodatin",)), SIZES, WIDTH, ROOM)
    for text in ("Otsikko", "Alaotsikko", "Valittu", "Suodatin", "Yksi", "1 aluetta", "Maakunnat"):
        assert text in said(column)
    assert column.fit.scale == 1
    assert column.loss == 0
    assert not column.shortened
    assert column.height <= ROOM


@settings(max_examples=40, deadline=None)
@given(
    title=WORDS,
    selection=WORDS,
    filters=st.lists(WORDS, max_size=3).map(tuple),
    statement=WORDS,
    labels=st.lists(WORDS, min_size=1, max_size=14),
)
def test_whatever_is_said_has_its_own_place(
    title: str, selection: str, filters: tuple[str, ...], statement: str, labels: list[str]
) -> None:
    asked = texts(labels, title=title, selection=selection, filters=filters, statement=statement)
    column = lay_out(asked, SIZES, WIDTH, ROOM)
    assert overlapping(column) == []
    assert all(x >= 0 and right <= WIDTH + 0.01 for x, _, right, _ in boxes(column))
    if column.fit.whole:
        assert column.height <= ROOM + 0.01
    assert column.cut == (MORE in said(column))


@pytest.mark.parametrize("letters", [5_000, 20_000])
def test_a_long_text_ends_with_where_it_goes_on(letters: int) -> None:
    column = lay_out(texts(statement="pitkä teksti " * (letters // 13)), SIZES, WIDTH, ROOM)
    assert column.cut
    assert column.height <= ROOM + 0.01
    [statement] = [words for words in column.words if words.role is Role.STATEMENT]
    assert statement.text.endswith(f"… {MORE}")


def test_a_long_word_is_kept_whole_by_smaller_letters_and_else_split() -> None:
    whole = "hyvinvointialueittain"
    shrunk = lay_out(texts(title=whole), SIZES, SIZES.title.width(whole) * 0.9, ROOM)
    assert shrunk.fit.scale < 1
    assert not shrunk.broken
    split = lay_out(texts(title=whole * 5), SIZES, WIDTH, ROOM)
    assert split.broken
    assert all(words.style.width(line) <= WIDTH for words in split.words for line in words.lines)


def test_rows_of_two_groups_stand_side_by_side_under_their_headings() -> None:
    legend = [row("Väri", 1, "Värit"), row("Kuvio", 2, "Kuviot")]
    column = lay_out(texts(legend=legend), SIZES, WIDTH, ROOM)
    places = {words.text: words for words in column.words}
    assert places["Värit"].y == places["Kuviot"].y
    assert places["Värit"].x < places["Kuviot"].x == places["Kuvio"].x - SIZES.indent


def test_columns_side_by_side_are_of_one_size() -> None:
    long = texts(["pitkä selite " * 12] * 9)
    both = lay_out_alike([texts(), long], SIZES, WIDTH, ROOM)
    alone = lay_out(texts(), SIZES, WIDTH, ROOM)
    assert both[0].fit == both[1].fit != alone.fit
    assert max(column.height for column in both) <= ROOM


def test_the_least_height_is_enough() -> None:
    each = [texts(), texts(["a", "b", "c"])]
    [first, *_] = lay_out_alike(each, SIZES, WIDTH, ROOM)
    height = least_height(each, SIZES, WIDTH, first.fit)
    assert height < ROOM
    assert lay_out_alike(each, SIZES, WIDTH, height + 0.01)[0].fit == first.fit


@pytest.mark.parametrize("make", [lambda: texts(borders=()), lambda: texts(statement="")])
def test_parts_that_there_are_not_take_no_room(make: Callable[[], ColumnTexts]) -> None:
    fit = lay_out(make(), SIZES, WIDTH, ROOM).fit
    least = least_height([make()], SIZES, WIDTH, fit)
    assert least < least_height([texts()], SIZES, WIDTH, fit) - 10
