"""The common form of tree nodes: immutable, equal only to themselves, with the span they cover."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import TypeVar, dataclass_transform

from lark import Token, Tree

from compdsl.source import Span

T = TypeVar("T")


@dataclass_transform(frozen_default=True, eq_default=False)
def node(cls: type[T]) -> type[T]:
    """Make a class a tree node: a frozen dataclass with slots, compared by identity."""
    return dataclass(frozen=True, slots=True, eq=False)(cls)


@node
class Node:
    """Anything in the tree."""

    span: Span


@node
class Word(Node):
    """A name as written in the plan."""

    name: str




def shape(item: object) -> object:
    """Return what a node says, without where it stands: equal trees have equal shapes."""
    if isinstance(item, Node):
        return (type(item).__name__, *(shape(value) for _, value in parts(item)))
    if isinstance(item, tuple):
        return tuple(shape(value) for value in item)
    return item


def parts(item: Node) -> Iterator[tuple[str, object]]:
    """Yield the named parts of a node, its span left out."""
    for part in fields(item):
        if part.name != "span":
            yield part.name, getattr(item, part.name)


def children(item: Node) -> Iterator[Node]:
    """Yield the nodes directly below a node, in reading order."""
    for _, value in parts(item):
        if isinstance(value, Node):
            yield value
        elif isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Node))


def walk(item: Node) -> Iterator[Node]:
    """Yield a node and all nodes below it, parents first."""
    waiting = [item]
    while waiting:
        here = waiting.pop()
        yield here
        waiting.extend(reversed(list(children(here))))


def walk_depth(tree: Tree[Token]) -> int:
    """Return how deep a parse tree is nested, without recursion."""
    deepest, waiting = 0, [(tree, 1)]
    while waiting:
        here, depth = waiting.pop()
        deepest = max(deepest, depth)
        waiting.extend((child, depth + 1) for child in here.children if isinstance(child, Tree))
    return deepest
