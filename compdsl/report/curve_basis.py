"""What tiers are paid on, as the plan uses them: the amount behind `at`, and what limits it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from compdsl.check.constants import constant
from compdsl.check.declared import pays_amounts
from compdsl.check.taken_apart import Measure, take_apart
from compdsl.check.typed import Typed
from compdsl.names.symbols import Symbol
from compdsl.names.types import UNKNOWN, is_code
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block, MetricHeader, QuotaHeader, TiersHeader
from compdsl.syntax.node import Node, shape, walk

Kind = Literal["slices", "fixed", "rate", "amounts"]
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}


@dataclass(frozen=True, slots=True)
class Basis:
    """What is paid on. `scale` is the money that a rate of 1 gives: for each 1 of what the measure
    counts (`slices`), or in all (`fixed`). `words` are the plan's, `earning` is where they stand.
    `weight` is what else slices are multiplied by, which counts as 100% here.
    """

    kind: Kind
    scale: Fraction = Fraction(1)
    currency: str = ""
    words: str = ""
    earning: str = ""
    weight: str = ""


RATE = Basis("rate")


def basis_of(typed: Typed, symbol: Symbol, measure: Measure, earning: str = "") -> Basis:
    """Return what tiers are paid on in an earning, by default in the first that uses them."""
    is_money = pays_amounts(typed, symbol.block)
    for block in _earnings(typed, earning):
        earn = block.first(c.Earn)
        for node in walk(earn) if earn is not None else ():
            found = _used(typed, symbol, node, block, measure, is_money)
            if found is not None:
                return found
    return RATE


def _earnings(typed: Typed, earning: str) -> Iterator[Block]:
    for symbol in typed.symbols.of_kind("earning"):
        if not earning or symbol.name == earning:
            yield symbol.block


def _used(
    typed: Typed, symbol: Symbol, node: Node, block: Block, measure: Measure, is_money: bool
) -> Basis | None:
    """Return what a node pays on, if it uses the tiers."""
    name = _name(block)
    if isinstance(node, x.At) and node.tiers.name == symbol.name:
        words = node.amount.span.text
        if is_money:
            return _priced(typed, symbol, node.amount, block, measure, (words, name))
        found = _paid_on(typed, node.amount, block, measure, (words, name))
        # a fixed amount is cut in slices as well, so that no result has one rate
        is_cut = found.kind == "fixed" and _mode(symbol) not in ("whole", "interpolated")
        return replace(RATE, words=words, earning=name) if is_cut else found
    if isinstance(node, x.Arithmetic) and node.sign == "*":
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if _is_bare(typed, symbol, one):
                return _fixed(typed, other, (other.span.text, name)) or Basis(
                    "rate", words=other.span.text, earning=name
                )
    if isinstance(node, x.Path) and _is_bare(typed, symbol, node):
        currency = _currency(typed, symbol.block.all(c.TierRow)[0].rate)
        kind: Kind = "amounts" if is_money else "rate"
        return Basis(kind, currency=currency, earning=name)
    return None


def _paid_on(
    typed: Typed, amount: x.Expr, block: Block, measure: Measure, said: tuple[str, str]
) -> Basis:
    """Return what an amount makes of a rate: slices of the measure, a fixed amount, or a rate."""
    scope = block.first(c.ForEachRecord)
    counted = _counted(measure.runs, typed)
    fixed = _fixed(typed, amount, said)
    alone = Basis("rate", words=said[0], earning=said[1])
    shared = _is_of_group(typed, measure.runs)  # what a team reaches pays each of it a part
    if scope is not None and not shared and counted is not None and _same_rows(scope, counted):
        if counted.kind == "count" and fixed is not None:
            return Basis("slices", fixed.scale, fixed.currency, *said)
        weights = _weights(typed, amount, counted)
        if counted.kind == "sum" and weights is not None:
            return replace(_slices(typed, amount, said), weight=weights)
    of_record = scope is not None and _is_own(typed, amount, measure)
    if of_record or (scope is None and fixed is None and _is_measure(typed, amount, measure)):
        return _slices(typed, amount, said)
    return fixed if scope is None and fixed is not None else alone


def _weights(typed: Typed, amount: x.Expr, counted: x.Aggregate) -> str | None:
    """Return what the summed field is multiplied by; None where the amount is something else."""
    summed = typed.refs.get(counted.path)
    factors, found = _factors(amount), list[x.Expr]()
    for each in factors:
        ref = typed.refs.get(each)
        same = ref is not None and summed is not None and ref.fields == summed.fields
        if same and ref is not None and ref.start == "row" and ref.fields:
            found.append(each)
    if len(found) != 1:
        return None
    return " * ".join(each.span.text for each in factors if each is not found[0])


def _factors(amount: x.Expr) -> list[x.Expr]:
    while isinstance(amount, x.Brackets):
        amount = amount.inner
    if isinstance(amount, x.Arithmetic) and amount.sign == "*":
        return [*_factors(amount.left), *_factors(amount.right)]
    return [amount]


def _priced(
    typed: Typed, symbol: Symbol, amount: x.Expr, block: Block, measure: Measure,
    said: tuple[str, str],
) -> Basis:  # fmt: skip
    """Return what a number of things makes of rows that are prices."""
    currency = _currency(typed, symbol.block.all(c.TierRow)[0].rate)
    if block.first(c.ForEachRecord) is None and _is_measure(typed, amount, measure):
        return Basis("slices", Fraction(1), currency, *said)
    return Basis("rate", words=said[0], earning=said[1])


def _slices(typed: Typed, amount: x.Expr, said: tuple[str, str]) -> Basis:
    return Basis("slices", Fraction(1), _currency(typed, amount), *said)


def _fixed(typed: Typed, amount: x.Expr, said: tuple[str, str]) -> Basis | None:
    value, currency = constant(typed, amount), _currency(typed, amount)
    return Basis("fixed", value, currency, *said) if value is not None and currency else None


def _currency(typed: Typed, written: x.Expr) -> str:
    kind = typed.types.get(written, UNKNOWN)
    return kind.currency if kind.kind == "money" and is_code(kind.currency) else ""


def _is_bare(typed: Typed, symbol: Symbol, written: x.Expr) -> bool:
    ref = typed.refs.get(written)
    return ref is not None and ref.kind == "tiers" and ref.name == symbol.name


def _counted(runs: x.Expr, typed: Typed) -> x.Aggregate | None:
    """Return the one aggregate that a measure is, directly or by the name of a metric."""
    seen = take_apart(typed, runs)
    written = seen.runs if seen.over is None else runs
    while True:
        if isinstance(written, x.Brackets):
            written = written.inner
            continue
        ref = typed.refs.get(written)
        symbol = typed.symbols.get(ref.name, "metric") if ref is not None else None
        value = getattr(symbol.block.header, "value", None) if symbol is not None else None
        if not isinstance(value, x.Expr) or value is written or isinstance(value, x.Path):
            break
        written = value
    plain = isinstance(written, x.Aggregate) and written.credit is None and written.into is None
    return written if isinstance(written, x.Aggregate) and plain else None


def _is_of_group(typed: Typed, runs: x.Expr) -> bool:
    """Whether a measure is that of a team or of the whole plan."""
    while isinstance(runs, x.Brackets):
        runs = runs.inner
    ref = typed.refs.get(runs.word if isinstance(runs, x.Index) else runs)
    symbol = typed.symbols.get(ref.name, "metric") if ref is not None else None
    header = symbol.block.header if symbol is not None else None
    if not isinstance(header, MetricHeader) or header.value is runs:
        return False
    is_name = isinstance(header.value, x.Path | x.Index) and ref is not None
    named = typed.refs.get(header.value) if is_name else None
    again = named is not None and ref is not None and named.name != ref.name
    return header.per is not None or (again and _is_of_group(typed, header.value))


def _same_rows(scope: c.ForEachRecord, counted: x.Aggregate) -> bool:
    """Whether an earning is about just the records that a measure counts."""
    same = counted.path.first.name == scope.record.name and counted.of_this is None
    one = shape(scope.where) if scope.where is not None else None
    other = shape(counted.where) if counted.where is not None else None
    return same and counted.on is None and one == other


def _is_own(typed: Typed, amount: x.Expr, measure: Measure) -> bool:
    """Whether tiers per record measure just the amount that they are paid on."""
    if measure.over is not None:
        return False
    one, other = typed.refs.get(amount), typed.refs.get(measure.runs)
    fields = one is not None and other is not None and one.kind == other.kind == "field"
    return fields and one is not None and other is not None and one.fields == other.fields


def _is_measure(typed: Typed, amount: x.Expr, measure: Measure) -> bool:
    """Whether an amount is the measure itself, in a clause that is about its periods."""
    if isinstance(amount, x.Windowed):
        amount = amount.operand
    one, other = typed.refs.get(amount), typed.refs.get(measure.runs)
    if one is not None and other is not None and one.kind == other.kind == "metric":
        return one.name == other.name
    mine, theirs = _counted(amount, typed), _counted(measure.runs, typed)
    return mine is not None and mine is theirs


def quota_of(typed: Typed, over: x.Expr, span: c.Span_ | None) -> Fraction | None:
    """Return a quota over the span of tiers where the plan states it; None if data must tell."""
    while isinstance(over, x.Brackets):
        over = over.inner
    ref = typed.refs.get(over)
    symbol = typed.symbols.get(ref.name, "quota") if ref is not None else None
    header = symbol.block.header if symbol is not None else None
    if symbol is None or not isinstance(header, QuotaHeader) or header.value is None:
        return None
    if span is None or symbol.block.first(c.Ramp) or symbol.block.first(c.Prorated):
        return None
    whole, part = MONTHS.get(span.period or "", 0), MONTHS.get(header.per or "", 0)
    value = constant(typed, header.value)
    if value is None or not part or whole % part or not whole:
        return None
    return value * (whole // part)


def cap_of(typed: Typed, basis: Basis, span: c.Span_ | None, currency: str) -> Fraction | None:
    """Return the most that the earning may pay in the span of its tiers."""
    symbol = typed.symbols.get(basis.earning, "earning")
    if symbol is None or span is None or not currency or basis.kind == "rate":
        return None
    for limit in symbol.block.all(c.AtMost):
        if limit.scope == span.period and _currency(typed, limit.amount) == currency:
            return constant(typed, limit.amount)
    return None


def _name(block: Block) -> str:
    word = getattr(block.header, "word", None)
    return "" if word is None else str(word.name)


def tiers_in(typed: Typed, block: Block) -> list[str]:
    """Return the tiers and grids that an earning is paid by, in the order of its text."""
    found: list[str] = []
    for node in walk(block):
        ref = typed.refs.get(node)
        if isinstance(node, x.At):
            found.append(node.tiers.name)
        elif ref is not None and ref.kind == "tiers":
            found.append(ref.name)
    return list(dict.fromkeys(found))


def _mode(symbol: Symbol) -> str:
    header = symbol.block.header
    return header.mode if isinstance(header, TiersHeader) else ""
