"""Measure the app and the yardstick in one run; write the results to ``benchmarks/README.md``."""

import json
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from os import cpu_count
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from benchmarks.actions import REPETITIONS, WARM_UP, our_reactions, yardstick_reaction
from benchmarks.browser import (
    NO_GRAPHICS,
    FirstView,
    Reaction,
    chromium,
    first_view,
    layout_shift,
    slow_visit,
)
from benchmarks.exports import busy_seconds, export_seconds
from benchmarks.processes import cold_start_seconds, our_app, yardstick
from benchmarks.steps import RUNS, Motion, Step, step_changes
from benchmarks.viewers import PAUSE_SECONDS, load, percentile_ms

README = Path(__file__).parent / "README.md"
START, END = "<!-- measured -->", "<!-- /measured -->"
MOTIONS: dict[str, Motion] = {"camera in motion": "no-preference", "reduced motion": "reduce"}
VIEWERS = 100
LOAD_SECONDS = 30
COLD_STARTS = 5
SLOW_VISITS = 5
GROWTH = Path(__file__).parent / "growth.js"
NODE = Path(sys.executable).parent / "node"
GROWTH_WITH_BUDGET = ("recolour and filter", "select half of the country")
"""Work of ``growth.js`` that stands between a click and its picture."""
WINDOWS = ((1440, 900), (390, 844))
"""Windows in which the layout shift is measured, width and height in CSS px."""
FILE_BUDGETS = {"PNG": 2.0, "PPTX": 6.0}
"""Kind of file -> budget in seconds; other kinds are measured without a budget."""


@dataclass(frozen=True)
class Row:
    """A line of the table of results.

    ``value`` and ``limit`` are numbers in the same unit, and ``measured`` and ``budget`` their
    texts; ``limit`` is None without a budget.
    """

    what: str
    value: float
    limit: float | None
    budget: str
    measured: str

    @property
    def holds(self) -> str:
        """Whether the measurement is within the budget, as a word of the table."""
        if self.limit is None:
            return "–"
        return "yes" if self.value <= self.limit else "**no**"


def main() -> None:
    """Measure everything, print the table and write it to the README."""
    rows = [
        *measure_servers(),
        *measure_exports(),
        *measure_pages(),
        *measure_arrivals(),
        *measure_growth(),
        *measure_steps(),
    ]
    text = report(rows)
    print(text)
    before, rest = README.read_text(encoding="utf-8").split(START)
    after = rest.split(END)[1]
    README.write_text(f"{before}{START}\n{text}\n{END}{after}", encoding="utf-8")


def measure_servers() -> list[Row]:
    """Measure cold start, memory and load; before the browser, which uses both cores."""
    start = cold_start_seconds(COLD_STARTS)
    with our_app(workers=2) as served:
        tally = load(served.url, VIEWERS, LOAD_SECONDS)
        memory = max(served.worker_megabytes())
    p95 = percentile_ms(tally.seconds, 95)
    pause = "–".join(f"{each:g}" for each in PAUSE_SECONDS)
    return [
        Row("`create_app` from a cold start", start, 3, "3 s", f"{start:.2f} s"),
        Row("memory of one worker after the load", memory, 350, "350 MB", f"{memory:.0f} MB"),
        Row(
            f"{VIEWERS} viewers for {LOAD_SECONDS} s, a callback every {pause} s each, p95",
            p95,
            300,
            "300 ms",
            f"{p95:.0f} ms ({len(tally.seconds)} callbacks)",
        ),
        Row("errors under that load", len(tally.errors), 0, "0", str(len(tally.errors))),
    ]


def measure_exports() -> list[Row]:
    """Measure exports one by one, then requests for the map while two PPTX are being made."""
    with our_app(workers=2) as served:
        files = export_seconds(served.url)
        waits = busy_seconds(served.url)
    rows = [file_row(kind, seconds) for kind, seconds in files.items()]
    p95 = percentile_ms(waits, 95)
    what = "a file of the map while two PPTX are made, p95"
    return [*rows, Row(what, p95, 300, "300 ms", f"{p95:.0f} ms ({len(waits)} requests)")]


def file_row(kind: str, seconds: Sequence[float]) -> Row:
    """Return the row of a kind of file; ``seconds`` are its repetitions."""
    limit = FILE_BUDGETS.get(kind.split(maxsplit=1)[0])
    middle_one = median(seconds)
    measured = f"{middle_one:.2f} s (worst {max(seconds):.2f} s)"
    return Row(kind, middle_one, limit, f"{limit:g} s" if limit else "–", measured)


def measure_steps() -> list[Row]:
    """Measure every step of the ready stories, with camera motion and with reduced motion."""
    with our_app() as ours, chromium(NO_GRAPHICS) as browser:
        return [
            row
            for what, motion in MOTIONS.items()
            for row in step_rows(what, step_changes(browser, ours.url, motion))
        ]


def step_rows(what: str, steps: Sequence[Step]) -> list[Row]:
    """Return the slowest step until painted (with a budget) and until presented on screen."""
    painted = slowest_step({f"{step.story} {step.number}": step.painted for step in steps})
    on_screen = slowest_step({f"{step.story} {step.number}": step.on_screen for step in steps})
    key = f"step of a story, {what}, key to painted, slowest step"
    return [
        Row(key, painted[0], 100, "100 ms", painted[1]),
        Row("the same, key to screen, slowest step", on_screen[0], None, "–", on_screen[1]),
    ]


