"""The grammar is whole: a file parsed at once has the clause trees of its lines parsed alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark, Token, Tree
from lark.indenter import Indenter
from plans import names, plan

from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile
from compdsl.syntax.lines import Line, LineTree, line_tree
from compdsl.syntax.tables import clause_tree, grammar_text, starts
from compdsl.syntax.trouble import BLOCK_WORDS, first_word

PLANS = ["flagship", "constructs.expected"]


class Nesting(Indenter):
    NL_type = "_NL"
    OPEN_PAREN_types: ClassVar[list[str]] = []  # the line tree blanks line breaks in brackets
    CLOSE_PAREN_types: ClassVar[list[str]] = []
    INDENT_type = "_INDENT"
    DEDENT_type = "_DEDENT"
    tab_len = 2


@lru_cache(maxsize=1)
def whole() -> Lark:
    return Lark(
        grammar_text(), start="file", parser="lalr", maybe_placeholders=True, postlex=Nesting()
    )


def at_once(text: str) -> list[Tree[Token]]:
    """Return the trees of all headers, clauses and rows, from one parse of the whole file."""
    masked = line_tree(SourceFile("plan.comp", text), Report()).masked
    tree = whole().parse(masked.rstrip() + "\n")
    return [each for block in tree.children for each in _clauses(block)]


def _clauses(item: object) -> Iterator[Tree[Token]]:
    if not isinstance(item, Tree) or item.data == "text_line":
        return
    if item.data.endswith("_block") or item.data == "example_line":
        for child in item.children:
            yield from _clauses(child)
    else:
        yield item


def line_by_line(text: str) -> list[Tree[Token]]:
    """Return the same trees, each parsed alone."""
    tree = line_tree(SourceFile("plan.comp", text), Report())
    heads = [line for line in tree.top if tree.code(line)[0] != '"']
    return [each for line in heads for each in _alone(tree, line)]


def _alone(tree: LineTree, header: Line) -> Iterator[Tree[Token]]:
    kind = BLOCK_WORDS[first_word(tree.code(header))]
    yield clause_tree(f"{kind}_header", tree.code(header))[0]
    for line in header.children:
        if tree.code(line)[0] != '"':
            yield clause_tree(f"{kind}_item", tree.code(line))[0]
        for row in line.children:
            yield clause_tree("given_row", tree.code(row))[0]


@pytest.mark.parametrize("name", PLANS)
def test_both_ways_give_the_same_trees(name: str) -> None:
    trees = line_by_line(plan(name))
    assert len(trees) > 80
    assert at_once(plan(name)) == trees


@settings(max_examples=15, deadline=None, derandomize=True)
@given(st.randoms(use_true_random=False))
def test_both_ways_give_the_same_trees_in_any_order(random: object) -> None:
    blocks = [block for name in PLANS for block in plan(name).strip().split("\n\n")]
    random.shuffle(blocks)  # type: ignore[attr-defined]
    text = "\n\n".join(blocks) + "\n"
    assert at_once(text) == line_by_line(text)


def test_the_grammar_has_no_hidden_conflict() -> None:
    """A strict build refuses what the parser would otherwise settle in silence."""
    grammar = grammar_text()
    Lark(grammar, start=starts(grammar), parser="lalr", strict=True)


def test_all_plans_are_used() -> None:
    assert set(PLANS) <= {*names(), *(f"{name}.expected" for name in names())}
