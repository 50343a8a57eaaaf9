"""Where a path of fields leads: from a record, along references, to the last field's type."""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.check.typed import Typed
from compdsl.names.symbols import Record
from compdsl.names.types import UNKNOWN, Type
from compdsl.syntax.expressions import Path
from compdsl.syntax.node import Word


@dataclass(frozen=True, slots=True)
class Reached:
    """The type that a path leads to; `lost` is the word that is not a field of `record`."""

    type: Type
    lost: Word | None = None
    record: Record | None = None


def reach(typed: Typed, record: Record, path: Path) -> Reached:
    """Follow a path from a record; optional references make the result optional."""
    here: Record | None = record
    found, optional = UNKNOWN, False
    words = path.words
    if words[0].name == "payee":
        here = payee_record(typed)
    if words[0].name in ("payee", "this", record.name) and words[0].name not in record.fields:
        words = words[1:]
        found = Type("record", here.name) if here is not None else UNKNOWN
    for word in words:
        if here is None:
            return Reached(UNKNOWN)
        field = here.fields.get(word.name)
        if field is None:
            return Reached(UNKNOWN, word, here)
        found = field.type
        optional = optional or found.optional
        here = typed.symbols.record(found.name) if found.kind == "record" else None
    return Reached(found.maybe(optional) if found.known else found)


def payee_record(typed: Typed) -> Record | None:
    """Return the record of the people whom the plan pays, if the plan says which it is."""
    plan = typed.symbols.plan
    return typed.symbols.record(plan.payee) if plan is not None else None


def is_payee(typed: Typed, type: Type) -> bool:
    """Whether a type is the payee record, or cannot be told."""
    plan = typed.symbols.plan
    if not type.known or plan is None or not plan.payee:
        return True
    return type.kind == "record" and type.name == plan.payee
