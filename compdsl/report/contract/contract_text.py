"""The contract as rows for a terminal, and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from compdsl.report.contract.model import Article, Contract, Line
from compdsl.report.rows import Row, blank, row

WIDTH = 92
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def contract_rows(made: Contract) -> Iterator[Row]:
    """Give the contract for a terminal: numbered sections and clauses, lettered sentences."""
    yield row(made.title, "head")
    for line in made.preface:
        yield blank()
        yield from _wrapped(_shown(line), 0)
    for section in made.sections:
        yield blank()
        yield row(f"{section.number}. {section.title}", "head")
        for position, article in enumerate(section.articles, 1):
            yield from _article_rows(f"{section.number}.{position}", article)


def _article_rows(label: str, article: Article) -> Iterator[Row]:
    if article.heading:
        yield blank()
        yield row(f"{label}  {article.heading}", "strong", 2)
    for mark, line in _marked(article):
        indent = 4 + 4 * line.level if line.kind in ("row", "step") else 4
        yield from _wrapped(f"{mark}{_shown(line)}", indent, hang=len(mark))


def _wrapped(text: str, indent: int, hang: int = 0) -> Iterator[Row]:
    lines = wrap(text, max(WIDTH - indent, 20), subsequent_indent=" " * hang) or [""]
    yield from (row(line, "plain", indent) for line in lines)


def _marked(article: Article) -> Iterator[tuple[str, Line]]:
    """Give the lines of an article; where it has several sentences, they are lettered."""
    counted = sum(line.kind == "sentence" for line in article.lines)
    at = 0
    for line in article.lines:
        if line.kind != "sentence" or counted < 2:
            yield "", line
            continue
        yield f"({_letter(at)}) ", line
        at += 1


def _letter(at: int) -> str:
    return LETTERS[at] if at < len(LETTERS) else f"{LETTERS[at // 26 - 1]}{LETTERS[at % 26]}"


def _shown(line: Line) -> str:
    return f"“{line.text}”" if line.kind == "text" else line.text


# --- Markdown ------------------------------------------------------------------------------------


def contract_markdown(made: Contract) -> str:
    """Return the contract as Markdown."""
    lines = [f"# {made.title}", ""]
    for line in made.preface:
        lines += [_marked_down(line), ""]
    for section in made.sections:
        lines += [f"## {section.number}. {section.title}", ""]
        for position, article in enumerate(section.articles, 1):
            lines += _article_markdown(f"{section.number}.{position}", article)
    return "\n".join(lines).rstrip() + "\n"


def _article_markdown(label: str, article: Article) -> list[str]:
    lines = [f"### {label} {article.heading}", ""] if article.heading else []
    before = ""
    for mark, line in _marked(article):
        if line.kind in ("row", "step"):
            lines.append(f"{'  ' * line.level}- {_escaped(line.text)}")
        else:
            lines += [
                *([""] if before in ("row", "step") else []),
                f"{mark}{_marked_down(line)}",
                "",
            ]
        before = line.kind
    return [*lines, ""] if before in ("row", "step") else lines


def _marked_down(line: Line) -> str:
    return f"> {_escaped(line.text)}" if line.kind == "text" else _escaped(line.text)


def _escaped(text: str) -> str:
    for sign in "\\*_<|#":
        text = text.replace(sign, f"\\{sign}")
    return text
