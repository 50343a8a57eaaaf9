"""`comp ir`: the program that a plan becomes, to read or as JSON."""

from __future__ import annotations

from pathlib import Path

import click

from compdsl.cli.ir_listing import listing
from compdsl.cli.output import say
from compdsl.cli.running import compiled, plan_argument


@click.command("ir", short_help="Show the program that a plan becomes.")
@plan_argument
@click.option("--json", "as_json", is_flag=True, help="The whole program as JSON.")
def command(plan: Path, as_json: bool) -> None:
    """Show what PLAN becomes: frames of rows, their columns, and the postings."""
    program = compiled(plan).program
    assert program is not None
    if as_json:
        say(program.model_dump_json(indent=2) + "\n")
    else:
        say("".join(f"{line}\n" for line in listing(program)))
