"""Ledger rows of parts: what can become of a part, the rows that say so, what pay periods read."""

from __future__ import annotations

from collections.abc import Callable

from compdsl.ir.lower.moved import Fates, Paid
from compdsl.ir.lower.part_words import part_words
from compdsl.ir.lower.release import Parts
from compdsl.ir.lower.state import Lowering, Rows
from compdsl.ir.lower.steps import AS_OF, NO, place_of, text
from compdsl.ir.model import Operand, Posting, Status


def statuses(low: Lowering, frame: str, due: str, dropped: str, made: Parts
              ) -> list[tuple[Status, str, str]]:  # fmt: skip
    """Return what a part can be, payable first: the status, where it holds, and words for it."""
    steps = low.steps
    come = steps.row(frame, "otherwise", steps.row(frame, "le", due, AS_OF), NO)
    stays = steps.row(frame, "not", dropped)
    waits = steps.row(frame, "and", steps.row(frame, "not", come), stays, name="pending")
    known = steps.row(frame, "defined", due)
    dated = steps.row(frame, "and", waits, known)
    open_ = steps.row(frame, "and", waits, steps.row(frame, "not", known))
    unknown = f", waits: {made.waits}" if made.waits else ", due on a day that is not known yet"
    found: list[tuple[Status, str, str]] = [
        ("payable", steps.row(frame, "and", come, stays, name="payable"), ""),
        ("pending", dated, f", due {{{due}}}"),
        ("pending", open_, unknown),
    ]
    if made.unless:
        found.append(("forfeited", dropped, f", forfeited: unless {made.unless}"))
    return found


def post_parts(low: Lowering, made: Parts, frame: str, due: str, into: Fates) -> None:
    """Post parts that nothing but time touches."""
    steps, rows = low.steps, made.rows

    def here(column: str) -> str:
        lifted = steps.lift(frame, column)
        assert lifted is not None, column
        return lifted

    day, amount, dropped = here(due), here(made.amount), here(made.dropped)
    found = statuses(low, frame, day, dropped, made)
    for name, where, words in found:
        post(low, rows, frame, name, where, amount, day, here, words, part=made.number)
    payable = found[0][1]
    line = here(rows.key) if rows.key is not None else None
    into.paid.append(
        Paid(rows.component, rows.kind, frame, here(rows.payee), day, amount, payable,
             here(rows.earned_on), record=rows.record, line=line, cut_of=rows.cut_of)
    )  # fmt: skip


def post(low: Lowering, rows: Rows, frame: str, status: Status, where: str, amount: str, due: str,
          here: Callable[[str], str], words: str, part: str, extra: tuple[Operand, ...] = ()
          ) -> None:  # fmt: skip
    """Post the entries of parts that have a status."""
    key = here(rows.key) if rows.key is not None else None
    period = here(rows.period) if rows.period is not None else None
    came = ", carried forward" if rows.carried else ""
    of = f"{{{period}}}{came}" if key is None else f"{rows.record} {{{key}}}{_which(rows, here)}"
    number_ = here(part)
    low.postings.append(
        Posting(
            frame=frame, component=rows.component, kind=rows.kind, payee=here(rows.payee),
            amount=amount, currency=rows.unit, earned_on=here(rows.earned_on),
            payable_on=due if status == "payable" else None, status=status, where=where,
            record=rows.record, record_key=key, period=period, part=number_,
            cause=(here(rows.cause), *worked_on(rows), *moved_by(rows, here), *extra),
            reason=f"{title(low, rows)} for {of}{part_words(low, rows, frame, number_)}{words}",
            place=place_of(low.typed.symbols.names[rows.component].block.span), text=rows.text,
        )
    )  # fmt: skip


def _which(rows: Rows, here: Callable[[str], str]) -> str:
    """Name the period of the record that a row is for, as in `, month 3`."""
    return f", {{{here(rows.cause)}}}" if rows.context.start is not None else ""


def moved_by(rows: Rows, here: Callable[[str], str]) -> tuple[Operand, ...]:
    """Name the kind of record that moved the band: its key alone might be that of another."""
    return (here(rows.by),) if rows.by is not None else ()


def worked_on(rows: Rows) -> tuple[Operand, ...]:
    """Name the earning of an accelerator's row: the same record may have one in each of several."""
    return (text(rows.of),) if rows.of else ()


def title(low: Lowering, rows: Rows) -> str:
    """Return what a component is called in the ledger; a cap with what it cuts."""
    of = " of ".join(low.called(each) for each in reversed(rows.of.split()))
    return low.called(rows.component) + (f" on {of}" if rows.kind == "cap" else "")
