"""`comp fmt`: the one way a plan is laid out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from compdsl.cli.output import PROBLEMS, WRONG_USE, say, say_diagnostics, wrong_use
from compdsl.cli.plans import Unread, plans_in, read_plan
from compdsl.diagnostics.model import Diagnostic
from compdsl.source import SourceFile
from compdsl.syntax.format import format_text


@click.command("fmt", short_help="Format plans in place.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help="Change nothing; exit code 1 if a file would change.",
)
@click.option("--diff", "show_diff", is_flag=True, help="Change nothing; show what would change.")
def command(paths: tuple[Path, ...], only_check: bool, show_diff: bool) -> None:
    """Format plans in place; a folder stands for every `.comp` file below it, `-` for the input."""
    if paths == (Path("-"),):
        _format_input()
    files = list(dict.fromkeys(plans_in(paths)))
    if not files:
        wrong_use(f"there is no `.comp` file in `{paths[0]}`")
    keep = only_check or show_diff
    problems: list[Diagnostic] = []
    changed = code = 0
    for path in files:
        source = read_plan(path)
        if isinstance(source, Unread):
            problems.append(source.problem)
            code = max(code, WRONG_USE if source.is_wrong_use else PROBLEMS)
            continue
        done = format_text(source)
        problems += done.problems
        if done.text == source.text:
            continue
        changed += 1
        if show_diff:
            say("".join(_diff(source, done.text)))
        problems += [] if keep else _write(path, done.text)
    if problems:
        say_diagnostics(problems)
        code = max(code, PROBLEMS)
    elif keep and changed:
        code = PROBLEMS
    if not show_diff:
        say(_summary(len(files), changed, keep))
    raise click.exceptions.Exit(code)


def _format_input() -> None:
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        wrong_use(f"the input is not UTF-8 (byte {fault.start + 1:,})", "save it as UTF-8")
    done = format_text(SourceFile("<input>", text))
    say(done.text)
    if done.problems:
        say_diagnostics(done.problems)
    raise click.exceptions.Exit(PROBLEMS if done.problems else 0)


def _write(path: Path, text: str) -> list[Diagnostic]:
    from compdsl.data.writing import write_whole

    problem = write_whole(path, [text])
    return [] if problem is None else [problem]


def _diff(source: SourceFile, text: str) -> Iterator[str]:
    from difflib import unified_diff

    before, after = source.text.splitlines(True), text.splitlines(True)
    for line in unified_diff(before, after, source.name, f"{source.name} (formatted)"):
        yield line if line.endswith("\n") else f"{line}\n\\ no line break at the end of the file\n"


def _summary(files: int, changed: int, kept: bool) -> str:
    def count(number: int) -> str:
        return f"{number:,} file" if number == 1 else f"{number:,} files"

    if not changed:
        return f"{count(files)} already formatted\n"
    done = "would be formatted" if kept else "formatted"
    return f"{count(changed)} {done}, {files - changed:,} as before\n"
