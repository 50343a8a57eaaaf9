"""Terms: the rows of a table against the choices that it is by.

Each row stands for some combinations of values (`any` and `otherwise` for all of them). A row whose
combinations an earlier row of the same date has taken is never used; a combination that no row
stands for has no value.
"""

from __future__ import annotations

from itertools import product
from math import prod

from compdsl.check import wording_declarations as wording
from compdsl.check.exchange_rates import check_rates
from compdsl.check.typed import Typed
from compdsl.check.wording_names import wrong_kind
from compdsl.diagnostics.model import Report
from compdsl.diagnostics.near import nearby
from compdsl.names.library_blocks import is_open
from compdsl.names.renaming import declared_word
from compdsl.names.symbols import Choice
from compdsl.names.wording import unknown
from compdsl.source import SourceFile, Span
from compdsl.syntax.clauses import TermKey, TermRow
from compdsl.syntax.declarations import Block, TermHeader

LEVELS = Choice("level", {}, {}, Span(SourceFile("", ""), 0, 0))
"""How many levels somebody stands above the one who sold: any whole number from 1."""
MOST_CASES = 10_000  # combinations beyond which nobody lists them in a plan


def check_terms(typed: Typed, report: Report) -> None:
    """Check the rows of all terms."""
    for block in typed.file.of_kind("term"):
        header = block.header
        if isinstance(header, TermHeader):
            _check_term(typed, block, header, report)
            _check_open(typed, block, report)


def _check_open(typed: Typed, block: Block, report: Report) -> None:
    """Report a term without a value in a plan; in a library it is one that `use` must give."""
    plan = typed.symbols.plan
    known = any(item.code == "COMP163" for item in report.items)
    if plan is None or plan.for_examples or known:
        return
    if isinstance(block.header, TermHeader) and block.header.to_currency:
        return  # nothing that `with` could give is a table of rates
    word = declared_word(block)
    if word is not None and is_open(block):
        report.add(wording.no_value_given(word.span, word.name))


def _check_term(typed: Typed, block: Block, header: TermHeader, report: Report) -> None:
    rows = block.all(TermRow)
    check_dates_rise(rows, report)
    if header.to_currency:
        check_rates(typed, block, header, report)
        _check_reached([row for row in rows if row.keys], report)
        return
    choices = _choices(typed, header, report)
    _check_header(header, rows, report)
    if choices is None or header.from_data:
        return
    counted = [row for row in rows if _has_keys(row, header, report)]
    known = [row for row in counted if all([*_known_keys(row, choices, report)])]
    _check_reached(known, report)
    if choices and len(known) == len(rows) and not block.broken:
        _check_complete(block, header, choices, report)


def _check_header(header: TermHeader, rows: list[TermRow], report: Report) -> None:
    """Report a table from data without a type or keys, and a period without a table."""
    name = header.word.name if header.word is not None else "this term"
    if header.from_data and header.type is None:
        hint = f"write what its values are, as in `term {name} : percent … from data`"
        report.add(wording.term_shape(header.span, f"`{name}` does not say what it holds", hint))
    elif header.from_data and not header.by and header.per is None:
        hint = "add `by` with what a row is for, or `per` with its period"
        message = f"nothing says what the rows of `{name}` are for"
        report.add(wording.term_shape(header.span, message, hint))
    elif header.from_data and (rows or header.value is not None):
        message = f"`{name}` has a value of its own and is read from data"
        hint = "keep the values in the plan or `from data`, not both"
        report.add(wording.term_shape(header.span, message, hint))
    elif header.per is not None and not header.from_data and (rows or header.value is not None):
        hint = "write `from data` before it, or dated rows as in `from 2026-07-01 = 9%`"
        message = f"`{name}` is per {header.per}, and only a table from data can be"
        report.add(wording.term_shape(header.span, message, hint))


def _choices(typed: Typed, header: TermHeader, report: Report) -> list[Choice] | None:
    """Return the choices that a table is by; None if one of them is something else."""
    found = [
        typed.symbols.choices.get(word.name) or (LEVELS if word.name == "level" else None)
        for word in header.by
    ]
    for word, choice in zip(header.by, found, strict=True):
        if choice is None and word.name not in typed.symbols.names:
            names = [name for name in typed.symbols.choices if "." not in name]
            report.add(unknown(word.span, word.name, "choice", names))
        elif choice is None and typed.symbols.record(word.name) is None:
            symbol = typed.symbols.names[word.name]
            report.add(wrong_kind(word.span, word.name, symbol.kind, "a choice", symbol.span))
    return [choice for choice in found if choice is not None] if all(found) else None


