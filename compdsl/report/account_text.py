"""The account of rows as text: rows read = used + left out (by which words) + rejected."""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.pipeline import Result
from compdsl.report.rows import Row, blank, row, table


@dataclass(frozen=True, slots=True)
class LeftOutBy:
    """How many rows the words of one clause left out."""

    clause: str
    reason: str
    rows: int


@dataclass(frozen=True, slots=True)
class Accounted:
    """One table: read = used + left out + rejected. `used` is None when the run was stopped."""

    table: str
    file: str
    read: int
    used: int | None
    left_out: int
    rejected: int
    reasons: tuple[LeftOutBy, ...]
    unused_columns: tuple[str, ...]
    absent_columns: tuple[str, ...]


def account(result: Result) -> list[Accounted]:
    """Account for the rows of every table of a run, in the order of the plan.

    A table that may be left out and has no rows is left out here too.
    """
    usages = {usage.table: usage for usage in result.usages}
    made = []
    optional = {schema.name for schema in result.program.tables if schema.optional}
    for each in result.reading.account:
        if each.table in optional and not each.read:
            continue
        usage = usages.get(each.table)
        reasons = tuple(
            LeftOutBy(left.clause.partition("\n")[0].strip(), left.reason, left.rows)
            for left in (usage.left_out if usage is not None else ())
        )
        left_out = sum(reason.rows for reason in reasons)
        used = usage.used if usage is not None else None
        made.append(
            Accounted(
                each.table,
                each.file,
                each.read,
                used,
                left_out,
                each.rejected,
                reasons,
                tuple(each.unused_columns),
                tuple(each.absent_columns),
            )
        )
    return made


def account_rows(made: list[Accounted]) -> list[Row]:
    """Return the account as a table, with the words that left rows out below it."""
    if not made:
        return []
    lines = [["table", "read", "used", "left out", "rejected"]]
    for each in made:
        used = "none: stopped" if each.used is None else f"{each.used:,}"
        lines.append(
            [each.table, f"{each.read:,}", used, f"{each.left_out:,}", f"{each.rejected:,}"]
        )
    rows = [blank(), row("Rows", "head"), *table(lines, (1, 2, 3, 4), indent=2)]
    for each in made:
        for left in each.reasons:
            rows.append(
                row(f"{left.rows:,} of {each.table}: {left.reason}, in `{left.clause}`", "soft", 2)
            )
        if each.unused_columns:
            names = ", ".join(f"`{name}`" for name in each.unused_columns)
            rows.append(
                row(f"columns of {each.file} that the plan does not read: {names}", "soft", 2)
            )
    return rows
