"""From the parser's tree to expressions: one small function a rule, found by the rule's name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Literal, cast

from lark import Token, Tree

from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile, Span
from compdsl.syntax import expressions as x
from compdsl.syntax import wording
from compdsl.syntax.node import Word

Parsed = Tree[Token]
Child = Parsed | Token | None

SIGN_CODES = {
    "$": ("USD", "CAD", "AUD"),
    "€": ("EUR",),
    "£": ("GBP",),
    "¥": ("JPY", "CNY"),
    "₹": ("INR",),
}
MAX_WHOLE, MAX_FRACTION = 26, 12


class Builder:
    """Makes nodes from parse trees of one file.

    `base` is where the line in hand starts; `currency` is the plan's, for fixes only.
    """

    def __init__(self, source: SourceFile, report: Report, currency: str) -> None:
        self.source = source
        self.report = report
        self.currency = currency
        self.base = 0

    def span(self, item: Parsed | Token) -> Span:
        """Return the span of a tree or token."""
        if isinstance(item, Token):
            start, end = item.start_pos or 0, item.end_pos or 0
        else:
            start, end = item.meta.start_pos, item.meta.end_pos
        return Span(self.source, self.base + start, self.base + end)

    def expr(self, tree: Child) -> x.Expr:
        """Build an expression."""
        assert isinstance(tree, Tree)
        return EXPRESSIONS[tree.data](self, tree)

    def maybe(self, tree: Child) -> x.Expr | None:
        """Build an expression that may be absent."""
        return None if tree is None else self.expr(tree)

    def word(self, tree: Child) -> Word:
        """Build a name, a slug or a quoted key."""
        token = tree if isinstance(tree, Token) else leaf(tree)
        return Word(self.span(token), str(token).strip('"'))

    def maybe_word(self, tree: Child) -> Word | None:
        """Build a name that may be absent."""
        return None if tree is None else self.word(tree)

    def words(self, trees: list[Child]) -> tuple[Word, ...]:
        """Build several names, leaving absent ones out."""
        return tuple(self.word(tree) for tree in trees if tree is not None)

    def path(self, tree: Child) -> x.Path:
        """Build a dotted path."""
        assert isinstance(tree, Tree)
        return x.Path(self.span(tree), self.words(list(tree.children)))

    def maybe_path(self, tree: Child) -> x.Path | None:
        """Build a path that may be absent."""
        return None if tree is None else self.path(tree)

    def date(self, tree: Child) -> x.DateLiteral:
        """Build a date and report one that no calendar has."""
        token = leaf(tree)
        span = self.span(token)
        try:
            date.fromisoformat(str(token))
        except ValueError as problem:
            self.report.add(wording.bad_date(span, str(token), _calendar_reason(str(token), problem)))
        return x.DateLiteral(span, str(token))

    def maybe_date(self, tree: Child) -> x.DateLiteral | None:
        """Build a date that may be absent."""
        return None if tree is None else self.date(tree)

    def duration(self, tree: Child) -> x.Duration:
        """Build `90 days`."""
        assert isinstance(tree, Tree)
        amount, unit = tree.children
        digits = str(amount).replace("_", "").split(".")[0]
        self.digits(self.span(cast(Token, amount)), str(amount))
        return x.Duration(self.span(tree), int(digits[:9]), rule_name(unit))  # type: ignore[arg-type]

    def text(self, token: Child) -> x.Text:
        """Build a quoted text."""
        token = leaf(token) if isinstance(token, Tree) else token
        assert isinstance(token, Token)
        return x.Text(self.span(token), str(token)[1:-1])

    def maybe_text(self, token: Child) -> x.Text | None:
        """Build a quoted text that may be absent."""
        return None if token is None else self.text(token)

    def digits(self, span: Span, text: str) -> str:
        """Return digits without grouping marks; report more of them than Comp keeps."""
        plain = text.replace("_", "").replace(",", "").replace(" ", "")
        whole, _, fraction = plain.lstrip("-").partition(".")
        if len(whole.lstrip("0")) > MAX_WHOLE or len(fraction) > MAX_FRACTION:
            self.report.add(wording.too_many_digits(span, text))
            return "0"
        return plain

    def integer(self, token: Child) -> int:
        """Return a whole number; report one with a fraction."""
        assert isinstance(token, Token)
        plain = self.digits(self.span(token), str(token))
        if "." in plain:
            self.report.add(wording.not_whole(self.span(token), str(token)))
        return int(plain.split(".")[0])


def leaf(tree: Child) -> Token:
    """Return the first token of a tree."""
    while isinstance(tree, Tree):
        tree = next(child for child in tree.children if child is not None)
    assert isinstance(tree, Token)
    return tree


def rule_name(tree: Child) -> str:
    """Return the rule's name in words: `over_each` as `over each`."""
    assert isinstance(tree, Tree)
    return str(tree.data).replace("_", " ")


