"""Signing in, publishing a checked file, and the history of versions."""

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from layers.answers.page_state import AnswersPageState, PublishedVersion
from layers.answers.version_texts import version_numbers
from layers.view.addresses import Addresses
from layers.view.answer_set_changes import previous_answer_set
from layers.view.map_view import ViewState, to_query
from layers.words.answer_sets import answer_set_name
from layers.words.text import Translator
from pages.answers.publishing_plan import remove_choice
from pages.answers.withdrawing import hidden_version, surveys_behind, undrawn_parts, withdraw_form
from pages.frame.forms import Input, post_form, submit
from pages.frame.request import PageRequest

PUBLISH_ID = "publish"
HISTORY_ID = "history"


def publish_section(request: PageRequest, page_state: AnswersPageState) -> Component:
    """Build the section for signing in or publishing.

    Without a local account or provider it only says so; the log tells how to configure one.
    """
    t = request.t
    if page_state.editor is not None:
        children = [_signed_in(request, page_state.editor), *_publish(request, page_state)]
    elif page_state.has_local_account or page_state.provider:
        children = _sign_in(request, page_state)
    else:
        children = [html.P(t.gettext("Answers cannot be published in this service yet."))]
    return html.Section(
        [html.H2(t.gettext("Publish")), *children], id=PUBLISH_ID, className="text-section"
    )


def _sign_in(request: PageRequest, page_state: AnswersPageState) -> list[Component]:
    """Build sign-in by the provider, by user name and password, or both."""
    t = request.t
    words = html.P(t.gettext("Editors sign in to publish answers for everybody."))
    ways = [_by_provider(request, page_state.provider)] if page_state.provider else []
    if page_state.has_local_account and page_state.provider:
        ways.append(html.P(t.gettext("Or with an account of this map:"), className="sign-in__or"))
    left = (
        [_leave_too(request, page_state.provider)]
        if page_state.provider and page_state.signed_out
        else []
    )
    return [*left, words, *ways, *([_by_password(request)] if page_state.has_local_account else [])]


def _by_provider(request: PageRequest, provider: str) -> Component:
    """Build the link to the provider.

    It is a link and not a form, because the CSP directive ``form-action`` would block the redirect.
    """
    words = request.t.gettext("Sign in: {provider}", provider=provider)
    address = Addresses.sign_in(request.state.lang)
    link = html.A(words, href=address, className="button button--primary", rel="nofollow")
    return html.P(link)


def _leave_too(request: PageRequest, provider: str) -> Component:
    """Build the hint to sign out at the provider, too, whose session is still open."""
    t = request.t
    words = t.gettext(
        "You have signed out of the map but are still signed in at {provider}.", provider=provider
    )
    address = Addresses.sign_out_elsewhere(request.state.lang)
    there = t.gettext("Sign out there too")
    link = html.A(there, href=address, className="button", rel="nofollow")
    return html.Div([html.P(words), link], className="own-banner", role="status")


def _by_password(request: PageRequest) -> Component:
    t = request.t
    fields = [
        _field(t.gettext("Name"), "name", "text", "username"),
        _field(t.gettext("Password"), "password", "password", "current-password"),
        submit(t.gettext("Sign in"), "button button--primary"),
    ]
    return post_form(request, Addresses.answers_form("sign-in"), fields, className="fields")


def _field(label: str, name: str, kind: str, complete: str) -> Component:
    entry = Input(type=kind, name=name, required="required", autoComplete=complete, maxLength="256")
    return html.Label([html.Span(label), entry], className="entry")


def _signed_in(request: PageRequest, editor: str) -> Component:
    t = request.t
    leave = submit(t.gettext("Sign out"), "button button--quiet")
    words = html.P(t.gettext("Signed in as {name}.", name=editor))
    return html.Div(
        [words, post_form(request, Addresses.answers_form("sign-out"), [leave])],
        className="signed-in",
    )


def _publish(request: PageRequest, page_state: AnswersPageState) -> list[Component]:
    """Build the form that publishes; report and changes above it serve as preview."""
    t = request.t
    if page_state.own_answers is None:
        return [html.P(t.gettext("Bring in a file without things to mend, then publish it here."))]
    if page_state.plan and not any(each.filled_in for each in page_state.plan.topics):
        return [html.P(t.gettext("The file has no answers yet, so there is nothing to publish."))]
    if not page_state.publishable:
        return [
            html.P(
                t.gettext(
                    "The file does not tell where its answers come from. Fill in the first sheet "
                    "of the template and bring it in again."
                )
            )
        ]
    fields = [
        _reason(t),
        *(remove_choice(page_state.plan, t) if page_state.plan else []),
        _confirm(t.gettext("I have looked through the report and the changes.")),
        Input(type="hidden", name="based_on", value=str(page_state.current_version)),
        submit(t.gettext("Publish for everybody"), "button button--primary"),
    ]
    return [post_form(request, Addresses.answers_form("publish"), fields, className="fields")]


