"""A number of a clause as a term with a name of its own, and back."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.changes.model import Asked, Change, above, fresh
from compdsl.check.uses import Target, uses
from compdsl.diagnostics.model import Edit
from compdsl.names.symbols import Symbol
from compdsl.source import Span
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import (
    Block,
    FunctionHeader,
    Given,
    MetricHeader,
    TermHeader,
    Titled,
)
from compdsl.syntax.node import Node

LITERALS = (x.Percent, x.Money, x.Number)
WRITTEN_OUT = (*LITERALS, x.Duration, x.Units, x.DateLiteral, x.Fraction, x.YesNo, x.Text)
WORDS: dict[type[Node], str] = {
    c.When: "threshold",
    c.AtMost: "limit",
    c.AtLeast: "minimum",
    c.TierRow: "",
    c.DrawAmount: "amount",
    MetricHeader: "",
    FunctionHeader: "",
}
"""What the number in a clause of each kind is called; in others by its own kind."""
BY_KIND: dict[type[Node], str] = {x.Percent: "rate", x.Money: "amount", x.Number: "number"}
FROM_TIGHT = (x.Arithmetic, x.PercentOf, x.Negate)


def extracted(asked: Asked) -> Iterator[Change]:
    """Offer a term for the number at a place."""
    path = asked.path
    clause, node = path[min(1, len(path) - 1)], path[-1]
    if not isinstance(clause, (*WORDS, c.Earn, c.Accelerate)) or not isinstance(node, LITERALS):
        return
    if isinstance(clause, c.TierRow) and not _is_in(node, clause.rate):
        return
    replaced = _replaced(path)
    if replaced is None or any(isinstance(each, x.PeriodLiteral) for each in path):
        return
    name = fresh(asked, _name(asked.block, clause, node))
    span, rest = replaced
    term = Edit(above(asked.block), f"term {name} = {node.span.text}\n\n")
    use = Edit(span, f"{name}{rest}")
    yield Change("extract", f"Make `{node.span.text}` a term, `{name}`", (term, use))


def _replaced(path: list[Node]) -> tuple[Span, str] | None:
    """Return what the name stands for, and what follows it; None where no name can stand."""
    node, holder = path[-1], path[-2]
    if isinstance(holder, x.PercentOf) and holder.percent is node:
        if isinstance(path[-3], FROM_TIGHT):
            return None
        return Span(node.span.file, holder.span.start, holder.operand.span.start), " * "
    return node.span, ""


def _is_in(node: Node, around: Node) -> bool:
    return around.span.start <= node.span.start and node.span.end <= around.span.end


def _name(block: Block, clause: Node, node: Node) -> str:
    header = block.header
    word = header.word if isinstance(header, Titled) else None
    what = WORDS.get(type(clause)) or BY_KIND[type(node)]
    if word is None:
        return what
    return word.name[:-1] if word.name.endswith(f"{what}s") else f"{word.name}_{what}"


def inlined(asked: Asked) -> Iterator[Change]:
    """Offer to write a term's value where its name stands, and to drop the term if that is all."""
    node = asked.path[-1]
    holder = asked.path[-2] if len(asked.path) > 1 else node
    path = node if isinstance(node, x.Path) else holder
    if not isinstance(path, x.Path):
        return
    ref = asked.typed.refs.get(path)
    symbol = asked.typed.symbols.get(ref.name, "term") if ref and ref.kind == "term" else None
    value = _value(asked, symbol) if symbol is not None else None
    if symbol is None or value is None:
        return
    text = value.span.text
    edits = [Edit(path.span, text)]
    target = Target("name", symbol.name)
    others = [u for u in uses(asked.typed) if u.target == target and not u.is_declared]
    if asked.is_whole and len(others) == 1 and asked.typed.file.of_kind("plan"):
        edits.append(_without(symbol.block))
    title = f"Write `{text}` in place of `{symbol.name}`"
    yield Change("inline", title, tuple(edits))


def _value(asked: Asked, symbol: Symbol) -> x.Expr | None:
    """Return the value of a term that is the same everywhere; None of one that may vary."""
    header = symbol.block.header
    is_plain = isinstance(header, TermHeader) and not (
        header.by or header.from_data or header.to_currency or header.type or symbol.block.clauses
    )
    own = symbol.block.span.file is asked.block.span.file
    examples = asked.typed.file.of_kind("example")
    given = {each.word.name for block in examples for each in block.all(Given)}
    if not isinstance(header, TermHeader) or not is_plain or not own or symbol.name in given:
        return None
    return header.value if isinstance(header.value, WRITTEN_OUT) else None


def _without(block: Block) -> Edit:
    """Return the edit that removes a declaration of one line, and the blank line below it."""
    file, start = block.span.file, above(block).start
    last = file.position(block.span.end)[0]
    while last < file.line_count and not file.line(last + 1).strip():
        last += 1
    end = file.offset(last + 1) if last < file.line_count else len(file.text)
    return Edit(Span(file, start, end), "")
