"""From the blocks of a file to its names: the first look at a plan, before any expression.

`collect` takes a parsed file and gives `Symbols`. Two passes: all names first, so that the order
of declarations does not matter; then the fields of records, whose types are names. A block whose
header could not be read keeps its name, so that nothing is reported about its uses.
"""

from __future__ import annotations

import re

from compdsl.diagnostics.model import Report
from compdsl.names import wording
from compdsl.names.built_in import ADJUSTED, ADJUSTMENT, add_adjustment
from compdsl.names.libraries import Linked
from compdsl.names.lost import NAMED, nameless_kinds
from compdsl.names.plan_facts import read_plan
from compdsl.names.renaming import bare
from compdsl.names.symbols import Choice, Field, Record, Symbol, Symbols
from compdsl.names.type_names import read_type
from compdsl.source import Span
from compdsl.syntax.clauses import ChoiceValue, FieldLine, OnePer, Require, TakesPart
from compdsl.syntax.declarations import (
    Block,
    FunctionHeader,
    RecordHeader,
    Titled,
    UseHeader,
)
from compdsl.syntax.node import Word

RESERVED = frozenset((
    "and", "or", "not", "if", "then", "else", "otherwise", "is", "in", "at", "of", "yes", "no",
    "any", "payee", "this", "where",
))  # fmt: skip
FUNCTIONS = frozenset(("min", "max", "abs", "round", "floor", "ceiling"))
# `balance` is what the ledger calls amounts that are carried from one payment to the next.
RESERVED_NAMES = RESERVED | FUNCTIONS | {"total", "plan", "balance"}
PAYS_FOR_SOMETHING = ("earning", "draw", "reward", "example")


def collect(linked: Linked, report: Report) -> Symbols:
    """Return all names of a plan; report names that are double, reserved or badly written."""
    file, lost = linked.file, linked.lost
    symbols = Symbols(
        plan=read_plan(file, report),
        lost=lost,
        nameless=nameless_kinds(file),
        spare=linked.spare,
        changes=linked.changes,
    )
    pays = any(block.kind in PAYS_FOR_SOMETHING for block in file.blocks)
    if symbols.plan is None and (pays or not (file.blocks or report.has_errors)):
        report.add(wording.no_plan(Span(file.source, 0, 0)))
    for block in file.blocks:
        _declare(block, symbols, report)
    for record in symbols.of_kind("record"):
        if isinstance(record, Record):
            _read_fields(record, symbols, report)
    _payee(symbols, report)
    add_adjustment(symbols, report)
    return symbols


def _declare(block: Block, symbols: Symbols, report: Report) -> None:
    word, title = _name(block)
    if word is None or block.kind == "plan":
        return
    known = symbols.names.get(word.name)
    if known is not None:
        what = wording.KIND_WORDS[block.kind]
        report.add(wording.duplicate(word.span, word.name, what, known.span))
        return
    if block.header is not None:
        _check_name(word, block, report)
    symbols.names[word.name] = _symbol(word, title, block)
    if isinstance(block.header, FunctionHeader):
        _check_parameters(block.header, report)
    if block.kind == "choice":
        symbols.choices[word.name] = _choice(word, block, report)


def _name(block: Block) -> tuple[Word | None, str]:
    header = block.header
    if isinstance(header, UseHeader):
        return header.alias, ""
    if isinstance(header, Titled):
        return header.word, header.title.value if header.title else ""
    if hasattr(header, "word"):
        return None, ""
    # The header could not be read; its second word is most likely the name.
    found = NAMED.match(block.span.text)
    if found is None or block.kind in ("plan", "use", "ensure", "example", "payment"):
        return None, ""
    start = block.span.start + found.start(1)
    return Word(Span(block.span.file, start, start + len(found[1])), found[1]), ""


