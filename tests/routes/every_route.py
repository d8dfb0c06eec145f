"""Addresses that stand for every route of the app, to be asked for by tests of all of them."""

from collections.abc import Mapping
from types import MappingProxyType

from layers.view.addresses import Addresses
from routes.platform.static import static_hashes

STATIC = Addresses("", static_hashes())
DATA = "/data/{fingerprint}/2026/known-2026/fi"
RULE = "/data/<fingerprint>/<int:year>/<data>/<lang>"
RELATIONS = "?a=employment_area&b=wellbeing_county"

PAGES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "/": ("/", "/?theme=residents&lang=sv"),
        "/<path:path>": (
            "/rajat",
            "/yhdyspinnat",
            "/tietoa",
            "/aineistot/taytto?topic=youth&lang=sv",
            "/nowhere",
        ),
        "/aineistot": ("/aineistot", "/aineistot?lang=sv", "/aineistot/"),
        "/aineistot/mapping": ("/aineistot/mapping?lang=sv",),
        "/aineistot/oidc": ("/aineistot/oidc?lang=sv",),
        "/aineistot/oidc/leave": ("/aineistot/oidc/leave?lang=en",),
        "/aineistot/oidc/return": ("/aineistot/oidc/return?code=1&state=2",),
        "/aineistot/report.xlsx": ("/aineistot/report.xlsx",),
        "/aineistot/taytto/visitor.json": ("/aineistot/taytto/visitor.json?lang=sv",),
        "/aineistot/template.<kind>": (
            *(f"/aineistot/template.{kind}?answers=1" for kind in ("xlsx", "zip", "json")),
            "/aineistot/template.doc",
        ),
        "/aineistot/versions/<int:number>": (
            "/aineistot/versions/1",
            "/aineistot/versions/9?lang=sv",
        ),
        "/aineistot/versions/<int:number>/original": ("/aineistot/versions/1/original",),
        "/aineistot/versions/<int:number>/report.xlsx": ("/aineistot/versions/1/report.xlsx",),
        "/aineistot/versions/<int:number>/standard.<kind>": (
            "/aineistot/versions/1/standard.json",
            "/aineistot/versions/1/standard.xlsx",
            "/aineistot/versions/9/standard.json",
        ),
        "/api/<path:_rest>": ("/api/nothing",),
        "/api/v1/areas/<division>.csv": ("/api/v1/areas/region.csv", "/api/v1/areas/x.csv"),
        "/api/v1/areas/<division>.geojson": ("/api/v1/areas/region.geojson",),
        "/api/v1/divisions": ("/api/v1/divisions", "/api/v1/divisions?x=1"),
        "/api/v1/groups": ("/api/v1/groups", "/api/v1/groups?data=example", "/api/v1/groups?x=1"),
        "/api/v1/groups.csv": ("/api/v1/groups.csv",),
        "/api/v1/groups.geojson": ("/api/v1/groups.geojson?data=example",),
        "/api/v1/relations/<a>/<b>.csv": ("/api/v1/relations/region/wellbeing_county.csv",),
        "/api/v1/relations/<a>/<b>.xlsx": ("/api/v1/relations/region/wellbeing_county.xlsx",),
        "/api/v1/themes/<theme>.csv": ("/api/v1/themes/tym.csv", "/api/v1/themes/tym.csv?x=1"),
        "/api/v1/themes/<theme>.xlsx": ("/api/v1/themes/tym.xlsx",),
        "/export.<kind>": (
            *(
                f"/export.{kind}"
                for kind in ("csv", "geojson", "gpkg", "pdf", "png", "pptx", "svg", "xlsx")
            ),
            "/export.png?download=1&size=square",
            "/export.doc",
        ),
        "/factsheet.pdf": ("/factsheet.pdf?sel=wellbeing_county:20", "/factsheet.pdf"),
        "/qr.png": ("/qr.png",),
        "/qr.svg": ("/qr.svg",),
        "/story-answers.json": (
            "/story-answers.json?sets=2026:known-2026,2026:survey-9",
            "/story-answers.json",
        ),
        "/share.json": ("/share.json?theme=youth", "/share.json?x=1"),
        "/oembed": (
            "/oembed?url=http%3A%2F%2Flocalhost%2F%3Ftheme%3Dyouth",
            "/oembed",
            "/oembed?x=1",
        ),
        "/feed.xml": ("/feed.xml?lang=sv",),
        "/speaker": ("/speaker?lang=sv",),
    }
)
"""Rule -> addresses of what people read and save: found, refused and not there."""

