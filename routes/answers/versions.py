"""Following what is published: a page on each version, and all of them as an Atom feed."""

from collections.abc import Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from uuid import NAMESPACE_URL, uuid5

from flask import Flask, Response, abort, request

from callbacks.context.context import Context
from callbacks.context.page_request import page_request
from geodata import DEFAULT_YEAR
from geodata.store import AnswerSource
from layers.answers.page_state import PublishedVersion
from layers.answers.version_texts import version_numbers, version_title
from layers.map.facts import Facts
from layers.view.addresses import ANSWERS_PAGE, FEED, Addresses
from layers.words.text import LANGS, Translator, translator
from pages.answers.version_page import version_page
from pages.frame.frame import PRODUCT
from routes.answers.page_state import History, refresh
from routes.answers.responses import requested_lang
from routes.documents.scriptless_page import scriptless_page
from routes.documents.templates import render
from routes.platform.caching import revalidate

ATOM = "application/atom+xml"


def register(server: Flask, context: Context, source: AnswerSource, history: History) -> None:
    """Serve the page on each version, and the feed."""

    @server.get(f"{ANSWERS_PAGE}/versions/<int:number>")
    def version(number: int) -> Response:
        refresh(source)
        past = next((each for each in history() if each.version.number == number), None)
        if past is None:
            abort(HTTPStatus.NOT_FOUND, f"There is no version {number}.")
        query = request.query_string.decode(errors="replace")
        asked = page_request(context, request.path, query)
        status = HTTPStatus.GONE if past.version.withdrawal else HTTPStatus.OK
        return scriptless_page(asked, context.addresses, status, version_page(asked, past))

    @server.get(FEED)
    def feed() -> Response:
        refresh(source)
        facts, lang = context.facts(DEFAULT_YEAR), requested_lang()
        body = write_feed(history(), facts, lang, request.host_url)
        return revalidate(Response(body, mimetype=ATOM))


def write_feed(versions: tuple[PublishedVersion, ...], facts: Facts, lang: str, host: str) -> str:
    """Atom feed (RFC 4287) of versions, newest first.

    ``host`` is the address of the service with a slash at its end. A feed without entries is as
    old as the year of its facts.
    """
    t, root = translator(lang), host.rstrip("/")
    entries = [_entry(past, facts, t, root) for past in versions]
    year_begins = datetime(facts.year, 1, 1, tzinfo=UTC).isoformat()
    return render(
        "feed.xml",
        lang=lang,
        title=t.gettext("{product}: published answers", product=PRODUCT),
        id=_id(f"feed {lang}"),
        updated=max((entry["updated"] for entry in entries), default=year_begins),
        own=f"{root}{Addresses.feed(lang)}",
        others={each: f"{root}{Addresses.feed(each)}" for each in LANGS if each != lang},
        page=f"{root}{ANSWERS_PAGE}?lang={lang}",
        author=PRODUCT,
        entries=entries,
    )


def _entry(past: PublishedVersion, facts: Facts, t: Translator, root: str) -> Mapping[str, str]:
    version = past.version
    changed_at = version.withdrawal.withdrawn_at if version.withdrawal else version.published_at
    reason = version.withdrawal.reason if version.withdrawal else version.reason
    return {
        "title": version_title(past, facts, t),
        "id": _id(f"{version.number} {version.published_at.isoformat()} {t.lang}"),
        "published": version.published_at.isoformat(),
        "updated": changed_at.isoformat(),
        "page": f"{root}{Addresses.version_page(version.number, t.lang)}",
        "summary": " ".join(filter(None, [reason, version_numbers(past, t)])),
    }


def _id(name: str) -> str:
    """Return an id that is the same at every address of the service."""
    return uuid5(NAMESPACE_URL, f"yhdyspintakartta {name}").urn
