"""Examples: tables that fit the plan, and expectations about figures that it has.

Cells are read when the example runs, as the rows of data files are; here are headers, counts of
cells, names and keys.
"""

from __future__ import annotations

from compdsl.check import wording_examples as wording
from compdsl.check.components import record_of
from compdsl.check.given import Table, given_tables
from compdsl.check.grain import PLAIN
from compdsl.check.literals import report_period
from compdsl.check.measured import takes_units
from compdsl.check.quota_parts import report_parts
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.built_in import ADJUSTED
from compdsl.names.ledger_columns import LEDGER_COLUMNS
from compdsl.names.symbols import Symbol
from compdsl.names.types import COUNT, TEXT, UNKNOWN, Type, money
from compdsl.names.wording import KIND_WORDS
from compdsl.source import Span
from compdsl.syntax import declarations as d
from compdsl.syntax.clauses import ForEachRecord
from compdsl.syntax.declarations import Block, BlockKind
from compdsl.syntax.expressions import DateLiteral, Expr, PeriodLiteral, Text
from compdsl.syntax.node import Word

PAID: tuple[BlockKind, ...] = ("earning", "accelerator", "cap", "clawback", "draw", "reward")
FIGURES: tuple[BlockKind, ...] = ("metric", "quota", "term")


def check_examples(typed: Typed, report: Report) -> None:
    """Check the tables and expectations of all examples."""
    for block in typed.file.of_kind("example"):
        _Example(typed, block, report).check()


