"""What the page on data shows to one visitor: the file brought in, and what was published."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from callbacks.context.context import Context
from callbacks.context.published_answers import RecentAnswers
from callbacks.context.visitor import Visits, tells_of_loss
from geodata import DEFAULT_YEAR, AnswerSet
from geodata.intake import SurveyAnswers, compare, counts, plan
from geodata.store import AnswerSource, Store, StoreError, Version
from layers.answers.desk import Desk, PastVersion, Trouble
from layers.map.facts import Facts
from layers.view.answer_set_changes import set_before
from routes.answers.csrf import form_token
from routes.answers.oidc_routes import has_left

_KEPT_VERSIONS = 500

MakeDesk = Callable[[Trouble | None], Desk]


def desk_maker(
    context: Context, visits: Visits, source: AnswerSource, provider: str | None
) -> MakeDesk:
    """Make desks of visitors; versions never change, so what is told of them is kept.

    ``provider`` is the name of the one by which editors sign in, if there is one.
    """

    # A version says when it was published, so one of another store is another one. What is told
    # of it depends on what has been withdrawn.
    @lru_cache(maxsize=_KEPT_VERSIONS)
    def past(version: Version, _withdrawn: frozenset[str]) -> PastVersion:
        facts = context.facts(DEFAULT_YEAR)
        return _past(version, facts, visits.store) if visits.store else PastVersion(version)

    def make(trouble: Trouble | None) -> Desk:
        refresh(source)
        left = provider is not None and has_left()
        current = next(iter(context.facts(DEFAULT_YEAR).answer_sets.values()))
        desk = _desk(visits, source, current, trouble)
        history = visits.store.versions.history() if visits.store else ()
        return replace(
            desk,
            provider=provider,
            left=left,
            current=source.version(),
            history=tuple(past(version, source.withdrawn()) for version in history),
        )

    return make


def refresh(source: AnswerSource) -> None:
    """Let this worker see at once what has just been published."""
    if isinstance(source, RecentAnswers):
        source.refresh()


def _desk(
    visits: Visits, source: AnswerSource, current: AnswerSet, trouble: Trouble | None
) -> Desk:
    draft, store = visits.draft(), visits.store
    survey = draft.survey if draft else None
    planned = plan(survey, source.layers(), current) if survey else None
    return Desk(
        token=form_token(),
        hours=visits.hours,
        keeps=store is not None,
        report=draft.report if draft else None,
        own=planned.answers if planned else None,
        plan=planned,
        until=draft.expires_at if draft else None,
        trouble=trouble or (Trouble.UNREADABLE if tells_of_loss() else None),
        publishable=survey is not None and survey.meta is not None,
        editor=visits.editor(),
        configured=store is not None and store.editors.configured(),
    )


def _past(version: Version, facts: Facts, store: Store) -> PastVersion:
    """What is told of a version; nothing of its answers if they are withdrawn or unreadable."""
    same = store.versions.same_content(version.number)
    new = facts.answer_sets.get(version.set_id)
    if not isinstance(new, SurveyAnswers):
        return PastVersion(version, same=same)
    try:
        warnings = store.versions.report(version.number).warnings
    except StoreError:
        warnings = None
    changes = counts(compare(set_before(facts, new) or new, new))
    return PastVersion(version, changes, warnings, new.misfits, same)
