"""The second process: checks whole plans and tries their examples, so that typing never waits.

It reads jobs from its standard input and answers on its standard output, each a length in eight
bytes and a pickle, made and read only by this program. It ends with its input, however the editor
and the server ended, and even while it works on a job that would never end.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from compdsl.data.libraries import of_project
from compdsl.data.lint_settings import lint_settings
from compdsl.names.loading import Load, Unread, Wanted
from compdsl.pipeline import check
from compdsl.report.trials import Trial, trial
from compdsl.source import SourceFile

HEAD = 8
LONG = 12_000
"""Characters above which a plan has two answers."""
FAULT = "Its examples cannot be tried, which is a fault of Comp and not of the plan: {}"


@dataclass(frozen=True, slots=True)
class Job:
    """One plan to try: its path and text, and the texts of other files that are open."""

    name: str
    text: str
    version: int
    others: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a job; `fault` is what went wrong with the work itself.

    The first of two answers, about a long plan, has what the check found and no examples.
    """

    name: str
    version: int
    trial: Trial | None
    fault: str = ""
    is_last: bool = True


def opened(name: str, others: Mapping[str, str]) -> Load:
    """Return what gives libraries: a file that is open as it stands there, others from the disk."""
    stored = of_project(Path(name))

    def load(which: Wanted) -> SourceFile | Unread:
        text = others.get(str(Path(which.name).resolve())) if which.is_path else None
        return stored(which) if text is None else SourceFile(which.name, text)

    return load


def work(job: Job) -> Answer:
    """Return all that comes of a job."""
    *_, last = answers(job)
    return last


def answers(job: Job) -> Iterator[Answer]:
    """Do one job: of a long plan, tell what the check finds before its examples are tried."""
    source, load = SourceFile(job.name, job.text), opened(job.name, job.others)
    try:
        if len(job.text) > LONG:
            found = check(source, load).diagnostics
            yield Answer(job.name, job.version, Trial(source, found, []), is_last=False)
        settings, _ = lint_settings(Path(job.name))
        made = trial(source, load, settings)
    except Exception as fault:
        why = FAULT.format(f"{type(fault).__name__}: {fault}")
        yield Answer(job.name, job.version, None, why)
    else:
        yield Answer(job.name, job.version, made)


def packed(item: Job | Answer) -> bytes:
    """Return a message with its length before it."""
    body = pickle.dumps(item, pickle.HIGHEST_PROTOCOL)
    return len(body).to_bytes(HEAD, "big") + body


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Answer jobs; the process ends with the input."""
    jobs: SimpleQueue[Job] = SimpleQueue()
    Thread(target=_read, args=(source, jobs), daemon=True).start()
    while True:
        for answer in answers(jobs.get()):
            sink.write(packed(answer))
            sink.flush()


def _read(source: BinaryIO, jobs: SimpleQueue[Job]) -> None:
    while len(head := source.read(HEAD)) == HEAD:
        jobs.put(pickle.loads(source.read(int.from_bytes(head, "big"))))
    os._exit(0)


def main() -> None:
    """Serve on standard input and output."""
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing that prints may reach the answers
    with suppress(BrokenPipeError, KeyboardInterrupt):
        serve(sys.stdin.buffer, sink)
