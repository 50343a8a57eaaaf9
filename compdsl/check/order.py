"""Which declaration reads which: the order in which they can be worked out, and circles.

Names are followed as they are written, before types are known: a name that is a field of the rows
at hand reads no declaration.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from compdsl.check.problem import error
from compdsl.check.references import VALUES
from compdsl.diagnostics.model import Diagnostic, Related, Report
from compdsl.names.symbols import Symbol, Symbols
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import Clause, ForEachPeriod, ForEachRecord, TakeBack
from compdsl.syntax.declarations import Block, BlockKind, FunctionHeader, OnHeader
from compdsl.syntax.node import Node, Word, walk

LINKED: tuple[BlockKind, ...] = (*VALUES, "function")
FATES = ("Payable", "Leaving", "Pause")
SHOWN = 8  # steps of a circle that a message shows
Links = dict[str, dict[str, Node]]


@dataclass(slots=True)
class Order:
    """`names`: every declaration after all that it reads. `starts`: where circles begin."""

    names: list[str] = field(default_factory=list)
    starts: set[str] = field(default_factory=set)


def reading_order(symbols: Symbols, report: Report) -> Order:
    """Return the declarations in an order of reference; report each circle once (COMP105)."""
    links = {
        symbol.name: _links(symbols, symbol)
        for symbol in symbols.names.values()
        if symbol.kind in LINKED
    }
    order, done = Order(), set[str]()
    for name in links:
        if name not in done:
            _walk(symbols, links, name, order, done, report)
    return order


def _walk(
    symbols: Symbols, links: Links, start: str, order: Order, done: set[str], report: Report
) -> None:
    """Follow links from `start`, depth first, without recursion: plans may be long."""
    path: list[str] = [start]
    waiting = [iter(links[start])]
    reported: set[str] = set()
    while waiting:
        name = next(waiting[-1], None)
        if name is None:
            done.add(path[-1])
            order.names.append(path.pop())
            waiting.pop()
        elif name in path:
            circle = path[path.index(name) :]
            order.starts.add(name)
            if not reported & set(circle):
                report.add(_circle(symbols, links, circle))
            reported.update(circle)
        elif name in links and name not in done:
            path.append(name)
            waiting.append(iter(links[name]))


def _circle(symbols: Symbols, links: dict[str, dict[str, Node]], circle: list[str]) -> Diagnostic:
    first = symbols.names[circle[0]]
    steps = [f"`{name}`" for name in circle]
    if len(steps) > SHOWN:
        steps = [*steps[: SHOWN - 1], "…"]
    shown = " → ".join([*steps, f"`{first.name}`"])
    message = f"`{first.name}` is worked out from itself: {shown}"
    following = [*circle[1:], circle[0]]
    related = tuple(
        Related(links[name][after].span, f"`{name}` reads `{after}` here")
        for name, after in zip(circle[:SHOWN], following, strict=False)
    )
    hint = "take one of them out of the circle"
    if len(circle) == 1:
        message = f"`{first.name}` is worked out from itself"
        hint = f"leave `{first.name}` out of its own amount, or name another earning or metric"
    place = links[circle[0]][following[0]].span
    return error("COMP105", message, place, hint, related=related[1:])


def _links(symbols: Symbols, symbol: Symbol) -> dict[str, Node]:
    """Return the names that a declaration reads, each with the first place where it does."""
    found: dict[str, Node] = {}
    _add_links(symbols, symbol, list(_parts(symbol.block)), found)
    if symbol.kind == "clawback":
        _add_fates(symbols, symbol, found)
        _add_caps(symbols, {word.name for word in _taken(symbol)}, found)
    if symbol.kind == "cap":
        _add_caps(symbols, capped(symbol), found, before=symbol.name)
    return found


def capped(symbol: Symbol) -> set[str]:
    """Return what a cap names."""
    header = symbol.block.header
    return {word.name for word in header.targets} if isinstance(header, OnHeader) else set()


def caps_on(symbols: Symbols, names: set[str], before: str = "") -> list[str]:
    """Return the caps that name one of these earnings, those before another cap of the plan."""
    found = []
    for each in symbols.of_kind("cap"):
        if each.name == before:
            break
        if names & capped(each):
            found.append(each.name)
    return found


def _add_caps(symbols: Symbols, names: set[str], found: dict[str, Node], before: str = "") -> None:
    """Add the caps that cut what is taken back, or that cut it before this one does."""
    for name in caps_on(symbols, names, before):
        found.setdefault(name, symbols.names[name].block)


def _add_links(symbols: Symbols, symbol: Symbol, parts: list[Node], found: dict[str, Node]) -> None:
    of_rows = {path for node in parts for path in _fields_of_rows(symbols, node)}
    for node in parts:
        if node in of_rows:
            continue
        for name in _names_in(symbols, symbol, node):
            if name in symbols.names:
                found.setdefault(name, node)


def _add_fates(symbols: Symbols, symbol: Symbol, found: dict[str, Node]) -> None:
    """Add what decides what a clawback takes: what was earned, when it is paid, who else takes."""
    taken = _taken(symbol)
    found.update((word.name, word) for word in taken if word.name in symbols.names)
    names = {word.name for word in taken}
    for each in symbols.names.values():
        takes_too = each.kind == "clawback" and names & {word.name for word in _taken(each)}
        later = FATES if each.name in names else ("GiveBack",)
        if takes_too or each.name in names:
            parts = [n for c in each.block.clauses if type(c).__name__ in later for n in walk(c)]
            parts += list(_parts(each.block)) if takes_too and each is not symbol else []
            _add_links(symbols, each, parts, found)


def _taken(symbol: Symbol) -> list[Word]:
    return [word for line in symbol.block.all(TakeBack) for word in line.earnings]


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
    later = ("Payable", "Leaving", "Pause", "Until", "TakeBack", "Recovery", "GiveBack")
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
            kinds: tuple[BlockKind, ...] = ("earning", "accelerator", "cap")
            return [each.name for kind in kinds for each in symbols.of_kind(kind)]
        case Word() if isinstance(symbol.block.header, OnHeader):
            targets = symbol.block.header.targets
            return (node.name,) if node in targets else ()
        case _:
            return ()


def _fields_of_rows(symbols: Symbols, node: Node) -> Iterator[Node]:
    """Yield the paths in an aggregate that are fields of the rows counted."""
    if not isinstance(node, x.Aggregate):
        return
    record = symbols.record(node.path.first.name)
    credit = node.credit.path if node.credit is not None else None
    for part in (node.where, credit, node.on):
        for below in walk(part) if part is not None and record is not None else ():
            if isinstance(below, x.Path) and record and below.first.name in record.fields:
                yield below


def _named(path: x.Path) -> str:
    """Return the declared name in a path: `payee.attainment` and `Rep.target` read one, too."""
    if len(path.words) == 2 and (path.first.name == "payee" or path.first.name[0].isupper()):
        return path.words[1].name
    return path.first.name


def _is_field(symbols: Symbols, symbol: Symbol, path: x.Path) -> bool:
    """Whether a path is a field of the clause's own record, or a parameter of the function."""
    header = symbol.block.header
    if isinstance(header, FunctionHeader):
        return path.first.name in [each.word.name for each in header.parameters]
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
