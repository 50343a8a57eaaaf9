"""From the parser's tree to clauses of plans, records, terms, quotas, tiers and tables."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, cast

from lark import Token, Tree

from compdsl.source import Span
from compdsl.syntax import clauses as c
from compdsl.syntax import expressions as x
from compdsl.syntax.builder import Builder, Child, Parsed, leaf, rule_name
from compdsl.syntax.node import Word

Rule = Callable[[Builder, Parsed], c.Clause]
MONEY_CELL = re.compile(r"[A-Z]{3}\s+-?[\d,]+(\.\d+)?")


def _fact(fact: str) -> Rule:
    def build(b: Builder, t: Parsed) -> c.Clause:
        value = str(leaf(t.children[0])).strip('"')
        return c.PlanFact(b.span(t), fact, value)  # type: ignore[arg-type]

    return build


def _rounding(b: Builder, t: Parsed) -> c.Clause:
    return c.PlanFact(b.span(t), "rounding", rule_name(t.children[0]))


def _pays(b: Builder, t: Parsed) -> c.Clause:
    payer, payee, where, frequency, days, after = t.children
    assert isinstance(frequency, Tree)
    named = "" if payer is None else _first_word(b, payer)
    unit, every, day, start = _frequency(b, frequency)
    return c.Pays(
        b.span(t), cast(Literal["", "vendor", "client"], named), b.word(payee), b.maybe(where),
        unit, every, day, start, 0 if days is None else b.integer(days), period(after),
    )  # fmt: skip


def _first_word(b: Builder, tree: Child) -> str:
    assert isinstance(tree, Tree)
    return b.span(tree).text.split()[0]


Unit = Literal["month", "quarter", "year", "week", "half month"]


def _frequency(b: Builder, tree: Parsed) -> tuple[Unit, int, int | None, x.DateLiteral | None]:
    kind = rule_name(tree).removeprefix("every ")
    if kind != "other":
        return cast(Unit, kind), 1, None, None
    count, unit, start = tree.children
    name = cast(Unit, rule_name(unit).removeprefix("unit "))
    every = 1 if count is None else b.integer(count)
    if isinstance(start, Token):
        return name, every, b.integer(start), None
    return name, every, None, b.maybe_date(start)


def period(tree: Child) -> x.Period | None:
    """Return the period that a tree names, if there is one."""
    return None if tree is None else cast(x.Period, rule_name(tree))


def scope_word(b: Builder, tree: Child) -> Word | x.Period:
    """Return the record (a name) or the period after `per`."""
    assert isinstance(tree, Tree)
    return b.word(tree) if tree.data == "name" else cast(x.Period, rule_name(tree))


def type_name(b: Builder, tree: Child) -> c.TypeName:
    """Build a type as written."""
    assert isinstance(tree, Tree)
    kind = rule_name(tree).removeprefix("type ")
    if kind == "money":
        return c.TypeName(b.span(tree), "money", currency=b.maybe_word(tree.children[0]))
    if kind == "yes no":
        return c.TypeName(b.span(tree), "yes/no")
    if kind == "one of":
        return c.TypeName(b.span(tree), "one of", values=b.words(list(tree.children)))
    return c.TypeName(b.span(tree), b.word(tree.children[0]).name)


def maybe_type(b: Builder, tree: Child) -> c.TypeName | None:
    """Build a type that may be absent."""
    return None if tree is None else type_name(b, tree)


def _field(b: Builder, t: Parsed) -> c.Clause:
    word, written, *extras = t.children
    type_ = type_name(b, written)
    values, flags, header = list(type_.values), set(), None
    for extra in extras:
        assert isinstance(extra, Tree)
        if extra.data in ("field_value", "word"):
            values.append(b.word(extra))
        elif extra.data == "field_header":
            header = b.text(extra.children[0])
        else:
            flags.add(str(extra.data))
    type_ = c.TypeName(type_.span, type_.name, type_.currency, tuple(values))
    return c.FieldLine(
        b.span(t), b.word(word), type_, "field_key" in flags, "field_blank" in flags,
        "field_dated" in flags, header,
    )  # fmt: skip


def _term_key(b: Builder, tree: Child) -> c.TermKey:
    assert isinstance(tree, Tree)
    span = b.span(tree)
    if tree.data == "any_key":
        return c.TermKey(span, "any", "any")
    if tree.data == "number_key":
        return c.TermKey(span, "number", b.digits(span, str(leaf(tree))))
    if tree.data == "text_key":
        return c.TermKey(span, "text", str(leaf(tree))[1:-1])
    return c.TermKey(span, "name", str(leaf(tree)))


def _term_row(b: Builder, t: Parsed) -> c.Clause:
    *keys, since, value = t.children
    made = tuple(_term_key(b, key) for key in keys)
    return c.TermRow(b.span(t), made, False, b.maybe_date(since), b.expr(value))


def _prorated(b: Builder, t: Parsed) -> c.Clause:
    by, without = t.children
    named = cast(
        Literal["days", "complete months", "started months"], rule_name(by).removeprefix("by ")
    )
    return c.Prorated(b.span(t), named, without is not None)


def _tier(edge: Literal["from", "above", "below", "at"]) -> Rule:
    def build(b: Builder, t: Parsed) -> c.Clause:
        bound, rate, *back = t.children
        return c.TierRow(b.span(t), edge, b.expr(bound), b.expr(rate), b.maybe((back or [None])[0]))

    return build


def table_row(span: Span) -> c.TableRow:
    """Build a `| a | b |` row; each cell keeps its own span."""
    cells, at = [], span.start + 1
    pieces = span.text[1:].split("|")
    for piece in pieces[:-1] if not pieces[-1].strip() else pieces:
        text = piece.strip()
        start = at + (len(piece) - len(piece.lstrip()) if text else 0)
        name = " ".join(text.split()) if MONEY_CELL.fullmatch(text) else text
        cells.append(Word(Span(span.file, start, start + len(text)), name))
        at += len(piece) + 1
    return c.TableRow(span, tuple(cells))


PLAN_CLAUSES: dict[str, Rule] = {
    **{f"plan_{name}": _fact(name) for name in
       ("id", "version", "client", "vendor", "currency", "timezone", "year")},
    "plan_rounding": _rounding,
    "plan_effective": lambda b, t: c.Effective(
        b.span(t), b.date(t.children[0]), b.maybe_date(t.children[1])
    ),
    "plan_amends": lambda b, t: c.Amends(b.span(t), b.text(t.children[0]).value),
    "plan_removes": lambda b, t: c.Removes(b.span(t), b.words(list(t.children))),
    "plan_review": lambda b, t: c.ReviewBy(b.span(t), b.date(t.children[0])),
    "plan_pays": _pays,
    "choice_item": lambda b, t: c.ChoiceValue(
        b.span(t), b.word(t.children[0]), b.maybe_text(t.children[1]),
        tuple(b.text(item) for item in t.children[2:] if item is not None),
    ),
    "record_field": _field,
    "record_require": lambda b, t: c.Require(b.span(t), b.expr(t.children[0])),
    "record_one_per": lambda b, t: c.OnePer(b.span(t), b.words(list(t.children))),
    "record_takes_part": lambda b, t: c.TakesPart(
        b.span(t), b.path(t.children[0]), b.maybe_path(t.children[1])
    ),
    "term_row": _term_row,
    "term_otherwise": lambda b, t: c.TermRow(
        b.span(t), (), True, b.maybe_date(t.children[0]), b.expr(t.children[1])
    ),
    "term_dated": lambda b, t: c.TermRow(
        b.span(t), (), False, b.date(t.children[0]), b.expr(t.children[1])
    ),
    "quota_split": lambda b, t: c.Split(
        b.span(t), period(t.children[0]) or "quarter", tuple(b.expr(s) for s in t.children[1:])
    ),
    "quota_ramp": lambda b, t: c.Ramp(
        b.span(t), tuple(b.expr(s) for s in t.children[:-2]), period(t.children[-2]) or "month",
        b.path(t.children[-1]),
    ),
    "prorated": _prorated,
    "tier_from": _tier("from"),
    "tier_above": _tier("above"),
    "tier_below": _tier("below"),
    "tier_point": _tier("at"),
    "given_row": lambda b, t: table_row(b.span(t)),
}  # fmt: skip
