"""Completion: the keywords that the grammar takes here, and the names that fit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types as lsp

from comp_lsp.analysis import Analysis
from comp_lsp.explaining import keyword_text, symbol_text
from comp_lsp.features.path_completion import path_completion
from comp_lsp.features.table_completion import table_completion
from comp_lsp.writing import Writing, writing_at
from compdsl.check.cells import keys
from compdsl.check.offers import Offer, offers
from compdsl.data.libraries import standard_names
from compdsl.names.currencies import currencies
from compdsl.syntax.clause_words import worked_out
from compdsl.syntax.expected import SECOND_SPELLINGS, keywords, phrases
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
        found = [*names, *(item for item in _words(writing) if item.label not in taken)]
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
    assert writing.kind is not None
    said = phrases()
    is_open = not writing.before.strip()
    found = [said[name] for name in keywords(writing.names, in_value=not is_open)]
    found = [word for word in dict.fromkeys(found) if word not in SECOND_SPELLINGS]
    found = list(worked_out(writing.kind, found)) if is_open else found
    for number, word in enumerate(found):
        if word[:1].isalpha() and word.startswith(writing.begun):
            yield lsp.CompletionItem(
                label=word,
                kind=lsp.CompletionItemKind.Keyword,
                sort_text=f"{'4' if not is_open else '0'}{number:03}",
                data={"block": writing.kind, "words": word, "line": f"{writing.before}{word}"},
            )


# --- names ---------------------------------------------------------------------------------------


def _names(writing: Writing) -> Iterator[lsp.CompletionItem]:
    here = writing.here
    if writing.kind == "use":
        yield from (_plain(name, "standard library") for name in standard_names())
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


def _plain(name: str, detail: str) -> lsp.CompletionItem:
    return lsp.CompletionItem(label=name, kind=lsp.CompletionItemKind.Value, detail=detail)


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
