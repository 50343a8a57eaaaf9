"""`comp lsp`: the language server on standard input and output, for editors."""

from __future__ import annotations

import click


@click.command("lsp")
def command() -> None:
    """Serve an editor: the language server on standard input and output."""
    from comp_lsp.start import main

    main()
