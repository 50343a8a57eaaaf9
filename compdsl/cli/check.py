"""`comp check`: everything that is wrong with plans, at once."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from compdsl.cli.output import PROBLEMS, WRONG_USE, has_errors, is_terminal, say
from compdsl.cli.plans import Unread, plans_in, read_plan
from compdsl.cli.styles import style_option
from compdsl.data.libraries import of_project
from compdsl.diagnostics.model import Diagnostic
from compdsl.diagnostics.render import Style, render
from compdsl.names.amending import Changes
from compdsl.pipeline import check


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@style_option
@click.option("--json", "as_json", is_flag=True, help="The same as `--style json`.")
@click.option(
    "--to-sign", is_flag=True, help="What is left unsaid where it decides money is an error too."
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing when all is well.")
def command(paths: tuple[Path, ...], style: str, as_json: bool, to_sign: bool, quiet: bool) -> None:
    """Check plans; a folder stands for every `.comp` file below it.

    Advice and warnings are shown and never fail the command.
    """
    files = list(dict.fromkeys(plans_in(paths)))
    items: list[Diagnostic] = []
    changes: list[tuple[Path, Changes | None]] = []
    wrong_use = not files
    for path in files:
        source = read_plan(path)
        if isinstance(source, Unread):
            items.append(source.problem)
            wrong_use = wrong_use or source.is_wrong_use
        else:
            checked = check(source, of_project(path), to_sign=to_sign)
            items += checked.diagnostics
            changes += [(path, checked.typed.symbols.changes)] if checked.ok else []
    items = _once(items)
    shown = cast("Style", "json" if as_json else style)
    say(render(items, shown, color=is_terminal()))
    if not files:
        say(f"error: there is no `.comp` file in `{paths[0]}`\n", err=True)
    elif shown == "terminal" and not (items or quiet):
        say(f"{_count(files)}: no problems\n")
    for path, made in changes if shown == "terminal" and not quiet else []:
        say(_told(path, made) if made is not None else "")
    code = WRONG_USE if wrong_use else PROBLEMS if has_errors(items) else 0
    raise click.exceptions.Exit(code)


def _told(path: Path, changes: Changes) -> str:
    """Tell what an amendment changes, and what it leaves as it is."""
    lines = [f"{path}, from {changes.since}:"]
    for what, names in (
        ("changes", changes.changed),
        ("adds", changes.added),
        ("removes", changes.removed),
        ("leaves", changes.kept),
    ):
        lines += [f"  {what:<8} {', '.join(names)}"] if names else []
    return "\n".join(lines) + "\n"


def _once(items: list[Diagnostic]) -> list[Diagnostic]:
    """Return each problem once, also one of a library that several plans use."""
    kept: dict[tuple[str, str, str], Diagnostic] = {}
    for item in items:
        kept.setdefault((item.code, str(item.span or item.place), item.message), item)
    return list(kept.values())


def _count(files: list[Path]) -> str:
    return str(files[0]) if len(files) == 1 else f"{len(files):,} plans"
