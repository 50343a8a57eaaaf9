"""Printing: whole texts at once, plain when piped, and no trouble when the reader goes away."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NoReturn

import click

from compdsl.diagnostics.model import Diagnostic
from compdsl.diagnostics.render import render

if TYPE_CHECKING:
    from compdsl.report.rows import Row

PROBLEMS, WRONG_USE = 1, 2


def say(text: str, *, err: bool = False) -> None:
    """Print a text as it is. A reader that has gone away (`| head`) is no trouble."""
    stream = sys.stderr if err else sys.stdout
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as fault:
        if not err:
            why = (fault.strerror or "the system refuses it").lower()
            say(f"error: the output could not be written: {why}\n", err=True)
        raise click.exceptions.Exit(PROBLEMS) from fault


def is_terminal(*, err: bool = False) -> bool:
    """Whether people read the output in colour: a terminal, and nobody said otherwise."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return (sys.stderr if err else sys.stdout).isatty()


def say_rows(rows: Iterable[Row]) -> None:
    """Print rows of a report: with styles on a terminal, plain otherwise."""
    from compdsl.report.rows import painted, plain

    say(painted(rows) if is_terminal() else plain(rows))


def say_json(shape: Mapping[str, object]) -> None:
    """Print one JSON object; the same content gives the same bytes."""
    say(json.dumps(shape, indent=2, ensure_ascii=False) + "\n")


def say_diagnostics(items: Iterable[Diagnostic], *, err: bool = True) -> None:
    """Print diagnostics for people."""
    say(render(items, "terminal", color=is_terminal(err=err)), err=err)


def diagnostics_json(items: Iterable[Diagnostic]) -> list[object]:
    """Return diagnostics in the shape of `comp check --json`."""
    shape = json.loads(render(items, "json"))
    found: list[object] = shape["diagnostics"]
    return found


def wrong_use(message: str, hint: str = "") -> NoReturn:
    """End the command: it was asked for something that cannot be done."""
    say(f"error: {message}\n" + (f"  = help: {hint}\n" if hint else ""), err=True)
    raise click.exceptions.Exit(WRONG_USE)


def has_errors(items: Iterable[Diagnostic]) -> bool:
    """Whether any diagnostic is an error; warnings and advice never fail a command."""
    return any(item.severity == "error" for item in items)
