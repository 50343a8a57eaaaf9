"""The contract in order: parties, words, data, pay, release, taking back, paying, promises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from compdsl.lint.unsaid import unsaid
from compdsl.names.symbols import Symbol
from compdsl.pipeline import Compiled
from compdsl.report.contract import fixed
from compdsl.report.contract.dates import dated
from compdsl.report.contract.model import Article, Contract, Kind, Line, Section
from compdsl.report.contract.sayings import SAYINGS
from compdsl.report.contract.teller import Teller, targets_of, title_of
from compdsl.report.contract.words import listed, quoted, readable, sentence
from compdsl.report.contract.worked import worked
from compdsl.syntax import declarations as d
from compdsl.syntax.clauses import (
    AtMost,
    ChoiceValue,
    FieldLine,
    ForEachRecord,
    TableRow,
    TermRow,
    TierRow,
)
from compdsl.syntax.declarations import Block, BlockKind

PARTS: tuple[tuple[str, tuple[BlockKind, ...]], ...] = (
    ("The data", ("choice", "record")),
    ("Pay", ("earning", "accelerator", "cap")),
    ("Vesting schedules", ("vesting",)),
    ("Taking back", ("clawback",)),
    ("Paying ahead", ("draw",)),
    ("Payment", ("payment",)),
    ("Rewards", ("reward",)),
    ("Promises", ("ensure",)),
)
WORDS: tuple[BlockKind, ...] = ("metric", "quota", "term", "tiers", "grid", "function")
ROWS = (TermRow, TierRow, TableRow, ChoiceValue, FieldLine)
KINDS = {"accelerator": "accelerator", "cap": "limit over several", "clawback": "clawback"}


def contract(compiled: Compiled) -> Contract:
    """Return a plan that compiles as the contract that its parties read."""
    typed = compiled.checked.typed
    plan = typed.symbols.plan
    assert plan is not None
    tell = Teller(typed, SAYINGS)
    sections = [
        Section("The parties and the term", _articles(tell, ["plan"])),
        Section("What the words mean", (*_defined(), *_articles(tell, WORDS))),
        *(Section(title, _articles(tell, kinds)) for title, kinds in PARTS),
        Section("What holds without being said", (_defaults(tell),)),
        Section("The order of calculation", (Article("", _sentences(fixed.ORDER)),)),
        Section("What changes with each date", (Article("", tuple(dated(tell))),)),
        Section("Worked examples", tuple(worked(tell, compiled))),
    ]
    preface = (Line(fixed.GOVERNS), *_texts(plan.block))
    held = [each for each in sections if each.articles]
    numbered = tuple(replace(each, number=at) for at, each in enumerate(held, 1))
    return Contract(plan.title, preface, numbered)


def article(tell: Teller, block: Block) -> Article:
    """Return one declaration as an article."""
    inside = tell.within(block)
    texts = () if block.kind == "plan" else _texts(block)
    lines = [*texts, *_opening(inside, block)]
    for clause in block.clauses:
        kind: Kind = "row" if isinstance(clause, ROWS) else "sentence"
        words = inside.say(clause)
        if not words:
            continue
        lines.append(Line(sentence(words) if kind == "sentence" else words, kind))
    return Article(_heading(tell, block), tuple(lines))


def _articles(tell: Teller, kinds: Sequence[BlockKind]) -> tuple[Article, ...]:
    blocks = [block for kind in kinds for block in tell.typed.file.of_kind(kind)]
    if "earning" in kinds:
        blocks = [block for block in tell.typed.file.blocks if block.kind in kinds]
    made = (article(tell, block) for block in blocks)
    return tuple(each for each in made if each.lines)


def _heading(tell: Teller, block: Block) -> str:
    header = block.header
    if isinstance(header, d.PlanHeader) or not isinstance(header, d.Titled):
        return ""
    if header.word is None:
        return header.title.value if header.title is not None else ""
    symbol = tell.typed.symbols.names.get(header.word.name)
    title = title_of(symbol) if symbol is not None else header.word.name
    kind = header.kind if isinstance(header, d.EarningHeader) else KINDS.get(block.kind, "")
    return f"{title} ({kind})" if kind else title


def _opening(tell: Teller, block: Block) -> Iterator[Line]:
    """Say what the header of a declaration says."""
    if block.header is not None and type(block.header) in SAYINGS:
        yield Line(sentence(tell.say(block.header)))
    if block.kind == "accelerator":
        on = listed(tell.names(targets_of(block)), "or")
        yield Line(sentence(f"it is worked out on each amount of {on}, with the same dates"))
    if block.kind == "choice":
        yield Line("One of these:")
    if block.kind == "draw" and block.first(ForEachRecord) is not None:
        yield Line("A balance is kept for each record.")


def _texts(block: Block) -> tuple[Line, ...]:
    return tuple(Line(text.value, "text") for text in block.contract_text)


def _sentences(texts: Iterable[str]) -> tuple[Line, ...]:
    return tuple(Line(sentence(text)) for text in texts)


def _defined() -> tuple[Article, ...]:
    return tuple(Article(word, _sentences([means])) for word, means in fixed.DEFINITIONS)


def _defaults(tell: Teller) -> Article:
    said = [readable(each.meaning.replace("`", "")) for each in unsaid(tell.typed)]
    alone = [quoted(title_of(each)) for each in _limitless(tell)]
    if alone:
        said.append(f"{listed(alone)} {'has' if len(alone) == 1 else 'have'} no upper limit")
    return Article("", _sentences([*said, *fixed.ALWAYS]))


def _limitless(tell: Teller) -> Iterator[Symbol]:
    """Give the earnings on which no clause sets an upper limit."""
    capped = {word.name for block in tell.typed.file.of_kind("cap") for word in targets_of(block)}
    for symbol in tell.typed.symbols.of_kind("earning"):
        if symbol.name not in capped and symbol.block.first(AtMost) is None:
            yield symbol
