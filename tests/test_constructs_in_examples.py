"""Every construct of the language is used in a shipped example or in the standard library.

An example is where people copy from: what none of them shows is hard to find. Constructs are the
clauses, headers and expressions of the tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile
from compdsl.syntax import clauses, declarations, expressions
from compdsl.syntax.node import Clause, Node
from compdsl.syntax.parse import parse

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = sorted([*(ROOT / "examples").rglob("*.comp"), *(ROOT / "stdlib").rglob("*.comp")])
NEVER_WRITTEN = {expressions.BadLiteral, expressions.Dated, expressions.Expr, declarations.Header,
                 declarations.Titled, Clause, clauses.Until, clauses.EarlierVersion}  # fmt: skip
"""What stands for a mistake or comes of an amendment, and what is only the parent of others."""


def constructs() -> list[type[Node]]:
    """Every class of clause, header and expression that the modules of the tree name."""
    bases = (Clause, expressions.Expr, declarations.Header)
    modules = (clauses, declarations, expressions)
    named = [value for module in modules for value in vars(module).values()]
    found = {each for each in named if isinstance(each, type) and issubclass(each, bases)}
    return sorted(found - NEVER_WRITTEN, key=lambda each: each.__name__)


def inside(value: object) -> Iterator[Node]:
    """Give a node and all nodes in it."""
    if isinstance(value, tuple):
        for each in value:
            yield from inside(each)
    elif isinstance(value, Node):
        yield value
        for name in value.__match_args__:
            yield from inside(getattr(value, name))


@pytest.fixture(scope="module")
def used() -> set[type[Node]]:
    sources = [SourceFile(path.name, path.read_text(encoding="utf-8")) for path in SHIPPED]
    return {type(node) for source in sources for node in inside(parse(source, Report()))}


@pytest.mark.parametrize("kind", constructs(), ids=lambda kind: kind.__name__)
def test_an_example_shows_it(kind: type[Node], used: set[type[Node]]) -> None:
    assert kind in used, f"no plan in examples/ or stdlib/ shows {kind.__name__}"


@pytest.mark.parametrize("kind", get_args(declarations.BlockKind))
def test_an_example_shows_each_block(kind: str) -> None:
    sources = [SourceFile(path.name, path.read_text(encoding="utf-8")) for path in SHIPPED]
    blocks = (block for source in sources for block in parse(source, Report()).blocks)
    assert any(block.kind == kind for block in blocks)
