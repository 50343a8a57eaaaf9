"""`comp lint`: advice on plans that check. It never fails the command."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import click

from compdsl.cli.output import PROBLEMS, WRONG_USE, has_errors, is_terminal, say, wrong_use
from compdsl.cli.plans import Unread, plans_in, read_plan
from compdsl.cli.styles import style_option
from compdsl.data.libraries import of_project
from compdsl.data.lint_settings import lint_settings
from compdsl.diagnostics.model import Diagnostic
from compdsl.diagnostics.render import Style, render
from compdsl.lint.advise import advise
from compdsl.pipeline import check


@click.command("lint", short_help="Advice on what often goes wrong with plans.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@style_option
@click.option("--today", metavar="DAY", help="The day that a review date is compared with.")
def command(paths: tuple[Path, ...], style: str, today: str | None) -> None:
    """Give advice on plans; a folder stands for every `.comp` file below it.

    A remark `# allow COMP711 because …` above a line answers it. Only a plan with errors fails.
    """
    files = list(dict.fromkeys(plans_in(paths)))
    if not files:
        wrong_use(f"there is no `.comp` file in `{paths[0]}`")
    day = _day(today)
    items: list[Diagnostic] = []
    wrong = False
    for path in files:
        source = read_plan(path)
        if isinstance(source, Unread):
            items.append(source.problem)
            wrong = wrong or source.is_wrong_use
            continue
        checked = check(source, of_project(path))
        settings, problems = lint_settings(path)
        items += [*checked.diagnostics, *problems]
        if checked.ok:
            items += advise(checked.typed, settings, day)
    items = list(dict.fromkeys(items))
    say(render(items, cast("Style", style), color=is_terminal()))
    if style == "terminal" and not items:
        say("no advice\n")
    raise click.exceptions.Exit(WRONG_USE if wrong else PROBLEMS if has_errors(items) else 0)


def _day(today: str | None) -> date:
    try:
        return date.fromisoformat(today) if today is not None else date.today()
    except ValueError:
        wrong_use(f"`{today}` is no day", "write it as in `--today 2026-03-31`")
