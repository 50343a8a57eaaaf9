"""What a condition tells about blanks: which paths hold a value where it is true, or false.

A fact is a path with its start: `("row", "rep", "left_on")`. It says that nothing on the way is
blank, so it holds for every beginning of the path, too.
"""

from __future__ import annotations

from compdsl.check.scope import Fact
from compdsl.check.typed import Typed
from compdsl.syntax import expressions as x

NONE: frozenset[Fact] = frozenset()


def facts(typed: Typed, condition: x.Expr, truth: bool = True) -> frozenset[Fact]:
    """Return the paths that hold a value where a checked condition is true (or false)."""
    match condition:
        case x.Brackets():
            return facts(typed, condition.inner, truth)
        case x.Not():
            return facts(typed, condition.operand, not truth)
        case x.Logic():
            sides = [facts(typed, side, truth) for side in (condition.left, condition.right)]
            both = (condition.word == "and") == truth
            return sides[0] | sides[1] if both else sides[0] & sides[1]
        case x.Present():
            return fact(typed, condition.operand) if truth != condition.negated else NONE
        case x.Compare() if truth and condition.how == "eq":
            return fact(typed, condition.left) | fact(typed, condition.right)
        case x.OneOf() | x.InPeriod() if truth and not getattr(condition, "negated", False):
            return fact(typed, condition.operand)
        case _:
            return NONE


def fact(typed: Typed, expr: x.Expr) -> frozenset[Fact]:
    """Return the path that an expression is, as a fact; nothing for anything but a field."""
    while isinstance(expr, x.Brackets):
        expr = expr.inner
    ref = typed.refs.get(expr)
    if ref is None or ref.kind not in ("field", "parameter") or not ref.fields:
        return NONE
    start = ref.start if ref.kind == "field" else ref.name
    return frozenset({(start, *ref.fields)})


def holds(present: frozenset[Fact], start: str, fields: tuple[str, ...]) -> bool:
    """Whether the path from `start` along `fields` is known to hold a value."""
    path = (start, *fields)
    return path in present or any(fact[: len(path)] == path for fact in present)
