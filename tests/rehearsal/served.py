"""The app in a process of its own, on the tables of a folder: a process reads its tables once."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import requests

ROOT = Path(__file__).parents[2]
START_SECONDS = 90


def run(*arguments: str, tables: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """Run a command of the facts on the tables of a folder, by default those of the project."""
    return subprocess.run(
        [sys.executable, "-m", "geodata", *arguments],
        cwd=ROOT,
        env=_environment(tables),
        capture_output=True,
        check=False,
        text=True,
    )


@contextmanager
def served(tables: Path, store: str) -> Iterator[str]:
    """Address of the app meanwhile, without a slash at the end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = {"YHDYSPINTA_STORE_URL": store, "YHDYSPINTA_WORKERS": "1"}
    process = subprocess.Popen(
        [sys.executable, "app.py", "--port", str(port)],
        cwd=ROOT,
        env=_environment(tables) | settings,
    )
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/readyz", process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            requests.get(address, timeout=START_SECONDS).raise_for_status()
        except requests.RequestException:
            assert process.poll() is None, "the app ended when it started"
            assert time.monotonic() < deadline, address
            time.sleep(0.2)
        else:
            return


def _environment(tables: Path | None) -> dict[str, str]:
    own = {name: text for name, text in os.environ.items() if not name.startswith("YHDYSPINTA_")}
    return own | ({"YHDYSPINTA_TABLES": str(tables)} if tables else {})
