"""The operations on one row: what each means, and how a whole column is worked out.

`RowOperations.scalar` gives the meaning: one obvious function of cells, which is also what a carry
runs. `RowOperations.column` applies it to columns, with a short cut where one exists: arithmetic
tries the columns as if they were plain numbers, and takes the careful function when a cell is
undefined or an overflow (which Python's numbers refuse); dates are worked out once for each
different operand.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial, reduce
from itertools import repeat
from typing import Final, TypeAlias, cast

from compdsl.ir.model import PeriodUnit, PlanHeader, RowOperation
from compdsl.run import numbers
from compdsl.run.calendar import (
    PlanCalendar,
    add_days,
    add_months,
    days_between,
    months_between,
    working_days_between,
)
from compdsl.run.numbers import SCALE, Way, bounded, minor_step, minor_units
from compdsl.run.values import OVERFLOW, Cell, Cells, InternalFault, careful

Scalar: TypeAlias = Callable[..., Cell]
Shortcut: TypeAlias = Callable[..., Cells]

_HALF: Final = SCALE // 2


@dataclass(frozen=True, slots=True)
class RowOperations:
    """The row operations under one plan: its calendar, and the minor unit of its currency."""

    calendar: PlanCalendar
    currency: str
    decimals: int

    @classmethod
    def of(cls, plan: PlanHeader) -> RowOperations:
        """Take what the operations need from a plan's header."""
        return cls(PlanCalendar.of(plan), plan.currency, plan.minor_units)

    def minor_units(self, currency: str) -> int:
        """Return the decimals of a currency: the plan's own as it says, others by ISO 4217."""
        return self.decimals if currency == self.currency else minor_units(currency)

    def minor_step(self, unit: str) -> int:
        """Return the smallest amount of a currency, or one whole piece of any other unit."""
        return SCALE // 10**self.decimals if unit == self.currency else minor_step(unit)

    def scalar(self, op: RowOperation, option: str) -> Scalar:
        """Return the meaning of an operation as a function of cells.

        Raises InternalFault for `field`, `up` and `side`, which read a frame and not cells.
        """
        plain = _PLAIN.get(op)
        if plain is not None:
            return plain
        return careful(self._by_option(op, option))

    def column(self, op: RowOperation, option: str, operands: list[Cells]) -> Cells:
        """Work out an operation for all rows at once. Needs at least one operand."""
        if not operands[0]:
            return []
        if op in _ON_DISTINCT:
            return _on_distinct(self.scalar(op, option), operands)
        shortcut = _SHORTCUTS.get(op)
        if shortcut is not None:
            try:
                return shortcut(*operands)
            except TypeError:
                pass  # a cell is undefined or an overflow
        return list(map(self.scalar(op, option), *operands))

    def _by_option(self, op: RowOperation, option: str) -> Scalar:
        match op:
            case "round":
                return partial(_round, way=cast("Way", option))
            case "start_of":
                return partial(self.calendar.start_of, cast("PeriodUnit", option))
            case "end_of":
                return partial(self.calendar.end_of, cast("PeriodUnit", option))
            case "allocate":
                unit, way = numbers.way_of(option)
                return partial(_allocate, step=self.minor_step(unit), way=way)
            case _:
                raise InternalFault(f"`{op}` is no operation on cells")


def _round(number: int, step: int, way: Way) -> Cell:
    rounded = numbers.round_to(number, step, way)
    return None if rounded is None else bounded(rounded)


def _allocate(
    total: int, upto: int, before: int, whole: int, step: int, way: numbers.Allocation | None
) -> Cell:
    part = numbers.allocate(total, upto, before, whole, step, way)
    return None if part is None else bounded(part)


def _div(a: int, b: int) -> Cell:
    quotient = numbers.div(a, b)
    return None if quotient is None else bounded(quotient)


