"""`comp new`: a starting project that checks, tests and runs."""

from __future__ import annotations

import re
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from compdsl.cli.output import PROBLEMS, say, say_diagnostics, wrong_use

TITLE, NAME = "Starting plan", "starting-plan"


@click.command("new")
@click.argument("folder", metavar="NAME", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Make a folder NAME with a plan, its data and its example."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        wrong_use(f"`{folder}` is there already", "choose another name; nothing is overwritten")
    words = re.sub(r"[\W_]+", " ", folder.resolve().name).split()
    if not words:
        wrong_use(f"`{folder}` is no name for a plan", "use letters: `comp new acme-2026`")
    named = {TITLE: " ".join(words).capitalize(), NAME: _plan_id(words)}
    try:
        for path, text in _starter(files("compdsl.cli") / "starter", Path()):
            _write(folder / path, text, named)
    except OSError as fault:
        why = (fault.strerror or "the system refuses it").lower()
        wrong_use(f"`{folder}` cannot be made: {why}", "choose another place")
    say(
        f"{folder} is ready:\n"
        f"  comp check {folder / 'plan.comp'}\n"
        f"  comp test {folder / 'plan.comp'}\n"
        f"  comp run {folder / 'plan.comp'} --data {folder / 'data'}\n"
    )


def _plan_id(words: list[str]) -> str:
    made = "-".join(word.lower() for word in words if word.isascii())
    return made if made[:1].isalpha() else f"plan-{made}".rstrip("-")


def _starter(folder: Traversable, at: Path) -> list[tuple[Path, str]]:
    """Return the files of the starting project with their paths."""
    found = []
    for each in sorted(folder.iterdir(), key=lambda item: item.name):
        if each.is_dir():
            found += _starter(each, at / each.name)
        elif each.name.endswith((".comp", ".csv")):
            found.append((at / each.name, each.read_text(encoding="utf-8")))
    return found


def _write(path: Path, text: str, named: dict[str, str]) -> None:
    from compdsl.data.writing import write_whole

    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".comp":
        for written, meant in named.items():
            text = text.replace(written, meant)
    problem = write_whole(path, [text])
    if problem is not None:
        say_diagnostics([problem])
        raise click.exceptions.Exit(PROBLEMS)
