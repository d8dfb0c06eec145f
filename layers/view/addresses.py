"""Every address the app serves, built in one place so that no other module joins paths."""

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
DESK = "/aineistot"
SIGN_IN = f"{DESK}/oidc"
SPEAKER = "/speaker"
SERVICE_WORKER = "/sw.js"
SHARE = "/share.json"
STORY_ANSWERS = "/story-answers.json"
OPEN_DATA = (API_ROOT, EXPORT, FACT_SHEET, QR)
"""Beginnings of the addresses that other sites may read and show."""


@dataclass(frozen=True)
class Addresses:
    """Addresses for one state of code and data.

    ``fingerprint`` changes with every file that shapes a response, so browsers may keep whatever
    lies under it for ever. ``static_hashes`` is the content hash of every static file by its path,
    so that one which a release does not change stays cached.
    """

    fingerprint: str
    static_hashes: Mapping[str, str] = field(default_factory=dict)

    def static(self, path: str) -> str:
        """Address of a file or bundle of ``assets/``; ``path`` is relative to that folder.

        Raises ``KeyError`` for a file that is not there.
        """
        return f"{STATIC_ROOT}/{self.static_hashes[path]}/{path}"

    def geometry(self, year: int) -> str:
        """GeoJSON of the municipalities, kilometres of EPSG:3067."""
        return f"{self._data(year)}/geometry.json"

    def arcs(self, year: int) -> str:
        """GeoJSON of the borders between municipalities, kilometres of EPSG:3067."""
        return f"{self._data(year)}/arcs.json"

    def catalogue(self, year: int, data: str, lang: str) -> str:
        """Names, themes, values and texts for the browser.

        ``data`` names the answers, here and below, as ``displayed_theme.sets_key`` writes them.
        """
        return f"{self._data(year)}/{data}/{lang}/catalogue.json"

    def answers(self, year: int, data: str, lang: str) -> str:
        """What of the catalogue is another with other answers."""
        return f"{self._data(year)}/{data}/{lang}/answers.json"

    def profiles(self, year: int, data: str, lang: str) -> str:
        """Folder of the profiles, one file a division; ends with a slash."""
        return f"{self._data(year)}/{data}/{lang}/profiles/"

    def relations_map(self, data: str) -> str:
        """What the map of two divisions shows; the query of the page is to be added."""
        return f"{DATA_ROOT}/{self.fingerprint}/{data}/relations.json"

    def relations_parts(self, data: str) -> str:
        """Folder of the parts of the page on borders, one file each; ends with a slash."""
        return f"{DATA_ROOT}/{self.fingerprint}/{data}/relations/"

    def stories(self, year: int, data: str, lang: str) -> str:
        """Ready stories in every language, and the words of the story code in one."""
        return f"{self._data(year)}/{data}/{lang}/stories.json"

    @staticmethod
    def theme_table(theme: str, kind: Literal["csv", "xlsx"], query: str) -> str:
        """Download of what the table of a view shows; ``query`` as ``to_query`` writes it."""
        return f"{API_ROOT}/themes/{theme}.{kind}{query}"

    @staticmethod
    def export(kind: str, query: str, size: str = "") -> str:
        """File of a view; ``kind`` is its ending, ``query`` as ``to_query`` writes it."""
        sized = f"{query}{'&' if query else '?'}size={size}" if size else query
        return f"{EXPORT}.{kind}{sized}"

    @staticmethod
    def fact_sheet(query: str) -> str:
        """Fact sheet of the first area that the view selects."""
        return f"{FACT_SHEET}{query}"

    @staticmethod
    def qr(kind: Literal["svg", "png"], query: str) -> str:
        """QR code of the address of a view."""
        return f"{QR}.{kind}{query}"

    @staticmethod
    def desk(action: str) -> str:
        """Where the forms of the page on data are sent."""
        return f"{DESK}/{action}"

    @staticmethod
    def sign_in(lang: str) -> str:
        """Where signing in by an OpenID Connect provider begins."""
        return f"{SIGN_IN}?lang={lang}"

    @staticmethod
    def sign_out_elsewhere(lang: str) -> str:
        """Where signing out at the provider begins."""
        return f"{SIGN_IN}/leave?lang={lang}"

    @staticmethod
    def template(kind: str, lang: str, *, answers: bool = False) -> str:
        """Template for survey answers, empty or with today's answers."""
        return f"{DESK}/template.{kind}?lang={lang}{'&answers=1' if answers else ''}"

    @staticmethod
    def report(lang: str) -> str:
        """Report of the file that the browser has brought in, as a spreadsheet."""
        return f"{DESK}/report.xlsx?lang={lang}"

    @staticmethod
    def version(number: int, name: str, lang: str) -> str:
        """File of a published version."""
        return f"{DESK}/versions/{number}/{name}?lang={lang}"

    @staticmethod
    def areas(division: str, kind: Literal["csv", "geojson"], year: int) -> str:
        """Download of a division's areas with their attributes."""
        return f"{API_ROOT}/areas/{division}.{kind}?year={year}"

    @staticmethod
    def relations(a: str, b: str, kind: Literal["csv", "xlsx"], query: str) -> str:
        """Download of the areas of two divisions that meet; ``query`` is that of the page."""
        return f"{API_ROOT}/relations/{a}/{b}.{kind}{query}"

    def _data(self, year: int) -> str:
        return f"{DATA_ROOT}/{self.fingerprint}/{year}"
