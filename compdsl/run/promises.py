"""Promises: where a run breaks what the plan ensures, in the plan's words (COMP606)."""

from __future__ import annotations

from compdsl.diagnostics.model import Diagnostic
from compdsl.ir.model import Program, Promise
from compdsl.run.interpreter import Evaluation
from compdsl.run.wording import Wording


def broken_promises(program: Program, evaluation: Evaluation, most: int) -> list[Diagnostic]:
    """Return a problem for each payee and period, or record, that breaks a promise."""
    wording = Wording(evaluation)
    made: list[Diagnostic] = []
    for promise in program.promises:
        cells = evaluation.column(promise.column)
        rows = [row for row, cell in enumerate(cells) if cell is False]
        made += [_broken(promise, row, wording) for row in rows[:most]]
        if len(rows) > most:
            rest = f"{len(rows) - most:,} more times"
            made.append(_problem(promise, f"`{promise.title}` is broken {rest}"))
    return made


def _broken(promise: Promise, row: int, wording: Wording) -> Diagnostic:
    payee = f" by `{wording.shown(promise.payee, row)}`" if promise.payee is not None else ""
    at = f" `{wording.shown(promise.at, row)}`" if promise.at is not None else ""
    where = f" for {promise.record}{at}" if promise.record else f" in{at}"
    told = f": {wording.fill(promise.told, row)}" if promise.told else ""
    return _problem(promise, f"`{promise.title}` is broken{payee}{where}{told}")


def _problem(promise: Promise, message: str) -> Diagnostic:
    place = promise.place
    assert place is not None
    hint = "look at the data and at the clauses that pay; `where` leaves out whom it is not about"
    return Diagnostic(
        "COMP606", "error", message, hint=hint, place=f"{place.file}:{place.line}:{place.column}"
    )
