"""An app whose published answers hold texts of the tester's own in every free-text field."""

import json
from dataclasses import dataclass
from pathlib import Path

from dash import Dash

from app import create_app
from geodata.intake import examine
from geodata.store import Store
from settings import Settings


@dataclass(frozen=True)
class Texts:
    """What stands in each free-text field."""

    title: str = "Kysely 2026"
    collector: str = "Keräysliitto ry"
    source: str = "Lähde: vastauslomake"
    licence: str = "CC BY-SA 4.0 Keräysliitto"
    note: str = "Huomio Kainuusta"
    service_point: str = "Ohjaamo Testi"

    def file(self) -> bytes:
        """File of answers about TYM and young people, as JSON."""
        meta = {
            "title": self.title,
            "collected_on": "2026-05-15",
            "collected_by": self.collector,
            "source": self.source,
            "link": "https://kysely.example/2026",
            "licence": self.licence,
        }
        return json.dumps(
            {
                "meta": meta,
                "tym": [
                    {"county": "01", "groups": 2, "note": self.note},
                    {"county": "13", "groups": 3},
                ],
                "youth": [
                    {"employment_area": "10", "model": "authority_runs", "note": self.note},
                    {"employment_area": "02", "status": "undecided"},
                ],
                "ohjaamo": [{"municipality": "297", "service_point": self.service_point}],
            }
        ).encode()


def app_with(folder: Path, *published: Texts) -> tuple[Dash, Store]:
    """App and store with the files published one after another."""
    url = f"sqlite:///{folder / 'answers.sqlite'}"
    store = Store.open(url)
    for number, texts in enumerate(published):
        content = texts.file()
        examination = examine(content)
        store.versions.publish(content, examination, editor="anna", reason="=1+1", based_on=number)
    return create_app(Settings(store_url=url)), store
