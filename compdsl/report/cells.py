"""Cells of the data as the plan would write them."""

from __future__ import annotations

from compdsl.ir.model import FieldSchema, PlanHeader, ValueType
from compdsl.run.ledger import UNITS
from compdsl.run.numbers import is_currency, minor_units
from compdsl.run.show import show
from compdsl.run.table import Value

TYPES: dict[str, ValueType] = {
    "number": "number",
    "count": "number",
    "percent": "number",
    "money": "number",
    "date": "date",
    "month": "date",
    "quarter": "date",
    "half": "date",
    "year": "date",
    "units": "number",
    "yes/no": "bool",
}


def cell_text(field: FieldSchema, cell: Value, plan: PlanHeader) -> str:
    """Return a cell of a field: `EUR 40,000.00`, `2026-02-11`, `Won`."""
    currency = field.currency if is_currency(field.currency) else ""
    unit = currency or {"percent": "%", "units": UNITS}.get(field.kind, "")
    if field.kind in ("month", "quarter", "half", "year"):
        unit = field.kind
    digits = minor_units(currency) if currency else plan.minor_units
    return show(cell, TYPES.get(field.kind, "text"), unit, digits, plan.year_starts)
