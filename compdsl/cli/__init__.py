"""The command line, `comp`: one file a command, imported when the command is asked for.

Exit codes: 0 clean, 1 problems in the plan or the data, 2 wrong use, 3 a fault of ours.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run `comp` with the arguments of the process, and end the process with its exit code."""
    from compdsl.cli.process import run_process

    sys.exit(run_process(sys.argv[1:]))