def _symbol(word: Word, title: str, block: Block) -> Symbol:
    header = block.header
    if block.kind != "record":
        return Symbol(word.name, title, block.kind, block, word.span)
    known = header if isinstance(header, RecordHeader) else None
    return Record(
        word.name,
        title,
        block.kind,
        block,
        word.span,
        payee=known.payee if known else None,
        on=known.on if known else None,
        then=known.then if known else (),
        takes_part=block.first(TakesPart),
        requires=tuple(block.all(Require)),
        one_per=tuple(block.all(OnePer)),
    )


def _check_name(word: Word, block: Block, report: Report) -> None:
    what = wording.KIND_WORDS[block.kind]
    word = Word(word.span, bare(word.name))
    if word.name in RESERVED_NAMES:
        report.add(wording.reserved(word.span, word.name))
    elif word.name in (ADJUSTMENT, ADJUSTED):
        report.add(wording.built_in(word.span, word.name))
    elif block.kind in ("record", "choice"):
        _upper(word, what, report)
    else:
        _lower(word, what, report)


def _check_parameters(header: FunctionHeader, report: Report) -> None:
    known: dict[str, Span] = {}
    for each in header.parameters:
        name, span = each.word.name, each.word.span
        what = "a value of this function"
        if name in known:
            report.add(wording.duplicate(span, name, what, known[name]))
        elif name in RESERVED_NAMES:
            report.add(wording.reserved(span, name))
        else:
            _lower(each.word, what, report)
        known.setdefault(name, span)


def _upper(word: Word, what: str, report: Report) -> None:
    if word.name[0].islower():
        better = "".join(part[:1].upper() + part[1:] for part in word.name.split("_"))
        style = "with capitals, as in `SalesRep`"
        report.add(wording.wrong_case(word.span, word.name, better, what, style))


def _lower(word: Word, what: str, report: Report) -> None:
    if word.name != word.name.lower():
        parts = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", word.name).lower()
        style = "in small letters, as in `new_business`"
        report.add(wording.wrong_case(word.span, word.name, parts, what, style))


def _choice(word: Word, block: Block, report: Report) -> Choice:
    choice = Choice(word.name, {}, {}, word.span)
    for line in block.all(ChoiceValue):
        name = line.word.name
        if name in choice.values:
            what = f"a value of `{word.name}`"
            report.add(wording.duplicate(line.word.span, name, what, choice.values[name]))
            continue
        choice.values[name] = line.word.span
        choice.aliases.update((alias.value, name) for alias in line.aliases)
    return choice


def _read_fields(record: Record, symbols: Symbols, report: Report) -> None:
    for line in record.block.all(FieldLine):
        word = line.word
        known = record.fields.get(word.name)
        if known is not None:
            what = f"a field of `{record.name}`"
            report.add(wording.duplicate(word.span, word.name, what, known.line.word.span))
            continue
        if word.name in RESERVED:
            report.add(wording.reserved(word.span, word.name))
        else:
            _lower(word, f"a field of `{record.name}`", report)
        owner = f"{record.name}.{word.name}"
        type_ = read_type(line.type, symbols, report, owner=owner, record=record.name)
        record.fields[word.name] = Field(
            word.name,
            record.name,
            type_.maybe(line.may_be_blank),
            line.key,
            line.dated,
            line.header.value if line.header else word.name,
            line,
        )


def _payee(symbols: Symbols, report: Report) -> None:
    plan = symbols.plan
    if plan is None:
        return
    if plan.pays is None:
        plan.payee = _likely_payee(symbols)
    elif symbols.record(plan.payee) is None:
        names = [record.name for record in symbols.of_kind("record")]
        if "record" not in symbols.nameless:
            report.add(wording.unknown(plan.pays.payee.span, plan.payee, "record", names))
        plan.payee = ""


def _likely_payee(symbols: Symbols) -> str:
    """Return whom a plan pays that does not say so (which is reported): who takes part in it."""
    records = [each for each in symbols.of_kind("record") if isinstance(each, Record)]
    taking_part = [record.name for record in records if record.takes_part is not None]
    named = [record.name for record in records if record.name in symbols.lost]
    return next(iter([*taking_part, *named]), "")
