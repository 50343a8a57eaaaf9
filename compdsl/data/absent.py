"""Columns that may be blank and are not in the data at all: said once for each table.

Such a field is blank in every row, which changes pay without a word where the column is there under
another name. Which header was meant is offered, never taken.
"""

from __future__ import annotations

from compdsl.data.account import Reading, TableAccount, shown
from compdsl.data.columns import kindred
from compdsl.diagnostics.model import Diagnostic
from compdsl.diagnostics.near import nearest
from compdsl.ir.model import FieldSchema, Program

MOST_NAMES = 4


def absent_columns(program: Program, reading: Reading) -> list[Diagnostic]:
    """Return a warning for each table whose data lacks columns that may be blank."""
    made = []
    schemas = {each.name: each for each in program.tables if not each.optional}
    for account in reading.account:
        schema = schemas.get(account.table)
        fields = schema.fields if schema is not None else ()
        absent = [each for each in fields if each.name in account.absent_columns]
        if absent and account.table not in reading.unread:
            made.append(_warning(account, absent))
    return made


def _warning(account: TableAccount, fields: list[FieldSchema]) -> Diagnostic:
    names = _all([each.header for each in fields])
    what = f"column {names}: it is" if len(fields) == 1 else f"columns {names}: they are"
    return Diagnostic(
        "COMP511",
        "warning",
        f"`{account.table}` has no {what} blank in every row",
        hint=_hint(fields, list(account.unused_columns)),
        place=f"{account.path or account.file}:1",
    )


def _hint(fields: list[FieldSchema], unused: list[str]) -> str:
    """Return the near names, else how to say under which name a column is there."""
    found = [(each, text) for each in fields if (text := _near(each, unused))]
    if found:
        added = " and ".join(f'`from "{shown(text)}"` to `{each.name}`' for each, text in found)
        return f"did you mean {_all([text for _, text in found])}? Add {added} in the plan"
    if unused:
        others = _all(unused[:MOST_NAMES])
        return f'the plan does not read {others}: if it is meant, add `from "…"` to the field'
    return "nothing is wrong if there are no such values; otherwise add them to the data"


def _near(each: FieldSchema, unused: list[str]) -> str:
    return nearest(each.header, unused) or nearest(each.name, unused) or kindred(each, unused)


def _all(names: list[str]) -> str:
    quoted = [f"`{shown(name)}`" for name in names]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), *quoted[-1:])))
