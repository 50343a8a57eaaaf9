"""Completion: the keywords that the grammar takes here, and the names that fit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.explaining import keyword_text, symbol_text
from comp_lsp.features.clause_completion import clauses
from comp_lsp.features.path_completion import path_completion
from comp_lsp.features.table_completion import table_completion
from comp_lsp.writing import Writing, writing_at
from compdsl.check.cells import keys, month_ends, periods
from compdsl.check.follow import TO_DATE, by_likelihood, fates, sensible
from compdsl.check.offers import Offer, offers
from compdsl.check.terms import rowless
from compdsl.data.libraries import standard_names
from compdsl.names.currencies import currencies
from compdsl.syntax.expected import SECOND_SPELLINGS, keywords, phrases
from compdsl.syntax.tokens import going_on
from compdsl.syntax.trouble import BLOCK_WORDS

if TYPE_CHECKING:
    from comp_lsp.server import CompServer

TRIGGERS = [" ", ".", '"', "|", "/"]
KINDS = {
    "name": lsp.CompletionItemKind.Variable,
    "field": lsp.CompletionItemKind.Field,
    "value": lsp.CompletionItemKind.EnumMember,
    "type": lsp.CompletionItemKind.TypeParameter,
    "function": lsp.CompletionItemKind.Function,
    "word": lsp.CompletionItemKind.Keyword,
}
BY_SYMBOL = {
    "record": lsp.CompletionItemKind.Struct,
    "choice": lsp.CompletionItemKind.Enum,
    "term": lsp.CompletionItemKind.Constant,
    "quota": lsp.CompletionItemKind.Constant,
    "function": lsp.CompletionItemKind.Function,
    "tiers": lsp.CompletionItemKind.Class,
    "grid": lsp.CompletionItemKind.Class,
}
FIELDS_FOLLOW = ("at most one per", "require")
LAST = re.compile(r"[\w.]+\Z|\S\Z")
BEHIND_A_VALUE = frozenset({"PLUS"})
HOLDERS = ("by", "to", "for", "of")


def completion(
    analysis: Analysis, offset: int, *, snippets: bool = True
) -> list[lsp.CompletionItem]:
    """Return what may stand at a place, the likeliest first."""
    in_table = table_completion(analysis, offset)
    if in_table is not None:
        return in_table
    in_path = path_completion(analysis, offset)
    if in_path is not None:
        return in_path
    writing = writing_at(analysis, offset)
    if writing is None:
        return []
    if not writing.rule:
        found = list(_blocks(writing, snippets)) if not writing.before.strip() else []
    else:
        names = [*_names(writing), *_currencies(writing)]
        taken = {item.label for item in names}
        is_open = not writing.before.strip()
        words = clauses(writing, snippets) if is_open else _words(writing)
        found = [*names, *(item for item in words if item.label not in taken)]
    return [_placed(analysis, writing, each, offset) for each in found]


def _placed(
    analysis: Analysis, writing: Writing, item: lsp.CompletionItem, offset: int
) -> lsp.CompletionItem:
    """Have an item take the place of what is being written."""
    text = item.insert_text or item.label
    item.text_edit = lsp.TextEdit(range=analysis.text.range(writing.start, offset), new_text=text)
    item.insert_text = None
    item.filter_text = item.label
    return item


# --- declarations --------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def bodies() -> dict[str, str]:
    """Return the text with gaps of each kind of declaration."""
    path = Path(__file__).parent.parent / "snippets.json"
    made = json.loads(path.read_text(encoding="utf-8"))
    return {name: "\n".join(each["body"]) for name, each in made.items()}


def _blocks(writing: Writing, snippets: bool) -> Iterator[lsp.CompletionItem]:
    for number, word in enumerate(BLOCK_WORDS):
        if not word.startswith(writing.begun):
            continue
        body = bodies()[word]
        yield lsp.CompletionItem(
            label=word,
            kind=lsp.CompletionItemKind.Keyword,
            sort_text=f"{number:02}",
            insert_text=body if snippets else word,
            insert_text_format=lsp.InsertTextFormat.Snippet if snippets else None,
            documentation=_markdown(keyword_text(BLOCK_WORDS[word], word, word)),
        )


# --- keywords ------------------------------------------------------------------------------------


def _words(writing: Writing) -> Iterator[lsp.CompletionItem]:
    said = phrases()
    found = [said[name] for name in keywords(writing.names, in_value=True)]
    found = [word for word in dict.fromkeys(found) if word not in SECOND_SPELLINGS]
    found += TO_DATE if "TO_DATE" in writing.names else ()
    found = by_likelihood(_sensible(writing, found))
    for number, word in enumerate(found):
        if word[:1].isalpha() and word.startswith(writing.begun):
            yield lsp.CompletionItem(
                label=word,
                kind=lsp.CompletionItemKind.Keyword,
                sort_text=f"4{number:03}",
                data={"block": writing.kind, "words": word, "line": f"{writing.before}{word}"},
            )


def _sensible(writing: Writing, words: list[str]) -> Iterator[str]:
    """Give the words that go on from what stands before the place."""
    assert writing.kind is not None
    typed, before = writing.view.checked.typed, writing.before.rstrip()
    last = LAST.search(before)
    name = last[0] if last is not None else ""
    if writing.rule == "example_item":
        if writing.keyword == "is":
            yield from (word for word in words if word in ("nothing", "yes", "no"))
            return
        is_named = len(writing.pieces) == 2
        yield from fates(typed, name, words) if is_named else words
        return
    if before.endswith(",") and "_UNLESS" in going_on(writing.rule, before.rstrip(", "))[0]:
        yield "unless"
    said = [each.words for each in writing.pieces]
    is_behind = writing.names >= BEHIND_A_VALUE
    yield from sensible(typed, writing.kind, said, name, words) if is_behind else words


# --- names ---------------------------------------------------------------------------------------


def _names(writing: Writing) -> Iterator[lsp.CompletionItem]:
    here = writing.here
    if writing.kind == "use":
        yield from (_plain(name, "standard library") for name in standard_names())
        return
    if writing.rule == "example_item" and writing.keyword in ("in", "as of", "is"):
        yield from _values(writing)
        return
    if writing.rule == "term_item" and not writing.before.strip():
        yield from (
            _plain(name, "no row yet", "0")
            for name in rowless(writing.view.checked.typed, writing.block)
        )
        return
    if writing.rule == "example_item" and writing.keyword in HOLDERS:
        given = keys(writing.view.checked.typed, writing.block).values()
        found = dict.fromkeys(key for each in given for key in each)
        yield from (_plain(key, "in this example") for key in found)
        return
    takes = writing.names & {"NAME", "SLUG"} or here.behind
    if not takes or _declares(writing):
        return
    typed = writing.view.checked.typed
    for number, offer in enumerate(offers(typed, here)):
        if offer.name.startswith(writing.begun) or not writing.begun:
            yield _name(offer, number)


def _values(writing: Writing) -> Iterator[lsp.CompletionItem]:
    """Give the days, periods and values that an example may name."""
    typed = writing.view.checked.typed
    plan = typed.symbols.plan
    if writing.keyword == "as of":
        found = [(day, "the end of a month") for day in month_ends(typed)]
    elif writing.keyword == "in":
        found = [
            (each, unit) for unit in ("month", "quarter", "year") for each in periods(typed, unit)
        ]
    else:
        found = [(f"{plan.currency} ", "money")] if plan is not None and plan.currency else []
    for number, (text, detail) in enumerate(found):
        item = _plain(text, detail)
        item.sort_text = f"1{number:03}"
        yield item


def _currencies(writing: Writing) -> Iterator[lsp.CompletionItem]:
    if "CODE" in writing.names or writing.before.endswith("money in "):
        for code in sorted(currencies()):
            if code.startswith(writing.begun.upper()):
                yield _plain(code, "currency")


def _declares(writing: Writing) -> bool:
    """Whether a new name is to be written here."""
    if writing.kind in ("record", "choice", "term") and not writing.before.strip():
        return True
    if writing.rule == "record_item" and writing.pieces[-1].kind == "COMMA":
        return writing.keyword not in FIELDS_FOLLOW
    is_header = writing.rule.endswith("_header")
    return is_header and len(writing.pieces) == 1 and writing.kind not in ("use", "cap")


def _name(offer: Offer, number: int) -> lsp.CompletionItem:
    kind = KINDS[offer.kind]
    if offer.symbol is not None:
        kind = BY_SYMBOL.get(offer.symbol.kind, kind)
    return lsp.CompletionItem(
        label=offer.name,
        kind=kind,
        detail=offer.detail,
        sort_text=f"{min(offer.rank, 3)}{number:03}",
        documentation=_markdown(symbol_text(offer.symbol)) if offer.symbol is not None else None,
    )


def _plain(name: str, detail: str, sort: str | None = None) -> lsp.CompletionItem:
    kind = lsp.CompletionItemKind.Value
    return lsp.CompletionItem(label=name, kind=kind, detail=detail, sort_text=sort)


def _markdown(text: str) -> lsp.MarkupContent | None:
    return lsp.MarkupContent(kind=lsp.MarkupKind.Markdown, value=text) if text else None


def resolved(item: lsp.CompletionItem) -> lsp.CompletionItem:
    """Return a keyword with what the reference says about it."""
    data = item.data
    if isinstance(data, dict) and data.get("block") in bodies() | {"earning": ""}:
        text = keyword_text(data["block"], str(data["words"]), str(data["line"]))
        item.documentation = _markdown(text)
    return item


def register(server: CompServer) -> None:
    """Have the server complete."""
    plans = server.open_plans
    options = lsp.CompletionOptions(trigger_characters=TRIGGERS, resolve_provider=True)

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION, options)
    def _completion(params: lsp.CompletionParams) -> lsp.CompletionList:
        at = plans.at(params.text_document.uri, params.position)
        items = [] if at is None else completion(*at, snippets=plans.settings.snippets)
        return lsp.CompletionList(is_incomplete=False, items=items)

    @server.feature(lsp.COMPLETION_ITEM_RESOLVE)
    def _resolved(item: lsp.CompletionItem) -> lsp.CompletionItem:
        return resolved(item)
