"""Where a plan names what: every place at which a declaration, field or value is declared or used.

For going to a definition, finding uses and renaming. Expressions say what their paths stand for in
`typed.refs`; the other words of a plan say it by the clause that they stand in. What could not be
understood is no use of anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from compdsl.check.given import column_name
from compdsl.check.typed import Typed
from compdsl.names.renaming import OWN_WORDS
from compdsl.names.symbols import Record
from compdsl.source import Span
from compdsl.syntax import clauses as c
from compdsl.syntax import declarations as d
from compdsl.syntax.expressions import OfThis, Path
from compdsl.syntax.node import Node, Word, parts

Kind = Literal["name", "field", "value", "parameter"]


@dataclass(frozen=True, slots=True)
class Target:
    """What is named: a declaration, or a field, value or parameter of its `owner`."""

    kind: Kind
    name: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """A place that names a target. `is_column`: it is written as a column of data (`sales_rep`)."""

    span: Span
    target: Target
    is_declared: bool = False
    is_column: bool = False


def uses(typed: Typed) -> list[Use]:
    """Return all places of the plan's own file, and of libraries those that declare."""
    return [use for block in typed.file.blocks for use in uses_in(typed, block)]


def uses_in(typed: Typed, block: d.Block) -> Iterator[Use]:
    """Give the places of one declaration that name something."""
    return _Uses(typed, block).block()


