"""The server's side of the second process: one job at a time, the newest of each plan.

A job that takes longer than the limit is stopped with its process, and the plan is not tried again
before it changes. The process is started with the first job.
"""

from __future__ import annotations

import asyncio
import pickle
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress

from comp_lsp.worker import HEAD, Answer, Job, packed

LIMIT = 10.0
"""Seconds that the check of a plan and its examples may take together."""

START = "from comp_lsp.worker import main; main()"


class Background:
    """Jobs that wait, the process that does them, and who is told. `shown` is held while one is."""

    def __init__(self, tell: Callable[[Answer], None], limit: float = LIMIT) -> None:
        self.tell = tell
        self.limit = limit
        self.shown: Callable[[Job], AbstractContextManager[None]] = lambda _: nullcontext()
        self.waiting: dict[str, Job] = {}
        self.process: asyncio.subprocess.Process | None = None
        self.task: asyncio.Task[None] | None = None

    def submit(self, job: Job) -> None:
        """Have a plan tried; a job about the same plan that waits still is dropped."""
        self.waiting[job.name] = job
        if self.task is None or self.task.done():
            self.task = asyncio.get_running_loop().create_task(self._work())

    def stop(self) -> None:
        """End the process and drop what waits."""
        self.waiting.clear()
        if self.task is not None:
            self.task.cancel()
        if self.process is not None and self.process.returncode is None:
            with suppress(ProcessLookupError):
                self.process.kill()
        self.process = None

    async def _work(self) -> None:
        while self.waiting:
            name = next(iter(self.waiting))
            job = self.waiting.pop(name)
            try:
                with self.shown(job):
                    answer = await asyncio.wait_for(self._ask(job), self.limit)
            except (TimeoutError, asyncio.IncompleteReadError, ConnectionError):
                self._end()
                why = f"the examples took longer than {self.limit:g} seconds and were stopped"
                answer = Answer(job.name, job.version, None, why)
            self.tell(answer)

    async def _ask(self, job: Job) -> Answer:
        process = self.process
        if process is None or process.returncode is not None:
            process = self.process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-c",
                START,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
            )
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(packed(job))
        await process.stdin.drain()
        length = int.from_bytes(await process.stdout.readexactly(HEAD), "big")
        answer: Answer = pickle.loads(await process.stdout.readexactly(length))
        return answer

    def _end(self) -> None:
        if self.process is not None and self.process.returncode is None:
            with suppress(ProcessLookupError):
                self.process.kill()
        self.process = None
