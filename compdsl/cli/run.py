"""`comp run`: the ledger of a plan on its data, statements on screen, every row accounted for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from compdsl.cli.closing import close_to_option, closed, closed_option
from compdsl.cli.output import (
    PROBLEMS,
    diagnostics_json,
    has_errors,
    say_diagnostics,
    say_json,
    say_rows,
    wrong_use,
)
from compdsl.cli.running import (
    as_of_option,
    calculated,
    compiled,
    data_option,
    known_payee,
    plan_argument,
    where_the_data_is,
)
from compdsl.data.files import ENDINGS
from compdsl.data.writing import LedgerForm, write_ledger, write_rejects
from compdsl.diagnostics.model import Diagnostic
from compdsl.ir.model import Program
from compdsl.pipeline import Result
from compdsl.report.rows import Row, blank, row
from compdsl.report.run_text import run_rows

MORE = "the statements: `--payee KEY` for one payee, `--details` for all"
FORMS: dict[str, LedgerForm] = {".csv": "csv", ".json": "json"}


@click.command("run")
@plan_argument
@data_option
@as_of_option
@closed_option
@close_to_option
@click.option("--payee", metavar="KEY", help="Show the statements of one payee.")
@click.option("--parts", is_flag=True, help="Show each part of a vest on a line of its own.")
@click.option("--details", is_flag=True, help="Show every statement, however many there are.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the whole ledger to FILE.csv or FILE.json.",
)
@click.option(
    "--on-reject",
    type=click.Choice(["stop", "skip"]),
    default="stop",
    show_default=True,
    help="Stop at rejected rows, or leave them out and write rejects.csv.",
)
@click.option("--json", "as_json", is_flag=True, help="Statements, totals and account as JSON.")
def command(
    plan: Path,
    data: tuple[str, ...],
    as_of: str | None,
    ledger: Path | None,
    close_to: str | None,
    payee: str | None,
    parts: bool,
    details: bool,
    out: Path | None,
    on_reject: str,
    as_json: bool,
) -> None:
    """Run PLAN on the data and show what each payee is paid."""
    from compdsl.cli.days import read_day

    form = _form(out) if out is not None else "csv"
    day = read_day(as_of, "--as-of") if as_of is not None else None
    made = compiled(plan)
    assert made.program is not None
    close = closed(made.program, ledger, close_to, day)
    _keep_inputs(out, [plan, *([ledger] if ledger else [])], made.program, data)
    result = calculated(made.program, data, day, skip_rejects=on_reject == "skip", close=close)
    if payee is not None and result.ok:
        known_payee(result, payee)
    items = [*made.diagnostics, *result.diagnostics]
    written, notes = list[Path](), list[str]()
    if on_reject == "skip":
        items += _kept(result, out, written, notes)
    if result.ok and out is not None:
        items += _written(result, out, form, written, notes)
    if as_json:
        from compdsl.cli.run_json import run_shape

        say_json(run_shape(result, payee, diagnostics_json(items), written))
    else:
        if problems := [item for item in items if item.severity != "advice"]:
            say_diagnostics(problems)
        say_rows(_screen(result, payee, (details, parts), notes))
    raise click.exceptions.Exit(PROBLEMS if has_errors(items) else 0)


def _form(out: Path) -> LedgerForm:
    ending = out.suffix.lower()
    if ending in FORMS:
        return FORMS[ending]
    if out.is_dir():
        wrong_use(f"`{out}` is a folder", f"name a file: `--out {out / 'ledger.csv'}`")
    if not out.exists() or out.is_file():
        wrong_use(
            f"`{out}` ends neither in `.csv` nor in `.json`",
            f"write `--out {out.with_suffix('.csv')}`",
        )
    return "csv"


def _keep_inputs(
    out: Path | None, read: list[Path], program: Program, data: tuple[str, ...]
) -> None:
    """Refuse to write the ledger over the plan, a closed ledger, or a table that the run reads."""
    if out is None or not out.exists():
        return
    folder, named = where_the_data_is(program, data)
    inputs = [*read, *named.values()]
    if folder is not None:
        names = [table.name for table in program.tables]
        inputs += [folder / f"{name}{ending}" for name in names for ending in ENDINGS]
    if any(each.exists() and each.samefile(out) for each in inputs):
        wrong_use(f"`{out}` is read by this run", "write the ledger to another file")


def _written(
    result: Result, out: Path, form: LedgerForm, written: list[Path], notes: list[str]
) -> list[Diagnostic]:
    """Write the ledger; return what kept it from being written."""
    problem = write_ledger(result.entries, out, _minor_units(result), form)
    if problem is not None:
        return [problem]
    written.append(out)
    notes.append(f"{len(result.entries):,} entries written to {out}")
    return []


def _kept(
    result: Result, out: Path | None, written: list[Path], notes: list[str]
) -> list[Diagnostic]:
    """Write the rejected rows beside the ledger; return what kept them from being written."""
    folder = out.parent if out is not None and out.suffix else Path()
    path = folder / "rejects.csv"
    problem = write_rejects(result.reading.rejects, path)
    if problem is not None:
        return [problem]
    written.append(path)
    count = len({(each.file, each.line) for each in result.reading.rejects})
    notes.append(f"{count:,} rejected {'row' if count == 1 else 'rows'} written to {path}")
    return []


def _minor_units(result: Result) -> dict[str, int]:
    return {result.program.plan.currency: result.program.plan.minor_units}


def _screen(
    result: Result, payee: str | None, shown: tuple[bool, bool], notes: list[str]
) -> Iterator[Row]:
    details, every_part = shown
    yield from run_rows(result, payee, details=details, every_part=every_part, more=MORE)
    if notes:
        yield blank()
    for note in notes:
        yield row(note)
