"""Judging `expect` lines: what the ledger and the metrics of a run say, at the decimals written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from compdsl.ir.lower.expressions import period_start
from compdsl.ir.outcomes import CLAIM_IN, CLAIM_OUT
from compdsl.pipeline import Result
from compdsl.report.causes import first_cause
from compdsl.report.explain import explain
from compdsl.run.calendar import PlanCalendar, end_of
from compdsl.run.ledger import EARNED_KINDS, UNITS, Entry
from compdsl.run.numbers import SCALE
from compdsl.run.show import show
from compdsl.source import Span
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import Clause, TableRow
from compdsl.syntax.declarations import ExpectAmount, ExpectBalance, ExpectLedger, ExpectValue

MOST_WHY = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one `expect` line came out; `why` tells how the amounts found came about."""

    span: Span
    ok: bool
    expected: str
    got: str
    why: tuple[str, ...]


def judge(clause: Clause, result: Result) -> Outcome:
    """Compare one `expect` line with a run that went through."""
    match clause:
        case ExpectAmount():
            return _amount(clause, result)
        case ExpectBalance():
            return _balance(clause, result)
        case ExpectValue():
            return _value(clause, result)
        case ExpectLedger():
            return _ledger(clause, result)
        case _:
            raise AssertionError(type(clause).__name__)


# --- amounts -------------------------------------------------------------------------------------


def entries_of(clause: ExpectAmount, result: Result) -> list[Entry]:
    """Return the entries of the ledger that an expected amount is the sum of."""
    return [entry for entry in result.entries if _matches(clause, entry, result)]


def _amount(clause: ExpectAmount, result: Result) -> Outcome:
    found = entries_of(clause, result)
    if clause.fate == "invoiced":
        # what is asked for is positive, whichever way its entry clears the pay periods
        found = [replace(entry, amount=abs(entry.amount)) for entry in found]
    if isinstance(clause.expected, x.Text):
        gifts = [result.program.postings[entry.posting].gift for entry in found]
        return _compared(
            clause,
            clause.expected,
            ", ".join(gifts) or "nothing",
            clause.expected.value in gifts,
            found,
            result,
        )
    return _summed(clause, clause.expected, found, result)


def _balance(clause: ExpectBalance, result: Result) -> Outcome:
    """Compare what a draw has paid ahead, or a clawback's claim, at the end of a period."""
    last = _span(clause.period, result)[1] if clause.period is not None else date.max
    mine = [entry for entry in result.entries if entry.component == clause.name.name]
    known = any(entry.record and entry.record_key == clause.holder.name for entry in mine)
    found = [
        entry
        for entry in result.entries
        if entry.component == clause.name.name
        and clause.holder.name == (entry.record_key if known else entry.payee)
        and entry.earned_on <= last
        and (entry.kind in ("advance", "recovery") or _is_claim(entry, result))
    ]
    return _summed(clause, clause.expected, found, result)


def _is_claim(entry: Entry, result: Result) -> bool:
    """Whether an entry carries a claim on, or brings it forward into a period that has ended."""
    cause = first_cause(result.program, entry)
    if cause != CLAIM_IN:
        return cause == CLAIM_OUT
    assert entry.pay_period is not None
    calendar = PlanCalendar.of(result.program.plan)
    return calendar.end_of("pay period", entry.pay_period.toordinal()) <= result.as_of


def _summed(clause: Clause, expected: x.Expr | None, found: list[Entry], result: Result) -> Outcome:
    digits = result.program.plan.minor_units
    money = [entry for entry in found if entry.is_money]
    unit = money[0].currency if money else (found[0].currency if found else "")
    scale = 10**digits if money or not found else 1
    total = Fraction(sum(entry.amount for entry in (money or found)), scale)
    shown = "nothing" if not found else _shown(total, unit or result.program.plan.currency)
    if expected is None:
        ok = not any(entry.amount for entry in found)
    else:
        ok = bool(found) and _equal(total, expected)
        if not found:
            ok = _equal(Fraction(0), expected)
    return _compared(clause, expected, shown, ok, found, result)


