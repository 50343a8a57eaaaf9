"""The last day on which somebody takes part: which field it is, and what reads it."""

from __future__ import annotations

from compdsl.check.measures import followed
from compdsl.check.reach import payee_record
from compdsl.check.typed import Typed
from compdsl.syntax.node import Node


def last_day(typed: Typed) -> str:
    """Return the name of the field, or nothing where nobody leaves."""
    record = payee_record(typed)
    part = record.takes_part if record is not None else None
    return part.last.name if part is not None and part.last is not None else ""


def reading_last_day(typed: Typed, written: Node) -> Node | None:
    """Return what reads the last day of somebody, directly or by the names of metrics."""
    name = last_day(typed)
    for node in followed(typed, written) if name else ():
        ref = typed.refs.get(node)
        if ref is not None and ref.kind == "field" and name in ref.fields:
            return node
    return None