def _calendar_reason(text: str, problem: ValueError) -> str:
    year, month, _day = (int(part) for part in text.split("-"))
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    if year < 1:
        return "there is no year 0"
    following = date(year + month // 12, month % 12 + 1, 1) if year < 9999 else None
    last = (following.toordinal() - date(year, month, 1).toordinal()) if following else 31
    name = date(2000, month, 1).strftime("%B")
    return f"{name} {year} has {last} days" if "day" in str(problem) else "it is out of range"


Rule = Callable[[Builder, Parsed], x.Expr]


def _number(b: Builder, t: Parsed) -> x.Expr:
    return x.Number(b.span(t), b.digits(b.span(t), str(t.children[0])))


def _percent(b: Builder, t: Parsed) -> x.Percent:
    return x.Percent(b.span(t), b.digits(b.span(t), str(t.children[0]).rstrip("% \t")))


def _fraction(b: Builder, t: Parsed) -> x.Expr:
    over, under = str(t.children[0]).split("/")
    if int(under[:18]) == 0:
        b.report.add(wording.zero_fraction(b.span(t), str(t.children[0])))
        under = "1"
    return x.Fraction(b.span(t), int(over[:18]), int(under[:18]))


def _money(b: Builder, t: Parsed) -> x.Expr:
    code, amount = str(t.children[0]).split(maxsplit=1)
    span = b.span(t)
    whole, _, fraction = amount.lstrip("-").partition(".")
    groups = whole.split(",")
    if len(groups) > 1 and (len(groups[0]) > 3 or any(len(group) != 3 for group in groups[1:])):
        if len(groups) == 2 and len(groups[1]) != 3 and not fraction:  # a comma for the point
            whole, fraction = groups
        plain = f"{code} {int(whole.replace(',', '')):,}" + (f".{fraction}" if fraction else "")
        b.report.add(
            wording.bad_money(span, str(t.children[0]), "has its commas in the wrong places", plain)
        )
    return x.Money(span, code, b.digits(span, amount))


def _sign_money(b: Builder, t: Parsed) -> x.Expr:
    text = str(t.children[0])
    b.report.add(wording.sign_money(b.span(t), text, SIGN_CODES[text[0]]))
    return x.BadLiteral(b.span(t))


def _grouped(b: Builder, t: Parsed) -> x.Expr:
    b.report.add(wording.grouped_number(b.span(t), str(t.children[0]), b.currency))
    return x.BadLiteral(b.span(t))


def _period_literal(unit: x.Period) -> Rule:
    def build(b: Builder, t: Parsed) -> x.Expr:
        text = str(t.children[0])
        if unit == "month" and not 1 <= int(text[5:7]) <= 12:
            b.report.add(wording.bad_date(b.span(t), text, f"there is no month {int(text[5:7])}"))
            text = text[:5] + "01"
        if unit == "year" and not (text.isdigit() and 1 <= int(text) <= 9998):
            b.report.add(wording.bad_date(b.span(t), text, "a year has four digits"))
            text = "2000"
        return x.PeriodLiteral(b.span(t), text, unit)

    return build


def _fiscal(b: Builder, t: Parsed) -> x.Expr:
    text = str(t.children[0])
    unit: x.Period = "quarter" if "Q" in text else "half" if "-H" in text else "year"
    return x.PeriodLiteral(b.span(t), text, unit)


def _logic(word: Literal["and", "or"]) -> Rule:
    def build(b: Builder, t: Parsed) -> x.Expr:
        left, right = (b.expr(child) for child in t.children)
        for side in (left, right):
            if isinstance(side, x.Logic) and side.word != word:
                b.report.add(wording.mixed_logic(side.span, side.word, word))
        return x.Logic(b.span(t), word, left, right)

    return build


def _arithmetic(sign: Literal["+", "-", "*", "/"]) -> Rule:
    def build(b: Builder, t: Parsed) -> x.Expr:
        left, right = (b.expr(child) for child in t.children)
        if sign in "+-" and isinstance(left, x.PercentOf):
            b.report.add(wording.percent_then_sum(left.span, left.span.text))
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
    path, this, where, credit, on = children
    of_this = _of_this(b, this) if this is not None else None
    given: x.Credit | None = None
    if isinstance(credit, Tree) and credit.data == "of_this":
        of_this = _of_this(b, credit)
    elif isinstance(credit, Tree):
        every = credit.data == "credit_managers"
        given = x.Credit(b.span(credit), b.path(_trees(credit)[0]), every)
    return x.Aggregate(
        b.span(t), kind, b.path(path), of_this, b.maybe(where), given, b.maybe_path(on)
    )


def _of_this(b: Builder, tree: Child) -> x.OfThis:
    assert isinstance(tree, Tree)
    words = b.words(list(tree.children))
    return x.OfThis(b.span(tree), words[0], words[1] if len(words) > 1 else None)


def window(b: Builder, tree: Child) -> x.Window:
    """Build a window phrase."""
    assert isinstance(tree, Tree)
    kind = cast(str, tree.data).removeprefix("window_").replace("_", " ")
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
    assert isinstance(phrase, Token)
    code = str(phrase).split()[1]
    if t.data == "convert":
        return x.Convert(b.span(t), b.expr(amount), code, b.word(last), None)
    name = str(phrase).split()[3]
    start = b.span(phrase).start + str(phrase).rindex(name)
    word = Word(Span(b.source, start, start + len(name)), name)
    return x.Convert(b.span(t), b.expr(amount), code, word, b.expr(last))


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
    "number": _number,
    "percent": _percent,
    "fraction": _fraction,
    "money": _money,
    "sign_money": _sign_money,
    "grouped": _grouped,
    "units": lambda b, t: x.Units(b.span(t), b.digits(b.span(t), str(t.children[0]))),
    "span_literal": lambda b, t: b.duration(t),
    "date_literal": lambda b, t: b.date(t),
    "month_literal": _period_literal("month"),
    "quarter_literal": _period_literal("quarter"),
    "half_literal": _period_literal("half"),
    "year_literal": _period_literal("year"),
    "fiscal_literal": _fiscal,
    "text": lambda b, t: b.text(t),
    "yes": lambda b, t: x.YesNo(b.span(t), True),
    "no": lambda b, t: x.YesNo(b.span(t), False),
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
