"""`comp test`: the examples of plans, with what was expected, what came out, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compdsl.cli.output import (
    PROBLEMS,
    WRONG_USE,
    diagnostics_json,
    has_errors,
    say_diagnostics,
    say_json,
    say_rows,
    wrong_use,
)
from compdsl.cli.plans import Unread, plans_in, read_plan
from compdsl.data.libraries import of_project
from compdsl.diagnostics.model import Diagnostic
from compdsl.report.example_text import example_rows, summary
from compdsl.report.rows import Row, row

if TYPE_CHECKING:
    from compdsl.report.examples import ExampleResult


@dataclass(frozen=True, slots=True)
class Tested:
    """A plan with the outcome of its examples, or with what is wrong with it."""

    path: Path
    examples: list[ExampleResult]
    problems: list[Diagnostic]
    is_wrong_use: bool = False


@click.command("test", short_help="Run the examples of plans.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--only", metavar="TEXT", help="Only examples whose title holds this text.")
@click.option("--json", "as_json", is_flag=True, help="The outcomes as JSON.")
def command(paths: tuple[Path, ...], only: str | None, as_json: bool) -> None:
    """Run the examples of plans; a folder stands for every `.comp` file below it."""
    files = list(dict.fromkeys(plans_in(paths)))
    if not files:
        wrong_use(f"there is no `.comp` file in `{paths[0]}`")
    tested = [_tested(path, only) for path in files]
    ran = [example for each in tested for example in each.examples]
    problems = [item for each in tested for item in each.problems]
    if only is not None and not ran and not problems:
        wrong_use(f"no example has `{only}` in its title")
    if as_json:
        say_json(_shape(tested))
    else:
        if problems:
            say_diagnostics(problems)
        say_rows([line for each in tested for line in _rows(each)])
        say_rows([row(summary(ran), "strong")])
    failed = bool(problems) or not all(example.ok for example in ran)
    code = WRONG_USE if any(each.is_wrong_use for each in tested) else PROBLEMS if failed else 0
    raise click.exceptions.Exit(code)


def _tested(path: Path, only: str | None) -> Tested:
    from compdsl.pipeline import compile_plan
    from compdsl.report.examples import run_examples

    source = read_plan(path)
    if isinstance(source, Unread):
        return Tested(path, [], [source.problem], source.is_wrong_use)
    made = compile_plan(source, of_project(path))
    if (
        made.checked.ok
        and made.checked.typed.file.blocks
        and made.checked.typed.symbols.plan is None
    ):
        return Tested(path, [], [])  # a library: what it says is tested by the plans that use it
    if has_errors(made.diagnostics):
        return Tested(path, [], [item for item in made.diagnostics if has_errors([item])])
    return Tested(path, run_examples(made, only), [])


def _rows(tested: Tested) -> Iterator[Row]:
    if tested.problems:
        return
    yield row(str(tested.path), "head")
    if not tested.examples:
        yield row("no examples", "soft", 2)
    for example in tested.examples:
        yield from example_rows(example)


def _shape(tested: list[Tested]) -> dict[str, object]:
    return {
        "version": 1,
        "ok": all(not each.problems and all(e.ok for e in each.examples) for each in tested),
        "plans": [
            {
                "file": str(each.path),
                "diagnostics": diagnostics_json(each.problems),
                "examples": [_example(example) for example in each.examples],
            }
            for each in tested
        ],
    }


def _example(example: ExampleResult) -> dict[str, object]:
    return {
        "title": example.title,
        "line": example.span.line,
        "ok": example.ok,
        "diagnostics": diagnostics_json(example.diagnostics),
        "outcomes": [
            {
                "line": each.span.line,
                "ok": each.ok,
                "expected": each.expected,
                "got": each.got,
                "why": list(each.why),
            }
            for each in example.outcomes
        ],
    }
