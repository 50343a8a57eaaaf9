"""Plans for the syntax tests, and ways to change them at random."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

FORMAT = Path(__file__).resolve().parent.parent / "cases" / "format"
QUOTED_OR_REMARK = re.compile(r'("[^"\n]*"|#[^\n]*|\|[^\n]*)')


def plan(name: str) -> str:
    """Return the text of a plan in `tests/cases/format`."""
    return (FORMAT / f"{name}.comp").read_text(encoding="utf-8")


def names() -> list[str]:
    """Return the plans that have an expected layout."""
    suffix = ".expected.comp"
    return sorted(path.name.removesuffix(suffix) for path in FORMAT.glob(f"*{suffix}"))


def blanks_changed(text: str, random: Random) -> str:
    """Return a plan with other blanks between its words, other indents and other line ends."""
    step = random.choice([1, 2, 3, 4])
    end = random.choice(["\n", "\r\n", "  \n"])
    rows = [_row_changed(row, step, random) for row in text.splitlines()]
    return random.choice(["", "\n", "\n\n"]) + end.join(rows) + random.choice(["", end])


def _row_changed(row: str, step: int, random: Random) -> str:
    body = row.lstrip(" ")
    depth = (len(row) - len(body)) // 2
    parts = QUOTED_OR_REMARK.split(body)
    parts[::2] = [_gaps_changed(part, random) for part in parts[::2]]
    return " " * (depth * step) + "".join(parts)


def _gaps_changed(part: str, random: Random) -> str:
    wider = re.sub(" +", lambda _: random.choice([" ", "  ", "\t", "   "]), part)
    return re.sub(r" ?([:=*+]|,(?!\d)) ?", lambda found: _spaced(found[1], random), wider)


def _spaced(sign: str, random: Random) -> str:
    return random.choice(["", " "]) + sign + random.choice(["", " ", "  "])


def characters_changed(text: str, random: Random, changes: int) -> str:
    """Return a text in which some characters are deleted, doubled, swapped or replaced."""
    odd = '"#()[]|,:=%-_ \n\t\r\u00a0\u201c\u2014\ufeff\u200b\u3000\x0b\u2028é€8A'
    chars = list(text)
    for _ in range(changes):
        at = random.randrange(len(chars))
        kind = random.randrange(4)
        if kind == 0:
            chars[at] = ""
        elif kind == 1:
            chars[at] = chars[at] * 2
        elif kind == 2:
            chars[at] = random.choice(odd)
        else:
            chars[at] += random.choice(odd)
    return "".join(chars)


def rows_changed(text: str, random: Random, changes: int) -> str:
    """Return a text in which some rows are deleted, doubled, moved or indented otherwise."""
    rows = text.split("\n")
    for _ in range(changes):
        at = random.randrange(len(rows))
        kind = random.randrange(4)
        if kind == 0 and len(rows) > 1:
            del rows[at]
        elif kind == 1:
            rows.insert(random.randrange(len(rows)), rows[at])
        elif kind == 2:
            rows[at] = " " * random.randrange(9) + rows[at].lstrip()
        else:
            rows.insert(at, random.choice(["", "# remark", '"Text."', "    # deep", ")", " ("]))
    return "\n".join(rows)
