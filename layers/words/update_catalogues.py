"""Update the message catalogues in ``locale/`` from the code.

Run by ``make messages``: ``python -m layers.words.update_catalogues``.
"""

from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from layers.words.text import LANGS, catalogue_path

ROOT = Path(__file__).parents[2]
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "gettext": None,
    "ngettext": (1, 2),
    "N_": None,
    "NN_": (1, 2),
}
HEADER = "# Messages of Yhdyspintakartta (EUPL-1.2); see layers/words/update_catalogues.py."


def extract() -> Catalog:
    """Collect every message of the code, with the files and options of ``babel.cfg``."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    template = Catalog(project="yhdyspintakartta")
    for path, line, message, comments, context in extract_from_dir(
        ROOT, method_map=methods, options_map=options, keywords=KEYWORDS
    ):
        template.add(message, None, [(path, line)], auto_comments=comments, context=context)
    return template


def read(lang: str) -> Catalog:
    """Read the catalogue of a language; an empty one if there is no file."""
    path = catalogue_path(lang)
    if not path.exists():
        return Catalog(
            locale=lang,
            project="Yhdyspintakartta",
            version="1",
            header_comment=HEADER,
            msgid_bugs_address="-",
            last_translator="-",
            language_team="-",
            revision_date=datetime.now(UTC),
            fuzzy=False,
        )
    with path.open("rb") as file:
        return read_po(file, locale=lang)


def update(lang: str, template: Catalog) -> list[str]:
    """Write a language's catalogue with the messages of ``template``.

    Returns the messages that have no translation. English is filled with the messages themselves.
    """
    catalogue = read(lang)
    written_on = catalogue.creation_date
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    # Keep the old date, so that a run without changes leaves the file unchanged.
    catalogue.creation_date = written_on
    if lang == "en":
        for message in catalogue:
            message.string = message.id
    path = catalogue_path(lang)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, sort_output=True, width=100, include_lineno=False)
    return [str(m.id) for m in catalogue if m.id and not all(_forms(m.string))]


def _forms(string: object) -> list[str]:
    """Return the forms of a translation: one, or one per plural form."""
    return list(string) if isinstance(string, list | tuple) else [str(string or "")]


def main() -> None:
    """Update every catalogue and print the untranslated messages."""
    template = extract()
    for lang in LANGS:
        missing = update(lang, template)
        print(f"{lang}: {len(template)} messages, {len(missing)} to translate")  # noqa: T201
        for message in missing:
            print(f"  {message}")  # noqa: T201


if __name__ == "__main__":
    main()
