"""`--closed` and `--close-to`: which ledger was signed, and up to which day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from compdsl.cli.days import read_period
from compdsl.cli.output import wrong_use
from compdsl.cli.running import stop
from compdsl.data.closed import close_up_to
from compdsl.ir.model import Program
from compdsl.run.close import Close

closed_option = click.option(
    "--closed",
    "ledger",
    type=click.Path(path_type=Path),
    metavar="LEDGER.csv",
    help="A signed ledger: its rows stay, and what differs is paid in the first open period.",
)
close_to_option = click.option(
    "--close-to", metavar="PERIOD", help="The last closed period, such as 2026-02."
)
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
    close, problems = close_up_to(ledger, program.plan, close_to.upper(), last)
    if problems:
        stop(problems[:MOST])
    return close
