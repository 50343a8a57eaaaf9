"""`--closed` and `--close-to`: which ledger was signed, and up to which day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from compdsl.cli.days import read_period
from compdsl.cli.output import wrong_use
from compdsl.cli.running import stop
from compdsl.data.closed import read_closed
from compdsl.ir.model import Program
from compdsl.run.close import Close

MOST = 20
"""How many problems of a closed ledger are shown."""


def closed(
    program: Program, ledger: Path | None, close_to: str | None, day: int | None
) -> Close | None:
    """Return what is closed; a ledger that cannot be taken is shown and ends the command."""
    if ledger is None and close_to is None:
        return None
    if ledger is None:
        wrong_use("--close-to goes with --closed", "name the signed ledger: `--closed LEDGER.csv`")
    if close_to is None:
        wrong_use("--closed goes with --close-to", "name the last closed period: `2026-02`")
    if ledger.suffix.lower() != ".csv":
        wrong_use(f"`{ledger}` does not end in `.csv`", "a ledger is closed as CSV")
    if not ledger.exists():
        wrong_use(f"the closed ledger `{ledger}` was not found", "name the file that was signed")
    last = date.fromordinal(read_period(close_to, program.plan, "--close-to")[1])
    if day is not None and day < last.toordinal():
        wrong_use(
            f"--as-of {date.fromordinal(day)} lies before {last}, up to which it is closed",
            "name a later day, or close less",
        )
    entries, problems = read_closed(ledger, program.plan)
    if problems:
        stop(problems[:MOST])
    return Close(close_to.upper(), last, tuple(entries))
