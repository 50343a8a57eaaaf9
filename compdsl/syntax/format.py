"""The formatter: the one way a plan is laid out.

Takes a source file and gives its text with white space, columns and a few spellings put right
(`>=` becomes `is at least`). A file with mistakes is formatted too: a line that cannot be read
keeps its characters. Every run checks itself (the same tree, the same remarks, the same characters,
and nothing left to do for a second run); should a check fail, the text comes back as it was.
"""

from __future__ import annotations

from dataclasses import dataclass

from compdsl.diagnostics.model import Diagnostic, Report
from compdsl.source import SourceFile, Span
from compdsl.syntax import wording
from compdsl.syntax.declarations import File
from compdsl.syntax.layout import laid_out
from compdsl.syntax.lines import LineTree, line_tree
from compdsl.syntax.lookalikes import INVISIBLE
from compdsl.syntax.node import shape
from compdsl.syntax.parse import parse_lines
from compdsl.syntax.spacing import Marks


@dataclass(frozen=True, slots=True)
class Formatted:
    """A formatted text, and what kept it from being formatted (a fault of ours, or nothing)."""

    text: str
    problems: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    """A text, its lines and its tree."""

    tree: LineTree
    file: File

    @property
    def text(self) -> str:
        """The text as it was read."""
        return self.tree.source.text


def format_text(source: SourceFile) -> Formatted:
    """Format a file; mistakes in it are for `parse` to report, and cost only their own lines."""
    before = _read(source)
    text = laid_out(before.tree, before.file)
    if text == source.text:
        return Formatted(text)
    after = _read(SourceFile(source.name, text))
    changed = _changed(before, after)
    if not changed:
        return Formatted(text)
    return Formatted(source.text, (wording.formatting_failed(Span(source, 0, 0), changed),))


def _read(source: SourceFile) -> _Read:
    report = Report()
    tree = line_tree(source, report)
    return _Read(tree, parse_lines(tree, report))


def _changed(before: _Read, after: _Read) -> str:
    """Return what formatting changed that it must not change, in words, or an empty text."""
    if shape(before.file.blocks) != shape(after.file.blocks):
        return "what the plan says"
    if [span.text for span in before.tree.remarks] != [span.text for span in after.tree.remarks]:
        return "a remark"
    if _characters(before) != _characters(after):
        return "characters other than blanks"
    if laid_out(after.tree, after.file) != after.text:
        return "the text again when run a second time"
    return ""


def _characters(read: _Read) -> str:
    """Return a text without its blanks and bars, comparisons in words."""
    marks = Marks()
    for block in read.file.blocks:
        for item in (*block.clauses, *([block.header] if block.header else [])):
            marks.read(item, read.tree.masked)
    parts, at = [], 0
    for start, (end, words) in sorted(marks.spelt.items()):
        parts += [read.text[at:start], words]
        at = end
    text = "".join([*parts, read.text[at:]])
    return "".join(text.translate({ord(char): None for char in INVISIBLE + "|"}).split())
