"""A tree with other names: how a library's declarations get the names by which a plan reads them.

`renamed` copies a node, every part of it, and gives each name that leads to a declaration its new
name. Names of fields, of choice values and of parameters stay; which words those are is told by the
clause that they stand in. Spans stay, so that every place is in the file where it is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from compdsl.source import Span
from compdsl.syntax.clauses import FieldLine, TypeName
from compdsl.syntax.declarations import Block, FunctionHeader, Titled
from compdsl.syntax.expressions import Path
from compdsl.syntax.node import Node, Word, parts

N = TypeVar("N", bound=Node)


@dataclass(frozen=True, slots=True)
class Names:
    """The names that one file may use, and what each is called in the whole plan.

    `known` are those that it declares and those that it uses, as it writes them; `aliases` the
    names after `as`. `stand_ins` are names of the library in whose place the plan put others.
    """

    prefix: str = ""
    known: frozenset[str] = frozenset()
    aliases: frozenset[str] = frozenset()
    stand_ins: Mapping[str, str] = field(default_factory=dict)

    def whole(self, name: str) -> str:
        """Return what a name is called in the whole plan; a name that is not known stays."""
        if name in self.stand_ins:
            return self.stand_ins[name]
        head, _, rest = name.partition(".")
        if name in self.known or (rest and head in self.aliases):
            return self.prefix + name
        return name

    def declared(self, words: tuple[Word, ...]) -> int:
        """Return how many words at the start of a path are the name of one declaration."""
        for length in range(len(words), 0, -1):
            if ".".join(word.name for word in words[:length]) in self.known:
                return length
        return 2 if len(words) > 1 and words[0].name in self.aliases else 1


OWN_WORDS = frozenset(
    {
        ("FieldLine", "word"), ("ChoiceValue", "word"), ("TypeName", "currency"),
        ("TypeName", "values"), ("Parameter", "word"), ("OnePer", "fields"), ("OfThis", "through"),
        ("Give", "unit"), ("TableRow", "cells"), ("RecordHeader", "payee"), ("RecordHeader", "on"),
        ("RecordHeader", "then"), ("TakesPart", "first"), ("TakesPart", "last"),
        ("Aggregate", "on"), ("Credit", "path"), ("Pause", "first"), ("Pause", "last"),
        ("TakeBack", "path"), ("GiveBack", "to"), ("To", "path"), ("ToManagers", "path"),
        ("Ramp", "since"),
        ("UseHeader", "alias"), ("Setting", "word"), ("ExpectAmount", "holder"),
        ("ExpectValue", "holder"), ("ExpectBalance", "holder"),
    }
)  # fmt: skip
"""Where words are not the names of declarations, by node and part."""


def renamed(item: N, names: Names) -> N:
    """Return a copy of a node in which declarations have their new names."""
    made = {name: _part(item, name, value, names) for name, value in parts(item)}
    if isinstance(item, TypeName):
        made["name"] = names.whole(item.name)
    return type(item)(item.span, **made)


def _part(item: Node, name: str, value: object, names: Names) -> object:
    own = (type(item).__name__, name) in OWN_WORDS
    if isinstance(value, tuple):
        return tuple(_one(each, names, own) for each in value)
    return _one(value, names, own)


def _one(value: object, names: Names, own: bool) -> object:
    if isinstance(value, Word):
        return Word(value.span, value.name if own else names.whole(value.name))
    if isinstance(value, Path):
        return Path(value.span, value.words) if own else _path(value, names)
    return renamed(value, names) if isinstance(value, Node) else value


def _path(path: Path, names: Names) -> Path:
    """Rename the declaration in a path: its first word, or what stands behind `payee.` or `Rep.`.

    `rates.standard` becomes one word where it is one name.
    """
    first = path.words[0].name
    head, *rest = _declared(path.words, names)
    if rest and (first == "payee" or bare(head.name)[0].isupper()):
        rest = list(_declared(tuple(rest), names))
    return Path(path.span, (head, *rest))


def _declared(words: tuple[Word, ...], names: Names) -> tuple[Word, ...]:
    length = names.declared(words)
    name = ".".join(word.name for word in words[:length])
    span = Span(words[0].span.file, words[0].span.start, words[length - 1].span.end)
    return (Word(span, names.whole(name)), *words[length:])


def bare(name: str) -> str:
    """Return a name without the library that it comes from: `Deal` of `crm.Deal`."""
    return name.rpartition(".")[2]


def words_of_rows(blocks: tuple[Block, ...]) -> frozenset[str]:
    """Return the names of fields and parameters, which stand bare like those of declarations."""
    found: set[str] = set()
    for block in blocks:
        found.update(line.word.name for line in block.all(FieldLine))
        if isinstance(block.header, FunctionHeader):
            found.update(each.word.name for each in block.header.parameters)
    return frozenset(found)


def declared_word(block: Block) -> Word | None:
    """Return the name that a block declares, if it declares one."""
    header = block.header
    return header.word if isinstance(header, Titled) else None
