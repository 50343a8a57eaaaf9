"""How much of a plan survives a mistake: statements kept and messages given, a mistake at a time.

    python bench/recovery.py [PLAN …] [--mistakes 200] [--seed 1]

Each round makes one random mistake in one plan and checks it in full. A statement is the header or
a clause of a declaration; those of the line with the mistake do not count. Messages are errors that
the plan without the mistake does not have. The aim is 95 % of the other statements kept, and at
most 1.1 messages a mistake.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from compdsl.diagnostics.model import Diagnostic
from compdsl.pipeline import check
from compdsl.source import SourceFile
from compdsl.syntax.declarations import File
from compdsl.syntax.node import shape

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


def read(text: str) -> tuple[Counter[tuple[int, str]], list[Diagnostic]]:
    """Return what a plan says, and the errors in it."""
    checked = check(SourceFile("plan.comp", text))
    errors = [item for item in checked.diagnostics if item.severity == "error"]
    return statements(checked.typed.file), errors


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


@dataclass
class Measured:
    """The sum over all mistakes."""

    kept: int = 0
    others: int = 0
    messages: int = 0
    noticed: int = 0
    most: int = 0


def measure(texts: list[str], count: int, seed: int, verbose: bool) -> Measured:
    random = Random(seed)
    unbroken = {text: read(text) for text in texts}
    found = Measured()
    for _ in range(count):
        text = random.choice(texts)
        row, kind, broken = mistaken(text, random)
        whole, known = unbroken[text]
        before = Counter((item.code, item.message) for item in known)
        after, errors = read(broken)
        new = (Counter((item.code, item.message) for item in errors) - before).total()
        expected = Counter({key: n for key, n in whole.items() if key[0] != row})
        now = sum((expected & after).values())
        found.kept, found.others = found.kept + now, found.others + sum(expected.values())
        found.messages, found.noticed = found.messages + new, found.noticed + bool(new)
        found.most = max(found.most, new)
        if verbose and (now < 0.97 * sum(expected.values()) or new > 1):
            print(f"{kind}: {broken.splitlines()[row - 1]!r} kept {now}/{sum(expected.values())}")
            for item in errors:
                print(f"    {item.code} {item.span and item.span.line} {item.message}")
    return found


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("plans", nargs="*", type=Path)
    arguments.add_argument("--mistakes", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--verbose", action="store_true")
    given = arguments.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in given.plans or [PLAN]]
    found = measure(texts, given.mistakes, given.seed, given.verbose)
    print(f"mistakes:            {given.mistakes} ({found.noticed} noticed)")
    print(f"statements kept:     {100 * found.kept / found.others:.2f} % of the others")
    print(f"messages a mistake:  {found.messages / max(found.noticed, 1):.2f} (of those noticed)")
    print(f"most of one mistake: {found.most}")


if __name__ == "__main__":
    main()
