"""How commands show problems and advice: for people, for scripts, for other tools."""

from __future__ import annotations

import click

STYLES = ("terminal", "line", "json", "sarif", "github")

style_option = click.option(
    "--style",
    type=click.Choice(STYLES),
    default="terminal",
    show_default=True,
    help="How problems are shown.",
)
