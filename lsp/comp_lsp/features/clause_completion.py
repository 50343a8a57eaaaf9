"""Completion at the start of a clause: what the block still lacks first, each with its forms.

A clause that may stand once and does is not offered again. Forms are those of the reference, with
gaps to fill, for editors that can jump from gap to gap.
"""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types as lsp

from comp_lsp.writing import Writing
from compdsl.check.slots import slot_of
from compdsl.reference.forms import Form, forms
from compdsl.syntax.clause_words import EVERYDAY, worked_out
from compdsl.syntax.expected import SECOND_SPELLINGS, keywords, phrases
from compdsl.syntax.node import Clause

LACKING, EVERY_DAY, SELDOM = "0", "1", "2"
MOST_MONEY = "EUR"


def clauses(writing: Writing, snippets: bool) -> Iterator[lsp.CompletionItem]:
    """Give the clauses that may be begun at a place."""
    assert writing.kind is not None
    words = [word for word in _words(writing) if word.startswith(writing.begun)]
    known = forms(writing.kind)
    for number, word in enumerate(sorted(words, key=_everyday)):
        mine = [form for form in known if _starts(form, word, words)]
        left = [form for form in mine if not _is_said(writing, form.clause)]
        if mine and not left:
            continue
        lacks = any(_is_lacking(writing, form.clause) for form in left)
        rank = LACKING if lacks else EVERY_DAY if word in EVERYDAY else SELDOM
        yield _item(writing, word, f"{rank}{number:02}0")
        for at, form in enumerate(left if snippets else (), 1):
            yield _snippet(writing, word, form, f"{rank}{number:02}{at}")


def _words(writing: Writing) -> list[str]:
    """Return the keywords that a clause may start with."""
    assert writing.kind is not None
    said = phrases()
    found = dict.fromkeys(said[name] for name in keywords(writing.names))
    plain = (word for word in found if word not in SECOND_SPELLINGS and word[:1].isalpha())
    return list(worked_out(writing.kind, plain))


def _everyday(word: str) -> tuple[int, str]:
    return EVERYDAY.index(word) if word in EVERYDAY else len(EVERYDAY), word


def _starts(form: Form, word: str, words: list[str]) -> bool:
    """Whether a form is about a keyword, and not about a longer one."""
    held = [each for each in words if f"{form.text} ".startswith(f"{each} ")]
    return max(held, key=len, default="") == word


def _others(writing: Writing) -> list[Clause]:
    """Return the clauses of the block but for the one that is being written."""
    here = writing.view.layout.inward(writing.start)
    block = writing.block
    found = block.clauses if block is not None else ()
    return [each for each in found if here is None or each.span.start != here]


def _is_said(writing: Writing, clause: type[Clause]) -> bool:
    """Whether the block has its one answer to what a clause says."""
    assert writing.kind is not None
    slot = slot_of(writing.kind, clause)
    is_once = slot is not None and slot.once
    return slot is not None and is_once and any(isinstance(c, slot.kinds) for c in _others(writing))


def _is_lacking(writing: Writing, clause: type[Clause]) -> bool:
    """Whether the block must have what a clause says and has not."""
    assert writing.kind is not None
    slot = slot_of(writing.kind, clause)
    if slot is None or not slot.line:
        return False
    return not any(isinstance(c, slot.kinds) for c in _others(writing))


def _item(writing: Writing, word: str, sort: str) -> lsp.CompletionItem:
    return lsp.CompletionItem(
        label=word,
        kind=lsp.CompletionItemKind.Keyword,
        sort_text=sort,
        data={"block": writing.kind, "words": word, "line": word},
    )


def _snippet(writing: Writing, word: str, form: Form, sort: str) -> lsp.CompletionItem:
    plan = writing.view.checked.typed.symbols.plan
    currency = plan.currency if plan is not None and plan.currency else MOST_MONEY
    return lsp.CompletionItem(
        label=form.filled("{1}", currency),
        kind=lsp.CompletionItemKind.Snippet,
        sort_text=sort,
        insert_text=form.filled("${{{}:{}}}", currency),
        insert_text_format=lsp.InsertTextFormat.Snippet,
        data={"block": writing.kind, "words": word, "line": form.text},
    )