def _reason(t: Translator) -> Component:
    return _field(t.gettext("Why is this published?"), "reason", "text", "off")


def _confirm(words: str) -> Component:
    box = Input(type="checkbox", name="confirmed", value="1", required="required")
    return html.Label([box, words], className="confirm")


def history_section(request: PageRequest, page_state: AnswersPageState) -> Component:
    """Build the list of published versions, newest first."""
    t = request.t
    versions = [_version(each, request, page_state) for each in page_state.history]
    nothing = html.P(t.gettext("Nothing has been published yet."))
    return html.Section(
        [
            html.H2(t.gettext("History")),
            html.Ol(versions, className="history") if versions else nothing,
            html.P(
                html.A(
                    t.gettext("Follow what is published (Atom)"),
                    href=request.addresses.feed(t.lang),
                )
            ),
            *withdraw_form(request, page_state),
        ],
        id=HISTORY_ID,
        className="text-section",
    )


def _version(
    past: PublishedVersion, request: PageRequest, page_state: AnswersPageState
) -> Component:
    t, version = request.t, past.version
    when = [html.P(_when(past, page_state, t), className="history__when"), html.P(version.reason)]
    if past.changes is None:
        hidden = [*hidden_version(past, request, page_state), *when]
        return html.Li(hidden, className="history__version")
    current = version.number == page_state.current_version
    tag = [html.Span(t.gettext("Current"), className="tag tag--known")] if current else []
    answer_set = request.facts.answer_sets[version.set_id]
    title = answer_set_name(answer_set, t)
    return html.Li(
        [
            html.H3([html.Span(f"{version.number}"), title, *tag]),
            *when,
            html.P(_numbers(past, t), className="history__when"),
            *surveys_behind(answer_set, t),
            *undrawn_parts(past, t),
            _links(past, request, page_state),
            *(
                []
                if current or page_state.editor is None
                else [_restore(past, request, page_state)]
            ),
        ],
        className="history__version",
    )


def _when(past: PublishedVersion, page_state: AnswersPageState, t: Translator) -> str:
    """Say when a version was published; only editors see by whom."""
    version = past.version
    moment = t.moment(version.published_at)
    who = f" · {version.editor}" if page_state.editor else ""
    restored = (
        " · " + t.gettext("brings back version {number}", number=version.restores)
        if version.restores
        else ""
    )
    return f"{moment}{who}{restored}"


def _numbers(past: PublishedVersion, t: Translator) -> str:
    """Return the numbers of changes from the previous version, and of warnings."""
    changes = version_numbers(past, t)
    if past.warnings is None:
        return " ".join([changes, t.gettext("The report cannot be read.")])
    report = t.ngettext("{n} worth a look", "{n} worth a look", past.warnings)
    return f"{changes} {t.gettext('Report')}: {report}."


def _links(past: PublishedVersion, request: PageRequest, page_state: AnswersPageState) -> Component:
    t, number, lang = request.t, past.version.number, request.state.lang
    view = ViewState(lang=lang, data=past.version.set_id)
    before = previous_answer_set(request.facts, request.facts.answer_sets[view.data])
    changes = replace(view, baseline=before.id if before else "")
    links = {
        t.gettext("What changed"): Addresses.version_page(number, lang),
        t.gettext("Show on the map"): "/" + to_query(view),
        t.gettext("Changes on the map"): "/" + to_query(changes),
        t.gettext("Standard form (XLSX)"): Addresses.version(number, "standard.xlsx", lang),
        "JSON": Addresses.version(number, "standard.json", lang),
    }
    if page_state.editor:
        links[t.gettext("File as it came")] = Addresses.version(number, "original", lang)
        links[t.gettext("Report (XLSX)")] = Addresses.version(number, "report.xlsx", lang)
    anchors = [html.A(words, href=address) for words, address in links.items()]
    return html.P(anchors, className="history__links")


def _restore(
    past: PublishedVersion, request: PageRequest, page_state: AnswersPageState
) -> Component:
    t = request.t
    fields = [
        _reason(t),
        _confirm(t.gettext("Everybody will see version {number}.", number=past.version.number)),
        Input(type="hidden", name="number", value=str(past.version.number)),
        Input(type="hidden", name="based_on", value=str(page_state.current_version)),
        submit(t.gettext("Make current again"), "button"),
    ]
    form = post_form(request, Addresses.answers_form("restore"), fields, className="fields")
    return html.Details([html.Summary(t.gettext("Make current again")), form])