def _has_keys(row: TermRow, header: TermHeader, report: Report) -> bool:
    if row.otherwise or not row.keys or len(row.keys) == len(header.by):
        return True
    names = [word.name for word in header.by]
    span = row.keys[0].span.to(row.keys[-1].span)
    report.add(wording.key_count(span, len(row.keys), names))
    return False


def _known_keys(row: TermRow, choices: list[Choice], report: Report) -> list[bool]:
    if not row.keys:
        return []
    return [_is_known(*pair, report) for pair in zip(row.keys, choices, strict=False)]


def _is_known(key: TermKey, choice: Choice, report: Report) -> bool:
    if choice is LEVELS:
        is_level = key.kind == "number" and key.text.isdigit() and int(key.text) > 0
        if key.kind != "any" and not is_level:
            report.add(wording.no_level(key.span, key.text))
        return key.kind == "any" or is_level
    if key.kind == "any" or (key.kind == "name" and key.text in choice.values):
        return True
    near = nearby(key.text, [*choice.values, *choice.aliases])
    meant = list(dict.fromkeys(choice.aliases.get(each, each) for each in near))
    report.add(wording.unknown_value(key.span, key.text, choice.name, meant))
    return False


def _check_reached(rows: list[TermRow], report: Report) -> None:
    for at, row in enumerate(rows):
        first = next((each for each in rows[:at] if _takes(each, row)), None)
        if first is not None:
            report.add(wording.never_reached(row.span, first.span))


def _takes(first: TermRow, row: TermRow) -> bool:
    """Whether each case of `row` is one of `first`, from the same date on."""
    if _since(first) != _since(row):
        return False
    if not first.keys:
        return True
    return len(first.keys) == len(row.keys) and all(
        one.kind == "any" or (one.kind, one.text) == (other.kind, other.text)
        for one, other in zip(first.keys, row.keys, strict=True)
    )


def _since(row: TermRow) -> str:
    return row.since.text if row.since is not None else ""


def check_dates_rise(rows: list[TermRow], report: Report) -> None:
    """Report dated rows of the same keys whose dates do not rise."""
    last: dict[tuple[str, ...], TermRow] = {}
    for row in rows:
        keys = tuple(key.text for key in row.keys)
        before = last.setdefault(keys, row)
        if before is not row and _since(row) < _since(before):
            report.add(wording.dates_not_rising(row.span, before.span))
        last[keys] = row


def _check_complete(
    block: Block, header: TermHeader, choices: list[Choice], report: Report
) -> None:
    rows = block.all(TermRow)
    if header.value is not None or any(not row.keys for row in rows) or not rows:
        return
    if LEVELS in choices:
        if not any(key.kind == "any" for row in rows for key in row.keys):
            report.add(wording.levels_end(block, rows[-1].value.span.text))
        return
    if prod(len(choice.values) for choice in choices) > MOST_CASES:
        return
    cases = product(*(choice.values for choice in choices))
    left = [", ".join(case) for case in cases if not any(covers(row, case) for row in rows)]
    if left:
        report.add(wording.rows_missing(block, left, rows[0].value.span.text))


def rowless(typed: Typed, block: Block | None) -> list[str]:
    """Return the values of a table's first choice that no row of it names."""
    header = block.header if block is not None else None
    if block is None or not isinstance(header, TermHeader) or not header.by:
        return []
    choice = typed.symbols.choices.get(header.by[0].name)
    said = {row.keys[0].text for row in block.all(TermRow) if row.keys}
    is_plain = choice is not None and len(header.by) == 1
    return [name for name in choice.values if name not in said or not is_plain] if choice else []


def covers(row: TermRow, case: tuple[str, ...]) -> bool:
    """Whether a row holds for a combination of values."""
    pairs = zip(row.keys, case, strict=False)
    return all(key.kind == "any" or key.text == value for key, value in pairs)
