"""Where a value got its type: the declarations that a message points at as related places."""

from __future__ import annotations

from compdsl.check.typed import Ref, Typed
from compdsl.check.wording_types import named
from compdsl.diagnostics.model import Related
from compdsl.names.symbols import Field
from compdsl.names.types import Type
from compdsl.source import Span
from compdsl.syntax import expressions as x


def origins(typed: Typed, *exprs: x.Expr) -> tuple[Related, ...]:
    """Return, for each expression, where its type comes from; literals explain themselves."""
    found = [_origin(typed, expr) for expr in exprs]
    return tuple(dict.fromkeys(each for each in found if each is not None))


def declared(typed: Typed, ref: Ref) -> Span | None:
    """Return the place of the name that a reference leads to."""
    if ref.kind == "field":
        field = last_field(typed, ref)
        return field.line.word.span if field is not None else None
    symbol = typed.symbols.names.get(ref.name)
    return symbol.span if symbol is not None else None


def last_field(typed: Typed, ref: Ref) -> Field | None:
    """Return the field that a chain of references ends in."""
    record, field = typed.symbols.record(ref.record), None
    for name in ref.fields:
        field = record.fields.get(name) if record is not None else None
        record = typed.symbols.record(field.type.name) if field is not None else None
    return field


def _origin(typed: Typed, expr: x.Expr) -> Related | None:
    type_ = typed.types.get(expr)
    if type_ is None or not type_.known:
        return None
    core = _core(expr)
    if isinstance(core, x.Path | x.Index):
        ref = typed.refs.get(core)
        span = declared(typed, ref) if ref is not None else None
        return None if span is None else Related(span, _says(core, type_))
    if isinstance(core, x.Arithmetic | x.Aggregate | x.Call | x.Conditional | x.Otherwise):
        return Related(expr.span, f"this is {named(type_)}")
    return None


def _says(core: x.Path | x.Index, type: Type) -> str:
    name = core.name if isinstance(core, x.Path) else core.word.name
    blank = ", and may be blank" if type.optional else ""
    return f"`{name}` is {named(type)}{blank}"


def _core(expr: x.Expr) -> x.Expr:
    while True:
        match expr:
            case x.Brackets():
                expr = expr.inner
            case x.Windowed() | x.Negate() | x.PercentOf():
                expr = expr.operand
            case _:
                return expr
