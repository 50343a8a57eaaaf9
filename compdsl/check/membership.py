"""Groups: by which field somebody, or a row, belongs to a team, a region or the like."""

from __future__ import annotations

from compdsl.check.typed import Typed
from compdsl.names.symbols import Record


def fields_of(record: Record | None, group: str) -> list[str]:
    """Return the fields of a record that hold a group, which is a record or a choice."""
    if record is None:
        return []
    return [
        each.name
        for each in record.fields.values()
        if each.type.kind in ("record", "choice") and each.type.name == group
    ]


def payee_link(typed: Typed, group: str) -> str | None:
    """Return the one field of the people paid that holds the group; None without one."""
    payee = typed.symbols.record(typed.symbols.plan.payee) if typed.symbols.plan else None
    found = fields_of(payee, group)
    return found[0] if len(found) == 1 else None


def link_of(typed: Typed, record: Record, group: str) -> tuple[str, ...] | None:
    """Return the fields that lead from a row to its group: its own, or its person's."""
    payee = typed.symbols.plan.payee if typed.symbols.plan is not None else ""
    if record.name == group and record.key is not None:
        return (record.key,)
    own = fields_of(record, group)
    if group != payee and len(own) == 1:
        return (own[0],)
    if (own and group != payee) or record.payee is None:
        return None
    person = tuple(word.name for word in record.payee.words)
    if group == payee:
        return person
    link = payee_link(typed, group)
    return None if link is None else (*person, link)


def changing_manager(typed: Typed) -> bool:
    """Whether the field that leads from level to level changes over time."""
    payee = typed.symbols.record(typed.symbols.plan.payee) if typed.symbols.plan else None
    fields = payee.fields.values() if payee is not None else ()
    return any(each.type.name == each.record and each.dated for each in fields)
