"""From the parser's tree to words, texts, dates and digits: what all builders of nodes share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, TypeAlias, cast

from lark import Token, Tree

from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile, Span
from compdsl.syntax import expressions as x
from compdsl.syntax import wording_values
from compdsl.syntax.node import Word

if TYPE_CHECKING:

    class Parsed(Tree[Token]):
        """A parse tree as Lark makes it: what is optional and absent is None among the children."""

        children: list[Child]  # type: ignore[assignment]

else:
    Parsed = Tree

Child: TypeAlias = "Parsed | Token | None"

MAX_WHOLE, MAX_FRACTION = 26, 12


class Builder:
    """Makes nodes from parse trees of one file.

    `base` is where the line in hand starts; `currency` is the plan's, for fixes only; `rules` are
    the functions that build expressions, by the names of the grammar's rules.
    """

    def __init__(
        self, source: SourceFile, report: Report, currency: str, rules: Mapping[str, Rule]
    ) -> None:
        self.source = source
        self.report = report
        self.currency = currency
        self.rules = rules
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
        return self.rules[str(tree.data)](self, tree)

    def maybe(self, tree: Child) -> x.Expr | None:
        """Build an expression that may be absent."""
        return None if tree is None else self.expr(tree)

    def word(self, tree: Child) -> Word:
        """Build a name, a dotted name, a slug or a quoted key."""
        if isinstance(tree, Tree) and tree.data in ("name", "path") and len(tree.children) > 1:
            return Word(self.span(tree), ".".join(str(leaf(each)) for each in tree.children))
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
            self.report.add(
                wording_values.bad_date(span, str(token), _calendar_reason(str(token), problem))
            )
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
            self.report.add(wording_values.too_many_digits(span, text))
            return "0"
        return plain

    def integer(self, token: Child) -> int:
        """Return a whole number; report one with a fraction."""
        assert isinstance(token, Token)
        plain = self.digits(self.span(token), str(token))
        if "." in plain:
            self.report.add(wording_values.not_whole(self.span(token), str(token)))
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
