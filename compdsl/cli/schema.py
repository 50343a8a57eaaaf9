"""`comp schema`: the tables that a plan needs, in words, as JSON, or as empty files to fill."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from compdsl.cli.output import PROBLEMS, say, say_diagnostics, say_json, say_rows, wrong_use
from compdsl.cli.running import compiled, plan_argument
from compdsl.data.schema import ColumnDescription, TableDescription, describe, templates
from compdsl.data.writing import write_whole
from compdsl.ir.model import Program
from compdsl.report.rows import Row, blank, row, table


@click.command("schema", short_help="Show the tables that a plan reads.")
@plan_argument
@click.option(
    "--write",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Write an empty file with the right header for each table.",
)
@click.option("--json", "as_json", is_flag=True, help="The tables as JSON.")
def command(plan: Path, folder: Path | None, as_json: bool) -> None:
    """Show the tables that PLAN reads, and what each column may hold."""
    program = compiled(plan).program
    assert program is not None
    if folder is not None:
        raise click.exceptions.Exit(_write(program, folder))
    made = describe(program)
    if as_json:
        say_json({"version": 1, "tables": [asdict(each) for each in made]})
    else:
        say_rows(line for each in made for line in _table(each))


def _table(each: TableDescription) -> Iterator[Row]:
    need = ", may be left out" if each.optional else ""
    yield row(f"{each.file}  ({each.kind}{need})", "head")
    if each.about:
        yield row(each.about, indent=2)
    lines = [["column", "holds", "", ""]]
    lines += [[c.header, c.holds, _need(c), _notes(c)] for c in each.columns]
    yield from table(lines, indent=2)
    if each.one_row_per:
        yield row(f"one row per {', '.join(each.one_row_per)}", "soft", 2)
    yield blank()


def _need(column: ColumnDescription) -> str:
    if column.key:
        return "key"
    return "required" if column.required else "may be blank"


def _notes(column: ColumnDescription) -> str:
    also = ", ".join(f"`{written}` for {value}" for written, value in column.also)
    field = f"`{column.field}` in the plan" if column.field != column.header else ""
    return "; ".join(filter(None, (field, f"also {also}" if also else "", column.about)))


def _write(program: Program, folder: Path) -> int:
    """Write the templates that are not there yet; a file that is there stays as it is."""
    if folder.exists() and not folder.is_dir():
        wrong_use(f"`{folder}` is a file", "name a folder")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        why = (fault.strerror or "the system refuses it").lower()
        wrong_use(f"the folder `{folder}` cannot be made: {why}", "name another folder")
    problems = []
    for name, text in templates(program).items():
        path = folder / name
        if path.exists():
            say(f"{path} is there already and stays as it is\n")
            continue
        problem = write_whole(path, [text])
        problems += [problem] if problem else []
        say("" if problem else f"{path} written\n")
    if problems:
        say_diagnostics(problems)
    return PROBLEMS if problems else 0
