"""What a plan may give to a library with `with`: its plain terms."""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.diagnostics.model import Report
from compdsl.names.library_blocks import is_open
from compdsl.source import SourceFile
from compdsl.syntax.declarations import TermHeader
from compdsl.syntax.parse import parse


@dataclass(frozen=True, slots=True)
class Settable:
    """A term of a library, its line, and whether it has no value until it is given one."""

    name: str
    line: str
    is_open: bool


def settable(library: SourceFile) -> list[Settable]:
    """Return the terms of a library that may be given a value."""
    return [
        Settable(block.header.word.name, block.span.text, is_open(block))
        for block in parse(library, Report()).of_kind("term")
        if isinstance(block.header, TermHeader) and block.header.word is not None
        if not block.header.by and not block.clauses
    ]