class _Uses:
    """The uses in one block."""

    def __init__(self, typed: Typed, block: d.Block) -> None:
        self.typed = typed
        self.names = typed.symbols.names
        self.declared = block
        self.owner = self._own_name()

    def block(self) -> Iterator[Use]:
        header = self.declared.header
        if self.owner and isinstance(header, d.Titled) and header.word is not None:
            yield Use(header.word.span, Target("name", self.owner), is_declared=True)
        if header is not None:
            yield from self._node(header)
        for clause in self.declared.clauses:
            yield from self._node(clause)

    def _own_name(self) -> str:
        header = self.declared.header
        word = header.word if isinstance(header, d.Titled) else None
        return word.name if word is not None and word.name in self.names else ""

    def _node(self, node: Node) -> Iterator[Use]:
        if isinstance(node, Path) and node in self.typed.refs:
            yield from self._path(node)
            return
        yield from self._own(node)
        for part, value in parts(node):
            if isinstance(node, d.Titled) and part == "word":
                continue
            is_own = (type(node).__name__, part) in OWN_WORDS
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, Word):
                    yield from () if is_own else self._name(each)
                elif isinstance(each, Node):
                    yield from self._node(each)

    def _name(self, word: Word) -> Iterator[Use]:
        if word.name in self.names:
            yield Use(word.span, Target("name", word.name))
        elif "." in word.name:  # a dated field, as in `given Rep.manager`
            record, _, field = word.name.partition(".")
            known = self.typed.symbols.record(record)
            if known is not None and field in known.fields:
                cut = word.span.start + len(record)
                file = word.span.file
                yield Use(Span(file, word.span.start, cut), Target("name", record))
                yield Use(Span(file, cut + 1, word.span.end), Target("field", field, record))

    def _own(self, node: Node) -> Iterator[Use]:
        """Give what a node names by words of its own kind: fields, values, parameters."""
        match node:
            case c.FieldLine():
                yield Use(node.word.span, Target("field", node.word.name, self.owner), True)
                owner = f"{self.owner}.{node.word.name}"
                for word in node.type.values:
                    yield Use(word.span, Target("value", word.name, owner), True)
            case c.ChoiceValue():
                yield Use(node.word.span, Target("value", node.word.name, self.owner), True)
            case d.Parameter():
                yield Use(node.word.span, Target("parameter", node.word.name, self.owner), True)
            case c.TypeName() if node.name in self.names:
                end = node.span.start + len(node.name)
                yield Use(Span(node.span.file, node.span.start, end), Target("name", node.name))
            case c.OnePer():
                for word in node.fields:
                    yield Use(word.span, Target("field", word.name, self.owner))
            case OfThis() if node.through is not None:
                yield from self._through(node.through)
            case c.TermRow():
                yield from self._keys(node)
            case d.Given():
                yield from self._table(node)
            case d.ExpectValue(holder=Word() as holder):
                yield from self._values(self._group(node.name.name), [holder])
            case d.ExpectLedger():
                yield from self._ledger(node)
            case _:
                pass

    def _through(self, word: Word) -> Iterator[Use]:
        records = [r for r in self.names.values() if isinstance(r, Record)]
        owners = [record.name for record in records if word.name in record.fields]
        if len(owners) == 1:
            yield Use(word.span, Target("field", word.name, owners[0]))

    def _path(self, path: Path) -> Iterator[Use]:
        """Give what each word of a path names: behind `payee`, `this` or a name come fields."""
        ref, words = self.typed.refs[path], path.words
        if ref.kind == "choice value":
            yield Use(words[-1].span, Target("value", ref.name, ref.record))
            return
        length = len(ref.fields)
        head = words[: len(words) - length] if length else words
        yield from self._head(head, ref.kind == "parameter")
        record = self.typed.symbols.record(ref.record)
        for word, name in zip(words[len(words) - length :], ref.fields, strict=False):
            if not length or record is None or name not in record.fields:
                return
            yield Use(word.span, Target("field", name, record.name))
            record = self.typed.symbols.record(record.fields[name].type.name)

    def _head(self, words: tuple[Word, ...], is_parameter: bool) -> Iterator[Use]:
        for word in words:
            if is_parameter:
                yield Use(word.span, Target("parameter", word.name, self.owner))
            else:
                yield from self._name(word)

    def _keys(self, row: c.TermRow) -> Iterator[Use]:
        header = self.declared.header
        by = header.by if isinstance(header, d.TermHeader) else ()
        for word, key in zip(by, row.keys, strict=False):
            choice = self.typed.symbols.choices.get(word.name)
            if key.kind == "name" and choice is not None and key.text in choice.values:
                yield Use(key.span, Target("value", key.text, choice.name))

    def _table(self, given: d.Given) -> Iterator[Use]:
        """Give the fields that the columns of a table stand for, and the values in its cells."""
        if not given.rows:
            return
        record = self.typed.symbols.record(given.word.name)
        head, *rows = given.rows
        for at, cell in enumerate(head.cells):
            cells = [row.cells[at] for row in rows if at < len(row.cells)]
            field = record.fields.get(cell.name) if record is not None else None
            if field is not None and record is not None:
                yield Use(cell.span, Target("field", cell.name, record.name))
                yield from self._values(field.type.name, cells)
            elif record is None and cell.name == "value":
                yield from self._values(self._dated_type(given.word.name), cells)
            elif record is None:
                yield from self._key_column(cell, cells)

    def _dated_type(self, name: str) -> str:
        """Return what the values of a dated field are, by the name of its table."""
        owner, _, field = name.partition(".")
        record = self.typed.symbols.record(owner)
        made = record.fields.get(field) if record is not None else None
        return "" if made is None else made.type.name

    def _key_column(self, cell: Word, cells: list[Word]) -> Iterator[Use]:
        for name, symbol in self.names.items():
            if symbol.kind in ("record", "choice") and column_name(name) == cell.name:
                yield Use(cell.span, Target("name", name), is_column=True)
                yield from self._values(name, cells)

    def _values(self, name: str, cells: list[Word]) -> Iterator[Use]:
        choice = self.typed.symbols.choices.get(name)
        for cell in cells if choice is not None else ():
            if choice is not None and cell.name in choice.values:
                yield Use(cell.span, Target("value", cell.name, choice.name))

    def _group(self, name: str) -> str:
        """Return what a metric is worked out for each of, other than people."""
        symbol = self.names.get(name)
        header = symbol.block.header if symbol is not None else None
        per = header.per if isinstance(header, d.MetricHeader) else None
        return "" if per is None else per.name

    def _ledger(self, expected: d.ExpectLedger) -> Iterator[Use]:
        if not expected.rows:
            return
        head, *rows = expected.rows
        for at, cell in enumerate(head.cells):
            if cell.name in ("component", "record"):
                yield from (u for r in rows if at < len(r.cells) for u in self._name(r.cells[at]))
