"""What the page on data shows to one visitor: the file brought in, and what was published."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from callbacks.answers import RecentAnswers
from callbacks.context import Context
from callbacks.http.forms import form_token
from callbacks.http.oidc import has_left
from callbacks.visits import OWN, Visits, tells_of_loss
from geodata import DEFAULT_YEAR
from geodata.intake import Kind, compare, counts, survey_answers
from geodata.store import NONE_YET, AnswerSource, Store, Version
from layers.set_changes import set_before
from pages.desk import Desk, PastVersion, Trouble

_KEPT_VERSIONS = 500

Changes = Callable[[Version], tuple[Mapping[Kind, int], int]]
MakeDesk = Callable[[Trouble | None], Desk]


def desk_maker(
    context: Context, visits: Visits, source: AnswerSource, provider: str | None
) -> MakeDesk:
    """Make desks of visitors; versions never change, so what is told of them is kept.

    ``provider`` is the name of the one by which editors sign in, if there is one.
    """

    # A version says when it was published, so one of another store is another one.
    @lru_cache(maxsize=_KEPT_VERSIONS)
    def changes(version: Version) -> tuple[Mapping[Kind, int], int]:
        facts = context.facts(DEFAULT_YEAR)
        new = facts.answer_sets[version.set_id]
        old = set_before(facts, new) or new
        report = visits.store.versions.report(version.number) if visits.store else None
        return counts(compare(old, new)), report.warnings if report else 0

    def make(trouble: Trouble | None) -> Desk:
        refresh(source)
        left = provider is not None and has_left()
        return replace(_desk(visits, changes, trouble), provider=provider, left=left)

    return make


def refresh(source: AnswerSource) -> None:
    """Let this worker see at once what has just been published."""
    if isinstance(source, RecentAnswers):
        source.refresh()


def _desk(visits: Visits, changes: Changes, trouble: Trouble | None) -> Desk:
    draft, store = visits.draft(), visits.store
    survey = draft.survey if draft else None
    history = _history(store, changes) if store else ()
    return Desk(
        token=form_token(),
        hours=visits.hours,
        keeps=store is not None,
        report=draft.report if draft else None,
        own=survey_answers(survey, OWN) if survey else None,
        until=draft.expires_at if draft else None,
        trouble=trouble or (Trouble.UNREADABLE if tells_of_loss() else None),
        publishable=survey is not None and survey.meta is not None,
        editor=visits.editor(),
        configured=store is not None and store.editors.configured(),
        current=history[0].version.number if history else NONE_YET,
        history=history,
    )


def _history(store: Store, changes: Changes) -> tuple[PastVersion, ...]:
    return tuple(PastVersion(version, *changes(version)) for version in store.versions.history())
