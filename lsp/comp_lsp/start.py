"""Starting the server: `comp lsp` and `comp-lsp`."""

from __future__ import annotations


def main() -> None:
    """Serve one editor on standard input and output, until it ends."""
    from comp_lsp.server import server

    server().start_io()
