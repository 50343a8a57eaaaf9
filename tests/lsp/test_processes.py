"""However an editor ends, the server and its second process end; one that stops is renewed."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from comp_lsp import background
from comp_lsp.background import Background
from comp_lsp.parent import is_alive
from comp_lsp.worker import Answer, Job
from comp_lsp.workspace import Workspace
from edits import QUICKSTART
from wire import Wire

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="asks Linux about processes")
LIMIT = 20.0
EDITOR = """
import sys, time
sys.path[:0] = [{tests!r}]
from wire import Wire
wire = Wire()
wire.start({process_id})
wire.settings({{"debounce": 0}})
wire.open({text!r})
wire.diagnostics(1)
print(wire.process.pid, flush=True)
time.sleep(600)
"""
NEVER_ENDS = "import time\ntime.sleep(600)"
ENDS = "pass"


def running(process: int) -> bool:
    """Whether a process is there and is no mere entry that its parent has not read."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(") ")[2]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return not state.startswith("Z")


def children(process: int) -> list[int]:
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = entry.read_text(encoding="utf-8").rpartition(") ")[2].split()[1]
        except (FileNotFoundError, ProcessLookupError):
            continue
        found += [int(entry.parent.name)] if int(parent) == process else []
    return found


def eventually(is_so: Callable[[], object]) -> None:
    """Wait for what nothing announces: that a process has come or gone."""
    end = time.monotonic() + LIMIT
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def started(process_id: int | None = None) -> tuple[Wire, list[int]]:
    """Return a server that has a plan and a second process, and the ids of both."""
    wire = Wire()
    wire.start(process_id)
    wire.settings({"debounce": 0})
    wire.open(QUICKSTART)
    wire.diagnostics(1)
    eventually(lambda: children(wire.process.pid))
    return wire, [wire.process.pid, *children(wire.process.pid)]


def gone(processes: list[int]) -> None:
    eventually(lambda: not any(running(each) for each in processes))


def test_shutdown_and_exit() -> None:
    wire, processes = started()
    assert wire.end() == 0
    gone(processes)


def test_the_command_ends_well() -> None:
    """`comp lsp` is the same server, also in how it ends."""
    wire = Wire((sys.executable, "-m", "compdsl", "lsp"))
    wire.start()
    assert wire.end() == 0


def test_exit_without_shutdown() -> None:
    wire, processes = started()
    wire.send("exit", None)
    assert wire.process.wait(LIMIT) == 1
    gone(processes)


def test_closed_pipes() -> None:
    wire, processes = started()
    assert wire.process.stdin is not None
    wire.process.stdin.close()
    wire.process.wait(LIMIT)
    gone(processes)


def test_a_killed_server() -> None:
    wire, processes = started()
    wire.process.kill()
    wire.process.wait(LIMIT)
    gone(processes)


def test_a_killed_editor() -> None:
    script = EDITOR.format(tests=str(Path(__file__).parent), process_id="None", text=QUICKSTART)
    editor = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert editor.stdout is not None
    server = int(editor.stdout.readline())
    eventually(lambda: children(server))
    processes = [server, *children(server)]
    editor.kill()
    editor.wait(LIMIT)
    gone(processes)


def test_the_process_that_the_editor_names() -> None:
    """The pipes stay open here: only the process is gone."""
    editor = subprocess.Popen([sys.executable, "-c", NEVER_ENDS])
    wire, processes = started(editor.pid)
    editor.kill()
    editor.wait(LIMIT)
    wire.process.wait(LIMIT)
    gone(processes)
    assert not is_alive(editor.pid)
    assert is_alive(os.getpid())


@pytest.mark.slow
def test_no_orphan_after_twenty_starts() -> None:
    processes: list[int] = []
    wires = []
    for number in range(20):
        wire = Wire()
        wires.append(wire)
        wire.start()
        wire.settings({"debounce": 0})
        wire.open(QUICKSTART)
        if number % 2:
            wire.diagnostics(1)
        processes += [wire.process.pid, *children(wire.process.pid)]
        wire.process.send_signal([signal.SIGKILL, signal.SIGTERM, signal.SIGINT][number % 3])
        wire.process.wait(LIMIT)
    gone(processes)


async def answers(start: list[str], limit: float = 30) -> list[Answer]:
    """Have the plan tried once by each of some programs, one after the other."""
    told: list[Answer] = []
    came = asyncio.Event()

    def tell(answer: Answer) -> None:
        told.append(answer)
        came.set()

    made = Background(tell)
    for program in start:
        made.limit = limit if program == background.START else 0.5
        made.start = program
        came.clear()
        made.submit(Job("plan.comp", QUICKSTART, 1, {}))
        if made.task is not None and not made.task.done():
            await asyncio.wait_for(came.wait(), LIMIT * 2)
    await made.ended()
    return told


def test_a_second_process_that_hangs_is_started_anew() -> None:
    told = asyncio.run(answers([NEVER_ENDS, background.START]))
    assert told[0].fault == (
        "Its examples took longer than 0.5 seconds and were stopped. "
        "They are tried again when the plan changes."
    )
    assert told[1].trial is not None


def test_a_second_process_that_ends_is_started_anew() -> None:
    told = asyncio.run(answers([ENDS, background.START, ENDS]))
    assert told[0].fault.startswith("The part of Comp that tries examples has stopped by itself.")
    assert told[1].trial is not None


def test_a_second_process_that_always_ends_is_given_up() -> None:
    told = asyncio.run(answers([ENDS] * 5))
    assert len(told) == background.MOST_ENDS
    assert told[-1].fault.endswith("restart Comp's server to have them tried again.")


def test_a_warning_is_shown_once() -> None:
    shown: list[str] = []
    plans = Workspace(lambda _: None, lambda: None, shown.append)
    for version in range(3):
        plans.background.tell(Answer("/case/plan.comp", version, None, "It took too long."))
    assert shown == ["plan.comp: It took too long."]
