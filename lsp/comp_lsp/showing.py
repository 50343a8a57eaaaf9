"""What a name, a window or a clause is, as Markdown for a hover, with values of an example."""

from __future__ import annotations

from comp_lsp.curves import curve_text, drawn, image, picture
from comp_lsp.explaining import code
from comp_lsp.known import Known, earned_words, fate_words, figure_words, figures_of
from comp_lsp.view import View
from compdsl.check.uses import Target
from compdsl.names.symbols import Symbol
from compdsl.report.contract.sayings import SAYINGS
from compdsl.report.contract.teller import Teller
from compdsl.report.contract.words import sentence
from compdsl.report.facts import facts_of, text_of, value_on
from compdsl.report.trials import Tried
from compdsl.report.window_dates import window_dates, window_words
from compdsl.syntax import expressions as x
from compdsl.syntax.clauses import ForEachPeriod
from compdsl.syntax.declarations import Block
from compdsl.syntax.node import Clause

MOST_VALUES = 4


def name_text(view: View, target: Target, known: Known, offset: int, *, pictures: bool) -> str:
    """Return what is known of a name: title, kind, contract text, lines, value, curve."""
    typed = view.checked.typed
    symbol = typed.symbols.names.get(target.name) if target.kind == "name" else None
    facts = facts_of(typed, target)
    said = [
        f"**{symbol.title or symbol.name}** · {facts}" if symbol else f"**{target.name}** · {facts}"
    ]
    said += [text.value for text in symbol.block.contract_text] if symbol is not None else []
    lines = text_of(typed, target)
    said += [code(lines)] if lines else []
    if symbol is not None:
        said += _values(symbol, known, offset)
        said += _curve(view, symbol, known, offset, pictures=pictures)
    return "\n\n".join(part for part in said if part)


def _values(symbol: Symbol, known: Known, offset: int) -> list[str]:
    """Return the value of a name in the nearest example that has one."""
    if symbol.kind in ("metric", "quota"):
        found = known.nearest(offset, lambda tried: figures_of(tried, symbol.name))
        values = figures_of(found, symbol.name)[:MOST_VALUES] if found is not None else []
        words = ", ".join(figure_words(each) for each in values)
    elif symbol.kind == "term":
        found = known.nearest(offset, lambda tried: tried.as_of)
        day = found.as_of if found is not None else None
        changes = any(getattr(each, "since", None) for each in symbol.block.clauses)
        words = f"{value_on(symbol, day)} on {day}" if day is not None and changes else ""
    else:
        found = known.nearest(offset, lambda tried: earned_words(known, tried, symbol.name))
        words = _earned(known, found, symbol.name) if found is not None else ""
    return [f"In the example “{found.title}”: {words}"] if found is not None and words else []


def _earned(known: Known, tried: Tried, name: str) -> str:
    fates = fate_words(known, tried, name)
    return (
        f"{earned_words(known, tried, name)} ({fates})"
        if fates
        else earned_words(known, tried, name)
    )


def _curve(view: View, symbol: Symbol, known: Known, offset: int, *, pictures: bool) -> list[str]:
    if symbol.kind not in ("tiers", "grid"):
        return []
    made = drawn(view, symbol.name, known, offset)
    said = [curve_text(made)] if made is not None else []
    svg = picture(view, symbol.name, known, offset) if pictures else ""
    return [*said, image(svg, f"what {symbol.name} pays")] if svg else said


def window_text(view: View, window: x.Window, block: Block, known: Known, offset: int) -> str:
    """Return which dates a window covers, with those of an example where there is one."""
    said = [f"**{window.span.text}**: {window_words(window)}"]
    plan, name = view.checked.typed.symbols.plan, str(getattr(_word(block), "name", ""))
    found = known.nearest(offset, lambda tried: known.entries(tried, name)) if name else None
    if plan is None or found is None:
        return said[0]
    entry = known.entries(found, name)[0]
    scope = block.first(ForEachPeriod)
    covered = window_dates(plan, window, entry.earned_on, in_period=scope is not None)
    if covered is not None:
        first, last = covered
        dates = f"{first} to {last}" if first is not None else f"up to {last}"
        what = f"`{entry.record_key}`" if entry.record else entry.payee
        said.append(f"For {what} on {entry.earned_on}, in the example “{found.title}”: {dates}")
    return "\n\n".join(said)


def _word(block: Block) -> object:
    return getattr(block.header, "word", None)


def contract_sentence(view: View, block: Block, clause: Clause) -> str:
    """Return what the contract says for a clause; nothing while the plan has mistakes."""
    if not view.checked.ok or view.checked.typed.symbols.plan is None:
        return ""
    words = Teller(view.checked.typed, SAYINGS).within(block).say(clause)
    return f"*{sentence(words)}*" if words else ""
