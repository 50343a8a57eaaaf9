"""Lines that stand too far out or too far in, put where they belong before clauses are parsed.

A clause that lost its indent would end its block, and one that is indented too far would hide
below the clause above it. Where such a line reads as a clause of the block, it is reported once and
moved there, so that it costs nothing else.
"""

from __future__ import annotations

from compdsl.diagnostics.model import Report
from compdsl.syntax import wording
from compdsl.syntax.declarations import BlockKind
from compdsl.syntax.expected import reads
from compdsl.syntax.lines import Line, LineTree
from compdsl.syntax.trouble import BLOCK_WORDS, ITEM_KINDS, SINGLE, Trouble, first_word


def regrouped(tree: LineTree, report: Report) -> list[Line]:
    """Return the lines at the margin, with clauses that lost their indent back in their blocks."""
    trouble = Trouble(tree, report)
    heads: list[Line] = []
    for line in _with_headers(tree, report):
        home = _home(tree, line, heads)
        if home is None:
            heads.append(line)
            continue
        kind, header = home
        where = trouble.a(kind, header)
        report.add(wording.lost_indent(line.span, header.span, where))
        bars = [child.span.text.startswith("|") for child in line.children]
        rows = bars.index(False) if False in bars else len(bars)
        moved = line.children[rows:]
        del line.children[rows:]
        header.children += [line, *_with_rows(moved)]
        _forget_indents(report, moved)
    tree.top[:] = heads
    return heads


def _forget_indents(report: Report, moved: list[Line]) -> None:
    """Drop what was said about the indents of lines that only stand where they do for another."""
    starts = {line.span.start for line in moved if line.is_odd}
    report.items[:] = [
        item
        for item in report.items
        if not (item.code == "COMP008" and item.span is not None and item.span.start in starts)
    ]


def _with_headers(tree: LineTree, report: Report) -> list[Line]:
    """Return the lines at the margin, with headers that are indented put among them."""
    found: list[Line] = []
    waiting = tree.top[::-1]
    while waiting:
        line = waiting.pop()
        found.append(line)
        header = _taken_out(tree, line)
        if header is None:
            continue
        if not header.is_odd and not any(child.is_odd for child in header.children):
            report.add(wording.indented_header(header.span))
        waiting.append(header)
    return found


def _taken_out(tree: LineTree, line: Line) -> Line | None:
    """Take the first header out of the lines below a line, and what follows it with it."""
    for at, child in enumerate(line.children):
        if _is_header(tree, child, line):
            child.children += line.children[at + 1 :]
            del line.children[at:]
            return child
        for below, grandchild in enumerate(child.children):
            if _is_header(tree, grandchild, line):
                grandchild.children += child.children[below + 1 :] + line.children[at + 1 :]
                del child.children[below:], line.children[at + 1 :]
                return grandchild
    return None


def _is_header(tree: LineTree, line: Line, parent: Line) -> bool:
    """Whether an indented line is the first line of a declaration, and no clause of its block."""
    code = tree.code(line)
    kind = BLOCK_WORDS.get(first_word(code))
    if kind is None or line.unreadable or not reads(f"{kind}_header", code):
        return False
    home = BLOCK_WORDS.get(first_word(tree.code(parent)))
    return home is None or home in SINGLE or not reads(f"{home}_item", code)


def _home(tree: LineTree, line: Line, heads: list[Line]) -> tuple[BlockKind, Line] | None:
    """Return the block that a line at the margin belongs to, unless it starts one itself."""
    code = tree.code(line)
    if not heads or first_word(code) in BLOCK_WORDS or line.unreadable or code[0] in '"|':
        return None
    header = heads[-1]
    kind = BLOCK_WORDS.get(first_word(tree.code(header)))
    if kind is None or kind in SINGLE:
        return None
    if not header.children and (
        kind in ("choice", "ensure") or (kind == "term" and "=" not in code)
    ):
        return None
    inside = [code, *(tree.code(child) for child in line.children)]
    rule = f"{kind}_item"
    return (kind, header) if all(each[0] == "|" or reads(rule, each) for each in inside) else None


def clause_lines(tree: LineTree, header: Line, kind: BlockKind, report: Report) -> list[Line]:
    """Return the lines of a block's clauses, with those that are indented too far among them."""
    found: list[Line] = []
    lines = header.children
    if kind == "example":
        lines = _with_rows(lines)
        _report_flat_rows(header.children, lines, report)
    waiting = lines[::-1]
    while waiting:
        line = waiting.pop()
        found.append(line)
        clauses = [_is_clause(tree, child, kind) for child in line.children]
        too_far = line.children[clauses.index(True) :] if True in clauses else []
        if too_far and not line.span.text.startswith('"'):
            if not too_far[0].is_odd:
                report.add(wording.stray_children(too_far[0].span, "this clause", line.span))
            del line.children[len(line.children) - len(too_far) :]
            waiting.extend(reversed(_with_rows(too_far)))
    if found != header.children:
        header.children[:] = found
    return found


def _with_rows(lines: list[Line]) -> list[Line]:
    """Return lines with the table rows among them put below the line that they follow."""
    found: list[Line] = []
    for line in lines:
        if found and line.span.text.startswith("|"):
            found[-1].children.append(line)
        else:
            found.append(line)
    return found


def _report_flat_rows(before: list[Line], after: list[Line], report: Report) -> None:
    """Report tables whose rows are not indented below the line that they belong to."""
    for line in after:
        rows = [each for each in line.children if each in before]
        if rows and not line.is_odd and not rows[0].is_odd:
            report.add(wording.flat_rows([row.span for row in rows], line.span))


def _is_clause(tree: LineTree, line: Line, kind: BlockKind) -> bool:
    if kind in SINGLE or line.unreadable or line.span.text[0] in '"|':
        return False
    return reads(f"{kind}_item", tree.code(line))


def guessed_kind(tree: LineTree, header: Line) -> BlockKind | None:
    """Return the kind of block whose clauses the lines below an unreadable header are."""
    lines = [tree.code(child) for child in header.children[:5]]
    counts = {kind: sum(reads(f"{kind}_item", each) for each in lines) for kind in ITEM_KINDS}
    best = max(ITEM_KINDS, key=counts.__getitem__)
    return best if counts[best] else None