def _whole(number: int) -> int:
    """Cut a count of days or months to a whole one, towards zero."""
    return -(-number // SCALE) if number < 0 else number // SCALE


def _same(a: Cell, b: Cell) -> Cell:
    if a is OVERFLOW or b is OVERFLOW:
        return OVERFLOW
    return a is not None and a == b


def _and(*cells: Cell) -> Cell:
    return next((c for c in cells if c is not True), True)


def _or(*cells: Cell) -> Cell:
    return next((c for c in cells if c is not False), False)


def _if(condition: Cell, then: Cell, otherwise: Cell) -> Cell:
    return then if condition is True else otherwise if condition is False else condition


# The operations that need nothing but their operands.
_PLAIN: Final[dict[RowOperation, Scalar]] = {
    "copy": lambda a: a,
    "add": careful(lambda a, b: bounded(a + b)),
    "sub": careful(lambda a, b: bounded(a - b)),
    "mul": careful(lambda a, b: bounded(numbers.mul(a, b))),
    "div": careful(_div),
    "neg": careful(operator.neg),
    "abs": careful(operator.abs),
    "min": careful(min),
    "max": careful(max),
    "floor": careful(lambda a: bounded(numbers.floor(a))),
    "ceiling": careful(lambda a: bounded(numbers.ceiling(a))),
    "eq": careful(operator.eq),
    "ne": careful(operator.ne),
    "lt": careful(operator.lt),
    "le": careful(operator.le),
    "gt": careful(operator.gt),
    "ge": careful(operator.ge),
    "same": _same,
    "and": _and,
    "or": _or,
    "not": careful(operator.not_),
    "if": _if,
    "otherwise": lambda a, b: b if a is None else a,
    "defined": lambda a: a if a is OVERFLOW else a is not None,
    "add_days": careful(lambda day, n: add_days(day, _whole(n))),
    "add_months": careful(lambda day, n: add_months(day, _whole(n))),
    "days_between": careful(lambda a, b: days_between(a, b) * SCALE),
    "months_between": careful(lambda a, b: months_between(a, b) * SCALE),
    "working_days_between": careful(lambda a, b: working_days_between(a, b) * SCALE),
}

_ON_DISTINCT: Final = frozenset({"start_of", "end_of", "add_days", "add_months", "months_between"})


def _on_distinct(operation: Scalar, operands: list[Cells]) -> Cells:
    rows = list(zip(*operands, strict=True))
    answers = {row: operation(*row) for row in set(rows)}
    return [answers[row] for row in rows]


def _bounded_all(results: Iterable[int]) -> Cells:
    column = list(results)
    if max(column) < numbers.LIMIT and min(column) > -numbers.LIMIT:
        return cast("Cells", column)
    return [bounded(number) for number in column]


def _mul_all(a: list[int], b: list[int]) -> Cells:
    parts = map(divmod, map(operator.mul, a, b), repeat(SCALE))
    return _bounded_all(q + (r > _HALF or (r == _HALF and q & 1)) for q, r in parts)


def _and_all(first: Cells, *others: Cells) -> Cells:
    def both(a: Cells, b: Cells) -> Cells:
        return [y if x is True else x for x, y in zip(a, b, strict=True)]

    return reduce(both, others, first)


def _or_all(first: Cells, *others: Cells) -> Cells:
    def either(a: Cells, b: Cells) -> Cells:
        return [y if x is False else x for x, y in zip(a, b, strict=True)]

    return reduce(either, others, first)


def _eq_all(a: Cells, b: Cells) -> Cells:
    if None in a or None in b or OVERFLOW in a or OVERFLOW in b:
        raise TypeError
    return list(map(operator.eq, a, b))


_SHORTCUTS: Final[dict[RowOperation, Shortcut]] = {
    "copy": lambda a: a,
    "add": lambda a, b: _bounded_all(map(operator.add, a, b)),
    "sub": lambda a, b: _bounded_all(map(operator.sub, a, b)),
    "mul": _mul_all,
    "neg": lambda a: list(map(operator.neg, a)),
    "abs": lambda a: list(map(operator.abs, a)),
    "min": lambda *columns: list(map(min, *columns)),
    "max": lambda *columns: list(map(max, *columns)),
    "eq": _eq_all,
    "lt": lambda a, b: list(map(operator.lt, a, b)),
    "le": lambda a, b: list(map(operator.le, a, b)),
    "gt": lambda a, b: list(map(operator.gt, a, b)),
    "ge": lambda a, b: list(map(operator.ge, a, b)),
    "and": _and_all,
    "or": _or_all,
    "if": lambda c, a, b: [
        x if is_so is True else y if is_so is False else is_so
        for is_so, x, y in zip(c, a, b, strict=True)
    ],
    "otherwise": lambda a, b: [y if x is None else x for x, y in zip(a, b, strict=True)],
    "days_between": lambda a, b: [(last - first) * SCALE for first, last in zip(a, b, strict=True)],
}
