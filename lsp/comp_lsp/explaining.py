"""What keywords and names mean, as Markdown: for hovers and for completion."""

from __future__ import annotations

from compdsl.names.symbols import Symbol
from compdsl.reference.explained import example_of, explained
from compdsl.syntax.declarations import BlockKind


def keyword_text(block: BlockKind, words: str, line: str) -> str:
    """Return what the reference says of a keyword in a line; nothing where it says nothing."""
    entry = explained(block, words, line)
    if entry is None:
        return ""
    said = [f"**{words}**: {entry.meaning}"]
    said += [f"When left out: {entry.left_out}"] if entry.left_out.strip("– ") else []
    return "\n\n".join([*said, code(example_of(entry, words))])


def symbol_text(symbol: Symbol) -> str:
    """Return what a declaration is, with its title, its first line and its contract text."""
    first = symbol.block.span.text.partition("\n")[0]
    said = [f"**{symbol.title}**"] if symbol.title else []
    said += [text.value for text in symbol.block.contract_text]
    return "\n\n".join([*said, code(first)])


def code(text: str) -> str:
    """Return lines of Comp as Markdown."""
    return f"```comp\n{text}\n```"
