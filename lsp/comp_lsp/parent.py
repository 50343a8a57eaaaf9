"""Ending with the editor: however it goes, neither the server nor its second process stays.

An editor that goes closes the server's input, which ends it. Where something else still holds the
other end of that pipe, the server sees that the process is gone whose id the editor gave, as the
protocol has it.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable

EVERY = 2.0
"""Seconds between two looks at the editor's process."""


async def watch(process_id: int | None, end: Callable[[], Awaitable[None]]) -> None:
    """Leave when a process is gone; call `end` first, and also when the server ends otherwise."""
    try:
        while process_id is None or is_alive(process_id):
            await asyncio.sleep(EVERY)
    finally:
        await end()
    os._exit(1)  # reading the input cannot be interrupted


def is_alive(process_id: int) -> bool:
    """Whether a process is there."""
    if sys.platform == "win32":
        return _is_alive_on_windows(process_id)
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def _is_alive_on_windows(process_id: int) -> bool:
    import ctypes

    windows = getattr(ctypes, "windll").kernel32  # noqa: B009 (only there)
    may_wait, timed_out = 0x0010_0000, 0x102
    handle = windows.OpenProcess(may_wait, False, process_id)
    if not handle:
        return False
    still_runs = windows.WaitForSingleObject(handle, 0) == timed_out
    windows.CloseHandle(handle)
    return bool(still_runs)
