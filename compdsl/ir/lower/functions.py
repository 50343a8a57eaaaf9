"""A plan's own functions: the expression is worked out where the function is called.

What is given is worked out at the caller's place; the function's expression then stands there, with
the parameters as names of those values. A length of time is given as it is written, in months or in
days, which no number can say. Functions do not call themselves, so this ends.
"""

from __future__ import annotations

from dataclasses import replace

from compdsl.diagnostics.model import Report
from compdsl.ir.lower.context import Context, Names
from compdsl.ir.lower.durations import length_of
from compdsl.ir.lower.expressions import lower
from compdsl.ir.lower.state import Lowering, unit
from compdsl.ir.model import Operand
from compdsl.names.type_names import read_type
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import FunctionHeader


def call(low: Lowering, context: Context, written: x.Call) -> Operand:
    """Lower a call of one of the plan's functions."""
    header = low.typed.symbols.names[written.word.name].block.header
    assert isinstance(header, FunctionHeader)
    values: dict[str, str] = {}
    lengths: dict[str, x.Duration] = {}
    for parameter, argument in zip(header.parameters, written.arguments, strict=True):
        kind = read_type(parameter.type, low.typed.symbols, Report())
        name = parameter.word.name
        if kind.kind == "duration":
            length = length_of(low, context, argument)
            if length is not None:
                lengths[name] = length
            continue
        made = lower(low, context, argument)
        values[name] = low.steps.as_column(context.frame, made, name, unit(kind))
    inner = replace(context, names=Names(values, lengths=lengths))
    same = ("function", written.word.name, inner.same())
    if same not in low.figures:
        low.figures[same] = lower(low, inner, header.value)
    return low.figures[same]
