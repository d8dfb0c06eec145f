"""Every bad file gives a report with a finding: in limited time and memory, no exception."""

import multiprocessing
import resource
import time
from datetime import date
from multiprocessing.connection import Connection

import pytest

from geodata.base.wording import LANGS
from geodata.intake import CHECKS, Finding, Report, Severity, examine, marked_workbook
from tests.geodata.intake.cases import Case
from tests.geodata.intake.corpus import CORPUS

TODAY = date(2026, 6, 1)
CURRENT = date(2025, 5, 1)
MOST_SECONDS = 5
MOST_MEGABYTES = 300
BY_NAME = {case.name: case for case in CORPUS}


def test_corpus_is_large_and_covers_every_check() -> None:
    assert len(BY_NAME) == len(CORPUS) >= 60
    assert {case.code for case in CORPUS} == set(CHECKS)


def _examine_apart(name: str, answer: Connection) -> None:
    """Examine a file in a separate process, to measure its peak of memory."""
    content = BY_NAME[name].make()
    # The time of the processor: other tests may keep the machine busy.
    start = time.process_time()
    examination = examine(content, today=TODAY, current=CURRENT)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    marked = marked_workbook(examination, "fi", str)
    answer.send((examination.report.model_dump_json(), seconds, peak, len(marked)))


@pytest.mark.slow
@pytest.mark.parametrize("case", CORPUS, ids=lambda case: case.name)
def test_bad_file_ends_in_a_report(case: Case) -> None:
    # Forked from a server of its own: this process may hold more memory than the budget by now.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    ours, theirs = context.Pipe()
    process = context.Process(target=_examine_apart, args=(case.name, theirs))
    process.start()
    assert ours.poll(60), "no report"
    report, seconds, peak, marked = ours.recv()
    process.join()
    found = Report.model_validate_json(report)
    assert case.code in found.counts
    assert seconds < MOST_SECONDS
    assert peak < MOST_MEGABYTES * 1024
    assert marked > 0
    assert found.passed == (not any(f.severity == Severity.ERROR for f in found.findings))
    for finding in found.findings:
        _assert_clear(finding)


def _assert_clear(finding: Finding) -> None:
    """A finding says what was found, what was expected and how to mend it, in every language."""
    assert finding.expected(str)
    for lang in LANGS:
        for text in (finding.found(str, lang), finding.mend(str, lang)):
            assert text
            assert "{" not in text.replace("{ [", "")
            assert not any(character < " " for character in text)
