"""Starting the server: `comp lsp` and `comp-lsp`."""

from __future__ import annotations

import signal
import sys


def main() -> None:
    """Serve one editor on standard input and output, until it ends.

    The exit code is 1 where the editor did not ask the server to shut down first.
    """
    from comp_lsp.server import server

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # reading the input cannot be interrupted
    made = server()
    made.start_io()
    sys.exit(0 if made.is_shut_down else 1)
