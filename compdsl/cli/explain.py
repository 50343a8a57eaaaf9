"""`comp explain`: how an amount came about in the plan's words, or the page of an error's code."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compdsl.cli.closing import close_to_option, closed, closed_option
from compdsl.cli.output import is_terminal, say, say_rows, wrong_use
from compdsl.cli.running import as_of_option, data_option

if TYPE_CHECKING:
    from compdsl.pipeline import Result
    from compdsl.report.explain import Explanation
    from compdsl.report.rows import Row
    from compdsl.report.why_nothing import Unearned
    from compdsl.run.ledger import Entry
    from compdsl.source import SourceFile

CODE = re.compile(r"COMP[-_ ]?\d{1,4}", re.IGNORECASE)
ENTRY = re.compile(r"[0-9a-fA-F]{1,16}")
MOST_ENTRIES = 40


@click.command("explain", short_help="Explain an amount, or an error's code.")
@click.argument("subject", metavar="PLAN|CODE")
@click.argument("entry_id", required=False)
@data_option
@as_of_option
@closed_option
@close_to_option
@click.option("--payee", metavar="KEY", help="Explain all of this payee's amounts in a period.")
@click.option("--period", metavar="PERIOD", help="The period: 2026-02, 2026-Q1, 2026.")
@click.option("--json", "as_json", is_flag=True, help="The explanation as JSON.")
def command(
    subject: str,
    entry_id: str | None,
    data: tuple[str, ...],
    as_of: str | None,
    ledger: Path | None,
    close_to: str | None,
    payee: str | None,
    period: str | None,
    as_json: bool,
) -> None:
    """Explain an amount of a run of PLAN, or what CODE means.

    \b
    comp explain COMP214
    comp explain plan.comp --data data 184ac596
    comp explain plan.comp --data data --payee ana --period 2026-02
    """
    if CODE.fullmatch(subject) and not Path(subject).exists():
        _page(subject)
        return
    if (entry_id is None) == (payee is None):
        wrong_use(
            "say what to explain: one entry, or what one payee earned in a period",
            "`comp explain PLAN --data DIR ENTRY`, or `--payee KEY --period 2026-02`",
        )
    if entry_id is not None and period is not None:
        wrong_use("--period goes with --payee", "leave it out: an entry has its own period")
    signed = ledger, close_to
    _amounts(Path(subject), data, (entry_id, payee, period), as_of, signed, as_json)


def _page(code: str) -> None:
    from compdsl.diagnostics import pages
    from compdsl.diagnostics.near import suggest

    text = pages.page(code)
    if text is None:
        near = suggest(*pages.near_codes(code))
        wrong_use(f"there is no code `{code}`", near or "codes look like `COMP214`")
    if not is_terminal():
        say(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(text))


def _amounts(
    path: Path,
    data: tuple[str, ...],
    asked: tuple[str | None, str | None, str | None],
    as_of: str | None,
    signed: tuple[Path | None, str | None],
    as_json: bool,
) -> None:
    from compdsl.cli.days import read_day, read_period
    from compdsl.cli.running import calculated, compiled, known_payee, went_through
    from compdsl.report.explain import explain

    entry_id, payee, period = asked
    day = read_day(as_of, "--as-of") if as_of is not None else None
    made = compiled(path)
    assert made.program is not None
    span = read_period(period, made.program.plan) if period is not None else (1, 10**7)
    close = closed(made.program, *signed, day)
    result = calculated(made.program, data, day, close=close)
    went_through(result)
    unpaid: list[Unearned] = []
    if entry_id is not None:
        entries = _by_id(result, entry_id)
    else:
        assert payee is not None
        known_payee(result, payee)
        entries, unpaid = _by_payee(result, payee, span)
    told = [explain(result, entry) for entry in entries]
    if as_json:
        _say_shape(told, unpaid)
    else:
        say_rows(_rows(result, told, unpaid, made.checked.sources, payee))


def _by_id(result: Result, entry_id: str) -> list[Entry]:
    from compdsl.report.explain import find

    found = find(result, entry_id) if ENTRY.fullmatch(entry_id) else []
    if not found:
        wrong_use(
            f"the run makes no entry `{entry_id}`",
            "entry ids stand in the ledger and beside the lines of `comp run`",
        )
    if len({entry.entry_id for entry in found}) > 1:
        some = ", ".join(f"`{entry.entry_id}`" for entry in found[:3])
        wrong_use(
            f"`{entry_id}` is the start of {len(found):,} entries: {some}", "write more of the id"
        )
    return found


def _by_payee(
    result: Result, payee: str, span: tuple[int, int]
) -> tuple[list[Entry], list[Unearned]]:
    """Return what a payee earned or was paid in a period, and what was looked at and not paid."""
    from compdsl.report.why_nothing import unearned

    first, last = span
    entries = []
    for entry in result.entries:
        days = [entry.earned_on, entry.payable_on]
        inside = any(day is not None and first <= day.toordinal() <= last for day in days)
        if entry.payee == payee and inside:
            entries.append(entry)
    return entries, unearned(result, payee, first, last)


def _rows(
    result: Result,
    told: list[Explanation],
    unpaid: list[Unearned],
    sources: list[SourceFile],
    payee: str | None,
) -> list[Row]:
    from compdsl.report.explanation_text import explanation_rows, unearned_rows
    from compdsl.report.rows import blank, row

    shown = told[:MOST_ENTRIES]
    rows = list(explanation_rows(shown, result.program.plan, sources))
    if len(told) > len(shown):
        rest = f"{len(told) - len(shown):,} more entries: name a shorter period, or one entry"
        rows += [blank(), row(rest, "soft")]
    if not told:
        rows.append(row(f"{payee} earned nothing and is paid nothing in this period", "strong"))
    if not told and not unpaid:
        words = (
            "no clause had anything of this payee to look at: no record is dated in the "
            "period, or the period ends after the run's date"
        )
        rows.append(row(words, indent=2))
    kept = [each for each in unpaid if each.steps][:MOST_ENTRIES]
    return [*rows, *unearned_rows(kept, sources)]


def _say_shape(told: list[Explanation], unpaid: list[Unearned]) -> None:
    from dataclasses import asdict

    from compdsl.cli.output import say_json

    say_json(
        {
            "version": 1,
            "entries": [
                {
                    "entry_id": each.entry.entry_id,
                    "payee": each.entry.payee,
                    "component": each.entry.component,
                    "title": each.title,
                    "status": each.entry.status,
                    "amount_in_minor_units": each.entry.amount,
                    "currency": each.entry.currency,
                    "reason": each.entry.reason,
                    "earned_on": each.entry.earned_on.isoformat(),
                    "clause": each.clause,
                    "place": each.place,
                    "record": dict(each.record),
                    "origin": each.origin,
                    "steps": [{"level": step.level, "text": step.text} for step in each.steps],
                }
                for each in told
            ],
            "nothing": [asdict(each) for each in unpaid],
        }
    )
