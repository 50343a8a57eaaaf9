"""Lowering of expressions: each node becomes a column of the context's frame, or a constant."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import assert_never

from compdsl.ir.lower import data
from compdsl.ir.lower.context import Context
from compdsl.ir.lower.durations import moved_date
from compdsl.ir.lower.state import Lowering, unit
from compdsl.ir.lower.steps import NO, YES, day, exact, nothing, number, text
from compdsl.ir.lower.term_tables import from_data
from compdsl.ir.model import Const, Operand, RowOperation
from compdsl.names.currencies import minor_units
from compdsl.names.types import Type
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.declarations import TermHeader

SIGNS: dict[str, RowOperation] = {"+": "add", "-": "sub", "*": "mul", "/": "div"}
_ELAPSED: dict[str, RowOperation] = {
    "days": "days_between",
    "months": "months_between",
    "working days": "working_days_between",
}


def lower(low: Lowering, context: Context, written: x.Expr) -> Operand:
    """Lower an expression at a place."""
    return _Lower(low, context).expr(written)


def lower_column(low: Lowering, context: Context, written: x.Expr, name: str = "") -> str:
    """Lower an expression to a column, with the unit of its type."""
    made = lower(low, context, written)
    kind = low.typed.types.get(written)
    return low.steps.as_column(context.frame, made, name, unit(kind) if kind else "")


def period_start(written: x.Expr, year_starts: int) -> tuple[str, str]:
    """Return the unit and the first day (ISO) of a period or date literal.

    `FY2026-Q1` counts from the month in which the plan's year starts.
    """
    if isinstance(written, x.DateLiteral):
        return "day", written.text
    assert isinstance(written, x.PeriodLiteral)
    year, _, part = written.text.removeprefix("FY").partition("-")
    months = x.MONTHS_IN[written.unit]
    index = int(part.lstrip("QH") or 1) * months - months
    if written.text.startswith("FY"):
        index += year_starts - 1
    return written.unit, f"{int(year) + index // 12:04d}-{index % 12 + 1:02d}-01"


class _Lower:
    """Lowers one expression at one place."""

    def __init__(self, low: Lowering, context: Context) -> None:
        self.low = low
        self.at = context

    def row(
        self, op: RowOperation, *args: Operand, like: x.Expr | None = None, option: str = ""
    ) -> str:
        shown = self.unit(like) if like is not None else ""
        return self.low.steps.row(self.at.frame, op, *args, unit=shown, option=option)

    def unit(self, written: x.Expr) -> str:
        kind = self.low.typed.types.get(written)
        return unit(kind) if kind is not None else ""

    def kind(self, written: x.Expr) -> Type:
        return self.low.typed.types.get(written, Type("unknown"))

    def expr(self, written: x.Expr) -> Operand:
        literal = self.literal(written)
        if literal is not None:
            return literal
        match written:
            case x.Path():
                return self.path(written)
            case x.Index():
                return self.index(written)
            case x.Call():
                return self.call(written)
            case x.Brackets():
                return self.expr(written.inner)
            case x.Negate():
                return self.row("neg", self.expr(written.operand), like=written)
            case x.Arithmetic():
                return self.arithmetic(written)
            case x.PercentOf():
                share, operand = self.expr(written.percent), self.expr(written.operand)
                return self.row("mul", operand, share, like=written)
            case x.Conditional():
                parts = (written.condition, written.then, written.otherwise)
                return self.row("if", *(self.expr(part) for part in parts), like=written)
            case x.Dated():
                return self.dated(written)
            case x.Otherwise():
                sides = (self.expr(written.operand), self.expr(written.fallback))
                return self.row("otherwise", *sides, like=written)
            case _:
                return self.question(written)

    def dated(self, written: x.Dated) -> Operand:
        if self.at.date is None:
            self.low.unsupported(written, f"`{written.span.text}`, amended where no date is known,")
            return number(0)
        begun = self.row("ge", self.at.date, day(written.since.text))
        after, before = self.expr(written.after), self.expr(written.before)
        return self.row("if", begun, after, before, like=written)

    def literal(self, written: x.Expr) -> Const | None:
        match written:
            case x.Number() | x.Units():
                return number(written.text)
            case x.Money():
                return number(written.text)
            case x.Percent():
                return exact(Fraction(written.text) / 100)
            case x.Fraction():
                return exact(Fraction(written.over, written.under))
            case x.DateLiteral():
                return day(written.text)
            case x.PeriodLiteral():
                return day(period_start(written, self.low.plan.year_starts)[1])
            case x.Text():
                return text(written.value)
            case x.YesNo():
                return YES if written.value else NO
            case x.Duration():
                return number(written.amount)
            case _:
                return None

    def question(self, written: x.Expr) -> Operand:
        match written:
            case x.Compare():
                return self.compare(written)
            case x.OneOf():
                return self.one_of(written)
            case x.Between():
                value = self.expr(written.operand)
                low = self.row("ge", value, self.expr(written.low))
                return self.row("and", low, self.row("le", value, self.expr(written.high)))
            case x.Present():
                there = self.row("defined", self.expr(written.operand))
                return self.row("not", there) if written.negated else there
            case x.InPeriod():
                named, first = period_start(written.period, self.low.plan.year_starts)
                value = self.expr(written.operand)
                start = value if named == "day" else self.row("start_of", value, option=named)
                return self.row("same", start, day(first))
            case x.Logic():
                return self.row(written.word, self.expr(written.left), self.expr(written.right))
            case x.Not():
                return self.row("not", self.expr(written.operand))
            case _:
                return self.over_rows(written)

    def over_rows(self, written: x.Expr) -> Operand:
        match written:
            case x.Convert():
                return self.low.works.convert(self.low, self.at, written)
            case x.At():
                amount = self.low.steps.as_column(self.at.frame, self.expr(written.amount))
                return self.low.works.at_tiers(self.low, self.at, amount, written)
            case x.PeriodEdge():
                op: RowOperation = "start_of" if written.edge == "start" else "end_of"
                assert self.at.date is not None
                return self.row(op, self.at.date, option=written.period)
            case x.Elapsed():
                return self.row(
                    _ELAPSED[written.unit], self.expr(written.since), self.expr(written.until)
                )
            case x.Aggregate():
                return self.low.works.aggregate(self.low, self.at, written)
            case x.Windowed():
                inner = replace(self.at, window=written.window, quota_window=None)
                return _Lower(self.low, inner).expr(written.operand)
            case x.EarnedSum():
                return self.low.works.earned(self.low, self.at, written)
            case x.Rank():
                return self.low.works.rank(self.low, self.at, written)
            case _:
                self.low.unsupported(written, f"`{written.span.text}`")
                return number(0)

    # --- names -----------------------------------------------------------------------------------

    def path(self, written: x.Path) -> Operand:
        ref = self.low.typed.refs[written]
        match ref.kind:
            case "choice value":
                return text(ref.name)
            case "field":
                return self.field(written)
            case "term":
                return self.term(ref.name, ())
            case "metric":
                return self.low.works.metric(self.low, self.at, ref.name, None)
            case "quota":
                return self.low.works.quota(self.low, self.at, ref.name)
            case "tiers":
                return self.low.works.bare_rate(self.low, self.at, ref.name, written)
            case "earning" | "parameter" | "level":
                if ref.name in self.at.names.values:
                    known = self.at.names.values[ref.name]
                    return data.follow(self.low, self.at, known, ref.record, ref.fields)
                self.low.unsupported(written, f"`{written.name}` here")
                return number(0)
            case _:
                assert_never(ref.kind)

    def field(self, written: x.Path) -> Operand:
        ref = self.low.typed.refs[written]
        if ref.start == "clause":
            outer = self.at.outer
            assert outer is not None
            assert outer.frame == self.at.frame
            if not ref.fields:
                assert outer.row_key is not None
                return outer.row_key
            return data.chain(self.low, outer, ref.record, ref.fields)
        on_payee = ref.start == "payee" or self.at.in_metric or not self.at.record
        if on_payee:
            if not ref.fields:
                assert self.at.payee is not None
                return self.at.payee
            return data.payee_field(self.low, self.at, ref.fields)
        if not ref.fields:
            assert self.at.row_key is not None
            return self.at.row_key
        return data.chain(self.low, self.at, ref.record or self.at.record, ref.fields)

    def index(self, written: x.Index) -> Operand:
        if self.low.typed.refs[written.word].kind == "metric":
            key = self.expr(written.keys[0])
            return self.low.works.metric(self.low, self.at, written.word.name, key)
        return self.term(written.word.name, tuple(self.expr(key) for key in written.keys))

    def term(self, name: str, keys: tuple[Operand, ...]) -> Operand:
        symbol = self.low.typed.symbols.names[name]
        header = symbol.block.header
        assert isinstance(header, TermHeader)
        if name in self.low.given:
            return self.expr(self.low.given[name])
        rows = symbol.block.all(TermRow)
        made: Operand | None = None
        if header.value is not None:
            made = self.expr(header.value)
        if header.from_data:
            return from_data(self.low, self.at, symbol, keys)
        for row in reversed(by_date(rows)):
            value = self.expr(row.value)
            condition = self.row_applies(row, keys)
            if condition is None:
                made = value
            else:
                made = self.choose(condition, value, made)
        assert made is not None, name
        return made

    def choose(self, condition: str, value: Operand, fallback: Operand | None) -> str:
        steps = self.low.steps
        shown = steps.unit_of(value) or (steps.unit_of(fallback) if fallback is not None else "")
        rest = fallback if fallback is not None else nothing(steps.type_of(value))
        return steps.row(self.at.frame, "if", condition, value, rest, unit=shown)

    def row_applies(self, row: TermRow, keys: tuple[Operand, ...]) -> str | None:
        tests: list[Operand] = []
        for key, wanted in zip(keys, row.keys, strict=False):
            if wanted.kind == "any":
                continue
            constant = number(wanted.text) if wanted.kind == "number" else text(wanted.text)
            tests.append(self.row("same", key, constant))
        if row.since is not None:
            assert self.at.date is not None
            tests.append(self.row("ge", self.at.date, day(row.since.text)))
        return self.low.steps.all_of(self.at.frame, *tests) if tests else None

    # --- operations ------------------------------------------------------------------------------

    def arithmetic(self, written: x.Arithmetic) -> Operand:
        right = written.right
        if written.sign in "+-" and self.kind(right).kind == "duration":
            date, back = self.expr(written.left), written.sign == "-"
            return moved_date(self.low, self.at, date, right, back=back)
        if self.kind(written.left).kind == "duration":
            return moved_date(self.low, self.at, self.expr(right), written.left)
        left = self.expr(written.left)
        if written.sign == "-" and self.kind(right).kind == "date":
            return self.row("days_between", self.expr(right), left)
        return self.row(SIGNS[written.sign], left, self.expr(right), like=written)

    def call(self, written: x.Call) -> Operand:
        if self.low.typed.symbols.get(written.word.name, "function") is not None:
            return self.low.works.call(self.low, self.at, written)
        arguments = [self.expr(each) for each in written.arguments]
        name = written.word.name
        if name == "round":
            step: Operand = number(1)
            if written.to == "cents":
                step = exact(Fraction(1, 10 ** self.minor_units(written)))
            elif isinstance(written.to, x.Expr):
                step = self.expr(written.to)
            return self.row(
                "round", arguments[0], step, like=written, option=written.way or "half up"
            )
        assert name in ("min", "max", "abs", "floor", "ceiling"), name
        return self.row(name, *arguments, like=written)  # type: ignore[arg-type]

    def minor_units(self, written: x.Call) -> int:
        kind = self.kind(written)
        return minor_units(kind.currency or self.low.plan.currency) or 0

    def compare(self, written: x.Compare) -> Operand:
        left, right = self.expr(written.left), self.expr(written.right)
        if written.how == "eq":
            return self.row("same", left, right)
        return self.row(written.how, left, right)

    def one_of(self, written: x.OneOf) -> Operand:
        value = self.expr(written.operand)
        made: Operand = NO
        for each in written.values:
            same = self.row("same", value, self.expr(each))
            made = same if made == NO else self.row("or", made, same)
        return self.row("not", made) if written.negated else made


def by_date(rows: list[TermRow]) -> list[TermRow]:
    """Order rows so that of equal keys the latest date comes first, and `otherwise` last."""
    first: dict[tuple[str, ...], int] = {}
    for position, row in enumerate(rows):
        first.setdefault(tuple(key.text for key in row.keys), position)

    def order(row: TermRow) -> tuple[int, int]:
        since = row.since.text if row.since is not None else "0000-00-00"
        position = first[tuple(key.text for key in row.keys)]
        if row.otherwise or not row.keys:
            position = len(rows)
        return position, -int(since.replace("-", ""))

    return sorted(rows, key=order)
