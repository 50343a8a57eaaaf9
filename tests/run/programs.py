"""Small programs by hand: a plan, a table of deals, and columns as a test wants them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from compdsl.ir.model import (
    Column,
    Const,
    FieldSchema,
    Fold,
    Frame,
    Operand,
    Operation,
    PayPeriods,
    PlanHeader,
    Program,
    RowOp,
    RowOperation,
    Running,
    Step,
    TableRows,
    TableSchema,
    ValueType,
)
from compdsl.run.interpreter import Evaluation, evaluate
from compdsl.run.numbers import parse, plain
from compdsl.run.table import Origin, Table, Value
from compdsl.run.values import OVERFLOW, Cell, Overflow

PLAN = PlanHeader(
    id="acme",
    title="Acme",
    version="3",
    currency="EUR",
    minor_units=2,
    rounding="half up",
    effective_from="2026-01-01",
    effective_to="2026-12-31",
    pay=PayPeriods(payee="Rep"),
)
AS_OF = date(2026, 6, 30).toordinal()
HUGE = "99999999999999999999999999"


def num(text: str) -> int:
    return parse(text)


def nums(*texts: str | None) -> list[Value]:
    return [None if text is None else parse(text) for text in texts]


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def days(*texts: str | None) -> list[Value]:
    return [None if text is None else day(text) for text in texts]


def const(value: str, type: ValueType = "number") -> Const:
    return Const(type=type, value=value)


def row_op(op: RowOperation, *args: Operand, option: str = "") -> RowOp:
    return RowOp(op=op, args=args, option=option)


def table(name: str, **columns: Sequence[Value]) -> Table:
    count = len(next(iter(columns.values())))
    origins = [Origin(f"{name}.csv", line + 2) for line in range(count)]
    return Table(name, {field: list(cells) for field, cells in columns.items()}, origins)


def schema(of: Table, key: str = "id") -> TableSchema:
    fields = tuple(
        FieldSchema(name=name, header=name, kind="text", key=name == key) for name in of.columns
    )
    return TableSchema(name=of.name, kind="record", fields=fields)


def frame_of(of: Table) -> list[Step]:
    """A frame named as the table, and a column `Table.field` for each field."""
    steps: list[Step] = [Frame(id=of.name, source=TableRows(table=of.name))]
    for name, cells in of.columns.items():
        field = row_op("field", option=name)
        steps.append(column(f"{of.name}.{name}", of.name, field, _type(cells)))
    return steps


def _type(cells: Sequence[Value]) -> ValueType:
    return "text" if any(isinstance(cell, str) for cell in cells) else "number"


def column(
    id: str, frame: str, operation: Operation, type: ValueType = "number", unit: str = ""
) -> Column:
    return Column(id=id, frame=frame, type=type, operation=operation, unit=unit)


def program(tables: Sequence[Table], *steps: Step, plan: PlanHeader = PLAN) -> Program:
    made = [step for of in tables for step in frame_of(of)]
    return Program(plan=plan, tables=tuple(map(schema, tables)), steps=(*made, *steps))


def by_name(tables: Sequence[Table]) -> Mapping[str, Table]:
    return {of.name: of for of in tables}


def run(tables: Sequence[Table], *steps: Step) -> Evaluation:
    return evaluate(program(tables, *steps), by_name(tables), AS_OF)


def of_numbers(cells: Sequence[Cell]) -> list[str | Overflow | None]:
    """Numbers as people write them: `[2.5, None, OVERFLOW]`."""
    return [plain(c) if isinstance(c, int) else None if c is None else OVERFLOW for c in cells]


DEALS = table(
    "Deal",
    id=["d3", "d1", "d2", "d10"],
    rep=["bob", "ana", "ana", None],
    on=days("2026-02-01", "2026-01-10", "2026-02-01", "2026-03-01"),
    amount=nums("30", "10", "20", "40"),
)


def fold(agg: str, **more: object) -> Fold:
    value = None if agg in ("count", "any") else "Deal.amount"
    given = {"other": "Deal", "agg": agg, "value": value, "match": (("Deal.rep", "Rep.id"),)}
    return Fold.model_validate(given | more)


REPS = table("Rep", id=["ana", "bob", "cy"], until=days("2026-01-31", "2026-02-01", None))


def running(agg: str, inclusive: bool = True, value: str = "Deal.amount") -> Running:
    given = {"agg": agg, "value": value, "partition": ("Deal.rep",), "order": ("Deal.on",)}
    return Running.model_validate(given | {"inclusive": inclusive})
