"""What an amendment makes of a value: both versions are of one type."""

from __future__ import annotations

from compdsl.check.calls import fits
from compdsl.check.checking import Checking, Value
from compdsl.check.origins import declared
from compdsl.check.scope import Scope
from compdsl.check.wording_types import named
from compdsl.names import wording_amendments as words
from compdsl.names.types import UNKNOWN, Type
from compdsl.source import Span
from compdsl.syntax.expressions import Dated, Expr


def check_dated(check: Checking, scope: Scope, expr: Dated, wanted: Type | None) -> Value:
    """Check a value that is one thing before an amendment and another from its day on."""
    before = check.value(scope, expr.before, wanted)
    after = check.value(scope, expr.after, wanted)
    old, new = before.type, after.type
    if old.known and new.known and not fits(new, old):
        here, there = _declared(check, expr.after), _declared(check, expr.before)
        check.report.add(words.another_type(here, named(old), named(new), there))
        return Value(UNKNOWN, before.grain.join(after.grain))
    kind = new.maybe(old.optional or new.optional) if new.known else old
    return Value(kind, before.grain.join(after.grain))


def _declared(check: Checking, expr: Expr) -> Span:
    """Return where what an expression names is declared; else the place of the expression."""
    ref = check.typed.refs.get(expr)
    span = declared(check.typed, ref) if ref is not None else None
    return span if span is not None else expr.span
