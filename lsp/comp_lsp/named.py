"""What is named at a place of a document, and every other place that names the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.files import Folder
from comp_lsp.text import Text
from comp_lsp.view import View, needed, view_of
from comp_lsp.worker import opened
from compdsl.check.given import column_name
from compdsl.check.typed import Typed
from compdsl.check.uses import Target, Use, uses
from compdsl.data.libraries import standard_file
from compdsl.names.renaming import bare
from compdsl.pipeline import check
from compdsl.source import SourceFile, Span


@dataclass(frozen=True, slots=True)
class Named:
    """A place that names a target, and where that is declared; None for what is built in."""

    view: View
    use: Use
    declared: Span | None

    @property
    def target(self) -> Target:
        """What is named."""
        return self.use.target

    @property
    def is_standard(self) -> bool:
        """Whether the standard library declares it."""
        return self.declared is not None and standard_file(self.declared.file) is not None

    def path_of(self, span: Span) -> str:
        """Return the path of the file that a span is in."""
        return str(standard_file(span.file) or span.file.name)


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place in a file: `range` is the whole name, `bare_range` its part behind a library."""

    name: str
    range: lsp.Range
    bare_range: lsp.Range
    is_declared: bool
    is_column: bool
    is_quoted: bool


def named_at(analysis: Analysis, offset: int) -> Named | None:
    """Return what is named at an offset of a document."""
    view = analysis.around(offset)
    inside = view.layout.inward(offset)
    return None if inside is None else named_in(view, inside)


def named_in(view: View, inside: int) -> Named | None:
    """Return what is named at an offset of a view."""
    here = [u for u in _own_uses(view) if u.span.start <= inside <= u.span.end]
    use = next((u for u in here if inside < u.span.end), next(iter(here), None))
    return None if use is None else Named(view, use, declared_span(view, use.target))


def declared_span(view: View, target: Target) -> Span | None:
    """Return where a target is declared; None for what is built in."""
    symbols = view.checked.typed.symbols
    if target.kind == "name":
        symbol = symbols.names.get(target.name)
        return None if symbol is None else symbol.span
    if target.kind == "field":
        record = symbols.record(target.owner)
        field = record.fields.get(target.name) if record is not None else None
        return None if field is None else field.line.word.span
    if target.kind == "value":
        choice = symbols.choices.get(target.owner)
        return None if choice is None else choice.values.get(target.name)
    declared = (u for u in uses(view.checked.typed) if u.is_declared and u.target == target)
    return next((u.span for u in declared), None)


def places(analysis: Analysis, named: Named, folder: Folder | None) -> list[NamedPlace]:
    """Return the places that name the same, in the document and in other plans of a folder."""
    word = bare(named.target.name)
    found = list(_in_document(analysis, named, word))
    if folder is not None and named.declared is not None and not named.is_standard:
        home = str(Path(named.declared.file.name).resolve())
        for name, text in folder.with_file(home).texts(word):
            if str(Path(name).resolve()) != str(Path(analysis.name).resolve()):
                found += _in_file(analysis, (name, text), named, home, folder)
    return found


def words_of(place: NamedPlace, name: str) -> str:
    """Return how a new name is written at a place."""
    name = column_name(name) if place.is_column else name
    return f'"{name}"' if place.is_quoted else name


def _in_document(analysis: Analysis, named: Named, word: str) -> Iterator[NamedPlace]:
    view = named.view
    if not analysis.is_short:
        written = {word, column_name(word)}
        about = [p for p in analysis.placed if p.chunk.words & written]
        view = view_of(analysis.name, needed(analysis.placed, about), analysis.load)
    for use in _own_uses(view):
        if use.target == named.target:
            start = view.layout.outward(use.span.start)
            yield _place(analysis.name, analysis.text, use, start)


def _in_file(
    analysis: Analysis, file: tuple[str, str], named: Named, home: str, folder: Folder
) -> list[NamedPlace]:
    """Return the places in another plan: those whose target is declared at the same place."""
    name, text = file
    assert named.declared is not None
    source = SourceFile(name, text)
    typed = check(source, opened(name, folder.open_texts)).typed
    view_text = Text(text, analysis.text.encoding)
    return [
        _place(name, view_text, use, use.span.start)
        for use in uses(typed)
        if use.span.file is source
        and use.target.kind == named.target.kind
        and bare(use.target.name) == bare(named.target.name)
        and _home(typed, use.target) == home
    ]


def _home(typed: Typed, target: Target) -> str:
    """Return the file that declares a target, or what it is part of."""
    name = target.name if target.kind == "name" else target.owner
    names = typed.symbols.names
    symbol = names.get(name) or names.get(name.partition(".")[0])
    return "" if symbol is None else str(Path(symbol.span.file.name).resolve())


def _own_uses(view: View) -> list[Use]:
    return [u for u in uses(view.checked.typed) if u.span.file is view.layout.source]


def _place(name: str, text: Text, use: Use, start: int) -> NamedPlace:
    written = use.span.text
    end = start + len(written)
    is_quoted = written.startswith('"')
    behind = start if is_quoted else end - len(bare(written))
    return NamedPlace(
        name,
        text.range(start, end),
        text.range(behind, end),
        use.is_declared,
        use.is_column,
        is_quoted,
    )
