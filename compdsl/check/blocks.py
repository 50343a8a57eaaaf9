"""Every expression of a plan, block by block, each in its place.

A walk over the blocks in the order of the plan; it decides nothing about types or names, only
where each expression stands (`places`) and what it must give.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.check import wording_names
from compdsl.check.calls import function_type
from compdsl.check.clauses import check_clauses
from compdsl.check.declared import metric_body, metric_scope, quota_type, term_type
from compdsl.check.expressions import check_expression, checking
from compdsl.check.measured import takes_units
from compdsl.check.order import Order
from compdsl.check.places import (
    accelerator_scope,
    cap_scope,
    clause_scope,
    later_scope,
    payee_name,
    payee_scope,
)
from compdsl.check.presence import facts
from compdsl.check.quota_parts import check_parts
from compdsl.check.scope import Scope
from compdsl.check.typed import Typed
from compdsl.check.undated import check_undated, check_whom_paid
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Record, Symbol
from compdsl.names.type_names import read_type
from compdsl.names.types import NUMBER, PERCENT, UNKNOWN, YES_NO, Type
from compdsl.syntax import clauses as c
from compdsl.syntax import declarations as d
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block
from compdsl.syntax.texts import texts_of


def check_blocks(typed: Typed, order: Order, report: Report) -> None:
    """Check every expression of the file; fill `typed.types`, `typed.grains` and `typed.refs`.

    What is read by others goes first, in `order`, so that a long chain of metrics is no deep
    recursion. Where a circle starts, the type stays unknown until the rest of the circle is done.
    """
    for name in order.starts:
        body = _body(typed, name)
        if body is not None:
            typed.types[body] = UNKNOWN
    for name in order.names:
        body = _body(typed, name)
        if body is not None and name in order.starts:
            del typed.types[body]
        _Block(typed, report, typed.symbols.names[name].block).value()
    for block in typed.file.blocks:
        _Block(typed, report, block).check()


def _body(typed: Typed, name: str) -> x.Expr | None:
    """Return the expression that a declaration stands for, if it stands for one."""
    header = typed.symbols.names[name].block.header
    written = d.MetricHeader | d.TermHeader | d.QuotaHeader | d.FunctionHeader
    return header.value if isinstance(header, written) else None


class _Block:
    """The expressions of one block."""

    def __init__(self, typed: Typed, report: Report, block: Block) -> None:
        self.typed = typed
        self.report = report
        self.block = block

    def check(self) -> None:
        match self.block.kind:
            case "plan":
                self._plan()
            case "record":
                self._record()
            case "term":
                self._term()
            case "quota":
                self._quota()
            case "metric":
                self._metric()
            case "tiers" | "grid":
                self._tiers()
            case "function":
                self._function()
            case "use":
                self._use()
            case "earning" | "clawback" | "draw" | "reward" | "ensure":
                self._clauses(clause_scope(self.typed, self.block, self.report))
            case "accelerator":
                self._accelerator()
            case "cap":
                for limit in self.block.all(c.AtMost):
                    self._amount(cap_scope(self.typed, limit), limit)
            case "payment":
                self._clauses(payee_scope(self.typed, "a payment rule"))
            case "vesting":
                self._clauses(self._vesting_scope())
            case "example":
                self._example()
            case "choice":
                pass

    def value(self) -> None:
        """Check what a declaration is worth, where others may read it."""
        symbol, header = self._symbol(), self.block.header
        check = checking(self.typed, self.report)
        match header:
            case d.MetricHeader():
                metric_body(check, header)
            case d.FunctionHeader():
                function_type(check, header)
            case d.TermHeader() if symbol is not None:
                term_type(check, symbol)
            case d.QuotaHeader() if symbol is not None:
                quota_type(check, symbol)
            case _:
                pass

    def _say(self, scope: Scope, expr: x.Expr | None, expected: Type | None = None) -> Type:
        if expr is None:
            return UNKNOWN
        return check_expression(self.typed, scope, expr, self.report, expected)

    def _clauses(self, scope: Scope) -> None:
        check_clauses(self.typed, scope, self.block, self.report)

    def _symbol(self) -> Symbol | None:
        header = self.block.header
        word = header.word if isinstance(header, d.Titled) else None
        symbol = self.typed.symbols.names.get(word.name) if word is not None else None
        return symbol if symbol is not None and symbol.block is self.block else None

    # --- data ------------------------------------------------------------------------------------

    def _plan(self) -> None:
        pays = self.block.first(c.Pays)
        record = self.typed.symbols.record(payee_name(self.typed))
        if pays is None or pays.where is None:
            return
        scope = Scope("the condition after `where`", "row", open=record is None)
        if record is not None:
            scope = replace(scope, row=record.name)
        self._say(scope, pays.where, YES_NO)
        check_whom_paid(self.typed, pays.where, self.report)

    def _record(self) -> None:
        record = self._symbol()
        if not isinstance(record, Record):
            return
        scope = Scope("the rule after `require`", "row", row=record.name)
        for rule in record.requires:
            self._say(scope, rule.condition, YES_NO)
            if record.on is None:
                check_undated(self.typed, rule.condition, scope.purpose, self.report)

    def _term(self) -> None:
        symbol, header = self._symbol(), self.block.header
        if symbol is None or not isinstance(header, d.TermHeader):
            return
        check, scope = checking(self.typed, self.report), Scope("a term", "plan")
        if header.type is not None:
            read_type(header.type, self.typed.symbols, self.report)
        wanted: Type | None = NUMBER if header.to_currency else term_type(check, symbol)
        scope = scope.to(f"a value of `{symbol.name}`")
        for value in (header.value, *(row.value for row in self.block.all(c.TermRow))):
            if value is not None and (header.type is not None or not self._is_first(value)):
                self._say(scope, value, wanted)

    def _is_first(self, value: x.Expr) -> bool:
        """Whether a value is the one that gave a term or quota its type, and so is checked."""
        return value in self.typed.types

    def _quota(self) -> None:
        symbol, header = self._symbol(), self.block.header
        if symbol is None or not isinstance(header, d.QuotaHeader):
            return
        check = checking(self.typed, self.report)
        if header.type is not None:
            read_type(header.type, self.typed.symbols, self.report)
        wanted = quota_type(check, symbol)
        name = payee_name(self.typed)
        scope = Scope(f"the quota `{symbol.name}`", "payee", payee=name, payee_fields="after")
        for value in (header.value, *(row.value for row in self.block.all(c.TermRow))):
            if value is not None and (header.type is not None or not self._is_first(value)):
                self._say(scope, value, wanted)
        share = scope.to("a share of a quota")
        for line in self.block.clauses:
            if isinstance(line, c.Split | c.Ramp):
                for each in line.shares:
                    self._say(share, each, PERCENT)

    # --- what is worked out ----------------------------------------------------------------------

    def _metric(self) -> None:
        header = self.block.header
        if not isinstance(header, d.MetricHeader):
            return
        if header.per is not None and header.per.name != "plan":
            groups = [*(name for name in self.typed.symbols.choices if "." not in name)]
            groups += [each.name for each in self.typed.symbols.of_kind("record")]
            if header.per.name not in groups:
                self.report.add(wording_names.not_a_group(header.per.span, header.per.name, groups))
        metric_body(checking(self.typed, self.report), header)

    def _tiers(self) -> None:
        header = self.block.header
        scope = metric_scope(checking(self.typed, self.report))
        if isinstance(header, d.TiersHeader):
            self._measure(scope.to("the measure of tiers"), header.measure, header.over)
        elif isinstance(header, d.GridHeader):
            self._measure(scope.to("the measure of a grid"), header.across, header.over)
            self._measure(scope.to("the measure of a grid"), header.down, header.over)
        plain = Scope("a row of tiers", "plan")
        for row in self.block.all(c.TierRow):
            for value in (row.bound, row.rate, row.back_to):
                if value is not None and value not in self.typed.types:
                    self._say(plain, value)

    def _measure(self, scope: Scope, measure: x.Expr, over: c.Span_ | None) -> None:
        """Check a measure; `Sale.amount` is one where each record stands alone."""
        records = tuple(each.name for each in self.typed.symbols.of_kind("record"))
        self._say(replace(scope, also=records), measure)
        if over is not None and over.period is not None:
            quotas = self.typed.grains[measure].quotas
            check_parts(checking(self.typed, self.report), measure, quotas, over.period)

    def _function(self) -> None:
        header = self.block.header
        if not isinstance(header, d.FunctionHeader):
            return
        for written in (*(each.type for each in header.parameters), header.type):
            if written is not None:
                read_type(written, self.typed.symbols, self.report)
        function_type(checking(self.typed, self.report), header)

    def _use(self) -> None:
        header = self.block.header
        if isinstance(header, d.UseHeader):
            for setting in header.settings:
                self._say(Scope("a setting after `with`", "plan"), setting.value)

    # --- what is paid ----------------------------------------------------------------------------

    def _accelerator(self) -> None:
        if not isinstance(self.block.header, d.OnHeader):
            return
        scope, below = accelerator_scope(self.typed, self.block, self.report)
        for block in reversed(below):
            scope = scope.knowing(self._gates(block))
        self._clauses(scope)

    def _gates(self, block: Block) -> frozenset[tuple[str, ...]]:
        """Return what the gates of the earning below settle about blanks."""
        found: frozenset[tuple[str, ...]] = frozenset()
        for clause in block.clauses:
            condition = getattr(clause, "where", None)
            if isinstance(clause, c.When):
                condition = clause.condition
            if isinstance(condition, x.Expr):
                found |= facts(self.typed, condition)
        return found

    def _amount(self, scope: Scope, limit: c.AtMost) -> None:
        plan, symbol = self.typed.symbols.plan, self._symbol()
        wanted = Type("money", currency=plan.currency) if plan is not None else None
        if symbol is not None and takes_units(self.typed, symbol):
            wanted = Type("units")
        self._say(scope.to("a cap"), limit.amount, wanted)

    def _vesting_scope(self) -> Scope:
        """Return the place of a cliff: that of the first earning that vests by this schedule."""
        symbol = self._symbol()
        scope = later_scope(payee_scope(self.typed, "a cliff"), "a cliff")
        for earning in self.typed.symbols.of_kind("earning"):
            texts = texts_of(earning.block)
            for line in (each for text in texts for each in text.block.all(c.Payable)):
                vesting = line.release.vesting
                if symbol is not None and vesting is not None and vesting.name == symbol.name:
                    used = clause_scope(self.typed, earning.block, Report())
                    return replace(
                        scope, row=used.row, present=used.present, open=used.open, origin=None
                    )
        return replace(scope, open=True)

    # --- examples --------------------------------------------------------------------------------

    def _example(self) -> None:
        plan = Scope("an example", "plan")
        for line in self.block.clauses:
            for expr in (getattr(line, part, None) for part in ("value", "period", "expected")):
                if isinstance(expr, x.Expr):
                    self._say(plan, expr, self._in_example(line, expr))

    def _in_example(self, line: c.Clause, expr: x.Expr) -> Type | None:
        """Return the type that a given or expected value must have, if that can be told."""
        if expr is getattr(line, "period", None) or not isinstance(line, d.Given | d.ExpectValue):
            return None
        name = line.word.name if isinstance(line, d.Given) else line.name.name
        symbol = self.typed.symbols.names.get(name)
        check = checking(self.typed, self.report)
        if symbol is None:
            return None
        if symbol.kind == "term":
            return term_type(check, symbol)
        if symbol.kind == "quota":
            return quota_type(check, symbol)
        header = symbol.block.header
        return metric_body(check, header).type if isinstance(header, d.MetricHeader) else None
