"""`comp show`: the contract in plain sentences, for the party that signs it."""

from __future__ import annotations

from pathlib import Path

import click

from compdsl.cli.output import PROBLEMS, WRONG_USE, say, say_diagnostics, say_rows, wrong_use
from compdsl.cli.plans import Unread, read_plan
from compdsl.data.libraries import of_project


@click.command("show", short_help="Print a plan as a contract in plain sentences.")
@click.argument("path", metavar="PLAN", type=click.Path(path_type=Path))
@click.option("--markdown", is_flag=True, help="As Markdown instead of for the terminal.")
@click.option("--only", metavar="TEXT", help="Only sections whose title holds this text.")
def command(path: Path, markdown: bool, only: str | None) -> None:
    """Print a plan as a contract: numbered clauses in plain sentences, and what is left unsaid."""
    from compdsl.pipeline import compile_plan

    source = read_plan(path)
    if isinstance(source, Unread):
        say_diagnostics([source.problem])
        raise click.exceptions.Exit(WRONG_USE if source.is_wrong_use else PROBLEMS)
    compiled = compile_plan(source, of_project(path))
    if compiled.program is None:
        say_diagnostics(compiled.diagnostics)
        raise click.exceptions.Exit(PROBLEMS)
    from compdsl.report.contract.contract_text import contract_markdown, contract_rows
    from compdsl.report.contract.model import with_sections
    from compdsl.report.contract.sections import contract

    made = contract(compiled)
    if only is not None:
        made = with_sections(made, only)
        if not made.sections:
            wrong_use(f"no section has `{only}` in its title", "leave `--only` out to see them all")
    if markdown:
        say(contract_markdown(made))
    else:
        say_rows(contract_rows(made))
