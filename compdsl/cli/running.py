"""What `run`, `explain` and others share: a plan compiled, its tables read, the run itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from compdsl.cli.output import PROBLEMS, WRONG_USE, has_errors, say_diagnostics, wrong_use
from compdsl.cli.plans import Unread, read_plan
from compdsl.data.libraries import of_project
from compdsl.diagnostics.model import Diagnostic
from compdsl.ir.model import Program
from compdsl.pipeline import Compiled, Result, calculate, compile_plan
from compdsl.run.close import Close

NAMED = re.compile(r"([A-Za-z_][\w.]*)=(.+)", re.DOTALL)

plan_argument = click.argument("plan", type=click.Path(path_type=Path))
data_option = click.option(
    "--data",
    "data",
    multiple=True,
    metavar="DIR|NAME=PATH",
    help="The folder of the tables, or the file of one of them. May be repeated.",
)
as_of_option = click.option(
    "--as-of",
    metavar="DAY",
    help="The day on which the run stands. By default the end of the data's last pay period.",
)


def compiled(path: Path) -> Compiled:
    """Read and compile a plan; problems are shown and end the command."""
    source = read_plan(path)
    if isinstance(source, Unread):
        stop([source.problem], WRONG_USE if source.is_wrong_use else PROBLEMS)
    made = compile_plan(source, of_project(path))
    if made.program is None and not has_errors(made.diagnostics):
        names = ", ".join(f"`{name}`" for name in made.checked.open_terms)
        wrong_use(f"`{path}` is a library that leaves {names} open", "use it in a plan")
    if made.program is None:
        stop(made.diagnostics)
    return made


def stop(items: Iterable[Diagnostic], code: int = PROBLEMS) -> NoReturn:
    """Show problems and end the command."""
    say_diagnostics(items)
    raise click.exceptions.Exit(code)


def calculated(
    program: Program,
    data: tuple[str, ...],
    day: int | None,
    *,
    skip_rejects: bool = False,
    close: Close | None = None,
) -> Result:
    """Read the tables and run the plan; problems are in the result, nothing is shown."""
    from compdsl.data.absent import absent_columns
    from compdsl.data.reading import read_folder

    folder, named = where_the_data_is(program, data)
    reading = read_folder(program.tables, program.choices, folder, named)
    reading.problems[:0] = absent_columns(program, reading)
    return calculate(program, reading, day, skip_rejects=skip_rejects, close=close)


def went_through(result: Result) -> None:
    """Show the problems of a run, and end the command if it did not go through."""
    if result.diagnostics:
        say_diagnostics(result.diagnostics)
    if has_errors(result.diagnostics):
        raise click.exceptions.Exit(PROBLEMS)


def where_the_data_is(
    program: Program, data: tuple[str, ...]
) -> tuple[Path | None, dict[str, Path]]:
    """Return the folder and the named files that `--data` gives."""
    folder: Path | None = None
    named: dict[str, Path] = {}
    for each in data:
        found = NAMED.fullmatch(each)
        if found is not None and not Path(each).exists():
            named[found[1]] = Path(found[2])
        elif folder is not None:
            wrong_use(
                f"there are two data folders, `{folder}` and `{each}`",
                "name one folder, and single tables with `--data NAME=PATH`",
            )
        else:
            folder = Path(each)
    if folder is not None and folder.is_file():
        names = [table.name for table in program.tables]
        name = folder.stem if folder.stem in names else (names[0] if names else "NAME")
        wrong_use(
            f"`{folder}` is a file, and `--data` names a folder", f"write `--data {name}={folder}`"
        )
    required = [table for table in program.tables if not table.optional]
    if required and folder is None and not named:
        names_ = ", ".join(f"`{table.name}`" for table in required)
        wrong_use(f"the plan needs data: {names_}", "say where it is with `--data DIR`")
    return folder, named


def known_payee(result: Result, payee: str) -> None:
    """End the command as wrong use where nobody has this key."""
    from compdsl.diagnostics.near import nearby, suggest
    from compdsl.report.statement import payee_names

    keys = [*payee_names(result), *(entry.payee for entry in result.entries)]
    if payee not in keys:
        record = result.program.plan.pay.payee
        near = suggest(*nearby(payee, keys))
        wrong_use(f"there is no {record} `{payee}` in the data", near or f"see the {record} table")
