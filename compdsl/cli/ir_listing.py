"""A program as lines to read: one for each frame, column, state and posting, in its order."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from compdsl.ir.model import Carry, Column, Const, Frame, Param, Posting, Program, RowOp


def listing(program: Program) -> Iterator[str]:
    """Give the lines of a program."""
    plan = program.plan
    yield f"program {plan.id} version {plan.version}, IR {program.ir_version}"
    for schema in program.tables:
        fields = ", ".join(f"{field.name} : {field.kind}" for field in schema.fields)
        yield f"table {schema.name} ({schema.kind}): {fields}"
    for step in program.steps:
        match step:
            case Frame():
                about = f"  # {step.about}" if step.about else ""
                yield f"frame {step.id} = {_fields(step.source)}{about}"
            case Column():
                yield f"  {_column(step)}"
            case Carry():
                by, order = ", ".join(step.partition), ", ".join(step.order)
                yield f"carry on {step.frame} by {by} in order of {order}"
                for state in step.states:
                    first = _shown(state.init)
                    yield f"  @{state.name} : {state.type} from {first}, then {state.next}"
                for column in step.body:
                    yield f"  {_column(column)}"
    for posting in program.postings:
        yield _posting(posting)


def _column(column: Column) -> str:
    unit = f" {column.unit}" if column.unit else ""
    operation = column.operation
    if isinstance(operation, RowOp):
        args = [_shown(arg) for arg in operation.args]
        worked = f"{operation.op}({', '.join([*args, *filter(None, [operation.option])])})"
    else:
        worked = _fields(operation)
    label = f"  # {column.label}" if column.label else ""
    return f"{column.id} : {column.type}{unit} = {worked}{label}"


def _posting(posting: Posting) -> str:
    where = f" where {posting.where}" if posting.where else ""
    return (
        f"post {posting.status} {posting.kind} {posting.component} on {posting.frame}: "
        f"{posting.amount} to {posting.payee}{where}"
    )


def _fields(model: BaseModel) -> str:
    """Return a model as `kind(name=value, …)`, without what is at its default."""
    given = [
        f"{name}={_shown(getattr(model, name))}"
        for name, field in type(model).model_fields.items()
        if name != "kind" and getattr(model, name) != field.default
    ]
    return f"{getattr(model, 'kind', '')}({', '.join(given)})"


def _shown(value: object) -> str:
    match value:
        case Const():
            return "undefined" if value.undefined else repr(value.value)
        case Param():
            return f"${value.param}"
        case BaseModel():
            return _fields(value)
        case tuple():
            return f"[{', '.join(_shown(each) for each in value)}]"
        case dict():
            return f"{{{', '.join(f'{key}: {_shown(each)}' for key, each in value.items())}}}"
        case _:
            return str(value)
