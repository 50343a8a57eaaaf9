"""The list of steps under construction: frames and columns with readable ids, each made once."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from compdsl.ir.model import (
    Ancestors,
    Carry,
    Column,
    Const,
    Expand,
    Filter,
    Frame,
    Grid,
    Operand,
    Operation,
    Pairs,
    Param,
    Place,
    RowOp,
    RowOperation,
    Source,
    State,
    Step,
    ValueType,
)
from compdsl.source import Span

AS_OF = Param(param="as_of")
ZERO = Const(type="number", value="0")
ONE = Const(type="number", value="1")
YES = Const(type="bool", value="yes")
NO = Const(type="bool", value="no")
FAR = Const(type="date", value="9999-12-31")
BOOLS = {"eq", "ne", "lt", "le", "gt", "ge", "same", "and", "or", "not", "defined"}
DATES = {"add_days", "add_months", "start_of", "end_of"}


def number(value: int | str | Decimal) -> Const:
    """Return a number as a constant."""
    return Const(type="number", value=str(value))


def text(value: str) -> Const:
    """Return a text as a constant."""
    return Const(type="text", value=value)


def day(value: str) -> Const:
    """Return an ISO date as a constant."""
    return Const(type="date", value=value)


def said(words: str) -> str:
    """Return words of the plan for a note or reason, where `{column}` stands for a value."""
    return words.replace("{", "{{").replace("}", "}}")


def nothing(kind: ValueType) -> Const:
    """Return an undefined value as a constant."""
    return Const(type=kind, value="", undefined=True)


def exact(value: Fraction) -> Const:
    """Return a fraction as a number with at most 12 digits after the point, half even."""
    scaled = value * 10**12
    whole = round(scaled)
    shown = Decimal(whole).scaleb(-12)
    return number(format(shown.normalize(), "f"))


def place_of(span: Span) -> Place:
    """Return a span as the IR keeps it."""
    first = span.text.split("\n", 1)[0]
    return Place(file=span.file.name, line=span.line, column=span.column, text=first.strip())


class Steps:
    """Collects steps. Asking twice for the same column gives the same id."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self.frames: dict[str, Frame] = {}
        self.columns: dict[str, Column] = {}
        self._made: dict[tuple[str, str], str] = {}
        self._count: dict[str, int] = {}

    def frame(self, name: str, source: Source, about: str = "") -> str:
        """Add a frame; an equal source under the same name is the same frame."""
        key = ("frame", f"{name} {source.model_dump_json()}")
        if key in self._made:
            return self._made[key]
        made = name
        while made in self.frames:
            made = f"{name}~{self._next(name)}"
        frame = Frame(id=made, source=source, about=about)
        self.frames[made] = frame
        self.steps.append(frame)
        self._made[key] = made
        return made

    def filter(self, of: str, where: str, name: str, about: str = "") -> str:
        """Add the rows of a frame for which a column is yes."""
        return self.frame(name, Filter(of=of, where=where), about)

    def column(
        self,
        frame: str,
        operation: Operation,
        kind: ValueType,
        unit: str = "",
        name: str = "",
        missing: str = "",
    ) -> str:
        """Add a column, or return the equal one that is there."""
        key = (frame, f"{kind} {unit} {missing} {operation.model_dump_json()}")
        if key in self._made:
            return self._made[key]
        made = f"{frame}/{name or '#' + str(self._next(frame))}"
        while made in self.columns:
            made = f"{frame}/{name}~{self._next(frame)}"
        column = Column(
            id=made,
            frame=frame,
            type=kind,
            operation=operation,
            unit=unit,
            label=name,
            missing=missing,
        )
        self._keep(column)
        self.steps.append(column)
        self._made[key] = made
        return made

    def carry(
        self,
        frame: str,
        partition: tuple[str, ...],
        order: tuple[str, ...],
        states: tuple[State, ...],
        body: list[Column],
    ) -> None:
        """Add a carry; its body's columns are columns of the frame."""
        for column in body:
            self._keep(column)
        self.steps.append(
            Carry(frame=frame, partition=partition, order=order, states=states, body=tuple(body))
        )

    def row(
        self,
        frame: str,
        op: RowOperation,
        *args: Operand,
        unit: str = "",
        option: str = "",
        kind: ValueType | None = None,
        name: str = "",
    ) -> str:
        """Add a row operation; the type of the result follows from the operation."""
        made = kind or self._result(op, args)
        operation = RowOp(op=op, args=args, option=option)
        return self.column(frame, operation, made, unit, name)

    def up(self, frame: str, column: str, *, side: bool = False) -> str:
        """Return a column of a frame that this one is made of, as a column of this one."""
        known = self.columns[column]
        name = known.id.split("/", 1)[1]
        operation = RowOp(op="side" if side else "up", option=column)
        shown = "" if name.startswith("#") else name
        return self.column(frame, operation, known.type, known.unit, shown)

    def field(self, frame: str, name: str, kind: ValueType, unit: str = "") -> str:
        """Return a field that the frame itself has."""
        return self.column(frame, RowOp(op="field", option=name), kind, unit, name)

    def as_column(self, frame: str, operand: Operand, name: str = "", unit: str = "") -> str:
        """Return an operand as a column of the frame."""
        if isinstance(operand, str) and self.columns[operand].frame == frame:
            return operand
        return self.row(frame, "copy", operand, kind=self.type_of(operand), unit=unit, name=name)

    def all_of(self, frame: str, *conditions: Operand | None, name: str = "") -> str:
        """Return the conjunction of conditions, absent ones left out."""
        real = [c for c in conditions if c is not None and c != YES]
        if not real:
            return self.as_column(frame, YES, name)
        if len(real) == 1:
            return self.as_column(frame, real[0], name)
        made: Operand = real[0]
        for condition in real[1:-1]:
            made = self.row(frame, "and", made, condition)
        return self.row(frame, "and", made, real[-1], name=name)

    def lift(self, frame: str, column: str, *, side: bool = False) -> str | None:
        """Return a column of an ancestor frame as one of `frame`, or None if it is no ancestor.

        With `side`, the first pairs frame on the way is left by its right side.
        """
        if self.columns[column].frame == frame:
            return column
        source = self.frames[frame].source
        if isinstance(source, Pairs) and side:
            right = self.lift(source.other, column)
            return None if right is None else self.up(frame, right, side=True)
        if isinstance(source, Filter | Expand | Grid | Ancestors | Pairs):
            above = self.lift(source.of, column, side=side)
            return None if above is None else self.up(frame, above)
        return None

    def descends(self, frame: str, ancestor: str) -> bool:
        """Whether rows of `frame` come from rows of `ancestor` by filters, expansions, grids."""
        if frame == ancestor:
            return True
        source = self.frames[frame].source
        if isinstance(source, Filter | Expand | Grid | Ancestors | Pairs):
            return self.descends(source.of, ancestor)
        return False

    def type_of(self, operand: Operand) -> ValueType:
        """Return the type of an operand."""
        if isinstance(operand, Const):
            return operand.type
        if isinstance(operand, Param):
            return "date"
        return self.columns[operand].type

    def unit_of(self, operand: Operand) -> str:
        """Return the unit in which an operand is shown."""
        return self.columns[operand].unit if isinstance(operand, str) else ""

    def _result(self, op: RowOperation, args: tuple[Operand, ...]) -> ValueType:
        if op in BOOLS:
            return "bool"
        if op in DATES:
            return "date"
        if op in ("copy", "otherwise", "min", "max"):
            return self.type_of(args[0])
        if op == "if":
            return self.type_of(args[1])
        return "number"

    def _keep(self, column: Column) -> None:
        assert column.id not in self.columns, column.id
        self.columns[column.id] = column

    def _next(self, name: str) -> int:
        self._count[name] = self._count.get(name, 0) + 1
        return self._count[name]
