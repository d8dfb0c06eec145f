"""Themes of the changes between two answer sets."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from geodata import TOPICS, AnswerSet, Status
from geodata.base.wording import known_lang
from geodata.intake import TOPICS_COMPARED, Change, Kind, change_of
from geodata.intake.schema.vocabulary import area_name
from layers.map.facts import Facts
from layers.themes.survey_answers import answer_value
from layers.themes.theme import MISSING, Theme, ThemeClass, ThemeValue, Values
from layers.words.answer_sets import answer_set_name
from layers.words.labels import status_label
from layers.words.text import N_, Translator

NEITHER = "neither"
"""Class of what is not known in either answer set."""

CHANGE_CLASSES = (
    ThemeClass(
        key=str(Kind.ADDED),
        label=N_("Added: was not known"),
        fill="#0b4f9e",
        pattern="lines-forward",
        ink="#9cc8f2",
    ),
    ThemeClass(
        key=str(Kind.CHANGED),
        label=N_("Changed: another answer"),
        fill="#e0a33c",
        pattern="dots",
        ink="#4a2f00",
    ),
    ThemeClass(
        key=str(Kind.REMOVED),
        label=N_("Removed: not known any more"),
        fill="#f6dfe4",
        pattern="lines-back",
        ink="#a3244a",
        missing=True,
        hue="#a3244a",
    ),
    ThemeClass(
        key=str(Kind.UNCHANGED),
        label=N_("Unchanged"),
        fill="#bfcbd8",
        hue="#bfcbd8",
        hue_share=48,
    ),
    ThemeClass(
        key=NEITHER,
        label=N_("Not known in either"),
        fill="#eef1f5",
        pattern="dots",
        ink="#7b8794",
        missing=True,
        hue="#7b8794",
    ),
    MISSING["not_applicable"],
)
"""Classes of every theme of changes: the kinds of ``geodata.intake.compare``, and what is empty."""

_EXPLANATION = N_(
    "How the answers differ from earlier ones: which areas have become known, where the answer is "
    "another, and what is not known any more."
)


@dataclass(frozen=True, kw_only=True)
class ChangeValue(ThemeValue):
    """Change of the answer of an area; the inherited fields are of the newer set.

    ``members`` tells whether the members of the leadership groups change, ``moved`` are the codes
    of employment areas that go from one group to another.
    """

    old: ThemeValue
    new: ThemeValue
    members: bool
    moved: tuple[str, ...] = ()


def has_changes(theme: Theme) -> bool:
    """Whether two answer sets can differ in what the theme shows."""
    return theme.topic in TOPICS_COMPARED


def _title(theme: Theme) -> str:
    sheet = TOPICS[theme.topic].sheet if theme.topic else None
    if sheet is None:
        raise ValueError(f"theme {theme.id!r} shows nothing that answer sets can change")
    return sheet.changes


def change_theme(theme: Theme, old: AnswerSet, new: AnswerSet) -> Theme:
    """Theme of the changes of another theme's answers between two answer sets.

    It keeps the id, the division and the topic of the other one, and measures ``new``.
    """
    return replace(
        theme,
        title=_title(theme),
        explanation=_EXPLANATION,
        date=new.as_of,
        classes=CHANGE_CLASSES,
        measure=partial(_measure, theme, old),
        words=partial(_words, theme),
        summary=partial(_summary, old),
        baseline=old,
    )


def change_sentence(numbers: Mapping[Kind, int], t: Translator) -> str:
    """Count the areas by kind of change, in one sentence."""
    added, changed, removed = (numbers[k] for k in (Kind.ADDED, Kind.CHANGED, Kind.REMOVED))
    words = [
        (added, t.ngettext("{n} area became known", "{n} areas became known", added)),
        (changed, t.ngettext("{n} area changed", "{n} areas changed", changed)),
        (
            removed,
            t.ngettext("{n} area not known any more", "{n} areas not known any more", removed),
        ),
    ]
    sentences = [sentence for number, sentence in words if number]
    return ", ".join(sentences) if sentences else t.gettext("Nothing changed")


def before_and_after(theme: Theme, value: ThemeValue, t: Translator) -> tuple[str, str]:
    """Old and new answer of a theme's area in words; ``theme`` is the one with the answers."""
    if not isinstance(value, ChangeValue):
        message = f"no change is told by {value!r}"
        raise TypeError(message)
    old, new = (theme.words(each, theme.kind(each.class_key), t) for each in (value.old, value.new))
    if value.class_key != Kind.CHANGED or old != new:
        return old, new
    if value.moved:
        names = [
            area_name("employment_area", code, known_lang(t.lang)) or code for code in value.moved
        ]
        words = t.gettext(
            "{value}, moved to another group: {names}", value=new, names=t.listing(names)
        )
        return old, words
    if value.members:
        return old, t.gettext("{value}, other members in the groups", value=new)
    statuses = [status_label(each.status, t) for each in (value.old, value.new)]
    if statuses[0] != statuses[1]:
        return f"{old} ({statuses[0]})", f"{new} ({statuses[1]})"
    return old, t.gettext("{value}, another note", value=new)


def _measure(theme: Theme, old: AnswerSet, facts: Facts, new: AnswerSet) -> Values:
    return {
        code: change_value(change_of(old, new, str(theme.topic), code))
        for code in facts.codes(theme.division)
    }


def change_value(change: Change) -> ChangeValue:
    """Value of a change, in one of ``CHANGE_CLASSES``."""
    old, new = answer_value(change.old), answer_value(change.new)
    return ChangeValue(
        _class_key(change),
        new.status,
        basis=new.basis,
        source=new.source,
        source_url=new.source_url,
        date=new.date,
        answer=new.answer,
        old=old,
        new=new,
        members=change.members,
        moved=tuple(move.area for move in change.moves if move.old and move.new),
    )


def _class_key(change: Change) -> str:
    if change.kind is Kind.UNCHANGED and change.new.status is Status.UNKNOWN:
        return NEITHER
    if change.kind is Kind.UNCHANGED and change.new.status is Status.NOT_APPLICABLE:
        return str(Status.NOT_APPLICABLE)
    return str(change.kind)


def _words(theme: Theme, value: ThemeValue, _kind: ThemeClass, t: Translator) -> str:
    """Old and new answer with an arrow between them; one answer where nothing changes."""
    old, new = before_and_after(theme, value, t)
    if value.class_key in (Kind.ADDED, Kind.CHANGED, Kind.REMOVED):
        return f"{old} → {new}"
    return new


def _summary(old: AnswerSet, values: Values, t: Translator) -> str:
    found = Counter(value.class_key for value in values.values())
    return t.gettext(
        "{sentence} – compared with: {name}",
        sentence=change_sentence({kind: found[kind] for kind in Kind}, t),
        name=answer_set_name(old, t),
    )