class _Example:
    """One example: its tables by name, and where problems go."""

    def __init__(self, typed: Typed, block: Block, report: Report) -> None:
        self.typed = typed
        self.block = block
        self.report = report
        self.tables = given_tables(typed, block, report)

    def check(self) -> None:
        for clause in self.block.clauses:
            if isinstance(clause, d.ExpectAmount | d.ExpectValue):
                self._in_year(clause.period)
            match clause:
                case d.ExpectAmount():
                    self._amount(clause)
                case d.ExpectValue():
                    self._figure(clause)
                case d.ExpectBalance():
                    self._balance(clause)
                case d.ExpectLedger():
                    self._ledger(clause)
                case _:
                    continue

    def _amount(self, line: d.ExpectAmount) -> None:
        kind, span, records = self._money(), line.span, self._paid_records()
        if line.name is not None and line.name.name == ADJUSTED:
            self._expected(line.expected, ADJUSTED, kind, span)
            records = []
        elif line.name is not None:
            symbol = self._symbol(line.name, PAID, "an earning")
            if symbol is None:
                return
            span = symbol.span
            if takes_units(self.typed, symbol):
                kind = Type("units")
            if symbol.kind == "reward":
                kind = TEXT if isinstance(line.expected, Text) else COUNT
            records = self._records_of(symbol)
            self._expected(line.expected, line.name.name, kind, span)
        else:
            self._expected(line.expected, "total", kind, span)
        self._holder(line.holder, records if line.by == "for" else self._payee())

    def _figure(self, line: d.ExpectValue) -> None:
        symbol = self._symbol(line.name, FIGURES, "a metric")
        if symbol is None:
            return
        self._expected(line.expected, symbol.name, self._type_of(symbol), symbol.span)
        self._over(symbol, line.period)
        if line.holder is not None:
            per = _group(symbol)
            is_record = self.typed.symbols.record(per) is not None
            self._holder(line.holder, [per] if is_record else [] if per else self._payee())

    def _in_year(self, period: Expr | None) -> None:
        if isinstance(period, PeriodLiteral):
            report_period(self.typed, period, self.report)

    def _over(self, symbol: Symbol, period: Expr | None) -> None:
        """Check that quotas are given for a period that is no longer than the one expected."""
        unit = period.unit if isinstance(period, PeriodLiteral) else "day"
        if period is None or not isinstance(period, PeriodLiteral | DateLiteral):
            return
        header, quotas = symbol.block.header, frozenset({symbol.name})
        if isinstance(header, d.MetricHeader):
            quotas = self.typed.grains.get(header.value, PLAIN).quotas
        if symbol.kind in ("metric", "quota"):
            report_parts(self.typed, period, quotas, unit, self.report)

    def _balance(self, line: d.ExpectBalance) -> None:
        symbol = self._symbol(line.name, ("draw", "clawback"), "a draw")
        if symbol is not None:
            self._expected(line.expected, symbol.name, self._money(), symbol.span)
        records = self._records_of(symbol) if symbol is not None and symbol.kind == "draw" else []
        self._holder(line.holder, [*records, *self._payee()])

    def _ledger(self, line: d.ExpectLedger) -> None:
        if not line.rows:
            columns = ("component", "amount", "status")
            self.report.add(wording.no_rows(line.span, "ledger", columns))
            return
        header, *rows = line.rows
        if not rows and not self.block.broken:
            self.report.add(wording.empty_ledger(line.span))
            return
        table = Table("ledger", LEDGER_COLUMNS, (), header)
        table.check(rows, self.report)
        names = {cell.name for cell in header.cells}
        if not line.some and "component" not in names and names <= set(LEDGER_COLUMNS):
            self.report.add(wording.no_component(line.span))

    def _symbol(self, word: Word, kinds: tuple[BlockKind, ...], wanted: str) -> Symbol | None:
        symbol = self.typed.symbols.names.get(word.name)
        if symbol is not None and symbol.kind in kinds:
            return symbol
        if symbol is None:
            names = [each.name for kind in kinds for each in self.typed.symbols.of_kind(kind)]
            self.report.add(wording.not_expected(word, wanted, names))
            return None
        hint = f"name {wanted}"
        if symbol.kind in FIGURES:
            hint = f"write `expect {word.name} of PAYEE in PERIOD is …`"
        elif symbol.kind in PAID and "metric" in kinds:
            hint = f"write `expect {word.name} earned by PAYEE in PERIOD is …`"
        self.report.add(wording.expected_how(word, KIND_WORDS[symbol.kind], hint))
        return None

    def _expected(self, expr: Expr | None, name: str, type: Type, declared: Span) -> None:
        found = UNKNOWN if expr is None else self.typed.types.get(expr, UNKNOWN)
        if expr is None or not found.known or not type.known or _fits(found, type):
            return
        self.report.add(wording.expected_type(expr, found, name, type, declared))

    def _holder(self, word: Word, records: list[str]) -> None:
        """Check that a key is in one of the given tables, where we know which they are."""
        is_lost = self.block.broken and {"given", *records} & self.typed.symbols.lost
        if not records or is_lost:
            return
        tables = [self.tables[name] for name in records if name in self.tables]
        if any(not self._has_key(name) for name in records) or self._is_lost(records):
            return
        keys = [key for table in tables for key in table.keys(self.typed)]
        if word.name not in keys:
            given = tables[0].header.span if tables else None
            self.report.add(wording.unknown_key(word, records, keys, given))

    def _has_key(self, name: str) -> bool:
        record = self.typed.symbols.record(name)
        return record is not None and record.key is not None

    def _is_lost(self, records: list[str]) -> bool:
        """Whether the rows may stand in a table whose name is not known, which is reported."""
        names = [given.word.name for given in self.block.all(d.Given)]
        names_lost = (n in records or n not in self.typed.symbols.names for n in names)
        return any(names_lost) and not any(name in self.tables for name in records)

    def _payee(self) -> list[str]:
        plan = self.typed.symbols.plan
        return [plan.payee] if plan is not None and plan.payee else []

    def _records_of(self, symbol: Symbol) -> list[str]:
        scope = symbol.block.first(ForEachRecord)
        if symbol.kind != "clawback":
            record = record_of(self.typed, symbol.block)
        else:
            record = scope.record.name if scope is not None else ""
        # a clawback's rows name the record that was paid for as well as the one that set it off
        return [record] if record and symbol.kind != "clawback" else []

    def _paid_records(self) -> list[str]:
        blocks = self.typed.file.of_kind("earning")
        return sorted({record_of(self.typed, block) for block in blocks} - {""})

    def _money(self) -> Type:
        plan = self.typed.symbols.plan
        return money(plan.currency) if plan is not None and plan.currency else UNKNOWN

    def _type_of(self, symbol: Symbol) -> Type:
        header = symbol.block.header
        if isinstance(header, d.MetricHeader):
            return self.typed.types.get(header.value, UNKNOWN)
        if isinstance(header, d.QuotaHeader | d.TermHeader) and header.value is not None:
            return self.typed.types.get(header.value, UNKNOWN)
        return UNKNOWN


def _group(symbol: Symbol) -> str:
    header = symbol.block.header
    per = header.per if isinstance(header, d.MetricHeader) else None
    return per.name if per is not None else ""


def _fits(found: Type, type: Type) -> bool:
    """Whether a literal may stand for a figure; a ratio may be written in both notations."""
    if found.is_number and type.is_number:
        return found.kind != "percent" or type.kind != "count"
    return (found.kind, found.currency) == (type.kind, type.currency)
