"""From text to tree: lines first, then each header and each clause alone.

`parse` takes a source file and gives a `File`; what could not be understood is reported and left
out, and the block that it stood in is marked `broken`. Everything else is kept.
"""

from __future__ import annotations

from typing import cast

from lark.exceptions import UnexpectedInput

from compdsl.diagnostics.model import Diagnostic, Report
from compdsl.source import SourceFile, Span
from compdsl.syntax import wording
from compdsl.syntax.build_clauses import CLAUSES
from compdsl.syntax.build_expressions import EXPRESSIONS
from compdsl.syntax.build_headers import HEADERS
from compdsl.syntax.build_plan_clauses import table_row
from compdsl.syntax.builder import Builder, Parsed
from compdsl.syntax.clauses import Clause, TableRow
from compdsl.syntax.declarations import Block, BlockKind, ExpectLedger, File, Given, Header
from compdsl.syntax.expressions import Text
from compdsl.syntax.lines import Line, LineTree, line_tree
from compdsl.syntax.nesting import clause_lines, guessed_kind, regrouped
from compdsl.syntax.tables import clause_tree
from compdsl.syntax.trouble import BLOCK_WORDS, SINGLE, Trouble, first_word, meant_block

MAX_DEPTH = 80
READABLE_BRACKETS = 10


def parse(source: SourceFile, report: Report) -> File:
    """Parse a file; report what is wrong with it to `report`."""
    return parse_lines(line_tree(source, report), report)


def parse_lines(tree: LineTree, report: Report) -> File:
    """Parse a file whose lines are known; report what is wrong with it to `report`."""
    return _Parse(tree, report).file()


class _Parse:
    """One parse of one file."""

    def __init__(self, tree: LineTree, report: Report) -> None:
        self.tree = tree
        self.source = tree.source
        self.report = report
        self.build = Builder(tree.source, report, _currency(tree), EXPRESSIONS)
        self.trouble = Trouble(tree, report)

    def file(self) -> File:
        blocks: list[Block] = []
        texts: list[Text] = []
        for line in regrouped(self.tree, self.report):
            if line.is_text and not line.children:
                texts.append(self._text(line))
                continue
            block = self._block(line, tuple(texts))
            texts = []
            if block is not None:
                blocks.append(block)
        self._dangling(texts)
        return File(Span(self.source, 0, len(self.source.text)), self.source, tuple(blocks))

    def _block(self, line: Line, texts: tuple[Text, ...]) -> Block | None:
        kind = BLOCK_WORDS.get(first_word(self.tree.code(line)))
        header: Header | None = None
        if kind is None:
            kind = self._unknown_kind(line)
        else:
            parsed = self._tree(line, f"{kind}_header", kind, line)
            header = None if parsed is None else HEADERS[str(parsed.data)](self.build, parsed)
        if kind is None:
            return None
        clauses: list[Clause] = []
        broken = header is None
        for child in clause_lines(self.tree, line, kind, self.report):
            if child.is_text and kind != "ensure":
                continue
            clause = self._clause(child, kind, line)
            if clause is None:
                broken = True
            else:
                clauses.append(clause)
        self._dangling_inside(line, kind)
        return Block(line.span, kind, header, tuple(clauses), texts, broken)

    def _unknown_kind(self, line: Line) -> BlockKind | None:
        """Report a line that starts no declaration; return what its clauses may be read as."""
        meant = meant_block(first_word(self.tree.code(line)))
        kind = guessed_kind(self.tree, line) if line.children else None
        self.trouble.unknown_block(line, kind)
        return BLOCK_WORDS[meant] if meant and line.children else kind

    def _clause(self, line: Line, kind: BlockKind, header: Line) -> Clause | None:
        if kind in SINGLE:
            self.trouble.no_clauses(line, kind, header)
            return None
        if line.span.text.startswith("|"):
            return self._table_row(line, kind, header)
        parsed = self._tree(line, f"{kind}_item", kind, header)
        clause = None if parsed is None else CLAUSES[str(parsed.data)](self.build, parsed)
        if line.children:
            return self._rows(line, clause)
        return clause

    def _table_row(self, line: Line, kind: BlockKind, header: Line) -> Clause | None:
        if kind != "grid":
            self.report.add(wording.stray_row(line.span, self.trouble.a(kind, header)))
            return None
        for child in line.children:
            self.trouble.stray_child(child, line, kind)
        return table_row(line.span)

    def _rows(self, line: Line, clause: Clause | None) -> Clause | None:
        rows: list[TableRow] = []
        for child in line.children:
            if not child.span.text.startswith("|"):
                self._no_row(child, line, clause)
                continue
            rows.append(table_row(child.span))
        if isinstance(clause, Given):
            return Given(clause.span, clause.word, clause.value, tuple(rows))
        if isinstance(clause, ExpectLedger):
            return ExpectLedger(clause.span, clause.some, tuple(rows))
        return clause

    def _no_row(self, child: Line, line: Line, clause: Clause | None) -> None:
        """Report a line below a clause; below a broken clause it is part of the same mistake."""
        if isinstance(clause, Given | ExpectLedger):
            self.report.add(wording.row_without_bar(child.span))
        elif clause is not None:
            self.report.add(wording.runs_on(child.span, line.span))

    def _tree(self, line: Line, rule: str, kind: BlockKind, header: Line) -> Parsed | None:
        if line.unreadable:
            return None
        try:
            tree, depth = clause_tree(rule, self.tree.code(line))
        except UnexpectedInput as problem:
            self.trouble.explain(problem, line, rule, kind, header)
            return None
        if depth > MAX_DEPTH:
            self.report.add(self._too_deep(line))
            return None
        self.build.base = line.span.start
        return cast(Parsed, tree)

    def _too_deep(self, line: Line) -> Diagnostic:
        """Say whether it is brackets or a long row of parts that nobody could read."""
        deepest = nested = 0
        for mark in self.tree.code(line):
            nested += (mark in "([") - (mark in ")]")
            deepest = max(deepest, nested)
        if deepest > READABLE_BRACKETS:
            return wording.too_deep(line.span)
        return wording.too_many_parts(line.span, " or " in line.span.text)

    def _text(self, line: Line) -> Text:
        return Text(line.span, line.span.text[1:-1])

    def _dangling(self, texts: list[Text]) -> None:
        for text in texts:
            self.report.add(wording.dangling_text(text.span))

    def _dangling_inside(self, line: Line, kind: BlockKind) -> None:
        last = line.children[-1] if line.children else None
        if last is not None and kind != "ensure" and last.is_text:
            self.report.add(wording.dangling_text(last.span))


def _currency(tree: LineTree) -> str:
    """Return the currency of the plan, for fixes that write one."""
    plans = [line for line in tree.top if first_word(tree.code(line)) == "plan"]
    facts = [tree.code(child).split() for line in plans for child in line.children]
    return next((fact[1] for fact in facts if fact[:1] == ["currency"] and len(fact) == 2), "")
