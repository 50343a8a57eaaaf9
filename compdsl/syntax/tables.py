"""The parser's tables: the grammar, built once per version and kept in the user's cache.

Building them takes about a second, loading them a hundredth. The cache is a folder of the user's
own; where it cannot be written, the tables are built anew. Kept is the whole parser as Python
pickles it, which loads four times as fast as Lark's own form.
"""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import re
import sys
import tempfile
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from lark import Lark, Token, Tree
from lark import __version__ as lark_version
from lark.lexer import PatternRE, PatternStr, TerminalDef
from lark.parsers import lalr_analysis

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


def whole_word(terminal: TerminalDef) -> None:
    """Let a keyword end where the word ends: `earn5` is no `earn`."""
    if isinstance(terminal.pattern, PatternStr) and terminal.pattern.value.isalpha():
        terminal.pattern = PatternRE(rf"{terminal.pattern.value}\b")
        terminal.priority = 1


@lru_cache(maxsize=1)
def parser() -> Lark:
    """Return the parser for single headers and clauses."""
    grammar = grammar_text()
    path = _cache_path(grammar)
    if path is not None and path.is_file():
        try:
            return _load(path)
        except Exception:  # a torn or foreign cache file is only a reason to build anew
            path.unlink(missing_ok=True)
    built = Lark(
        grammar,
        start=starts(grammar),
        parser="lalr",
        maybe_placeholders=True,
        propagate_positions=True,
        edit_terminals=whole_word,
    )
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

    made_by = f"{__version__} {lark_version} {sys.version}"
    stamp = hashlib.sha256(f"{made_by} {grammar}".encode()).hexdigest()[:16]
    try:
        return user_cache_path("compdsl", ensure_exists=True) / f"grammar-{stamp}.bin"
    except OSError:
        return None


class _Keeper(pickle.Pickler):
    """Pickles a parser: modules by name, and the two actions that Lark tells apart by identity."""

    def reducer_override(self, obj: object) -> tuple[Callable[..., object], tuple[object, ...]]:
        """Return how an object is found again, or leave it to pickle."""
        if isinstance(obj, ModuleType):
            return import_module, (obj.__name__,)
        for name in ("Shift", "Reduce"):
            if obj is getattr(lalr_analysis, name):
                return getattr, (lalr_analysis, name)
        left_to_pickle: tuple[Callable[..., object], tuple[object, ...]] = NotImplemented
        return left_to_pickle


def _keep(built: Lark, path: Path) -> None:
    try:
        handle, name = tempfile.mkstemp(dir=path.parent)
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as file:
            _Keeper(file, pickle.HIGHEST_PROTOCOL).dump(built)
        Path(name).replace(path)
    except (OSError, pickle.PicklingError, TypeError, AttributeError):
        Path(name).unlink(missing_ok=True)


def _load(path: Path) -> Lark:
    """Load a parser; collecting garbage among so many new objects would take longer than that."""
    collects = gc.isenabled()
    gc.disable()
    try:
        found = pickle.loads(path.read_bytes())
    finally:
        if collects:
            gc.enable()
    if not isinstance(found, Lark):
        raise TypeError(path.name)
    return found
