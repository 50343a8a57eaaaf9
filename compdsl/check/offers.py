"""Which names may stand at a place that is being written: those that fit, the likeliest first.

The line may be unfinished; what decides is the words before the place and the block around it.
`offers` takes those and gives names with what they are. Keywords are the grammar's to offer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from compdsl.check.places import clause_scope, leaving_scope, payee_name
from compdsl.check.scope import Scope
from compdsl.check.typed import Typed
from compdsl.diagnostics.model import Report
from compdsl.names.collect import FUNCTIONS
from compdsl.names.symbols import Record, Symbol
from compdsl.names.type_names import PLAIN
from compdsl.names.types import Type
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, BlockKind, MetricHeader
from compdsl.syntax.node import walk

OfferKind = Literal["name", "field", "value", "type", "function", "word"]
RECORDS = ("record",)
EARNED = ("earning", "accelerator")
GIVEN = ("record", "quota", "term")
EXPECTED = ("earning", "accelerator", "cap", "clawback", "draw", "reward", "metric", "quota")
READ = ("metric", "quota", "term", "function", "tiers", "grid")
SLOTS: dict[tuple[str, str], tuple[str, ...]] = {
    ("", "for each"): RECORDS,
    ("", "with each"): RECORDS,
    ("", "of this"): RECORDS,
    ("", "for this"): RECORDS,
    ("", "pause during"): RECORDS,
    ("", "give back for each"): RECORDS,
    ("", "pays"): RECORDS,
    ("", "sum of"): RECORDS,
    ("", "count of"): RECORDS,
    ("", "count of distinct"): RECORDS,
    ("", "average of"): RECORDS,
    ("", "smallest of"): RECORDS,
    ("", "largest of"): RECORDS,
    ("", "first of"): RECORDS,
    ("", "last of"): RECORDS,
    ("", "any"): RECORDS,
    ("", "among"): RECORDS,
    ("", "at"): ("tiers", "grid"),
    ("", "earned in"): EARNED,
    ("", "counting"): EARNED,
    ("accelerator", "on"): EARNED,
    ("cap", "on"): (*EARNED, "cap"),
    ("earning", "by"): ("vesting",),
    ("earning", "per"): RECORDS,
    ("accelerator", "per"): RECORDS,
    ("cap", "per"): RECORDS,
    ("example", "given"): GIVEN,
    ("example", "expect"): EXPECTED,
    ("example", "balance of"): ("draw", "clawback"),
    ("term", "by"): ("choice", "record"),
    ("metric", "per"): ("record", "choice"),
    ("plan", "removes"): (*EARNED, "clawback", "reward"),
}
"""Which declarations may stand behind a word, in a kind of block or (with `""`) in any."""
WANTED = {"earn": "money", "give": "money", "on": "date", "from": "date", "after": "date",
          "at most": "money", "at least": "money", "advance": "money", "lend": "money",
          "top up what is payable to": "money", "add": "money", "reduce by": "money",
          "when": "yes/no", "where": "yes/no", "to": "record", "for": "record"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offer:
    """A name that may stand at the place; `rank` is smaller for what is likelier."""

    name: str
    kind: OfferKind
    detail: str
    rank: int
    symbol: Symbol | None = None


@dataclass(frozen=True, slots=True)
class Here:
    """The place: the kind of block, the block if it has a header yet, and what stands before it.

    `behind` are the words of the path before the place (`rep.manager.` gives `rep`, `manager`);
    `compared` is the path on the left of `is`; `wants_type` says that a type is to be named;
    `counted` is the record whose rows a `where` is about.
    """

    kind: BlockKind | None
    block: Block | None
    keyword: str
    behind: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    wants_type: bool = False
    counted: str = ""


def offers(typed: Typed, here: Here) -> list[Offer]:
    """Return the names that fit, the likeliest first."""
    scope = _scope(typed, here)
    if here.behind:
        found = list(_behind(typed, scope, here))
    elif here.wants_type:
        found = list(_types(typed))
    elif here.compared and (values := list(_values(typed, scope, here.compared))):
        found = values
    else:
        found = list(_in_slot(typed, scope, here))
    return sorted(found, key=lambda each: (each.rank, each.name))


def _in_slot(typed: Typed, scope: Scope, here: Here) -> Iterator[Offer]:
    wanted = SLOTS.get((here.kind or "", here.keyword)) or SLOTS.get(("", here.keyword))
    return _declared(typed, wanted) if wanted else _values_of_place(typed, scope, here)


def _scope(typed: Typed, here: Here) -> Scope:
    block = here.block
    if block is None:
        scope = Scope("this line", "metric", payee=payee_name(typed), open=True)
        return scope.counting(here.counted, frozenset()) if here.counted else scope
    scope = clause_scope(typed, block, Report())
    if block.kind == "record":
        scope = Scope("this line", "row", row=_name(block), open=True)
    elif here.counted:
        scope = scope.counting(here.counted, frozenset())
    elif here.keyword == "on" and block.kind == "earning" and not scope.row:
        scope = leaving_scope(scope)
    return scope


def _name(block: Block) -> str:
    word = getattr(block.header, "word", None)
    return "" if word is None else str(word.name)


def _behind(typed: Typed, scope: Scope, here: Here) -> Iterator[Offer]:
    first = here.behind[0]
    record = _record_of(typed, scope, here.behind)
    if record is not None:
        yield from _fields(record, WANTED.get(here.keyword, ""))
    if len(here.behind) == 1 and (first == "payee" or typed.symbols.record(first) is not None):
        yield from _declared(typed, ("metric", "quota", *EARNED), rank=5)
    for name, symbol in typed.symbols.names.items():
        if name.startswith(f"{first}.") and len(here.behind) == 1:
            yield Offer(name.removeprefix(f"{first}."), "name", symbol.kind, 2, symbol)


def _record_of(typed: Typed, scope: Scope, words: tuple[str, ...]) -> Record | None:
    """Return the record that a path leads to."""
    first, rest = words[0], words[1:]
    starts = {"payee": scope.payee, "this": scope.clause or scope.row}
    here = typed.symbols.record(starts.get(first, first))
    if here is None:
        rest = words
        owner = typed.symbols.record(scope.row) or typed.symbols.record(scope.payee)
        here = owner
    for word in rest:
        field = here.fields.get(word) if here is not None else None
        here = typed.symbols.record(field.type.name) if field is not None else None
    return here


def _fields(record: Record, wanted: str, rank: int = 1) -> Iterator[Offer]:
    for field in record.fields.values():
        fits = not wanted or field.type.kind == wanted
        yield Offer(field.name, "field", f"{record.name}: {field.type}", rank + (not fits))


def _types(typed: Typed) -> Iterator[Offer]:
    for name in (*PLAIN, "money"):
        yield Offer(name, "type", "type", 1)
    yield from _declared(typed, ("choice", "record"), rank=2)


def _values(typed: Typed, scope: Scope, path: tuple[str, ...]) -> Iterator[Offer]:
    """Give the values that a path on the left of `is` may have."""
    type_ = _type_of(typed, scope, path)
    choice = typed.symbols.choices.get(type_.name) if type_ is not None else None
    if choice is not None:
        yield from (Offer(name, "value", choice.name, 0) for name in choice.values)
    if type_ is not None and type_.kind == "yes/no":
        yield from (Offer(name, "word", "yes/no", 0) for name in ("yes", "no"))


def _type_of(typed: Typed, scope: Scope, path: tuple[str, ...]) -> Type | None:
    owners = (scope.row, scope.payee)
    record = _record_of(typed, scope, path[:-1]) if len(path) > 1 else None
    homes = [record] if record is not None else [typed.symbols.record(name) for name in owners]
    return next((h.fields[path[-1]].type for h in homes if h and path[-1] in h.fields), None)


def _declared(typed: Typed, kinds: tuple[str, ...], rank: int = 1) -> Iterator[Offer]:
    for symbol in typed.symbols.names.values():
        if symbol.kind in kinds:
            detail = f"{symbol.kind} · {symbol.title}" if symbol.title else symbol.kind
            yield Offer(symbol.name, "name", detail, rank, symbol)


def _values_of_place(typed: Typed, scope: Scope, here: Here) -> Iterator[Offer]:
    """Give what may be read: fields at hand, then what the plan works out, then functions."""
    wanted = WANTED.get(here.keyword, "")
    row, payee = typed.symbols.record(scope.row), typed.symbols.record(scope.payee)
    if row is not None:
        yield from _fields(row, wanted)
    if payee is not None and payee is not row and scope.payee_fields != "no":
        yield from _fields(payee, wanted, rank=4 if scope.place == "period" else 2)
    if scope.place == "row" and not scope.clause:
        return
    for offer in _declared(typed, READ, rank=3):
        fits = not wanted or _kind_of(typed, offer.symbol) == wanted
        yield Offer(offer.name, offer.kind, offer.detail, offer.rank + (not fits), offer.symbol)
    yield from _declared_names(typed, scope.also, 6)
    yield from (Offer(name, "function", "function", 7) for name in sorted(FUNCTIONS))
    yield from (Offer(name, "word", "the person paid", 7) for name in ("payee",) if payee)


def _declared_names(typed: Typed, names: tuple[str, ...], rank: int) -> Iterator[Offer]:
    symbols = (typed.symbols.names.get(name) for name in names)
    yield from (Offer(each.name, "name", each.kind, rank, each) for each in symbols if each)


def _kind_of(typed: Typed, symbol: Symbol | None) -> str:
    """Return what kind of value a declaration has, if it was understood."""
    header = symbol.block.header if symbol is not None else None
    value = getattr(header, "value", None)
    if isinstance(header, MetricHeader) and isinstance(value, x.Expr):
        made = typed.types.get(value)
        return made.kind if made is not None else ""
    nodes = walk(value) if isinstance(value, x.Expr) else iter(())
    return next((typed.types[node].kind for node in nodes if node in typed.types), "")
