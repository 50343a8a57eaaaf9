"""Names that refer to declarations: looking one up by kind, and cycles among declarations.

`lookup` is what every clause that names an earning, a record or a schedule asks. `check_cycles`
draws what refers to what and reports each circle once, with its path.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compdsl.check import wording_names as words
from compdsl.check.problem import error
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Diagnostic, Related, Report
from compdsl.names.symbols import Symbol, Symbols
from compdsl.names.wording import KIND_WORDS, unknown
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import Clause, ForEachPeriod, ForEachRecord
from compdsl.syntax.declarations import Block, BlockKind, OnHeader
from compdsl.syntax.node import Node, Word, walk

VALUES: tuple[BlockKind, ...] = (
    "metric", "quota", "term", "tiers", "grid", "earning", "accelerator", "cap", "clawback",
)  # fmt: skip
PAID: tuple[BlockKind, ...] = ("earning", "accelerator", "cap", "clawback")
LINKED: tuple[BlockKind, ...] = (*VALUES, "function")


def lookup(
    symbols: Symbols, word: Word, kinds: Sequence[BlockKind], report: Report
) -> Symbol | None:
    """Return what `word` names if it is of one of `kinds`; otherwise report it and return None.

    An unknown name is COMP102 with near names, a name of another kind COMP109.
    """
    symbol = symbols.names.get(word.name)
    if symbol is None:
        known = [each.name for each in symbols.names.values() if each.kind in kinds]
        bare = [KIND_WORDS[kind].removeprefix("an ").removeprefix("a ") for kind in kinds]
        report.add(unknown(word.span, word.name, _either(bare), known))
        return None
    if symbol.kind not in kinds:
        wanted = _either([KIND_WORDS[kind] for kind in kinds])
        report.add(words.wrong_kind(word.span, word.name, symbol.kind, wanted, symbol.span))
        return None
    return symbol


def _either(kinds: list[str]) -> str:
    """Return kinds as people list them: `an earning, an accelerator or a cap`."""
    return " or ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1])))


def closed_names(symbols: Symbols) -> Iterator[str]:
    """Yield names whose declaration could not be read, about which nothing more is said."""
    for symbol in symbols.names.values():
        if symbol.block.header is None:
            yield symbol.name


def check_cycles(typed: Typed, report: Report) -> None:
    """Report declarations that need themselves (COMP105), each circle once."""
    links = {
        symbol.name: _links(typed.symbols, symbol)
        for symbol in typed.symbols.names.values()
        if symbol.kind in LINKED
    }
    done: set[str] = set()
    for name in links:
        if name not in done:
            _walk(typed.symbols, links, name, done, report)


def _walk(
    symbols: Symbols, links: dict[str, dict[str, Node]], start: str, done: set[str], report: Report
) -> None:
    """Follow links from `start`, depth first, without recursion: plans may be long."""
    path: list[str] = [start]
    waiting = [iter(links[start])]
    while waiting:
        name = next(waiting[-1], None)
        if name is None:
            done.add(path.pop())
            waiting.pop()
        elif name in path:
            circle = path[path.index(name) :]
            if not done & set(circle):
                report.add(_circle(symbols, links, circle))
                done.update(circle)
        elif name in links and name not in done:
            path.append(name)
            waiting.append(iter(links[name]))


def _circle(symbols: Symbols, links: dict[str, dict[str, Node]], circle: list[str]) -> Diagnostic:
    first = symbols.names[circle[0]]
    shown = " → ".join(f"`{name}`" for name in [*circle, circle[0]])
    message = f"`{first.name}` is worked out from itself: {shown}"
    following = [*circle[1:], circle[0]]
    related = tuple(
        Related(links[name][after].span, f"`{name}` reads `{after}` here")
        for name, after in zip(circle, following, strict=True)
    )
    hint = "take one of them out of the circle"
    return error("COMP105", message, first.span, hint, related=related)


def _links(symbols: Symbols, symbol: Symbol) -> dict[str, Node]:
    """Return the names that a declaration reads, each with the first place where it does."""
    found: dict[str, Node] = {}
    for node in _parts(symbol.block):
        for name in _names_in(symbols, symbol, node):
            if name in symbols.names:
                found.setdefault(name, node)
    return found


def _parts(block: Block) -> Iterator[Node]:
    """Yield the nodes that decide what a declaration is worth."""
    if isinstance(block.header, OnHeader):
        yield from block.header.targets
    if block.header is not None:
        yield from walk(block.header)
    for clause in block.clauses:
        if _decides_amount(clause):
            yield from walk(clause)


def _decides_amount(clause: Clause) -> bool:
    later = ("Payable", "Leaving", "Pause", "TakeBack", "Recovery")
    return type(clause).__name__ not in later


def _names_in(symbols: Symbols, symbol: Symbol, node: Node) -> Iterable[str]:
    match node:
        case x.Path():
            return () if _is_field(symbols, symbol, node) else (_named(node),)
        case x.Index() | x.Call():
            return (node.word.name,)
        case x.At():
            return (node.tiers.name,)
        case x.EarnedSum():
            if node.earning is not None:
                return (node.earning.name,)
            return [each.name for each in symbols.of_kind("earning")]
        case Word() if isinstance(symbol.block.header, OnHeader):
            targets = symbol.block.header.targets
            return (node.name,) if node in targets else ()
        case _:
            return ()


def _named(path: x.Path) -> str:
    """Return the declared name in a path: `payee.attainment` and `Rep.target` read one, too."""
    if len(path.words) == 2 and (path.first.name == "payee" or path.first.name[0].isupper()):
        return path.words[1].name
    return path.first.name


def _is_field(symbols: Symbols, symbol: Symbol, path: x.Path) -> bool:
    """Whether a path is a field of the clause's own record, whatever else has its name."""
    scope = symbol.block.first(ForEachRecord) or symbol.block.first(ForEachPeriod)
    word = scope.record if scope is not None else None
    record = symbols.record(word.name) if word is not None else None
    if path.first.name in ("payee", "this"):
        owner = symbols.record(symbols.plan.payee) if symbols.plan is not None else None
        name = path.words[1].name if len(path.words) > 1 else ""
        return path.first.name == "this" or (owner is not None and name in owner.fields)
    named = symbols.record(path.first.name)
    if named is not None:
        return len(path.words) < 2 or path.words[1].name in named.fields
    return record is not None and path.first.name in record.fields
