"""The profile of an area as components, and its comparison rows."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from geodata import AnswerSet
from layers.cooperation.act_texts import ActNote
from layers.map.facts import Facts
from layers.profile.comparison import comparison_rows
from layers.profile.profile import Count, Counterpart, Parents, Profile, Share, profile
from layers.words.text import Translator, capitalised, translator
from pages.cooperation.tags_and_links import act_anchor
from pages.frame.compact_markup import markup
from pages.frame.elements import action_button, status_tag
from pages.profile.leadership_groups import groups_part
from pages.profile.population_and_ohjaamo import evidence_part, population_part, service_points_part


def profile_components(
    facts: Facts,
    answer_set: AnswerSet,
    division: str,
    lang: str,
    baseline: AnswerSet | None = None,
) -> dict[str, dict[str, object]]:
    """Return what the browser shows of each area of a division, by code.

    Values as ``area_components`` returns them.
    """
    return {
        code: area_components(facts, answer_set, division, code, lang, baseline)
        for code in facts.codes(division)
    }


def area_components(  # noqa: PLR0913, PLR0917 - what a profile depends on
    facts: Facts,
    answer_set: AnswerSet,
    division: str,
    code: str,
    lang: str,
    baseline: AnswerSet | None = None,
) -> dict[str, object]:
    """Return what the browser shows of one area, as a dict for JSON.

    ``profile`` is compact markup, ``sentence`` plain text, ``compare`` a list of ``[key, label,
    [text, …]]``. With ``baseline`` they show changes from that set. Raises KeyError for an unknown
    code.
    """
    t, area = translator(lang), profile(facts, answer_set, division, code, lang, baseline)
    return {
        "profile": markup(profile_component(area, t)),
        "sentence": area.plain_sentence,
        "compare": comparison_rows(area, t),
    }


def profile_component(area: Profile, t: Translator) -> Component:
    """Build the profile: sentence, figures, partners, then further parts."""
    return html.Article(
        [
            html.P(capitalised(area.kind), className="panel__kind"),
            html.H2(area.name, className="panel__title", tabIndex=-1),
            html.P(
                [html.Strong(text) if strong else text for text, strong in area.spans],
                className="panel__sentence",
            ),
            html.Ul([_count(each) for each in area.counts], className="counts"),
            *_shares(area),
            *_counterparts(area, t),
            *groups_part(area.groups, t),
            *_act(area.act, t),
            *_figures(area, t),
            *service_points_part(area, t),
            *population_part(area.population, t),
            *_members(area, t),
            *_parents(area.parents, t),
            *evidence_part(area, t),
        ]
    )


def _count(count: Count) -> Component:
    return html.Li([html.Strong(count.number), count.label])


def _heading(words: str) -> Component:
    return html.H3(words, className="panel__heading")


def _link(name: str, key: str) -> Component:
    return action_button(name, "select", key, className="link")


def _shares(area: Profile) -> list[Component]:
    """Build a bar of residents by area of another division; empty when there is only one."""
    if len(area.shares) < 2:
        return []
    bar = [html.Span(style={"--share": f"{share.share * 100:.1f}%"}) for share in area.shares]
    return [
        _heading(area.shares_title),
        html.Div(bar, className="share-bar", **{"aria-hidden": "true"}),
        html.P(" · ".join(map(_share_words, area.shares)), className="share-words"),
    ]


def _share_words(share: Share) -> str:
    return f"{share.link.name} {share.percent}"


def _counterparts(area: Profile, t: Translator) -> list[Component]:
    return _rows(t.gettext("Partners"), area.counterparts, "partners", t)


def _figures(area: Profile, t: Translator) -> list[Component]:
    """Values of themes; nothing where no theme has any for the area."""
    return _rows(t.gettext("Other facts"), area.figures, "facts", t) if area.figures else []


def _rows(heading: str, rows: Sequence[Counterpart], part: str, t: Translator) -> list[Component]:
    """Rows under a heading, and behind a fold what they rest on."""
    return [
        _heading(heading),
        html.Ul([_counterpart(each) for each in rows], className="rows"),
        html.Details(
            [
                html.Summary(t.gettext("Grounds and sources")),
                html.Ul([_grounds(each, t) for each in rows], className="evidence"),
            ],
            className="fold",
            **{"data-part": part},
        ),
    ]


def _act(note: ActNote | None, t: Translator) -> list[Component]:
    """Build a collapsed part on what the act says, with a link to it."""
    if note is None:
        return []
    sentences = [html.Li(sentence) for sentence in note.sentences]
    link = html.Li(html.Small(act_anchor(note.act, note.law, t)))
    rows = html.Ul([*sentences, link], className="evidence")
    return [
        html.Details([html.Summary(note.title), rows], className="fold", **{"data-part": "act"})
    ]


def _counterpart(row: Counterpart) -> Component:
    name = _link(row.name, row.link.key) if row.link else html.Span(row.name)
    return html.Li(
        [
            html.Div(
                [name, html.Small(row.what), *([html.Small(row.note)] if row.note else [])],
                className="rows__text",
            ),
            status_tag(row.status, row.tag),
        ]
    )


def _grounds(row: Counterpart, t: Translator) -> Component:
    """Build a collapsed part with basis, source, date, collector, licence and note of a row."""
    source: str | Component = row.source
    if row.source_url:
        source = html.A(row.source, href=row.source_url, rel="external")
    parts: list[str | Component] = [row.basis]
    for part in (source, row.date, row.collector, row.licence):
        if part:
            parts += [" · ", part]
    note = [html.Small([t.gettext("Note"), ": ", row.note])] if row.note else []
    return html.Li([row.name, html.Small(parts), *note])


def _members(area: Profile, t: Translator) -> list[Component]:
    if not area.members:
        return []
    links = [html.Li(action_button(each.name, "select", each.key)) for each in area.members]
    return [_heading(t.gettext("Municipalities")), html.Ul(links, className="names")]


def _parents(parents: tuple[Parents, ...], t: Translator) -> list[Component]:
    """List the areas of other divisions around the area; long lists are collapsed."""
    rows = [
        html.Div(
            [
                html.Dt(capitalised(each.label)),
                html.Dd(html.Ul([html.Li(_link(link.name, link.key)) for link in each.links])),
            ]
        )
        for each in parents
    ]
    return [_heading(t.gettext("Belongs to")), html.Dl(rows, className="parents")]
