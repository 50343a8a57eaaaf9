"""The state of one walk over an expression, and what every rule needs of it.

A rule is a function `(check, scope, expression) -> Value`. It asks `check.value` for the parts,
which notes their types and grains, and reports to `check.report`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compdsl.check import wording_types as words
from compdsl.check.grain import PLAIN, Grain
from compdsl.check.origins import origins
from compdsl.check.scope import Scope
from compdsl.check.typed import Ref, Typed
from compdsl.diagnostics.model import Report
from compdsl.names.types import UNKNOWN, YES_NO, Type, money
from compdsl.syntax.expressions import Expr
from compdsl.syntax.node import Node


@dataclass(frozen=True, slots=True)
class Value:
    """The type and the grain of an expression."""

    type: Type
    grain: Grain = PLAIN


NOTHING = Value(UNKNOWN)
Visit = Callable[["Checking", Scope, Expr, Type | None], Value]


@dataclass(frozen=True, slots=True)
class Checking:
    """One walk: what it fills in, where it reports, and the rule for any expression."""

    typed: Typed
    report: Report
    visit: Visit

    def value(self, scope: Scope, expr: Expr, wanted: Type | None = None) -> Value:
        """Check a part, whose value may be blank. `wanted` helps to understand choice values."""
        value = self.visit(self, scope, expr, wanted)
        self.typed.types[expr] = value.type
        self.typed.grains[expr] = value.grain
        return value

    def present(self, scope: Scope, expr: Expr, wanted: Type | None = None) -> Value:
        """Check a part whose value must not be blank."""
        value = self.value(scope, expr, wanted)
        if not value.type.optional or not value.type.known:
            return value
        self.report.add(words.may_be_blank(expr, origins(self.typed, expr), scope.place))
        return Value(value.type.maybe(False), value.grain)

    def condition(self, scope: Scope, expr: Expr) -> Value:
        """Check a condition: it must be yes or no."""
        value = self.present(scope, expr)
        if value.type.known and value.type.kind != "yes/no":
            related = origins(self.typed, expr)
            self.report.add(words.not_a_condition(expr, value.type, scope.purpose, related))
        return Value(YES_NO, value.grain)

    def name(self, node: Node, ref: Ref) -> None:
        """Note what a name stands for."""
        self.typed.refs[node] = ref

    @property
    def plan_money(self) -> Type:
        """Money in the plan's currency, or unknown if the plan names none."""
        plan = self.typed.symbols.plan
        return money(plan.currency) if plan is not None and plan.currency else UNKNOWN
