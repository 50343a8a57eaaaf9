"""How much of a plan survives a mistake: statements kept and messages given, a mistake at a time.

    python bench/recovery.py [PLAN …] [--mistakes 200] [--seed 1]

Each round makes one random mistake in one plan and parses it. A statement is the header or a clause
of a declaration; those of the line with the mistake do not count. The aim is 95 % of the other
statements kept, and at most 1.1 messages a mistake.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from compdsl.diagnostics.model import Report
from compdsl.source import SourceFile
from compdsl.syntax.declarations import File
from compdsl.syntax.node import shape
from compdsl.syntax.parse import parse

PLAN = Path(__file__).resolve().parent.parent / "tests/cases/format/flagship.comp"
WORD = re.compile(r"\S+")


def words_of(row: str) -> list[tuple[int, int]]:
    return [found.span() for found in WORD.finditer(row)]


def delete_word(row: str, random: Random) -> str:
    start, end = random.choice(words_of(row))
    return row[:start] + row[end:].lstrip(" ") if row[end:].strip() else row[:start].rstrip(" ")


def double_word(row: str, random: Random) -> str:
    start, end = random.choice(words_of(row))
    return row[:end] + " " + row[start:]


def misspell(row: str, random: Random) -> str:
    at = random.choice([i for i, char in enumerate(row) if char.isalpha()] or [0])
    return row[:at] + random.choice("abcdefghijklmnopqrstuvwxyz") + row[at + 1 :]


def delete_character(row: str, random: Random) -> str:
    at = random.choice([i for i, char in enumerate(row) if char != " "])
    return row[:at] + row[at + 1 :]


def delete_mark(row: str, random: Random) -> str:
    marks = [i for i, char in enumerate(row) if char in '()[]":,']
    return delete_character(row, random) if not marks else _without(row, random.choice(marks))


def _without(row: str, at: int) -> str:
    return row[:at] + row[at + 1 :]


def swap_words(row: str, random: Random) -> str:
    spans = words_of(row)
    if len(spans) < 2:
        return delete_character(row, random)
    at = random.randrange(len(spans) - 1)
    (a, b), (c, d) = spans[at], spans[at + 1]
    return row[:a] + row[c:d] + row[b:c] + row[a:b] + row[d:]


def change_indent(row: str, random: Random) -> str:
    return " " * random.choice([0, 1, 3, 4, 6]) + row.lstrip(" ")


def open_bracket(row: str, random: Random) -> str:
    start, _ = random.choice(words_of(row))
    return row[:start] + random.choice("([") + row[start:]


MISTAKES: tuple[Callable[[str, Random], str], ...] = (
    delete_word,
    double_word,
    misspell,
    delete_character,
    delete_mark,
    swap_words,
    change_indent,
    open_bracket,
)


def statements(file: File) -> Counter[tuple[int, str]]:
    """Count what each row says, by the text of its statement."""
    found: Counter[tuple[int, str]] = Counter()
    for block in file.blocks:
        for item in (block.header, *block.clauses):
            if item is not None:
                found[item.span.line, str(shape(item))] += 1
    return found


def read(text: str) -> tuple[Counter[tuple[int, str]], Report]:
    report = Report()
    return statements(parse(SourceFile("plan.comp", text), report)), report


def mistaken(text: str, random: Random) -> tuple[int, str, str]:
    """Make one mistake; return the row (from 1), the kind of mistake and the text."""
    rows = text.split("\n")
    while True:
        at = random.randrange(len(rows))
        mistake = random.choice(MISTAKES)
        if rows[at].strip() and not rows[at].lstrip().startswith(("#", '"', "|")):
            changed = mistake(rows[at], random)
            if changed != rows[at]:
                rows[at] = changed
                return at + 1, mistake.__name__, "\n".join(rows)


def measure(texts: list[str], count: int, seed: int, verbose: bool) -> tuple[int, int, int, int]:
    """Return statements kept and all others, messages, and mistakes that were noticed."""
    random = Random(seed)
    kept = others = messages = noticed = 0
    for _ in range(count):
        text = random.choice(texts)
        whole, _report = read(text)
        row, kind, broken = mistaken(text, random)
        after, report = read(broken)
        expected = Counter({key: n for key, n in whole.items() if key[0] != row})
        now = sum((expected & after).values())
        kept, others = kept + now, others + sum(expected.values())
        messages, noticed = messages + len(report.items), noticed + bool(report.items)
        if verbose and (now < 0.97 * sum(expected.values()) or len(report.items) > 1):
            print(f"{kind}: {broken.splitlines()[row - 1]!r} kept {now}/{sum(expected.values())}")
            for item in report.items:
                print(f"    {item.code} {item.span and item.span.line} {item.message}")
    return kept, others, messages, noticed


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("plans", nargs="*", type=Path)
    arguments.add_argument("--mistakes", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--verbose", action="store_true")
    given = arguments.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in given.plans or [PLAN]]
    kept, others, messages, noticed = measure(texts, given.mistakes, given.seed, given.verbose)
    print(f"mistakes:            {given.mistakes} ({noticed} noticed by the parser)")
    print(f"statements kept:     {100 * kept / others:.2f} % of the others")
    print(f"messages a mistake:  {messages / max(noticed, 1):.2f} (of those noticed)")


if __name__ == "__main__":
    main()
