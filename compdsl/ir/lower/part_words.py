"""How the ledger tells the parts of one line apart: what is held back, what comes with a record.

Takes a component's rows and the number of a part, gives a piece of a reason. Without it, what is
held back reads like the same amount a second time.
"""

from __future__ import annotations

from compdsl.ir.lower.release import MOST_RECORDS, piece_lines
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import NO, number, text
from compdsl.ir.model import Operand
from compdsl.syntax import clauses as c
from compdsl.syntax.node import shape

HELD = ", held back"
LATER = ("on", "after", "when")


def part_words(low: Lowering, rows: Rows, frame: str, part: str) -> str:
    """Return the words for a part by its number, which is a column of the frame."""
    lines = rows.release.all(c.Payable)
    if not lines:
        return ""
    of_parts = piece_lines(low, lines)
    steps = low.steps
    made: Operand = text("")
    later = _held_back(low, rows, lines)
    held = [at for at, line in enumerate(of_parts, 1) if line in later]
    if held:
        hit: Operand = NO
        for at in held:
            same = steps.row(frame, "same", part, number(at))
            hit = same if hit == NO else steps.row(frame, "or", hit, same)
        made = steps.row(frame, "if", hit, text(HELD), made, kind="text")
    for position, line in enumerate(lines):
        if line.release.record is None:
            continue
        before = number(len(of_parts) + position * MOST_RECORDS)
        came = steps.row(frame, "gt", part, before)
        words = text(f", with a {line.release.record.name}")
        made = steps.row(frame, "if", came, words, made, kind="text")
    return "" if made == text("") else f"{{{made}}}"


def _held_back(low: Lowering, rows: Rows, lines: list[c.Payable]) -> set[int]:
    """Return which lines come after another: all but those that pay when the row is earned.

    If none does, it is all but the first. Vesting has its own order, and is not held back.
    """
    first = {at for at, line in enumerate(lines) if _is_at_once(low, rows, line)} or {0}
    return {at for at, line in enumerate(lines) if at not in first and line.release.how in LATER}


def _is_at_once(low: Lowering, rows: Rows, line: c.Payable) -> bool:
    if line.release.how == "now":
        return True
    said = rows.release.first(c.EarnedOn)
    earned = said.date if said is not None else low.record(rows.record).on if rows.record else None
    day = line.release.date if line.release.how == "on" else None
    return earned is not None and day is not None and shape(day) == shape(earned)
