"""Small generated data for the plans in `plans`, and running them.

All plans have the same records (Rep, Deal, Cancellation, a quarterly quota), so that one set of
strategies serves them. Few days and few amounts: rows are to meet on the same day and on bounds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from compdsl.data.account import Reading
from compdsl.data.reading import complete, read_cells
from compdsl.diagnostics.model import Report
from compdsl.ir.lower.plan import WORKS, lower_all, program_of
from compdsl.ir.lower.state import Lowering
from compdsl.ir.model import Program
from compdsl.pipeline import Result, calculate, check
from compdsl.source import SourceFile

FOLDER = Path(__file__).parent / "plans"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.comp")))
FIRST = date(2026, 1, 1)
LATER = date(2027, 6, 30)

Row = tuple[str, ...]
HEADS: dict[str, Row] = {
    "Rep": ("id", "name", "manager", "joined_on", "left_on", "leaver"),
    "Deal": ("id", "rep", "closed_on", "amount", "product", "stage"),
    "Cancellation": ("id", "deal", "cancelled_on"),
    "new_business_quota": ("rep", "quarter", "value"),
    "Payment": ("id", "deal", "paid_on", "amount"),
    "Order": ("id", "rep", "ordered_on", "paid_in", "price", "cost"),
    "Grant": ("id", "rep", "granted_on", "granted"),
    "Contract": ("id", "rep", "signed_on", "started_on", "monthly"),
    "Ending": ("id", "contract", "ended_on"),
    "Leave": ("id", "rep", "first_day", "last_day"),
    "rates": ("currency", "quarter", "value"),
    "Adjustment": ("payee", "amount", "date", "reason", "author", "approver"),
}


@dataclass(frozen=True, slots=True)
class Lowered:
    """A plan of the folder: what lowering noted down, and the program."""

    low: Lowering
    program: Program


@dataclass(frozen=True, slots=True)
class Data:
    """Rows by table, as text."""

    rows: dict[str, list[Row]]

    def shuffled(self, orders: dict[str, list[Row]]) -> Data:
        """Return the same rows in another order."""
        return replace(self, rows=orders)


def lowered(name: str | Lowered) -> Lowered:
    """Lower a plan: one of the folder by its name, or a text of several lines."""
    if isinstance(name, Lowered):
        return name
    return _lowered(name if "\n" in name else (FOLDER / f"{name}.comp").read_text())


@cache
def _lowered(text: str) -> Lowered:
    checked = check(SourceFile("plan.comp", text))
    assert checked.ok, [item.message for item in checked.diagnostics]
    plan = checked.typed.symbols.plan
    assert plan is not None
    report = Report()
    low = Lowering(checked.typed, report, plan, WORKS)
    lower_all(low)
    assert not report.has_errors, [item.message for item in report.in_order()]
    return Lowered(low, program_of(low))


def read(program: Program, data: Data) -> Reading:
    """Read generated rows as an example's tables are read."""
    drafts = [
        read_cells(
            schema, program.choices, list(HEADS[schema.name]),
            list(enumerate([list(row) for row in data.rows[schema.name]], 2)), schema.name,
        )
        for schema in program.tables if not schema.optional or schema.name in data.rows
    ]  # fmt: skip
    return complete(program.tables, drafts)


def run(name: str, data: Data, as_of: date = LATER) -> Result:
    """Run a plan of the folder, or a text, on generated rows."""
    program = lowered(name).program
    result = calculate(program, read(program, data), as_of.toordinal())
    assert result.ok, [item.message for item in result.diagnostics]
    return result


# --- strategies ----------------------------------------------------------------------------------

DAYS = st.sampled_from([0, 9, 9, 30, 31, 58, 59, 60, 89, 90, 91, 100, 120, 181, 200, 273, 334, 364])
AMOUNTS = st.sampled_from([0, 1, 7, 333, 500, 999, 1000, 1000, 1001, 2500, 4000, 10007, 250000])


def day(offset: int) -> str:
    return (FIRST + timedelta(days=offset)).isoformat()


@st.composite
def data_for(draw: st.DrawFn, name: str) -> Data:
    """Draw people, deals, cancellations and quotas for a plan."""
    is_strict = name == "flagship"
    code = lowered(name).program.plan.currency
    people = draw(st.lists(_person(), min_size=1, max_size=3))
    keys = [f"p{k}" for k in range(len(people))]
    reps = [
        (key, key, draw(st.sampled_from(["", *keys[:k]])), *person)
        for k, (key, person) in enumerate(zip(keys, people, strict=True))
    ]
    count = draw(st.integers(1, 7))
    deals = [_deal(draw, f"d{k}", keys, code, is_strict=is_strict) for k in range(count)]
    return Data(
        {
            "Rep": reps,
            "Deal": deals,
            "Cancellation": _cancellations(draw, deals, is_strict=is_strict),
            "new_business_quota": _quotas(draw, keys, code),
        }
    )


@st.composite
def _person(draw: st.DrawFn) -> Row:
    joined = draw(st.sampled_from(["2025-06-30", "2026-01-01", "2026-01-31", "2026-03-15"]))
    left = draw(st.sampled_from(["", "", "2026-04-30", "2026-05-20", "2026-10-09", "2027-02-01"]))
    return joined, left, draw(st.sampled_from(["", "Good", "Bad"]))


def _deal(draw: st.DrawFn, key: str, people: list[str], code: str, *, is_strict: bool) -> Row:
    amount = draw(AMOUNTS) * draw(st.sampled_from([1, 1, 1, 1 if is_strict else -1]))
    product = draw(st.sampled_from(["Core", "Plus", "Services"]))
    stage = draw(st.sampled_from(["Won", "Won", "Won", "Open", "Lost"]))
    return key, draw(st.sampled_from(people)), day(draw(DAYS)), f"{code} {amount}", product, stage


def _cancellations(draw: st.DrawFn, deals: list[Row], *, is_strict: bool) -> list[Row]:
    keys = [deal[0] for deal in deals]
    chosen = draw(st.lists(st.sampled_from(keys), max_size=4, unique=is_strict))
    return [(f"c{k}", key, day(draw(DAYS))) for k, key in enumerate(chosen)]


def _quotas(draw: st.DrawFn, people: list[str], code: str) -> list[Row]:
    value = draw(st.sampled_from([0, 1000, 1003, 5000, 100000]))
    quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
    return [(key, quarter, f"{code} {value}") for key in people for quarter in quarters]