def _matches(clause: ExpectAmount, entry: Entry, result: Result) -> bool:
    if clause.name is not None and entry.component != clause.name.name:
        return False
    if clause.name is None and not _counts_in_total(clause, entry):
        return False
    if not _holds(clause, entry, result):
        return False
    if clause.fate == "invoiced":
        asked = entry.status == "invoiced"
        return asked and (clause.period is None or _dated(clause, entry, result))
    if clause.fate == "earned" and entry.kind == "carry":
        return False
    if clause.fate not in ("earned", "paid") and entry.status != clause.fate:
        return False
    if clause.fate == "paid" and entry.pay_period is None:
        return False
    return clause.period is None or _dated(clause, entry, result)


def _counts_in_total(clause: ExpectAmount, entry: Entry) -> bool:
    if not entry.is_money:
        return False
    return clause.fate in ("paid", "invoiced") or entry.kind in EARNED_KINDS


def _holds(clause: ExpectAmount, entry: Entry, result: Result) -> bool:
    """`by` and `to` name a payee; `for` names a record, or else a payee."""
    key = clause.holder.name
    if clause.by != "for":
        return entry.payee == key
    known = any(each.record_key == key for each in result.entries)
    return entry.record_key == key if known else entry.payee == key


def _dated(clause: ExpectAmount, entry: Entry, result: Result) -> bool:
    assert clause.period is not None
    first, last = _span(clause.period, result)
    if clause.fate == "paid":
        if isinstance(clause.period, x.DateLiteral):  # the pay period that holds the day
            calendar = PlanCalendar.of(result.program.plan)
            start = calendar.start_of("pay period", first.toordinal())
            return entry.pay_period == date.fromordinal(start)
        return entry.pay_period is not None and first <= entry.pay_period <= last
    day = entry.payable_on if clause.fate == "payable" else entry.earned_on
    return day is not None and first <= day <= last


def _span(period: x.Expr, result: Result) -> tuple[date, date]:
    unit, first = period_start(period, result.program.plan.year_starts)
    start = date.fromisoformat(first)
    last = end_of(unit, start.toordinal(), result.program.plan.year_starts)  # type: ignore[arg-type]
    return start, date.fromordinal(last)


# --- values --------------------------------------------------------------------------------------


def _value(clause: ExpectValue, result: Result) -> Outcome:
    """A metric or quota of a payee in a period; by default in the year of the run."""
    evaluation = result.evaluation
    assert evaluation is not None
    year_starts = result.program.plan.year_starts
    unit = "year" if clause.period is None else period_start(clause.period, year_starts)[0]
    probe = next(p for p in result.program.probes if p.name == clause.name.name and p.unit == unit)
    start = _probe_start(clause, result, unit)
    column = evaluation.needs.column(probe.column)
    payees = evaluation.column(probe.payee) if probe.payee is not None else []
    starts = evaluation.column(probe.start) if probe.start is not None else []
    holder = clause.holder.name if clause.holder is not None else None
    for row in range(evaluation.rows(probe.frame)):
        if (holder is None or payees[row] == holder) and starts[row] == start:
            cell = evaluation.column(probe.column)[row]
            shown = show(cell, column.type, column.unit, result.program.plan.minor_units)
            ok = _cell_equal(cell, clause.expected)
            return _compared(clause, clause.expected, shown, ok, [], result)
    return _compared(clause, clause.expected, "nothing: nobody of that name", False, [], result)


def _probe_start(clause: ExpectValue, result: Result, unit: str) -> int:
    if clause.period is not None:
        first = period_start(clause.period, result.program.plan.year_starts)[1]
        return date.fromisoformat(first).toordinal()
    from compdsl.run.calendar import start_of

    return start_of(unit, result.as_of, result.program.plan.year_starts)  # type: ignore[arg-type]


def _cell_equal(cell: object, expected: x.Expr | None) -> bool:
    if expected is None or cell is None:
        return expected is None and cell is None
    if isinstance(expected, x.YesNo):
        return cell is expected.value
    if isinstance(expected, x.DateLiteral):
        return cell == date.fromisoformat(expected.text).toordinal()
    if isinstance(expected, x.Text | x.Path):
        return cell == (expected.value if isinstance(expected, x.Text) else expected.name)
    return isinstance(cell, int) and _equal(Fraction(cell, SCALE), expected)


