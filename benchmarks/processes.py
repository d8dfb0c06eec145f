"""Start servers as separate processes, wait until they respond, and measure their memory."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import requests

ROOT = Path(__file__).parents[1]
_PATIENCE_SECONDS = 60
_COLD_START = """
import time
started = time.perf_counter()
from app import create_app
from settings import Settings
create_app(Settings())
print(time.perf_counter() - started)
"""


@dataclass(frozen=True)
class Served:
    """A running server: its address without a slash at the end, and its main process."""

    url: str
    pid: int

    def workers(self) -> list[int]:
        """Return the process ids of the workers."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text(encoding="ascii")
        return [int(pid) for pid in children.split()]

    def worker_megabytes(self) -> list[float]:
        """Return the resident memory of each worker, in MB (1,000,000 bytes)."""
        return [_resident(pid) for pid in self.workers()]


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    kibibytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kibibytes) * 1024 / 1_000_000


def free_port() -> int:
    """Find a free TCP port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def our_app(workers: int = 2, **more: str) -> Iterator[Served]:
    """Serve the app by ``python app.py``; ``more`` are further environment variables."""
    port = free_port()
    settings = {"YHDYSPINTA_WORKERS": str(workers), "YHDYSPINTA_LOG_LEVEL": "WARNING", **more}
    with _served([sys.executable, "app.py", "--port", str(port)], port, settings) as served:
        yield served


@contextmanager
def yardstick(workers: int = 2) -> Iterator[Served]:
    """Serve the plain page by the same server, with as many workers and threads."""
    with on_gunicorn("benchmarks.yardstick:create_server()", workers) as served:
        yield served


@contextmanager
def on_gunicorn(application: str, workers: int, **more: str) -> Iterator[Served]:
    """Serve a WSGI application; ``more`` are further environment variables."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", application]
    options = f"--bind 127.0.0.1:{port} --workers {workers} --threads 4 --preload"
    quiet = ["--log-level", "warning", "--no-control-socket", "--graceful-timeout", "2"]
    with _served([*command, *options.split(), *quiet], port, more) as served:
        yield served


@contextmanager
def _served(command: list[str], port: int, settings: Mapping[str, str]) -> Iterator[Served]:
    clean = {name: each for name, each in os.environ.items() if not name.startswith("YHDYSPINTA_")}
    process = subprocess.Popen(command, cwd=ROOT, env={**clean, **settings})
    served = Served(f"http://127.0.0.1:{port}", process.pid)
    try:
        _wait_until_ready(served.url, process)
        yield served
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_until_ready(url: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            message = f"the server ended at once with code {process.returncode}"
            raise RuntimeError(message)
        try:
            requests.get(url, timeout=_PATIENCE_SECONDS).raise_for_status()
        except requests.ConnectionError:
            time.sleep(0.1)
        else:
            return
    message = f"no answer from {url} in {_PATIENCE_SECONDS} seconds"
    raise TimeoutError(message)


def cold_start_seconds(repetitions: int) -> float:
    """Return the median time of ``create_app`` in a new interpreter, with imports (s)."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", _COLD_START],
            cwd=ROOT,
            capture_output=True,
            check=True,
            text=True,
        )
        for _ in range(repetitions)
    ]
    return median(float(run.stdout.split()[-1]) for run in runs)