FILES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>": (
            "/_dash-component-suites/dash/dcc/async-graph.js",
            "/_dash-component-suites/dash/nothing.js",
        ),
        "/_dash-dependencies": ("/_dash-dependencies",),
        "/_dash-layout": ("/_dash-layout",),
        "/_favicon.ico": ("/_favicon.ico",),
        "/_reload-hash": ("/_reload-hash",),
        "/assets/<path:filename>": ("/assets/nothing.js",),
        "/data/<fingerprint>/<data>/relations.json": (
            f"/data/{{fingerprint}}/known-2026/relations.json{RELATIONS}",
        ),
        "/data/<fingerprint>/<data>/relations/<part>.json": (
            f"/data/{{fingerprint}}/known-2026/relations/selected.json{RELATIONS}",
            f"/data/{{fingerprint}}/known-2026/relations/nothing.json{RELATIONS}",
        ),
        f"{RULE}/answers.json": (f"{DATA}/answers.json",),
        f"{RULE}/catalogue.json": (f"{DATA}/catalogue.json", "/data/old/2026/known-2026/fi/x"),
        f"{RULE}/profiles/<division>.json": (f"{DATA}/profiles/region.json",),
        f"{RULE}/profiles/<division>/<code>.json": (f"{DATA}/profiles/region/01.json",),
        f"{RULE}/stories.json": (f"{DATA}/stories.json",),
        "/data/<fingerprint>/<int:year>/geometry/<level>.json": (
            "/data/{fingerprint}/2026/geometry/country.json",
            "/data/old/2026/geometry/country.json",
            "/data/{fingerprint}/2026/geometry/nothing.json",
        ),
        "/data/<fingerprint>/<int:year>/search/<lang>.json": (
            "/data/{fingerprint}/2026/search/fi.json",
            "/data/{fingerprint}/2026/search/xx.json",
        ),
        "/data/<path:_rest>": ("/data/nothing",),
        "/favicon.ico": ("/favicon.ico",),
        "/healthz": ("/healthz",),
        "/readyz": ("/readyz",),
        "/robots.txt": ("/robots.txt",),
        "/static/<content_hash>/<path:name>": (
            STATIC.static("built/map.js"),
            STATIC.static("fonts/source-sans-3-latin-400-normal.woff2"),
            "/static/old/built/map.js",
        ),
        "/static/<path:_rest>": ("/static/nothing",),
        "/sw.js": ("/sw.js",),
    }
)
"""Rule -> addresses of what browsers and programs ask for."""

READ = MappingProxyType({**PAGES, **FILES})
"""Every rule for GET and HEAD."""

FORMS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "/aineistot/check": {},
        "/aineistot/mapping": {},
        "/aineistot/mapping/forget": {},
        "/aineistot/mapping/mapping.json": {},
        "/aineistot/mapping/open": {},
        "/aineistot/mapping/use": {},
        "/aineistot/publish": {"confirmed": "1", "reason": "test", "based_on": "0"},
        "/aineistot/remove": {},
        "/aineistot/restore": {"confirmed": "1", "number": "1", "based_on": "1"},
        "/aineistot/withdraw": {"confirmed": "1", "number": "9", "reason": "test"},
        "/aineistot/sign-in": {"name": "anna", "password": "wrong"},
        "/aineistot/sign-out": {},
        "/aineistot/taytto/correction.json": {"topic": "tym", "row": "{}", "why": "test"},
        "/aineistot/taytto/pasted.json": {"topic": "tym", "rows": '[["Varha", "2"]]'},
        "/aineistot/taytto/template.xlsx": {"sheets": '{"tym": [{"county": "05", "groups": 2}]}'},
    }
)
"""Rule -> what its form sends beside the token."""

POSTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "/_dash-update-component": ("{}", "{", "x" * 100_000),
        "/export.pptx": ('{"steps": [{"query": "?theme=residents"}]}', "{", "x" * 100_000),
    }
)
"""Rule -> bodies that programs send: good, bad and too large."""
