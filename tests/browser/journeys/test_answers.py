"""Answers of one's own, brought in and seen on the map."""

from pathlib import Path

import requests

from tests.browser.answers.test_answers_page import fill_in
from tests.browser.journeys.map_steps import wait_for_map
from tests.browser.journeys.window import Seen, Window, button, heading


def template(base_url: str, folder: Path) -> Path:
    """The template of the answers, with a number for the first county."""
    file = folder / "answers.xlsx"
    response = requests.get(f"{base_url}/aineistot/template.xlsx?lang=sv", timeout=30)
    file.write_bytes(response.content)
    fill_in(file, "2")
    return file


def test_tries_answers_out(window: Window, base_url: str, tmp_path: Path) -> None:
    window.go("/aineistot?lang=en")
    window.attach(Seen("input[type=file]", "Drop a file here"), template(base_url, tmp_path))
    window.click(button("Check the file"))
    window.sees(heading("Report"))
    window.click(button("See them on the map"))
    wait_for_map(window)
    window.sees(Seen(".notices", "Own data"))
    assert window.query()["data"] == ["own"]
