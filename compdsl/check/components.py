"""The parts of a plan that name each other: earnings, accelerators, caps, clawbacks, draws."""

from __future__ import annotations

from collections.abc import Iterator

from compdsl.check import wording_declarations as wording
from compdsl.check.problem import either
from compdsl.check.typed import Typed
from compdsl.check.wording_names import wrong_kind
from compdsl.diagnostics.model import Report
from compdsl.names.symbols import Symbol
from compdsl.names.wording import KIND_WORDS, unknown
from compdsl.syntax.clauses import ForEachPeriod, ForEachRecord
from compdsl.syntax.declarations import Block, BlockKind, OnHeader
from compdsl.syntax.node import Word


def named(
    typed: Typed, words: tuple[Word, ...], kinds: tuple[BlockKind, ...], report: Report
) -> Iterator[tuple[Word, Symbol]]:
    """Yield the components that a list names, once each; report what is none of these kinds."""
    seen: set[str] = set()
    for word in words:
        if word.name in seen:
            report.add(wording.named_twice(word.span, word.name))
            continue
        seen.add(word.name)
        symbol = typed.symbols.names.get(word.name)
        wanted = either([KIND_WORDS[kind] for kind in kinds])
        if symbol is None and typed.symbols.nameless.intersection(kinds):
            continue  # the declaration may be there, with a first line that could not be read
        if symbol is None:
            candidates = [each.name for kind in kinds for each in typed.symbols.of_kind(kind)]
            bare = either([KIND_WORDS[kind].split(maxsplit=1)[-1] for kind in kinds])
            report.add(unknown(word.span, word.name, bare, candidates))
        elif symbol.kind not in kinds:
            report.add(wrong_kind(word.span, word.name, symbol.kind, wanted, symbol.span))
        else:
            yield word, symbol


def record_of(typed: Typed, block: Block) -> str:
    """Return the record that an earning is for each of; that of its earning for an accelerator."""
    earning = earning_of(typed, block)
    if earning is None:
        return ""
    scope = earning.first(ForEachRecord) or earning.first(ForEachPeriod)
    return scope.record.name if scope is not None and scope.record is not None else ""


def earning_of(typed: Typed, block: Block) -> Block | None:
    """Return the earning at the end of accelerators on each other; an earning itself."""
    seen: set[str] = set()
    while isinstance(block.header, OnHeader) and block.header.targets:
        symbol = typed.symbols.names.get(block.header.targets[0].name)
        if symbol is None or symbol.name in seen:
            return None
        seen.add(symbol.name)
        block = symbol.block
    return block
