"""The common form of tree nodes: immutable, equal only to themselves, with the span they cover."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, TypeVar, dataclass_transform

from lark import Token, Tree

from compdsl.source import Span

T = TypeVar("T")


class _Plain:
    """What every node can do; `node` fills in the names of its parts and their defaults.

    The standard dataclass writes and compiles code for each class. With a hundred node classes that
    is most of the time that `comp check` takes to start.
    """

    __slots__ = ()
    node_parts: ClassVar[tuple[str, ...]] = ()
    node_defaults: ClassVar[Mapping[str, object]] = {}

    def __init__(self, *given: object, **named: object) -> None:
        parts = self.node_parts
        for part, value in zip(parts, given, strict=False):
            object.__setattr__(self, part, value)
        for part in parts[len(given) :]:
            value = named[part] if part in named else self.node_defaults[part]
            object.__setattr__(self, part, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a node cannot be changed: {name}")

    def __repr__(self) -> str:
        shown = ", ".join(f"{part}={getattr(self, part)!r}" for part in self.node_parts[1:])
        return f"{type(self).__name__}({shown})"


@dataclass_transform(frozen_default=True, eq_default=False)
def node(cls: type[T]) -> type[T]:
    """Make a class a tree node: immutable, with slots, compared by identity.

    Its parts are those of the class it extends and its own annotations, in that order.
    """
    own = tuple(vars(cls).get("__annotations__", ()))
    above = cls.__mro__[1]
    rest = {k: v for k, v in vars(cls).items() if k not in (*own, "__dict__", "__weakref__")}
    parts = (*getattr(above, "node_parts", ()), *own)
    defaults = {part: vars(cls)[part] for part in own if part in vars(cls)}
    rest["node_parts"] = rest["__match_args__"] = parts
    rest["node_defaults"] = {**getattr(above, "node_defaults", {}), **defaults}
    rest["__slots__"] = own
    made: type[T] = type(cls.__name__, cls.__bases__, rest)
    return made


@node
class Node(_Plain):
    """Anything in the tree."""

    span: Span


@node
class Word(Node):
    """A name as written in the plan."""

    name: str


@node
class Clause(Node):
    """A line of a declaration."""


def shape(item: object) -> object:
    """Return what a node says, without where it stands: equal trees have equal shapes."""
    if isinstance(item, Node):
        return (type(item).__name__, *(shape(value) for _, value in parts(item)))
    if isinstance(item, tuple):
        return tuple(shape(value) for value in item)
    return item


def parts(item: Node) -> Iterator[tuple[str, object]]:
    """Yield the named parts of a node, its span left out."""
    for name in item.node_parts:
        if name != "span":
            yield name, getattr(item, name)


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
