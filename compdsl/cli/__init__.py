"""The command line, `comp`: one file a command, imported when the command is asked for.

Exit codes: 0 clean, 1 problems in the plan or the data, 2 wrong use, 3 a fault of ours.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress


def main() -> None:
    """Run `comp` with the arguments of the process, and end the process with its exit code.

    The process ends at once: to take the parser apart piece by piece would take a third of the time
    of a check. All files are written and closed by then.
    """
    from compdsl.cli.process import run_process

    code = run_process(sys.argv[1:])
    with suppress(OSError, ValueError):  # an output that has been closed needs no flushing
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)
