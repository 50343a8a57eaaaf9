"""The Python API: a plan as text, data as lists of dicts, a ledger as a list of dicts.

Made for notebooks and scripts. A mistake in a plan or in data is not raised: what came out says in
`diagnostics` what was wrong, and nothing was paid.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from compdsl.data.libraries import of_texts
from compdsl.diagnostics.model import Diagnostic, Report
from compdsl.names.ledger_columns import LEDGER_COLUMNS
from compdsl.pipeline import Compiled, Result, calculate, compile_plan
from compdsl.pipeline import check as check_source
from compdsl.source import SourceFile

if TYPE_CHECKING:
    from compdsl.data.account import Reading
    from compdsl.ir.model import Program
    from compdsl.run.account import Usage
    from compdsl.run.ledger import Entry

Rows = Iterable[Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Run:
    """What a run made.

    `ledger` holds the entries; `rows()` gives them as dicts with exact amounts, ready for a data
    frame. `usages` accounts for every accepted row; rejected rows are among the `diagnostics`.
    """

    ledger: list[Entry]
    diagnostics: list[Diagnostic]
    usages: list[Usage]
    as_of: date | None
    result: Result | None = field(repr=False, default=None)

    @property
    def ok(self) -> bool:
        """Whether the run went through; only then is there a ledger."""
        return not any(item.severity == "error" for item in self.diagnostics)

    def rows(self) -> list[dict[str, object]]:
        """Return the ledger as dicts: dates as `date`, amounts as `Decimal` in whole currency.

        The columns are those of the ledger file; `payable_on` and `pay_period` are None while an
        entry is pending.
        """
        digits = self.result.program.plan.minor_units if self.result is not None else 0
        return [_row(entry, digits) for entry in self.ledger]


def _row(entry: Entry, digits: int) -> dict[str, object]:
    made = {name: getattr(entry, name) for name in LEDGER_COLUMNS}
    places = digits if entry.is_money else 0
    made["amount"] = Decimal(entry.amount).scaleb(-places)
    return made


def check(
    text: str | Mapping[str, str], name: str = "<plan>", libraries: Mapping[str, str] | None = None
) -> list[Diagnostic]:
    """Check a plan and return what is wrong with it, in reading order.

    Several sources, by their paths, are all checked, and may `use` each other. `libraries` are
    texts that the plan uses, by their paths from where its own name starts.

    >>> check("plan x")[0].code
    'COMP001'
    """
    if isinstance(text, str):
        return check_source(SourceFile(name, text), of_texts(libraries or {})).diagnostics
    load = of_texts({**(libraries or {}), **text})
    report = Report()
    for each, source in text.items():
        for item in check_source(SourceFile(each, source), load).diagnostics:
            if str(item.span) not in {str(o.span) for o in report.items if o.code == item.code}:
                report.add(item)
    return report.in_order()


def compile(
    text: str, name: str = "<plan>", libraries: Mapping[str, str] | None = None
) -> Compiled:
    """Compile a plan; `program` is None, and `diagnostics` say why, where it is wrong.

    `libraries` are texts that the plan uses, by their paths from where its own name starts.
    """
    return compile_plan(SourceFile(name, text), of_texts(libraries or {}))


def run(
    plan: str | Compiled,
    tables: Mapping[str, Rows],
    as_of: date | str | None = None,
    *,
    closed: str | Path | None = None,
    close_to: date | str | None = None,
) -> Run:
    """Run a plan on tables of rows (dicts from column name to value).

    Every table of the plan must be named, with an empty list if it has no rows. Values may be
    text, `int`, `Decimal`, `date`, `bool` or None; a `float` is refused, since it is not exact.
    `as_of` is a date, or ISO text; by default the last day of the pay period that holds the
    latest record.

    `closed` is the file of a signed ledger and `close_to` the last closed day, or a month such as
    `2026-02`: its rows stay, and what differs is paid in the first open period.

    Raises ValueError if `as_of` or `close_to` is text that is no day, or if `closed` and
    `close_to` are not given together.
    """
    if (closed is None) != (close_to is None):
        raise ValueError("`closed` and `close_to` go together")
    compiled = compile(plan) if isinstance(plan, str) else plan
    if compiled.program is None:
        return Run([], compiled.diagnostics, [], None)
    from compdsl.data.closed import close_up_to

    program = compiled.program
    reading = _read(program, tables)
    day = date.fromisoformat(as_of) if isinstance(as_of, str) else as_of
    close = None
    if closed is not None and close_to is not None:
        close, problems = close_up_to(Path(closed), program.plan, str(close_to), _last(close_to))
        if close is None:
            return Run([], [*compiled.diagnostics, *problems], [], day)
    as_of_day = day.toordinal() if day is not None else None
    result = calculate(program, reading, as_of_day, everything=True, close=close)
    found = [*compiled.diagnostics, *result.diagnostics]
    return Run(result.entries, found, result.usages, date.fromordinal(result.as_of), result)


def _read(program: Program, tables: Mapping[str, Rows]) -> Reading:
    """Return the tables as they were read, with what is missing in them."""
    from compdsl.data.absent import absent_columns
    from compdsl.data.reading import complete, read_rows

    drafts = [
        read_rows(schema, program.choices, tables[schema.name], schema.name)
        for schema in program.tables
        if schema.name in tables
    ]
    reading = complete(program.tables, drafts)
    reading.problems.extend(_missing(program, tables))
    reading.problems[:0] = absent_columns(program, reading)
    return reading


def _last(close_to: date | str) -> date:
    """Return the last closed day: a day itself, or the end of a month."""
    if isinstance(close_to, date):
        return close_to
    if len(close_to) > len("2026-02"):
        return date.fromisoformat(close_to)
    first = date.fromisoformat(f"{close_to}-01")
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _missing(program: Program, tables: Mapping[str, Rows]) -> list[Diagnostic]:
    names = [schema.name for schema in program.tables]
    made = [
        Diagnostic(
            "COMP501",
            "error",
            f"the table `{name}` is missing",
            hint=f'give it as "{name}": [ … ], with an empty list if it has no rows',
        )
        for name in (schema.name for schema in program.tables if not schema.optional)
        if name not in tables
    ]
    for name in tables:
        if name not in names:
            wanted = ", ".join(f"`{each}`" for each in names)
            made.append(
                Diagnostic(
                    "COMP501",
                    "error",
                    f"the plan has no table `{name}`",
                    hint=f"its tables are {wanted}",
                )
            )
    return made


def explain(run: Run, entry_id: str) -> str:
    """Return the steps to an entry's amount, as text.

    `entry_id` may be cut short as long as only one entry starts with it. Raises KeyError if none
    does, or several.
    """
    from compdsl.report.explain import explain as explained
    from compdsl.report.explain import find

    found = find(run.result, entry_id) if run.result is not None else []
    if len(found) != 1:
        raise KeyError(f"{len(found)} entries start with {entry_id!r}")
    assert run.result is not None
    told = explained(run.result, found[0])
    lines = [f"{told.entry.reason}: {told.clause} ({told.place})"]
    lines.extend("  " * step.level + step.text for step in told.steps)
    return "\n".join(lines)


def format(text: str, name: str = "<plan>") -> str:
    """Return a plan in its standard layout; only white space and spelling of signs change."""
    from compdsl.syntax.format import format_text

    return format_text(SourceFile(name, text)).text
