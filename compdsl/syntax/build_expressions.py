"""From the parser's tree to expressions: one small function a rule, found by the rule's name."""

from __future__ import annotations

import re
from typing import Literal, cast

from lark import Token, Tree

from compdsl.source import Span
from compdsl.syntax import expressions as x
from compdsl.syntax import wording_values
from compdsl.syntax.build_literals import LITERALS
from compdsl.syntax.builder import Builder, Child, Parsed, Rule, leaf, rule_name
from compdsl.syntax.node import Word
from compdsl.syntax.notations import foreign

DATE_LIKE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4}")


def _logic(word: Literal["and", "or"]) -> Rule:
    def build(b: Builder, t: Parsed) -> x.Expr:
        left, right = (b.expr(child) for child in t.children)
        for side in (left, right):
            if isinstance(side, x.Logic) and side.word != word:
                b.report.add(wording_values.mixed_logic(side.span, side.word, word))
        return x.Logic(b.span(t), word, left, right)

    return build


def _arithmetic(sign: Literal["+", "-", "*", "/"]) -> Rule:
    def build(b: Builder, t: Parsed) -> x.Expr:
        left, right = (b.expr(child) for child in t.children)
        if sign in "+-" and isinstance(left, x.PercentOf):
            b.report.add(wording_values.percent_then_sum(left.span, left.span.text))
        span = b.span(t)
        if sign in "-/" and DATE_LIKE.fullmatch(span.text):
            found = foreign(span.text, 0)
            if found is not None:
                b.report.add(wording_values.foreign_date(span, span.text, found.plain))
            else:
                b.report.add(wording_values.odd_date(span, span.text))
            return x.BadLiteral(span)
        return x.Arithmetic(b.span(t), sign, left, right)

    return build


def _compare(b: Builder, t: Parsed) -> x.Expr:
    left, how, right = t.children
    kind = rule_name(how).removeprefix("sign ")
    return x.Compare(b.span(t), cast(x.Comparing, kind), b.expr(left), b.expr(right))


def _one_of(negated: bool) -> Rule:
    def build(b: Builder, t: Parsed) -> x.Expr:
        operand, *values = (b.expr(child) for child in t.children)
        return x.OneOf(b.span(t), operand, tuple(values), negated)

    return build


def _trees(t: Parsed) -> list[Parsed]:
    """Return the children that are trees."""
    return [child for child in t.children if isinstance(child, Tree)]


def _aggregate(b: Builder, t: Parsed) -> x.Expr:
    children = t.children
    kind: x.AggregateKind = "any"
    if t.data == "aggregate":
        kind = cast(x.AggregateKind, rule_name(children[0]).removesuffix(" of"))
        children = children[1:]
    path, into, this, where, credit, on = children
    of_this = _of_this(b, this) if this is not None else None
    given: x.Credit | None = None
    if isinstance(credit, Tree) and credit.data == "of_this":
        of_this = _of_this(b, credit)
    elif isinstance(credit, Tree):
        every = credit.data == "credit_managers"
        given = x.Credit(b.span(credit), b.path(_trees(credit)[0]), every)
    return x.Aggregate(
        b.span(t),
        kind,
        b.path(path),
        _into(b, into),
        of_this,
        b.maybe(where),
        given,
        b.maybe_path(on),
    )


def _into(b: Builder, tree: Child) -> x.Into | None:
    if tree is None:
        return None
    assert isinstance(tree, Tree)
    phrase, last = tree.children
    code, rate, is_dated = _rate(b, phrase, last)
    return x.Into(b.span(tree), code, rate, b.path(last) if is_dated else None)


def _of_this(b: Builder, tree: Child) -> x.OfThis:
    assert isinstance(tree, Tree)
    words = b.words(list(tree.children))
    return x.OfThis(b.span(tree), words[0], words[1] if len(words) > 1 else None)


def window(b: Builder, tree: Child) -> x.Window:
    """Build a window phrase."""
    assert isinstance(tree, Tree)
    kind = tree.data.removeprefix("window_").replace("_", " ")
    trees, span = _trees(tree), b.span(tree)
    if kind in ("of", "last"):
        return x.Window(span, kind, cast(x.Period, rule_name(trees[0])))  # type: ignore[arg-type]
    if kind == "to date":
        period = " ".join(str(leaf(tree)).split()[:-2])
        return x.Window(span, "to date", cast(x.Period, period))
    if kind == "rolling":
        return x.Window(span, "rolling", length=b.duration(trees[0]))
    if kind == "since":
        return x.Window(span, "since", date=b.date(trees[0]))
    return x.Window(span, cast(Literal["start", "before"], kind))


def _earned(verb: Literal["earned", "paid"], total: bool) -> Rule:
    def build(b: Builder, t: Parsed) -> x.Expr:
        trees = _trees(t)
        name = None if total else b.word(trees[0])
        return x.EarnedSum(b.span(t), name, verb, window(b, trees[-1]))

    return build