def slowest_step(times: Mapping[str, Sequence[float]]) -> tuple[float, str]:
    """Return the highest median of the steps (ms), and a text with it and the overall median."""
    medians = {step: median(each) for step, each in times.items()}
    slowest = max(medians, key=medians.__getitem__)
    return medians[slowest], (
        f"{medians[slowest]:.0f} ms ({slowest}; worst single {max(times[slowest]):.0f} ms; "
        f"median of {len(medians)} steps {median(medians.values()):.0f} ms)"
    )


def measure_pages() -> list[Row]:
    """Measure first views of both pages alternately, then reactions to clicks."""
    with our_app() as ours, yardstick() as baseline:
        with chromium() as browser:
            ours_first, baseline_first = alternate(browser, ours.url, baseline.url)
            baseline_recolour = yardstick_reaction(browser, baseline.url)
        with chromium(NO_GRAPHICS) as browser:
            reactions = our_reactions(browser, ours.url)
    size, first = ours_first.kilobytes, ours_first.milliseconds
    ratio = first / baseline_first.milliseconds
    return [
        Row(
            "first view, all bytes",
            size,
            480,
            "480 kB",
            f"{size:.0f} kB in {ours_first.requests} requests "
            f"(yardstick {baseline_first.kilobytes:.0f} kB)",
        ),
        Row(
            "first map, against the yardstick",
            ratio,
            0.25,
            "0.25",
            f"{ratio:.2f} ({first:.0f} ms against {baseline_first.milliseconds:.0f} ms)",
        ),
        *(reaction_row(name, each, baseline_recolour) for name, each in reactions.items()),
        *(
            Row(f"{name}, bytes over the wire", each.bytes, 2000, "2 kB", f"{each.bytes} B")
            for name, each in reactions.items()
        ),
    ]


def measure_arrivals() -> list[Row]:
    """Measure how much the page jumps while it loads, and its arrival over a slow network."""
    with our_app() as ours, chromium(NO_GRAPHICS) as browser:
        shifts = [
            Row(
                f"layout shift while the page loads, {width} × {height}",
                shift,
                0.05,
                "0.05",
                f"{shift:.3f}",
            )
            for width, height in WINDOWS
            for shift in [layout_shift(browser, ours.url, (width, height))]
        ]
        visits = [slow_visit(browser, ours.url) for _ in range(SLOW_VISITS)]
    words, first = median(each.words for each in visits), median(each.map for each in visits)
    return [
        *shifts,
        Row("slow network and processor, title and legend", words, 2000, "2 s", seconds(words)),
        Row("slow network and processor, map", first, 4500, "4.5 s", seconds(first)),
    ]


def measure_growth() -> list[Row]:
    """Measure what a map of 3,000 made-up areas computes before it can be painted."""
    printed = subprocess.run([NODE, GROWTH], capture_output=True, check=True, text=True).stdout
    times: dict[str, float] = json.loads(printed)
    rows = []
    for name, time in times.items():
        limit = 150 if name in GROWTH_WITH_BUDGET else None
        budget = f"{limit} ms" if limit else "–"
        rows.append(Row(f"3,000 areas, {name}", time, limit, budget, f"{time:.0f} ms"))
    return rows


def seconds(milliseconds: float) -> str:
    """Write milliseconds as seconds."""
    return f"{milliseconds / 1000:.1f} s"


def alternate(browser: Browser, ours: str, baseline: str) -> tuple[FirstView, FirstView]:
    """Visit both pages alternately with an empty cache; return the medians after the warm-up."""
    pairs = [
        (first_view(browser, ours, "watchLeaflet"), first_view(browser, baseline, "watchMapLibre"))
        for _ in range(WARM_UP + REPETITIONS)
    ][WARM_UP:]
    return middle([pair[0] for pair in pairs]), middle([pair[1] for pair in pairs])


def middle(views: Sequence[FirstView]) -> FirstView:
    """Return the median of each figure."""
    return FirstView(
        median(each.kilobytes for each in views),
        int(median(each.requests for each in views)),
        median(each.milliseconds for each in views),
    )


def reaction_row(name: str, reaction: Reaction, baseline: Reaction) -> Row:
    """Return the row of an action; the yardstick, which can only recolour, as a comparison."""
    other = f" (yardstick {baseline.milliseconds:.0f} ms, {baseline.bytes} B)"
    words = f"{reaction.milliseconds:.0f} ms" + (other if name == "recolour" else "")
    return Row(f"{name}, click to painted", reaction.milliseconds, 80, "80 ms", words)


def report(rows: Sequence[Row]) -> str:
    """Format the rows as a Markdown table, below the date and the machine."""
    machine = f"{cpu_count()} cores, Python {platform.python_version()}"
    repetitions = (
        f"{WARM_UP} warm-up and {REPETITIONS} measured repetitions of views and clicks, "
        f"{RUNS - 1} of stories after one, medians"
    )
    lines = [
        f"{datetime.now(UTC):%d %B %Y}, {machine}, {repetitions}.",
        "",
        "| what | budget | measured | holds |",
        "|---|---|---|---|",
    ]
    lines += [f"| {row.what} | {row.budget} | {row.measured} | {row.holds} |" for row in rows]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
