"""The parser's tables: the grammar, built once per version and kept in the user's cache.

Building them takes about a second, loading them a few hundredths. The cache is a folder of the
user's own; where it cannot be written, the tables are built anew.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from functools import lru_cache
from pathlib import Path

from lark import Lark, Token, Tree

from compdsl.syntax.node import walk_depth
from compdsl.version import __version__

KEPT_LINES = 16_384


def grammar_text() -> str:
    """Return the grammar: from the installed package, else from beside the checkout."""
    inside = Path(__file__).parent.parent / "grammar" / "comp.lark"
    beside = Path(__file__).parent.parent.parent / "grammar" / "comp.lark"
    return (inside if inside.exists() else beside).read_text(encoding="utf-8")


def starts(grammar: str) -> list[str]:
    """Return the rules that headers and clauses are parsed with."""
    named = re.findall(r"^\??([a-z]+_(?:header|item))\b", grammar, re.MULTILINE)
    return [*dict.fromkeys(named), "given_row"]


@lru_cache(maxsize=1)
def parser() -> Lark:
    """Return the parser for single headers and clauses."""
    grammar = grammar_text()
    path = _cache_path(grammar)
    if path is not None and path.is_file():
        try:
            with path.open("rb") as file:
                return Lark.load(file)
        except Exception:  # a torn or foreign cache file is only a reason to build anew
            path.unlink(missing_ok=True)
    built = Lark(
        grammar, start=starts(grammar), parser="lalr", maybe_placeholders=True,
        propagate_positions=True,
    )  # fmt: skip
    if path is not None:
        _keep(built, path)
    return built


@lru_cache(maxsize=KEPT_LINES)
def clause_tree(rule: str, text: str) -> tuple[Tree[Token], int]:
    """Parse one header or clause; return its tree, positions from its start, and how deep it is.

    Raises Lark's `UnexpectedInput` where the text does not follow the rule. Trees are kept, so that
    after a keystroke only the changed line is parsed again.
    """
    tree = parser().parse(text, start=rule)
    return tree, walk_depth(tree)


def _cache_path(grammar: str) -> Path | None:
    from platformdirs import user_cache_path

    stamp = hashlib.sha256(f"{__version__}{grammar}".encode()).hexdigest()[:16]
    try:
        return user_cache_path("compdsl", ensure_exists=True) / f"grammar-{stamp}.bin"
    except OSError:
        return None


def _keep(built: Lark, path: Path) -> None:
    try:
        handle, name = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            built.save(file)
        Path(name).replace(path)
    except OSError:
        return
