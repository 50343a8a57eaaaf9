"""The server's side of the second process: one job at a time, the newest of each plan.

A job that takes longer than the limit is stopped with its process, and the plan is not tried again
before it changes. The process is started with the first job, and anew with the next one after it
was stopped or has ended; when it ends time after time without an answer, it is left alone.
"""

from __future__ import annotations

import asyncio
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress

from comp_lsp.worker import HEAD, Answer, Job, packed

LIMIT = 10.0
"""Seconds that the check of a plan and its examples may take together."""
MOST_ENDS = 3
"""So often in a row the process may end by itself before it is given up."""

START = "from comp_lsp.worker import main; main()"
SLOW = "Its examples took longer than {limit:g} seconds and were stopped. {again}"
AGAIN = "They are tried again when the plan changes."
ENDED = "The part of Comp that tries examples has stopped by itself. {again}"
GIVEN_UP = "Examples are no longer tried; restart Comp's server to have them tried again."


class Background:
    """Jobs that wait, the process that does them, and who is told. `shown` is held while one is."""

    def __init__(self, tell: Callable[[Answer], None], limit: float = LIMIT) -> None:
        self.tell = tell
        self.limit = limit
        self.shown: Callable[[Job], AbstractContextManager[None]] = lambda _: nullcontext()
        self.start = START
        self.waiting: dict[str, Job] = {}
        self.process: Process | None = None
        self.task: asyncio.Task[None] | None = None
        self.ends = 0

    def submit(self, job: Job) -> None:
        """Have a plan tried; a job about the same plan that waits still is dropped."""
        if self.ends >= MOST_ENDS:
            return
        self.waiting[job.name] = job
        if self.task is None or self.task.done():
            self.task = asyncio.get_running_loop().create_task(self._work())

    async def ended(self) -> None:
        """Drop what waits, end the process, and wait until it is gone."""
        self.waiting.clear()
        if self.task is not None:
            self.task.cancel()
        await self._kill()

    async def _work(self) -> None:
        while self.waiting:
            job = self.waiting.pop(next(iter(self.waiting)))
            self.tell(await self._answer(job))

    async def _answer(self, job: Job) -> Answer:
        try:
            with self.shown(job):
                answer = await asyncio.wait_for(self._ask(job), self.limit)
        except TimeoutError:
            await self._kill()
            return self._failed(job, SLOW.format(limit=self.limit, again=AGAIN))
        except (OSError, EOFError, pickle.UnpicklingError):
            await self._kill()
            self.ends += 1
            is_last = self.ends >= MOST_ENDS
            return self._failed(job, ENDED.format(again=GIVEN_UP if is_last else AGAIN))
        self.ends = 0
        return answer

    async def _ask(self, job: Job) -> Answer:
        process = self.process
        if process is None or process.returncode is not None:
            process = self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-c", self.start, stdin=PIPE, stdout=PIPE
            )
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(packed(job))
        await process.stdin.drain()
        while True:
            length = int.from_bytes(await process.stdout.readexactly(HEAD), "big")
            answer: Answer = pickle.loads(await process.stdout.readexactly(length))
            if answer.is_last:
                return answer
            self.tell(answer)

    @staticmethod
    def _failed(job: Job, why: str) -> Answer:
        return Answer(job.name, job.version, None, why)

    async def _kill(self) -> None:
        process, self.process = self.process, None
        if process is None:
            return
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
        if process.stdin is not None:
            process.stdin.close()
        await process.wait()
