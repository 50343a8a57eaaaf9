"""Paths that are no expressions: `for rep on closed_on`, `to rep.manager`, `take back what deal`.

Their types and references are noted as for expressions, so that hovers and renaming know them.
Whether they lead where they should is for the checks of declarations to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check.expressions import check_expression
from compdsl.check.places import clause_scope, payee_name
from compdsl.check.scope import Scope
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Record
from compdsl.names.types import UNKNOWN
from compdsl.syntax import clauses as c
from compdsl.syntax.declarations import Block
from compdsl.syntax.expressions import Path


def note_header_paths(typed: Typed) -> None:
    """Fill `typed.types` and `typed.refs` for paths in headers and in lines that take a path."""
    payee = payee_name(typed)
    for record in typed.symbols.of_kind("record"):
        if isinstance(record, Record):
            _note(typed, record.name, (record.payee, record.on, *record.then))
            part = record.takes_part
            _note(typed, record.name, (part.first, part.last) if part is not None else ())
    for block in typed.file.blocks:
        for owner, path in _in_lines(typed, block, payee):
            _note(typed, owner, (path,))


def _in_lines(typed: Typed, block: Block, payee: str) -> Iterator[tuple[str, Path]]:
    row = clause_scope(typed, block, Report()).row or payee
    earlier = (each for until in block.all(c.Until) for each in until.lines)
    for line in (*block.clauses, *earlier):
        match line:
            case c.To() | c.ToManagers() | c.TakeBack():
                yield row, line.path
            case c.GiveBack(to=to) if to is not None:
                yield line.record.name, to
            case c.Pause():
                yield line.record.name, line.first
                yield line.record.name, line.last
            case c.Ramp():
                yield payee, line.since
            case _:
                pass


def _note(typed: Typed, owner: str, paths: tuple[Path | None, ...]) -> None:
    scope = Scope("a path", "row", row=owner, open=True)
    for path in paths:
        if path is not None and path not in typed.types:
            check_expression(typed, scope, path, Report(), UNKNOWN.maybe())
