"""Every address that the application serves; no other module joins paths."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

DATA_ROOT = "/data"
STATIC_ROOT = "/static"
API_ROOT = "/api/v1"
RELATIONS_PAGE = "/rajat"
EXPORT = "/export"
FACT_SHEET = "/factsheet.pdf"
QR = "/qr"
ANSWERS_PAGE = "/aineistot"
MAPPING_PAGE = f"{ANSWERS_PAGE}/mapping"
SIGN_IN = f"{ANSWERS_PAGE}/oidc"
FILL_PAGE = f"{ANSWERS_PAGE}/taytto"
FEED = "/feed.xml"
SPEAKER = "/speaker"
SERVICE_WORKER = "/sw.js"
VERSION_HEADER = "X-Yhdyspintakartta"
"""Header of every response with the fingerprint; a proxy's own page lacks it."""
SHARE = "/share.json"
OEMBED = "/oembed"
STORY_ANSWERS = "/story-answers.json"
OPEN_DATA = (API_ROOT, EXPORT, FACT_SHEET, QR)
"""Path prefixes that other sites may read and embed (CORS)."""


@dataclass(frozen=True)
class Addresses:
    """Builds addresses for one version of code and data.

    ``fingerprint`` is a hash that changes with any file that affects a response, so everything
    below ``/data/<fingerprint>`` may be cached without limit. ``static_hashes`` is the content
    hash of every static file by its path, so that a file which a release does not change stays
    cached. ``offline`` tells whether pages get a service worker.
    """

    fingerprint: str
    static_hashes: Mapping[str, str] = field(default_factory=dict)
    offline: bool = True

    def service_worker(self) -> str:
        """Return the address of the service worker, empty where pages get none."""
        return SERVICE_WORKER if self.offline else ""

    def static(self, path: str) -> str:
        """Return the address of a file or bundle; ``path`` is relative to ``assets/``.

        Raises ``KeyError`` for a file that is not there.
        """
        return f"{STATIC_ROOT}/{self.static_hashes[path]}/{path}"

    def geometry(self, year: int, level: str = "country") -> str:
        """Return the address of the borders of the municipalities at a level of detail."""
        return f"{self._data(year)}/geometry/{level}.json"

    def level(self, year: int) -> str:
        """Return the address of borders at any level, with ``{level}`` in its place.

        The browser fills it in when it needs a level, so that nobody else fetches it before.
        """
        return self.geometry(year, "{level}")

    def catalogue(self, year: int, data: str, lang: str) -> str:
        """Return the address of the catalogue (names, themes, values, texts) as JSON.

        Here and below ``data`` names the answers as ``displayed_theme.answer_sets_key`` writes
        them.
        """
        return f"{self._data(year)}/{data}/{lang}/catalogue.json"

    def search(self, year: int, lang: str) -> str:
        """Return the address of the index of the search."""
        return f"{self._data(year)}/search/{lang}.json"

    def answers(self, year: int, data: str, lang: str) -> str:
        """Return the address of the part of the catalogue that depends on the answers."""
        return f"{self._data(year)}/{data}/{lang}/answers.json"

    def profiles(self, year: int, data: str, lang: str) -> str:
        """Return the address of the folder of profiles, a file per division; ends with a slash."""
        return f"{self._data(year)}/{data}/{lang}/profiles/"

    def relations_map(self, data: str) -> str:
        """Return the address of the map data of two divisions; the caller adds the page's query."""
        return f"{DATA_ROOT}/{self.fingerprint}/{data}/relations.json"

    def relations_parts(self, data: str) -> str:
        """Return the address of the folder of page parts of ``/rajat``; ends with a slash."""
        return f"{DATA_ROOT}/{self.fingerprint}/{data}/relations/"

    def stories(self, year: int, data: str, lang: str) -> str:
        """Return the address of the ready stories in all languages and the story texts in one."""
        return f"{self._data(year)}/{data}/{lang}/stories.json"

    @staticmethod
    def export(kind: str, query: str, chosen: Mapping[str, str] | None = None) -> str:
        """Return the address of an exported view.

        ``kind`` is the file's extension, ``query`` as ``to_query`` writes it, ``chosen`` what the
        file is asked for beside it, such as its ``size``.
        """
        asked = "&".join(f"{name}={choice}" for name, choice in (chosen or {}).items())
        joint = ("&" if query else "?") if asked else ""
        return f"{EXPORT}.{kind}{query}{joint}{asked}"

    @staticmethod
    def qr(kind: Literal["svg", "png"], query: str) -> str:
        """Return the address of the QR code of a view."""
        return f"{QR}.{kind}{query}"

    @staticmethod
    def answers_form(action: str) -> str:
        """Return the address to which a form of the page "Survey answers" is posted."""
        return f"{ANSWERS_PAGE}/{action}"

    @staticmethod
    def fill(action: str, lang: str) -> str:
        """Return the address of what the page "Fill in on the page" asks of the server."""
        return f"{FILL_PAGE}/{action}?lang={lang}"

    @staticmethod
    def sign_in(lang: str) -> str:
        """Return the address that starts the OpenID Connect sign-in."""
        return f"{SIGN_IN}?lang={lang}"

    @staticmethod
    def sign_out_elsewhere(lang: str) -> str:
        """Return the address that starts signing out at the OpenID Connect provider."""
        return f"{SIGN_IN}/leave?lang={lang}"

    @staticmethod
    def template(kind: str, lang: str, *, answers: bool = False) -> str:
        """Return the address of the template for answers, empty or with the current answers."""
        return f"{ANSWERS_PAGE}/template.{kind}?lang={lang}{'&answers=1' if answers else ''}"

    @staticmethod
    def report(lang: str) -> str:
        """Return the address of the report on the visitor's checked file, as a spreadsheet."""
        return f"{ANSWERS_PAGE}/report.xlsx?lang={lang}"

    @staticmethod
    def version(number: int, name: str, lang: str) -> str:
        """Return the address of a file (``name``) of a published version."""
        return f"{ANSWERS_PAGE}/versions/{number}/{name}?lang={lang}"

    @staticmethod
    def version_page(number: int, lang: str) -> str:
        """Return the address of the page on a published version."""
        return f"{ANSWERS_PAGE}/versions/{number}?lang={lang}"

    @staticmethod
    def feed(lang: str) -> str:
        """Return the address of the feed of published versions."""
        return f"{FEED}?lang={lang}"

    @staticmethod
    def areas(division: str, kind: Literal["csv", "geojson"], year: int) -> str:
        """Return the address of a division's areas with their attributes."""
        return f"{API_ROOT}/areas/{division}.{kind}?year={year}"

    @staticmethod
    def relations(a: str, b: str, kind: Literal["csv", "xlsx"], query: str) -> str:
        """Return the address of the overlap table of divisions ``a`` and ``b``.

        ``query`` is that of the page ``/rajat``.
        """
        return f"{API_ROOT}/relations/{a}/{b}.{kind}{query}"

    def _data(self, year: int) -> str:
        return f"{DATA_ROOT}/{self.fingerprint}/{year}"
