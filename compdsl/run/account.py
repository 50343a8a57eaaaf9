"""The account of rows: which clause used a row, or which words of the plan left it out.

Rows read = used + left out + rejected. A row is used if any clause takes it; otherwise the first
clause about its table says why not, by the first test that it does not pass. Rows of a table that
no clause is about (payees, accounts) count as used: they are looked up.
"""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.ir.model import Program, Tally
from compdsl.run.interpreter import Evaluation


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many rows one test of one clause left out."""

    clause: str
    reason: str
    rows: int


@dataclass(frozen=True, slots=True)
class Usage:
    """What became of the accepted rows of a table."""

    table: str
    used: int
    left_out: tuple[LeftOut, ...]


def usages(program: Program, evaluation: Evaluation) -> list[Usage]:
    """Account for the accepted rows of every table, in the order of the plan.

    A table that may be left out and has no rows is left out here too.
    """
    made = []
    for schema in program.tables:
        count = len(evaluation.tables[schema.name]) if schema.name in evaluation.tables else 0
        if schema.optional and not count:
            continue
        tallies = [tally for tally in program.tallies if tally.table == schema.name]
        made.append(_usage(schema.name, count, tallies, evaluation))
    return made


def _usage(table: str, count: int, tallies: list[Tally], evaluation: Evaluation) -> Usage:
    if not tallies:
        return Usage(table, count, ())
    passed = [[_passing(column, evaluation) for _, column in tally.tests] for tally in tallies]
    used = 0
    reasons: dict[tuple[str, str], int] = {}
    for row in range(count):
        if any(all(row in rows for rows in tests) for tests in passed):
            used += 1
            continue
        first = next(k for k, rows in enumerate(passed[0]) if row not in rows)
        reason = (tallies[0].clause, tallies[0].tests[first][0])
        reasons[reason] = reasons.get(reason, 0) + 1
    left = tuple(LeftOut(clause, why, rows) for (clause, why), rows in sorted(reasons.items()))
    return Usage(table, used, left)


def _passing(column: str, evaluation: Evaluation) -> set[int]:
    """Return the rows of the table, as read, for which a test is yes."""
    frame = evaluation.frame_of(column)
    passing = set()
    for row, cell in enumerate(evaluation.column(column)):
        if cell is True:
            found = evaluation.table_row(frame, row)
            if found is not None:
                passing.add(found[1])
    return passing