def _rank(dense: bool) -> Rule:
    def build(b: Builder, t: Parsed) -> x.Expr:
        operand, *rest = t.children
        among = b.word(rest[0]) if rest else None
        where = b.maybe(rest[1]) if len(rest) > 1 else None
        return x.Rank(b.span(t), b.expr(operand), dense, among, where)

    return build


def _call(b: Builder, t: Parsed) -> x.Expr:
    word, *arguments = t.children
    given = tuple(b.expr(a) for a in arguments if a is not None)
    return x.Call(b.span(t), b.word(word), given)


def _call_to(b: Builder, t: Parsed) -> x.Expr:
    word, amount, target = t.children
    assert isinstance(target, Tree)
    way, step = target.children
    to: x.Expr | Literal["cents"]
    to = "cents" if isinstance(step, Tree) and step.data == "cents" else b.expr(step)
    named = cast(Literal["", "down", "up"], "" if way is None else rule_name(way))
    return x.Call(b.span(t), b.word(word), (b.expr(amount),), to, named)


def _convert(b: Builder, t: Parsed) -> x.Expr:
    amount, phrase, last = t.children
    code, rate, is_dated = _rate(b, phrase, last)
    on = b.expr(last) if is_dated else None
    return x.Convert(b.span(t), b.expr(amount), code, rate, on)


def _rate(b: Builder, phrase: Child, last: Child) -> tuple[str, Word, bool]:
    """Return the currency and the rates of a conversion, and whether `on` is part of its phrase."""
    assert isinstance(phrase, Token)
    code, *named = str(phrase).split()[1:]
    if len(named) == 1:
        return code, b.word(last), False
    name = named[1]
    start = b.span(phrase).start + str(phrase).rindex(name, 0, str(phrase).rindex("on"))
    return code, Word(Span(b.source, start, start + len(name)), name), True


def _elapsed(unit: Literal["days", "months", "working days"]) -> Rule:
    def build(b: Builder, t: Parsed) -> x.Expr:
        since, until = _trees(t)
        return x.Elapsed(b.span(t), unit, b.expr(since), b.expr(until))

    return build


def _edge(edge: Literal["start", "end"]) -> Rule:
    def build(b: Builder, t: Parsed) -> x.Expr:
        return x.PeriodEdge(b.span(t), edge, cast(x.Period, rule_name(_trees(t)[0])))

    return build


def _percent_of(b: Builder, t: Parsed) -> x.Expr:
    token, operand = t.children
    assert isinstance(token, Token)
    text = str(token).split("%")[0]
    start = b.span(token).start
    span = Span(b.source, start, start + len(text) + 1)
    return x.PercentOf(b.span(t), x.Percent(span, b.digits(span, text.strip())), b.expr(operand))


EXPRESSIONS: dict[str, Rule] = {
    **LITERALS,
    "path": lambda b, t: b.path(t),
    "index": lambda b, t: x.Index(
        b.span(t), b.word(t.children[0]), tuple(b.expr(c) for c in t.children[1:])
    ),
    "call": _call,
    "call_to": _call_to,
    "brackets": lambda b, t: x.Brackets(b.span(t), b.expr(t.children[0])),
    "negate": lambda b, t: x.Negate(b.span(t), b.expr(t.children[0])),
    "add": _arithmetic("+"),
    "subtract": _arithmetic("-"),
    "multiply": _arithmetic("*"),
    "divide": _arithmetic("/"),
    "percent_of": _percent_of,
    "at_tiers": lambda b, t: x.At(b.span(t), b.expr(t.children[0]), b.word(t.children[1])),
    "compare": _compare,
    "one_of": _one_of(False),
    "not_one_of": _one_of(True),
    "between": lambda b, t: x.Between(b.span(t), *(b.expr(c) for c in _trees(t))),
    "is_present": lambda b, t: x.Present(b.span(t), b.expr(t.children[0]), False),
    "is_missing": lambda b, t: x.Present(b.span(t), b.expr(t.children[0]), True),
    "in_period": lambda b, t: x.InPeriod(b.span(t), *(b.expr(c) for c in _trees(t))),
    "both": _logic("and"),
    "either": _logic("or"),
    "negation": lambda b, t: x.Not(b.span(t), b.expr(t.children[0])),
    "conditional": lambda b, t: x.Conditional(b.span(t), *(b.expr(c) for c in _trees(t))),
    "otherwise": lambda b, t: x.Otherwise(b.span(t), *(b.expr(c) for c in t.children)),
    "convert": _convert,
    "convert_on": _convert,
    "start_of": _edge("start"),
    "end_of": _edge("end"),
    "days_from": _elapsed("days"),
    "months_from": _elapsed("months"),
    "working_days_from": _elapsed("working days"),
    "aggregate": _aggregate,
    "any_of": _aggregate,
    "windowed": lambda b, t: x.Windowed(b.span(t), b.expr(t.children[0]), window(b, t.children[1])),
    "earned_sum": _earned("earned", False),
    "paid_sum": _earned("paid", False),
    "total_earned": _earned("earned", True),
    "total_paid": _earned("paid", True),
    "rank_of": _rank(False),
    "dense_rank_of": _rank(True),
    "rank_among": _rank(False),
    "dense_rank_among": _rank(True),
}
