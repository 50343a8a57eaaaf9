"""Which keywords make sense behind a value that is being written, of those that the grammar takes.

The grammar takes a window behind any value and a comparison in any clause; a reader would not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from compdsl.check.typed import Typed
from compdsl.names.currencies import currencies
from compdsl.names.symbols import Record
from compdsl.syntax.declarations import BlockKind

TO_DATE = ("month to date", "quarter to date", "year to date")
WINDOWS = frozenset(
    {"of the", "of the last", "since", "since the start", "before this", "over the last", *TO_DATE}
)
LIKELY = (
    "where", "of the", *TO_DATE, "is at least", "is at most", "is above", "is below", "is",
    "is one of", "is between", "and", "or", "otherwise",
    "earned", "paid", "payable", "pending", "forfeited", "cancelled", "invoiced",
)  # fmt: skip
SUMS = frozenset({"earned", "paid"})
LOGIC = frozenset({"and", "or"})
CONDITIONS = frozenset({"when", "where", ", unless", "if", "require", "not", "among"})
OF_CONDITIONS: frozenset[BlockKind] = frozenset({"ensure", "metric", "function"})
WITH_WINDOWS = ("metric", "quota")
EARNED = ("earning", "accelerator")
BRACKETS = (")", "]")


def sensible(
    typed: Typed, kind: BlockKind, said: Iterable[str], last: str, words: Iterable[str]
) -> Iterator[str]:
    """Give the words that make sense behind `last`, the last name or sign of a line.

    `said` are the keywords of the line so far.
    """
    said = tuple(said)
    is_condition = kind in OF_CONDITIONS or bool(CONDITIONS.intersection(said))
    is_answer = any(map(_compares, said)) or "yes/no" in _types(typed, last)
    for word in words if last not in currencies() else ():
        if word in WINDOWS and not _takes_window(typed, last):
            continue
        if word in SUMS and _kind(typed, last) not in EARNED:
            continue
        if _compares(word) and (not is_condition or not _is_compared(typed, last)):
            continue
        if word == "in" and "date" not in _types(typed, last):
            continue
        if word in LOGIC and not (is_condition and is_answer):
            continue
        if word == "otherwise" and not _is_name(last) and last not in BRACKETS and "/" not in said:
            continue
        if word == "at" and not _can_be_rated(typed, last):
            continue
        yield word


def by_likelihood(words: Iterable[str]) -> list[str]:
    """Return keywords that go on with a line, the likeliest first."""
    found = list(words)
    return [*(word for word in LIKELY if word in found), *(w for w in found if w not in LIKELY)]


def fates(typed: Typed, name: str, words: Iterable[str]) -> Iterator[str]:
    """Give what an example may expect of a name: of pay its fates, of a figure its value."""
    is_figure = _kind(typed, name) in WITH_WINDOWS
    return (word for word in words if (word in ("of", "in", "is")) == is_figure)


def _compares(word: str) -> bool:
    return word in ("is", "in") or word.startswith("is ")


def _types(typed: Typed, last: str) -> frozenset[str]:
    """Return what kinds of values the fields of a name hold."""
    name = last.rpartition(".")[2]
    records = (each for each in typed.symbols.names.values() if isinstance(each, Record))
    return frozenset(r.fields[name].type.kind for r in records if name in r.fields)


def _kind(typed: Typed, name: str) -> str:
    symbol = typed.symbols.names.get(name)
    return symbol.kind if symbol is not None else ""


def _takes_window(typed: Typed, last: str) -> bool:
    return last in BRACKETS or _kind(typed, last) in WITH_WINDOWS


def _is_compared(typed: Typed, last: str) -> bool:
    """Whether something can be compared with others: a name, but not a value of a choice."""
    values = (name for choice in typed.symbols.choices.values() for name in choice.values)
    return last in BRACKETS or (_is_name(last) and last not in values)


def _can_be_rated(typed: Typed, last: str) -> bool:
    has_rates = bool(typed.symbols.of_kind("tiers") or typed.symbols.of_kind("grid"))
    return has_rates and (last in BRACKETS or _is_name(last))


def _is_name(last: str) -> bool:
    return last[:1].isalpha() or last[:1] == "_"
