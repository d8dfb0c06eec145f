"""What publishing a file would change, by topic, and which published answers it lacks."""

from dash import html
from dash.development.base_component import Component

from geodata import AnswerSet
from geodata.answers.topics import TOPICS
from geodata.intake import TOPIC_WORDS, LeftOut, Plan, TopicPlan
from layers.themes.registry import TOPIC_THEMES
from layers.themes.survey_answers import answer_value
from layers.words.text import Translator, sort_key
from pages.frame.forms import Input
from pages.frame.request import PageRequest


def plan_parts(request: PageRequest, plan: Plan) -> list[Component]:
    """Build a table with a row for each topic, and the published answers that the file lacks."""
    t = request.t
    return [
        _table(plan, t),
        *_repeated(plan, t),
        *_left_out(request, plan),
        *_disagreeing(request, plan),
    ]


def remove_choice(plan: Plan, t: Translator) -> list[Component]:
    """Build the checkbox to remove published answers that the file lacks; empty if none."""
    count = len(plan.left_out)
    if not count:
        return []
    words = t.ngettext(
        "Remove the {n} published answer that the file leaves out.",
        "Remove the {n} published answers that the file leaves out.",
        count,
    )
    box = Input(type="checkbox", name="remove", value="1")
    return [html.Label([box, words], className="confirm")]


def _table(plan: Plan, t: Translator) -> Component:
    heads = (
        t.gettext("Topic"),
        t.gettext("Added"),
        t.gettext("Changed"),
        t.gettext("Same as before"),
        t.gettext("Left out by the file"),
        t.gettext("Stays as it is"),
    )
    table = html.Table(
        [
            html.Thead(html.Tr([html.Th(head, scope="col") for head in heads])),
            html.Tbody([_row(each, t) for each in plan.topics]),
        ],
        className="text-table",
    )
    return html.Div(table, className="table-scroll")


def _row(each: TopicPlan, t: Translator) -> Component:
    """Build a topic's row of numbers; a topic that the file lacks stays unchanged."""
    numbers = (each.added, each.changed, each.repeated, each.left_out)
    texts = [t.number(number) if each.filled_in else "–" for number in numbers]
    stays = t.number(each.untouched + each.left_out)
    if not each.filled_in:
        stays = t.gettext("{n}; the file does not speak of this", n=t.number(each.untouched))
    cells = [html.Td(words) for words in (*texts, stays)]
    return html.Tr([html.Th(t.gettext(TOPIC_WORDS[each.topic]), scope="row"), *cells])


def _repeated(plan: Plan, t: Translator) -> list[Component]:
    if not any(each.repeated for each in plan.topics):
        return []
    return [html.P(t.gettext("Answers that are the same get the source and the day of the file."))]


def _left_out(request: PageRequest, plan: Plan) -> list[Component]:
    """Build the list of published answers that the file lacks, by name of area."""
    if not plan.left_out:
        return []
    t = request.t
    summary = t.ngettext(
        "{n} published answer is not in the file. It stays as it is, unless you choose to remove "
        "it when you publish.",
        "{n} published answers are not in the file. They stay as they are, unless you choose to "
        "remove them when you publish.",
        len(plan.left_out),
    )
    lines = sorted((_line(each, request) for each in plan.left_out), key=sort_key)
    return [
        html.Details(
            [html.Summary(summary), html.Ul([html.Li(line) for line in lines], className="bullets")]
        )
    ]


def _line(each: LeftOut, request: PageRequest) -> str:
    t, current = request.t, request.current
    if each.topic not in TOPICS:
        return f"{_name(request, 'municipality', each.area)}: {each.name}"
    name, nothing = _name(request, each.division, each.area), t.gettext("not drawn")
    return f"{name}: {_answer(each, current, request) or nothing}"


def _answer(each: LeftOut, answers: AnswerSet, request: PageRequest) -> str:
    theme = TOPIC_THEMES[each.topic]
    value = (
        answer_value(answers.municipal[each.topic, each.area])
        if each.municipal
        else theme.values(request.facts, answers).get(each.area)
    )
    return theme.words(value, theme.kind(value.class_key), request.t) if value else ""


def _name(request: PageRequest, division: str, code: str) -> str:
    """Return the name of an area, or its code if the year has no such area."""
    if code not in request.facts.codes(division):
        return code
    return request.facts.name(division, code, request.t.lang)


def _disagreeing(request: PageRequest, plan: Plan) -> list[Component]:
    if not plan.disagreeing:
        return []
    t = request.t
    words = t.gettext(
        "The groups in force do not agree with the number of groups that is published: {names}. "
        "Give the number of groups in the file too.",
        names=t.listing([_name(request, "wellbeing_county", code) for code in plan.disagreeing]),
    )
    return [html.P(words, className="alert")]
