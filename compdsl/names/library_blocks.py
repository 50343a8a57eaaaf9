"""Blocks of libraries: what they declare, and what a `use` makes of them."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.names.renaming import Names
from compdsl.syntax.clauses import TermRow
from compdsl.syntax.declarations import Block, File, Setting, TermHeader, UseHeader
from compdsl.syntax.expressions import Expr, Path


def is_open(block: Block) -> bool:
    """Whether a block is a term without a value, which a `use` has to give."""
    header = block.header
    if not isinstance(header, TermHeader) or block.broken:
        return False
    return header.value is None and not header.from_data and block.first(TermRow) is None


def is_own(setting: Setting, names: Names) -> bool:
    """Whether a term is given by one of the same name, which then stands in for it."""
    value = setting.value
    return isinstance(value, Path) and names.whole(value.name) == setting.word.name


def uses(blocks: tuple[Block, ...]) -> Iterator[UseHeader]:
    """Yield every `use` of a file."""
    for block in blocks:
        if isinstance(block.header, UseHeader):
            yield block.header


def declared(library: File) -> tuple[Block, ...]:
    """Return what a library declares: all above the plan of its examples."""
    plan = next((at for at, each in enumerate(library.blocks) if each.kind == "plan"), None)
    return tuple(block for block in library.blocks[:plan] if block.kind != "example")


def valued(block: Block, value: Expr | None) -> Block:
    """Return a term with the value that a `use` gives it."""
    header = block.header
    if value is None or not isinstance(header, TermHeader):
        return block
    made = TermHeader(
        header.span, header.word, header.title, header.type, header.to_currency, header.by,
        header.per, header.from_data, value,
    )  # fmt: skip
    return Block(block.span, block.kind, made, (), block.contract_text, block.broken)


def broken(plan: Block) -> Block:
    """Return the header of an amendment alone, about which nothing more is said."""
    return Block(plan.span, plan.kind, plan.header, plan.clauses, plan.contract_text, True)


def without_settings(block: Block, header: UseHeader) -> Block:
    """Return a `use` without its settings, which stand in the library now."""
    made = UseHeader(header.span, header.library, header.is_path, header.alias, ())
    return Block(block.span, block.kind, made, (), block.contract_text, block.broken)