def _equal(found: Fraction, expected: x.Expr) -> bool:
    """Compare at the decimals written, half away from zero."""
    written = _number(expected)
    if written is None:
        return False
    value, digits = written
    scaled = abs(found) * 10**digits
    rounded = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    return Fraction(rounded if found >= 0 else -rounded, 10**digits) == value


def _number(written: x.Expr) -> tuple[Fraction, int] | None:
    """Return a literal's value and how many digits after the point it is written with."""
    match written:
        case x.Negate():
            inner = _number(written.operand)
            return None if inner is None else (-inner[0], inner[1])
        case x.Brackets():
            return _number(written.inner)
        case x.Percent():
            return Fraction(written.text) / 100, len(written.text.partition(".")[2]) + 2
        case x.Money() | x.Number() | x.Units():
            return Fraction(written.text), len(written.text.partition(".")[2])
        case x.Fraction():
            return Fraction(written.over, written.under), 12
        case _:
            return None


def _shown(total: Fraction, unit: str) -> str:
    scaled = int(total * SCALE)
    from compdsl.run.numbers import is_currency, minor_units

    digits = minor_units(unit) if is_currency(unit) else 0
    if unit == UNITS:
        return show(scaled, "number", unit)
    text = show(scaled, "number", unit if is_currency(unit) else "", digits)
    return text if is_currency(unit) or not unit else f"{text} {unit}"


def _compared(
    clause: Clause, expected: x.Expr | None, got: str, ok: bool, found: list[Entry], result: Result
) -> Outcome:
    wanted = "nothing" if expected is None else expected.span.text
    return Outcome(clause.span, ok, wanted, got, () if ok else _why(found, result))


def _why(found: list[Entry], result: Result) -> tuple[str, ...]:
    """Tell how the entries that were found came about, the first few of them."""
    lines: list[str] = []
    for entry in found[:MOST_WHY]:
        told = explain(result, entry)
        lines.append(f"{entry.reason} ({entry.status}, earned on {entry.earned_on})")
        lines.extend("  " * step.level + step.text for step in told.steps)
    if len(found) > MOST_WHY:
        lines.append(f"and {len(found) - MOST_WHY} more entries")
    return tuple(lines)


# --- ledger --------------------------------------------------------------------------------------


def _ledger(clause: ExpectLedger, result: Result) -> Outcome:
    head, *rows = clause.rows
    names = [cell.name for cell in head.cells]
    wanted = Counter(_written(row, names) for row in rows)
    components = _components(rows, names)
    found = Counter(
        tuple(ledger_cell(entry, name, result) for name in names)
        for entry in result.entries
        if components is None or entry.component in components
    )
    missing = wanted - found
    extra = Counter[tuple[str, ...]]() if clause.some else found - wanted
    ok = not missing and not extra
    got = (
        "these rows"
        if ok
        else "; ".join(
            [f"missing: {' | '.join(row)}" for row in missing.elements()]
            + [f"not expected: {' | '.join(row)}" for row in extra.elements()]
        )
    )
    return Outcome(clause.span, ok, f"{len(rows)} rows", got, ())


def _components(rows: list[TableRow], names: list[str]) -> set[str] | None:
    if "component" not in names:
        return None
    at = names.index("component")
    return {row.cells[at].name for row in rows}


def _written(row: TableRow, names: list[str]) -> tuple[str, ...]:
    cells = [cell.name.strip('"') for cell in row.cells]
    return tuple(
        _plain_amount(cell) if name == "amount" else cell
        for name, cell in zip(names, cells, strict=True)
    )


def _plain_amount(cell: str) -> str:
    """Return an amount without currency, grouping and needless zeros: `EUR 2,400.00` as `2400`."""
    digits = cell.split()[-1].replace(",", "") if cell else ""
    try:
        return f"{Decimal(digits).normalize():f}"
    except InvalidOperation:
        return cell


def ledger_cell(entry: Entry, name: str, result: Result) -> str:
    """Return a cell of an entry as examples write it."""
    from compdsl.data.writing import amount_text

    match name:
        case "amount":
            digits = result.program.plan.minor_units if entry.is_money else 0
            return _plain_amount(amount_text(entry.amount, digits))
        case _:
            value = getattr(entry, name)
            return "" if value is None else str(value)
