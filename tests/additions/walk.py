"""Walk through a copy of the project and print as JSON what shows the added declarations.

Run in the folder of the copy, which stands first on the path; nothing of the project that runs the
tests is imported.
"""

import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

import geodata
from app import create_app
from callbacks.context.page_request import page_request
from geodata import load_answer_sets
from geodata.base.wording import LANGS, gettext_in
from geodata.intake import (
    compare,
    counts,
    csv_template,
    describe,
    examine,
    json_template,
    plan,
    survey_answers,
    workbook_template,
)
from geodata.intake.schema.vocabulary import offered_words
from geodata.store import Store
from layers.charts.class_chart import ClassCount, class_counts
from layers.export.registry import FORMATS
from layers.view.map_view import ViewState
from pages import page_for
from pages.frame.compact_markup import markup
from settings import Settings

THEMES = ("meeting", "dependency", "major", "ext_childcare", "ext_guidance")
EXPORTED = ("meeting", "dependency", "ext_guidance")
"""Themes that are written to every kind of file: answers, figures and an added theme."""
STORE = "sqlite:///answers.sqlite"
KNOWN = load_answer_sets(2026)["known-2026"]
META = {
    "title": "Made-up survey",
    "collected_on": "2026-05-15",
    "collected_by": "Made-up collector",
    "source": "Made-up survey of May",
    "state": "final",
}
GOOD = [
    {"employment_area": "01", "way": "office"},
    {"employment_area": "10", "way": "fi: Made-up online"},
    {"employment_area": "20", "way": "Made-up both", "note": "a note"},
    {"employment_area": "45", "status": "undecided"},
]
BAD = [
    {"employment_area": "01", "way": "nowhere"},
    {"employment_area": "10", "way": "office"},
    {"employment_area": "10", "way": "online"},
    {"employment_area": "46", "way": "both"},
    {"employment_area": "99", "way": "both"},
    {"employment_area": "20", "way": "both", "status": "none"},
    {"employment_area": "21", "status": "known"},
]


def answers_file(rows: list[dict[str, str]]) -> bytes:
    return json.dumps({"meta": META, "meeting": rows}).encode()


def templates() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for lang in LANGS:
        book = load_workbook(io.BytesIO(workbook_template(lang, gettext_in(lang))))
        names = zipfile.ZipFile(io.BytesIO(csv_template(lang))).namelist()
        rows = json.loads(json_template(lang))["meeting"]
        sheet = {"fi": "kohtaaminen", "sv": "möte", "en": "meeting"}[lang]
        found[lang] = {
            "sheets": book.sheetnames,
            "headings": [cell.value for cell in book[sheet][1]],
            "csv": names,
            "areas": len(rows),
            "keys": list(rows[0]),
            "offered": offered_words("way", lang),
            "described": describe(lang, gettext_in(lang)),
        }
    return found


def checked() -> dict[str, Any]:
    good, bad = examine(answers_file(GOOD)), examine(answers_file(BAD))
    assert good.survey is not None
    planned = plan(good.survey, (), KNOWN)
    topic = next(each for each in planned.topics if each.topic == "meeting")
    new = survey_answers(good.survey, "own")
    changes = [each for each in compare(KNOWN, new) if each.topic == "meeting"]
    return {
        "good": good.report.errors,
        "bad": sorted(bad.report.counts),
        "choices": [each.mend(gettext_in("sv"), "sv") for each in bad.report.findings],
        "again": type(good.survey).from_json(good.survey.to_json()) == good.survey,
        "plan": vars(topic),
        "changes": {str(kind): number for kind, number in counts(tuple(changes)).items()},
    }


def publish() -> None:
    store = Store.open(STORE)
    content = answers_file(GOOD)
    examination = examine(content)
    store.versions.publish(
        content, examination, editor="Made-up editor", reason="a walk", based_on=0
    )
    store.close()


def served() -> dict[str, Any]:
    app = create_app(Settings(store_url=STORE))
    client, context = app.server.test_client(), app.context
    facts = context.facts(2026)
    found: dict[str, Any] = {}
    addresses, current = context.addresses, next(iter(facts.answer_sets.values()))

    def get(address: str) -> bytes:
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.data[:500])
        return bytes(answer.data)

    def counted(theme: str) -> tuple[ClassCount, ...]:
        return class_counts(facts, current, ViewState(theme=theme))

    for lang in LANGS:
        catalogue = json.loads(get(addresses.catalogue(2026, current.key, lang)))
        profiles = {
            division: json.loads(get(f"{folder}{division}.json"))
            for folder in (addresses.profiles(2026, current.key, lang),)
            for division in ("municipality", "employment_area")
        }
        changed = json.loads(get(addresses.catalogue(2026, f"known-2026..{current.key}", lang)))
        found[lang] = {
            "page": json.dumps(page(context, f"?theme=meeting&lang={lang}"), ensure_ascii=False),
            "about": json.dumps(page(context, f"?lang={lang}", "/tietoa"), ensure_ascii=False),
            "themes": {theme: catalogue["themes"][theme] for theme in THEMES},
            "changed": changed["themes"]["meeting"],
            "profile": json.dumps(profiles["municipality"]["297"], ensure_ascii=False),
            "area_profile": json.dumps(profiles["employment_area"]["10"], ensure_ascii=False),
            "tables": {
                theme: get(f"/api/v1/themes/{theme}.csv?lang={lang}").decode("utf-8-sig")
                for theme in THEMES
            },
            "versus": get(f"/api/v1/themes/meeting.csv?lang={lang}&versus=known-2026").decode(
                "utf-8-sig"
            ),
            "svg": {
                theme: get(f"/export.svg?theme={theme}&lang={lang}").decode() for theme in EXPORTED
            },
        }
    found["files"] = {
        theme: {kind: len(get(f"/export.{kind}?theme={theme}&lang=fi")) for kind in FORMATS}
        for theme in EXPORTED
    }
    two = get("/export.csv?theme=meeting&compare=ext_childcare&lang=en")
    found["two"] = two.decode("utf-8-sig")
    found["workbooks"] = {
        theme: cells(get(f"/api/v1/themes/{theme}.xlsx?lang=en")) for theme in THEMES
    }
    found["areas"] = {
        division: get(f"/api/v1/areas/{division}.csv").decode("utf-8-sig").splitlines()[0]
        for division in ("employment_area", "municipality")
    }
    found["geojson"] = get("/api/v1/areas/employment_area.geojson").decode()
    found["sheet"] = len(get("/factsheet.pdf?sel=municipality:297"))
    found["charts"] = {
        theme: sum(each.municipalities for each in counted(theme)) for theme in THEMES
    }
    found["unknown"] = client.get("/api/v1/themes/ext_other.csv").status_code
    return found


def cells(content: bytes) -> str:
    book = load_workbook(io.BytesIO(content))
    return "\n".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
    )


def page(context: Any, query: str, path: str = "/") -> Any:
    return markup(page_for(page_request(context, path, query)))


if __name__ == "__main__":
    assert Path(geodata.__path__[0]) == Path("geodata").resolve()
    result = {"templates": templates(), "checked": checked()}
    publish()
    sys.stdout.write(json.dumps(result | {"served": served()}, ensure_ascii=False))
