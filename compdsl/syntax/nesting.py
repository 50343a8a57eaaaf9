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
    for line in tree.top:
        home = _home(tree, line, heads)
        if home is None:
            heads.append(line)
            continue
        kind, header = home
        where = trouble.a(kind, header)
        report.add(wording.lost_indent(line.span, header.span, where))
        rows = [child for child in line.children if child.span.text.startswith("|")]
        header.children += [line, *(child for child in line.children if child not in rows)]
        line.children[:] = rows
    return heads


def _home(tree: LineTree, line: Line, heads: list[Line]) -> tuple[BlockKind, Line] | None:
    """Return the block that a line at the margin belongs to, unless it starts one itself."""
    code = tree.code(line)
    if not heads or first_word(code) in BLOCK_WORDS or line.unreadable or code[0] in '"|':
        return None
    header = heads[-1]
    kind = BLOCK_WORDS.get(first_word(tree.code(header)))
    if kind is None or kind in SINGLE:
        return None
    if not header.children and kind in ("choice", "term", "ensure"):
        return None
    return (kind, header) if reads(f"{kind}_item", code) else None


def clause_lines(tree: LineTree, header: Line, kind: BlockKind, report: Report) -> list[Line]:
    """Return the lines of a block's clauses, with those that are indented too far among them."""
    found: list[Line] = []
    waiting = header.children[::-1]
    while waiting:
        line = waiting.pop()
        found.append(line)
        too_far = [child for child in line.children if _is_clause(tree, child, kind)]
        if too_far and not line.span.text.startswith('"'):
            report.add(wording.stray_children(too_far[0].span, "this clause", line.span))
            line.children[:] = [child for child in line.children if child not in too_far]
            waiting.extend(reversed(too_far))
    if len(found) > len(header.children):
        header.children[:] = found
    return found


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
