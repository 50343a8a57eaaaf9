"""How an amendment chooses between two texts: by the day of the record or period at hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar, cast

from compdsl.names.renaming import Names, renamed
from compdsl.source import SourceFile, Span
from compdsl.syntax import expressions as x
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import Node, Word, parts

N = TypeVar("N", bound=Node)


@dataclass(frozen=True, slots=True)
class Choosing:
    """The first day of an amendment."""

    since: x.DateLiteral

    def until(self, name: str) -> str:
        """Return the name of the old version of a declaration."""
        last = date.fromisoformat(self.since.text) - timedelta(days=1)
        return f"{name} (until {last.isoformat()})"

    def dated(self, after: x.Expr, before: x.Expr) -> x.Expr:
        """Return the value that is `after` from the day on, and `before` until then."""
        return x.Dated(after.span, self.since, after, before)

    def gate(self, span: Span, *, starts: bool) -> x.Expr:
        """Return the condition that holds from the day on, or until then."""
        said = f"{'from' if starts else 'before'} {self.since.text}"
        words = Span(SourceFile(span.file.name, said), 0, len(said))
        return x.Dated(words, self.since, x.YesNo(words, starts), x.YesNo(words, not starts))

    def everywhere(self, block: Block, versions: dict[str, str]) -> Block:
        """Return a block in which each use of a declaration with two versions chooses."""
        return _Uses(self, versions).copy(block)


@dataclass(frozen=True, slots=True)
class _Uses:
    """A copy of a tree in which uses of some names choose."""

    choose: Choosing
    versions: dict[str, str]

    def copy(self, item: N) -> N:
        """Return a copy of a node."""
        made = {name: self._part(value) for name, value in parts(item)}
        return type(item)(item.span, **made)

    def _part(self, value: object) -> object:
        if isinstance(value, tuple):
            return tuple(self._part(each) for each in value)
        if isinstance(value, x.Dated) and value.since is self.choose.since:
            return self._settled(value)
        if isinstance(value, x.Expr) and self._is_use(value):
            return self._chosen(value)
        return self.copy(value) if isinstance(value, Node) else value

    def _settled(self, value: x.Dated) -> x.Expr:
        """Keep a choice by the same day: its two sides read the new and the old versions."""
        old = renamed(value.before, Names(stand_ins=self.versions))
        return self.choose.dated(renamed(value.after, Names()), old)

    def _is_use(self, expr: x.Expr) -> bool:
        match expr:
            case x.Path():
                return any(word.name in self.versions for word in expr.words[:2])
            case x.Index() | x.Call():
                return expr.word.name in self.versions
            case x.At():
                return expr.tiers.name in self.versions
            case x.Windowed() | x.Rank():
                return self._is_use(expr.operand)
            case x.Aggregate():
                return self._is_use(expr.path)
            case _:
                return False

    def _chosen(self, expr: x.Expr) -> x.Expr:
        """Return the choice between an expression with the new versions and one with the old."""
        if isinstance(expr, x.Index | x.Call | x.At):
            expr = cast(x.Expr, self.copy(expr))
            named = "tiers" if isinstance(expr, x.At) else "word"
            return self.choose.dated(expr, self._old(expr, named))
        old = renamed(expr, Names(stand_ins=self.versions))
        return self.choose.dated(renamed(expr, Names()), old)

    def _old(self, expr: x.Expr, part: str) -> x.Expr:
        made = {name: self._again(value) for name, value in parts(expr)}
        word = cast(Word, made[part])
        made[part] = Word(word.span, self.versions[word.name])
        return type(expr)(expr.span, **made)

    def _again(self, value: object) -> object:
        """Copy once more: both branches have nodes of their own."""
        if isinstance(value, tuple):
            return tuple(self._again(each) for each in value)
        return renamed(value, Names()) if isinstance(value, Node) else value
