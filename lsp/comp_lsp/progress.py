"""Telling the editor what is going on, once work has gone on for a moment."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer

from comp_lsp.worker import Job

LONG = 1.0
"""Seconds after which work is worth a word."""


class Progress:
    """What is shown of the work in the background, in editors that show any."""

    def __init__(self, server: LanguageServer) -> None:
        self.server = server
        self.tasks: set[asyncio.Task[None]] = set()

    @contextmanager
    def shown(self, job: Job) -> Iterator[None]:
        """Show a job while it is being done, from the moment on at which it is long."""
        done = asyncio.Event()
        asked = self.server.client_capabilities.window
        if asked is not None and asked.work_done_progress:
            task = asyncio.get_running_loop().create_task(self._show(job, done))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)
        try:
            yield
        finally:
            done.set()

    async def _show(self, job: Job, done: asyncio.Event) -> None:
        try:
            await asyncio.wait_for(done.wait(), LONG)
            return
        except TimeoutError:
            token = str(uuid4())
        await self.server.work_done_progress.create_async(token)
        title = f"Trying the examples of {Path(job.name).name}"
        self.server.work_done_progress.begin(token, lsp.WorkDoneProgressBegin(title=title))
        await done.wait()
        self.server.work_done_progress.end(token, lsp.WorkDoneProgressEnd())
