"""Withdrawn and unreadable versions in the history, and the form that withdraws a version."""

from dash import html
from dash.development.base_component import Component

from geodata import AnswerSet
from geodata.intake import TOPIC_WORDS, SurveyAnswers
from layers.answers.page_state import AnswersPageState, PublishedVersion
from layers.view.addresses import Addresses
from layers.words.answer_sets import topic_day, topic_title
from layers.words.text import Translator
from pages.frame.forms import Input, post_form, submit
from pages.frame.request import PageRequest


def hidden_version(
    past: PublishedVersion, request: PageRequest, page_state: AnswersPageState
) -> list[Component]:
    """Build heading and explanation of a withdrawn or unreadable version; empty for others."""
    t = request.t
    if past.version.withdrawal:
        return [
            _heading(past, t.gettext("Withdrawn"), "unknown"),
            *_withdrawal(past, page_state, t),
        ]
    words = t.gettext(
        "What is stored of this version cannot be read, so nothing of it is shown. The file as it "
        "came is kept."
    )
    files = []
    if page_state.editor:
        address = Addresses.version(past.version.number, "original", request.state.lang)
        files.append(html.P(html.A(t.gettext("File as it came"), href=address)))
    return [_heading(past, t.gettext("Cannot be read"), "unknown"), html.P(words), *files]


def withdraw_form(request: PageRequest, page_state: AnswersPageState) -> list[Component]:
    """Build the form by which an editor hides a version's content permanently."""
    t = request.t
    versions = [past for past in page_state.history if not past.version.withdrawal]
    if not page_state.editor or not versions:
        return []
    options = [html.Option(_named(past, t), value=str(past.version.number)) for past in versions]
    reason = Input(
        type="text", name="reason", required="required", autoComplete="off", maxLength="256"
    )
    box = Input(type="checkbox", name="confirmed", value="1", required="required")
    fields = [
        html.P(
            t.gettext(
                "Nobody sees the answers of the version any more, nor gets its file. This cannot "
                "be undone."
            )
        ),
        *(html.P(words) for words in _together(versions, t)),
        _entry(t.gettext("Version"), html.Select(options, name="number")),
        _entry(t.gettext("Why is this withdrawn?"), reason),
        html.Label([box, t.gettext("I want to withdraw this version.")], className="confirm"),
        submit(t.gettext("Withdraw"), "button"),
    ]
    form = post_form(request, Addresses.answers_form("withdraw"), fields, className="fields")
    summary = html.Summary(t.gettext("Withdraw a version"))
    return [html.Details([summary, form], className="withdraw")]


def _named(past: PublishedVersion, t: Translator) -> str:
    version = past.version
    title = version.title if past.changes is not None else t.gettext("Cannot be read")
    return f"{version.number}: {title}, {t.date(version.collected_on)}"


def _together(versions: list[PublishedVersion], t: Translator) -> list[str]:
    """Say which versions have identical answers and are therefore withdrawn together."""
    groups = dict.fromkeys(past.same_content for past in versions if len(past.same_content) > 1)
    return [
        t.gettext(
            "Versions {numbers} hold the same answers and are withdrawn together.",
            numbers=t.listing([str(number) for number in group]),
        )
        for group in groups
    ]


def _entry(label: str, field: Component) -> Component:
    return html.Label([html.Span(label), field], className="entry")


def surveys_behind(answer_set: AnswerSet, t: Translator) -> list[Component]:
    """List the surveys behind each topic; empty when there is a single survey."""
    origins = answer_set.origins if isinstance(answer_set, SurveyAnswers) else {}
    if len({each for some in origins.values() for each in some}) < 2:
        return []
    lines = [
        f"{t.gettext(words)}: {topic_title(answer_set, [topic], t)}, {t.date(day)}"
        for topic, words in TOPIC_WORDS.items()
        if (day := topic_day(answer_set, [topic]))
    ]
    return [html.Ul([html.Li(line) for line in lines], className="bullets")]


def undrawn_parts(past: PublishedVersion, t: Translator) -> list[Component]:
    """List the parts of a version that the map cannot show; empty when there are none."""
    if not past.misfits:
        return []
    words = t.ngettext(
        "{n} part of this version does not fit the map of today. It is kept but not drawn.",
        "{n} parts of this version do not fit the map of today. They are kept but not drawn.",
        len(past.misfits),
    )
    lines = [": ".join(filter(None, (each.sheet, each.excerpt))) for each in past.misfits]
    listed = html.Ul([html.Li(line) for line in lines], className="bullets")
    return [html.Details([html.Summary(words), listed])]


def _heading(past: PublishedVersion, words: str, kind: str) -> Component:
    tag = html.Span(words, className=f"tag tag--{kind}")
    return html.H3([html.Span(f"{past.version.number}"), tag])


def _withdrawal(
    past: PublishedVersion, page_state: AnswersPageState, t: Translator
) -> list[Component]:
    withdrawal = past.version.withdrawal
    if withdrawal is None:
        return []
    words = t.gettext("Withdrawn {moment}", moment=t.moment(withdrawal.withdrawn_at))
    who = f" · {withdrawal.editor}" if page_state.editor else ""
    return [html.P(f"{words}{who}", className="history__when"), html.P(withdrawal.reason)]
