"""State of the answers page for the current visitor: the uploaded file and the history."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from callbacks.context.context import Context
from callbacks.context.published_answers import RecentAnswers
from callbacks.context.visitor import CurrentVisitor, pop_draft_lost
from geodata import DEFAULT_YEAR, AnswerSet
from geodata.intake import SurveyAnswers, compare, counts, plan
from geodata.store import AnswerSource, Store, StoreError, Version
from layers.answers.page_state import AnswersPageState, PublishedVersion, Trouble
from layers.map.facts import Facts
from layers.view.answer_set_changes import previous_answer_set
from routes.answers.csrf import form_token
from routes.answers.oidc_routes import pop_signed_out

_CACHED_VERSIONS = 500

PageState = Callable[[Trouble | None], AnswersPageState]
History = Callable[[], tuple[PublishedVersion, ...]]


def history_builder(context: Context, store: Store | None, source: AnswerSource) -> History:
    """Function that returns every version, newest first; without a store there are none.

    Summaries of versions are cached, since versions never change.
    """

    # A version contains its time of publishing, so versions of different stores differ. Its summary
    # depends on which versions are withdrawn, hence the second key.
    @lru_cache(maxsize=_CACHED_VERSIONS)
    def summary(version: Version, _withdrawn: frozenset[str]) -> PublishedVersion:
        facts = context.facts(DEFAULT_YEAR)
        return _summary(version, facts, store) if store else PublishedVersion(version)

    def build() -> tuple[PublishedVersion, ...]:
        versions = store.versions.history() if store else ()
        return tuple(summary(version, source.withdrawn()) for version in versions)

    return build


def page_state_builder(
    context: Context,
    visitor: CurrentVisitor,
    source: AnswerSource,
    provider: str | None,
    history: History,
) -> PageState:
    """Function from a trouble to explain, or None, to the state of the page for the visitor.

    ``provider`` is the name of the provider by which editors sign in, if there is one.
    """

    def build(trouble: Trouble | None) -> AnswersPageState:
        refresh(source)
        signed_out = provider is not None and pop_signed_out()
        current = next(iter(context.facts(DEFAULT_YEAR).answer_sets.values()))
        state = _visitor_state(visitor, source, current, trouble)
        return replace(
            state,
            provider=provider,
            signed_out=signed_out,
            current_version=source.version(),
            history=history(),
        )

    return build


def refresh(source: AnswerSource) -> None:
    """Let this worker show at once what has just been published."""
    if isinstance(source, RecentAnswers):
        source.refresh()


def _visitor_state(
    visitor: CurrentVisitor, source: AnswerSource, current: AnswerSet, trouble: Trouble | None
) -> AnswersPageState:
    draft, store = visitor.draft(), visitor.store
    survey = draft.survey if draft else None
    planned = plan(survey, source.layers(), current) if survey else None
    return AnswersPageState(
        csrf_token=form_token(),
        retention_hours=visitor.hours,
        has_store=store is not None,
        report=draft.report if draft else None,
        own_answers=planned.answers if planned else None,
        plan=planned,
        misfits=draft.misfits if draft else (),
        expires_at=draft.expires_at if draft else None,
        trouble=trouble or (Trouble.UNREADABLE if pop_draft_lost() else None),
        publishable=survey is not None and survey.meta is not None,
        editor=visitor.editor(),
        has_local_account=store is not None and store.editors.configured(),
    )


def _summary(version: Version, facts: Facts, store: Store) -> PublishedVersion:
    """Summary of a version: changes, warnings, misfits; none if withdrawn or unreadable."""
    same = store.versions.same_content(version.number)
    new = facts.answer_sets.get(version.set_id)
    if not isinstance(new, SurveyAnswers):
        return PublishedVersion(version, same_content=same)
    try:
        warnings = store.versions.report(version.number).warnings
    except StoreError:
        warnings = None
    changes = counts(compare(previous_answer_set(facts, new) or new, new))
    return PublishedVersion(version, changes, warnings, new.misfits, same)
