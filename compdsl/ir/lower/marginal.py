"""Lowering of `AMOUNT at TIERS` where the tiers are marginal: the amount in slices by band."""

from __future__ import annotations

from compdsl.check.rerating import goes_back_to
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.expressions import lower
from compdsl.ir.lower.state import Lowering
from compdsl.ir.lower.steps import ZERO, number, said
from compdsl.ir.lower.tiers import Band, Reached, band_number, bands, moved_number, rate_of, scaled
from compdsl.ir.model import Operand


def marginal(low: Lowering, context: Context, amount: str, name: str, at: Reached) -> str:
    """Return what an amount earns slice by slice."""
    steps, frame = low.steps, context.frame
    shown = steps.unit_of(amount)
    step = steps.row(
        frame, "sub", at.end, at.start, name="what it adds", unit=steps.unit_of(at.end)
    )
    overlaps = _overlaps(low, context, name, at)
    slices = _slices(low, context, amount, step, overlaps)
    _, rows = bands(low, name)
    paid: list[str] = []
    for position, (band, part) in enumerate(zip(rows, slices, strict=True)):
        rate = _rate(low, context, name, position, at)
        pay = steps.row(frame, "mul", part, rate, unit=shown)
        paid.append(pay)
        when = steps.all_of(
            frame, _moves(low, context, step, at), steps.row(frame, "ne", part, ZERO)
        )
        _tell(low, context, band, (part, steps.as_column(frame, rate, unit="%"), pay), when)
    total = paid[0]
    for pay in paid[1:]:
        total = steps.row(frame, "add", total, pay, unit=shown)
    level = band_number(low, context, name, at, at.end)
    rate = rate_of(low, context, name, level)
    flat = steps.row(frame, "mul", amount, rate, unit=shown)
    moves = _moves(low, context, step, at)
    low.note(
        frame,
        "",
        f"nothing runs through the tiers: {{{amount}}} x {{{rate}}} = {{{flat}}}",
        2,
        steps.row(frame, "not", moves),
    )
    return steps.row(frame, "if", moves, total, flat, unit=shown, name=f"at {name}")


def _tell(
    low: Lowering, context: Context, band: Band, parts: tuple[str, str, str], when: str
) -> None:
    """Say what a slice is paid, and whether a later row changed its rate."""
    steps, frame, row = low.steps, context.frame, said(band.row.span.text)
    part, rated, pay = parts
    words = f"{{{part}}} x {{{rated}}} = {{{pay}}}"
    own = steps.as_column(frame, lower(low, context, band.rate), unit="%")
    if own != rated:
        again = steps.row(frame, "ne", rated, own)
        low.note(frame, "", f"{row}   re-rated: {words}", 2, steps.all_of(frame, when, again))
        when = steps.all_of(frame, when, steps.row(frame, "not", again))
    low.note(frame, "", f"{row}   {words}", 2, when)


def _rate(low: Lowering, context: Context, name: str, position: int, at: Reached) -> Operand:
    """Return the rate of a band: its own, or that of the last row reached that goes back to it."""
    _, rows = bands(low, name)
    steps, frame = low.steps, context.frame
    made = lower(low, context, rows[position].rate)
    plain = [band.row for band in rows]
    for later in range(position + 1, len(rows)):
        back = goes_back_to(low.typed, plain, later)
        if back is None or back > position:
            continue
        reached = context.names.bands.get(name) or moved_number(low, context, name, at, at.end)
        again = steps.row(frame, "ge", reached, number(later + 1))
        made = steps.row(frame, "if", again, lower(low, context, rows[later].rate), made, unit="%")
    return made


def _moves(low: Lowering, context: Context, step: str, at: Reached) -> str:
    moved = low.steps.row(context.frame, "ne", step, ZERO)
    return low.steps.all_of(context.frame, at.flows, moved)


def _overlaps(low: Lowering, context: Context, name: str, at: Reached) -> list[str]:
    """Return how much of the step lies in each band, never below zero."""
    _, rows = bands(low, name)
    steps, frame = low.steps, context.frame
    bottom = steps.row(frame, "min", at.start, at.end)
    top = steps.row(frame, "max", at.start, at.end)
    made: list[str] = []
    for position, band in enumerate(rows):
        lower_end: Operand = bottom
        if band.lower is not None:
            lower_end = steps.row(frame, "max", bottom, scaled(low, context, band.lower, at))
        upper_end: Operand = top
        if position + 1 < len(rows):
            upper_end = steps.row(frame, "min", top, _bound(low, context, rows[position + 1], at))
        made.append(steps.row(frame, "max", ZERO, steps.row(frame, "sub", upper_end, lower_end)))
    return made


def _bound(low: Lowering, context: Context, band: Band, at: Reached) -> Operand:
    assert band.lower is not None
    return scaled(low, context, band.lower, at)


def _slices(
    low: Lowering, context: Context, amount: str, step: str, overlaps: list[str]
) -> list[str]:
    """Share the amount by the overlaps; the highest band touched takes the rest."""
    steps, frame = low.steps, context.frame
    shown = steps.unit_of(amount)
    size = steps.row(frame, "abs", step)
    equal = steps.row(frame, "eq", amount, step)
    falls = steps.row(frame, "lt", step, ZERO)
    plain: list[str] = []
    for overlap in overlaps:
        shared = steps.row(frame, "div", steps.row(frame, "mul", amount, overlap), size)
        itself = steps.row(frame, "if", falls, steps.row(frame, "neg", overlap), overlap)
        plain.append(steps.row(frame, "if", equal, itself, shared, unit=shown))
    above: Operand | None = None
    made: list[str] = []
    for position in range(len(overlaps) - 1, -1, -1):
        touched = steps.row(frame, "gt", overlaps[position], ZERO)
        is_top = touched
        if above is not None:
            is_top = steps.row(frame, "and", touched, steps.row(frame, "not", above))
        rest: Operand = amount
        for lower_slice in plain[:position]:
            rest = steps.row(frame, "sub", rest, lower_slice, unit=shown)
        made.append(steps.row(frame, "if", is_top, rest, plain[position], unit=shown))
        above = touched if above is None else steps.row(frame, "or", touched, above)
    return made[::-1]
