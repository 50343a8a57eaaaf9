"""The words of syntax diagnostics (COMP0xx)."""

from __future__ import annotations

from compdsl.diagnostics.making import error
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related
from compdsl.source import Span
from compdsl.syntax.lookalikes import INVISIBLE

MOST_SHOWN = 40
MODES = {
    "tiers_header": "how the rates apply, such as `, marginal, over each year`; instead of "
    "`marginal` also `whole`, `prospective` or `interpolated`",
    "grid_header": "how a value is found, such as `, stepped, over each year`; instead of "
    "`stepped` also `interpolated`",
}


def cannot_read(span: Span, found: str, wanted: str, where: str) -> Diagnostic:
    """COMP001: the parser met something that may not stand here."""
    message = f"{shown(found)} cannot stand here in {where}"
    return error("COMP001", message, span, f"what may stand here: {wanted}" if wanted else "")


def misspelt(span: Span, found: str, meant: str, where: str) -> Diagnostic:
    """COMP001: a word near to one that may stand here."""
    message = f"{shown(found)} cannot stand here in {where}"
    return error("COMP001", message, span, f"did you mean `{meant}`?", fixes=(_write(span, meant),))


def written_otherwise(span: Span, why: str, meant: str, where: str) -> Diagnostic:
    """COMP001: words in another order or form than Comp's; `why` says which rule there is."""
    message = f"{shown(span.text)} cannot stand so in {where}: {why}"
    return error("COMP001", message, span, f"write `{meant}`", fixes=(_write(span, meant),))


def needs_brackets(span: Span, meant: str, where: str) -> Diagnostic:
    """COMP001: a sum or a date that goes on, without the brackets that hold it together."""
    message = f"{shown(span.text)} needs brackets around it in {where}"
    return error("COMP001", message, span, f"write `{meant}`", fixes=(_write(span, meant),))


def something_missing(
    span: Span, found: str, wanted: str, texts: tuple[str, ...], where: str
) -> Diagnostic:
    """COMP001: something is missing before this word; `texts` are what can be put in."""
    place = Span(span.file, span.start, span.start)
    fixes = tuple(
        Fix(f"write `{text}` before it", (Edit(place, f"{text} "),)) for text in texts[:3] if text
    )
    what = wanted if len(texts) == 1 else "something"
    message = f"{what} is missing before {shown(found)} in {where}"
    hint = f"write {wanted} before {shown(found)}"
    return error("COMP001", message, span, hint, fixes=fixes)


def twice(span: Span, found: str) -> Diagnostic:
    """COMP001: the same word two times."""
    fix = _leave_out(span)
    return error("COMP001", f"{shown(found)} stands here twice", span, "remove one", fixes=(fix,))


def own_line(span: Span, found: str, text: str, indent: str, where: str) -> Diagnostic:
    """COMP001: a second clause on the line of another."""
    message = f"{shown(found)} starts a clause of its own, on the line of {where}"
    start = span.start
    while span.file.text[start - 1 : start] in (" ", ","):
        start -= 1
    fix = Fix("start a new line", (Edit(Span(span.file, start, span.start), f"\n{indent}"),))
    return error(
        "COMP001", message, span, f"write {shown(text)} on a line of its own", fixes=(fix,)
    )


def square_brackets(opening: Span, closing: Span) -> Diagnostic:
    """COMP001: `[ ]` where values are to be taken together."""
    message = "`[ ]` picks a row of a table; values are taken together with `( )`"
    fix = Fix("write `( )`", (Edit(opening, "("), Edit(closing, ")")))
    hint = "write `(` and `)`, or the name of a table before `[`"
    return error("COMP001", message, opening.to(closing), hint, fixes=(fix,))


def spreadsheet_if(span: Span, where: str) -> Diagnostic:
    """COMP001: `IF(condition, a, b)`."""
    message = f"`{span.text}` as in a spreadsheet cannot stand in {where}"
    return error("COMP001", message, span, "write `if CONDITION then VALUE else VALUE`")


def extra_or_missing(span: Span, found: str, texts: tuple[str, ...], where: str) -> Diagnostic:
    """COMP001: a word too many at the end of a value, or a sign too few before it."""
    place = Span(span.file, span.start, span.start)
    put_in = [Fix(f"write `{text}` before it", (Edit(place, f"{text} "),)) for text in texts[:3]]
    signs = " or ".join(f"`{text}`" for text in texts[:3])
    message = f"{shown(found)} cannot stand here in {where}"
    hint = f"remove {shown(found)}, or write {signs} before it"
    return error("COMP001", message, span, hint, fixes=(_leave_out(span), *put_in))


def too_much(span: Span, found: str, where: str) -> Diagnostic:
    """COMP001: a word without which the line can be read."""
    message = f"{shown(found)} cannot stand here in {where}"
    return error("COMP001", message, span, f"remove {shown(found)}", fixes=(_leave_out(span),))


def unfinished(span: Span, wanted: str, where: str) -> Diagnostic:
    """COMP002: the line ends too early."""
    hint = f"what is missing: {wanted}" if wanted else ""
    return error("COMP002", f"{where} ends too early", span, hint)


def unknown_block(span: Span, word: str, near: str | None) -> Diagnostic:
    """COMP003: a line at the margin that starts no declaration."""
    message = f"{shown(word)} does not start a declaration"
    if near is not None:
        return error(
            "COMP003", message, span, f"did you mean `{near}`?", fixes=(_write(span, near),)
        )
    hint = (
        "a declaration starts with a word such as `plan`, `record`, `metric`, `tiers` or "
        "`commission`; indent the line if it belongs to the one above"
    )
    return error("COMP003", message, span, hint)


def text_with_clauses(span: Span, likely: str) -> Diagnostic:
    """COMP003: a text with clauses below it, and no word that says what it declares."""
    message = "this text has clauses below it, and no word says what it declares"
    if not likely:
        return error("COMP003", message, span, "write a word such as `plan` before it")
    fix = Fix(
        f"write `{likely}` before it",
        (Edit(Span(span.file, span.start, span.start), f"{likely} "),),
    )
    return error("COMP003", message, span, f"write `{likely}` before it", fixes=(fix,))


def unknown_clause(span: Span, word: str, where: str, wanted: str, near: str | None) -> Diagnostic:
    """COMP004: a line inside a block that no clause of the block starts with."""
    message = f"{shown(word)} does not start a clause of {where}"
    if near is None:
        hint = f"a clause of {where} starts with {wanted}"
        return error("COMP004", message, span, hint if wanted else "remove the line")
    return _did_you_mean("COMP004", message, span, near)


def wrong_block(span: Span, phrase: str, belongs: str, here: str, header: Span) -> Diagnostic:
    """COMP005: a clause that is right, in the wrong kind of block."""
    related = (Related(header, f"this is {here}"),)
    hint = f"move the line into {belongs}"
    message = f"`{phrase}` belongs in {belongs}; this is {here}"
    return error("COMP005", message, span, hint, related=related)


def tab_indents(spans: list[Span]) -> Diagnostic:
    """COMP006: indents that are not made of spaces; one report for all of a file."""
    edits = tuple(Edit(span, _spaces(span.text)) for span in spans)
    what = "a tab" if "\t" in spans[0].text else "a no-break space"
    message = f"{what} in the indent{_and_more(len(spans) - 1, 'line')}"
    fix = Fix("indent with spaces", edits)
    return error("COMP006", message, spans[0], "indent with two spaces", fixes=(fix,))


def _spaces(blanks: str) -> str:
    return "".join({"\t": "  ", "\r": "", "\ufeff": ""}.get(char, " ") for char in blanks)


def lookalike(spans: list[Span], char: str, plain: str) -> Diagnostic:
    """COMP007: a character that looks like one of Comp's but is another; one report for a file."""
    if char in INVISIBLE:
        wanted = "a plain space" if plain else "nothing"
        message = "an invisible character that is not a plain space"
    else:
        wanted = f"`{plain}`"
        message = f"`{char}` is not a character of Comp"
    fix = Fix(f"write {wanted}", tuple(Edit(span, plain) for span in spans))
    message += _and_more(len(spans) - 1, "place")
    return error("COMP007", message, spans[0], f"write {wanted} in its place", fixes=(fix,))


def odd_quotes(texts: list[Span], marks: list[Span]) -> Diagnostic:
    """COMP007: texts in typographic quotation marks; `marks` are all the marks of the file."""
    fix = Fix('write straight quotation marks `"`', tuple(Edit(mark, '"') for mark in marks))
    message = f"`{marks[0].text}` is a typographic quotation mark; Comp has the straight one"
    message += _and_more(len(texts) - 1, "text")
    hint = 'write `"` on both sides of the text'
    return error("COMP007", message, texts[0], hint, fixes=(fix,))


def _and_more(count: int, what: str) -> str:
    """Return `, here and in 3 more lines` for more than none."""
    return f", here and in {count} more {what}{'s' if count > 1 else ''}" if count else ""


def odd_indent(span: Span, indent: int, sibling: Span) -> Diagnostic:
    """COMP008: a line that lines up with none of the lines above it."""
    wanted = sibling.column - 1
    start = span.start - indent
    fix = Fix(
        f"indent by {wanted} spaces", (Edit(Span(span.file, start, span.start), " " * wanted),)
    )
    related = (Related(sibling, f"the lines of this block are indented by {wanted}"),)
    message = f"this line is indented by {indent} and lines up with no line above it"
    hint = f"indent it by {wanted} spaces"
    return error("COMP008", message, span, hint, related=related, fixes=(fix,))


def lost_indent(span: Span, header: Span, where: str) -> Diagnostic:
    """COMP008: a clause at the margin."""
    fix = Fix("indent it by 2 spaces", (Edit(Span(span.file, span.start, span.start), "  "),))
    related = (Related(header, f"this is {where}"),)
    message = f"this line stands at the margin, but reads as a clause of {where}"
    return error("COMP008", message, span, "indent it by two spaces", related=related, fixes=(fix,))


def indented_header(span: Span) -> Diagnostic:
    """COMP008: a declaration that does not start at the margin."""
    blanks = Span(span.file, span.start - span.column + 1, span.start)
    hint = "start it at the margin"
    message = "this line starts a declaration, but is indented"
    return error("COMP008", message, span, hint, fixes=(Fix(hint, (Edit(blanks, ""),)),))


def first_line_indented(span: Span) -> Diagnostic:
    """COMP008: the file starts with an indent."""
    return error(
        "COMP008",
        "the first line is indented, but there is no declaration above it",
        span,
        "start the line at the margin",
    )


def too_deep(span: Span) -> Diagnostic:
    """COMP009: brackets inside brackets inside brackets."""
    return error(
        "COMP009",
        "too many brackets inside each other",
        span,
        "give a part of it a name: a `metric` or a `term`",
    )


def too_many_parts(span: Span, is_or: bool) -> Diagnostic:
    """COMP009: a long row of sums or conditions, each of which is read with all before it."""
    named = "give a part of it a name: a `metric` or a `term`"
    return error(
        "COMP009",
        "too many parts one after the other in this value",
        span,
        "write several cases as one, as in `id is one of …`" if is_or else named,
    )


def line_too_long(span: Span, length: int, most: int) -> Diagnostic:
    """COMP010: a clause longer than anybody can read."""
    return error(
        "COMP010",
        f"this line has {length:,} characters; a clause has at most {most:,}",
        Span(span.file, span.start, min(span.end, span.start + 60)),
        "split it: a table over several rows, or parts with names of their own",
    )


def open_bracket(span: Span, sign: str, partner: str, edit: tuple[Span, str] | None) -> Diagnostic:
    """COMP019: a bracket that nothing closes."""
    hint = f"close it with `{partner}`; lines that run on are indented further than the first"
    fixes = _edited(f"write `{partner}`", edit)
    return error("COMP019", f"`{sign}` is never closed", span, hint, fixes=fixes)


def stray_bracket(span: Span, sign: str, edit: tuple[Span, str] | None) -> Diagnostic:
    """COMP019: a bracket that closes nothing."""
    message = f"`{sign}` closes no bracket of this line"
    return error("COMP019", message, span, "remove it", fixes=_edited("remove it", edit))


def lone_quote(span: Span, edit: tuple[Span, str] | None) -> Diagnostic:
    """COMP020: a quotation mark without its partner."""
    message = "this quotation mark has no partner on its line"
    hint = 'write `"` on both sides of the text'
    return error("COMP020", message, span, hint, fixes=_edited('write `"`', edit))


def stray_row(span: Span, where: str) -> Diagnostic:
    """COMP016: a table row where no table is expected."""
    message = f"a table row cannot stand in {where}"
    hint = "put rows below `given NAME` or `expect ledger` in an example"
    return error("COMP016", message, span, hint)


def flat_rows(rows: list[Span], parent: Span) -> Diagnostic:
    """COMP016: the rows of a table, not indented below the line that names it."""
    related = (Related(parent, "these are its rows"),)
    edits = tuple(Edit(Span(row.file, row.start, row.start), "  ") for row in rows)
    message = "these rows are not indented below the line that names their table"
    hint = "indent the rows by two spaces more"
    return error("COMP016", message, rows[0], hint, related=related, fixes=(Fix(hint, edits),))


def stray_children(span: Span, where: str, parent: Span) -> Diagnostic:
    """COMP017: lines indented below a clause that takes none."""
    related = (Related(parent, f"{where} takes no lines below it"),)
    message = "this line is indented further than the line above it allows"
    hint = "indent it like the line above"
    blanks = Span(span.file, span.start - span.column + 1, span.start)
    fix = Fix(hint, (Edit(blanks, " " * (parent.column - 1)),))
    return error("COMP017", message, span, hint, related=related, fixes=(fix,))


def runs_on(span: Span, parent: Span) -> Diagnostic:
    """COMP017: a line below a clause that is no clause itself."""
    related = (Related(parent, "this clause takes no lines below it"),)
    message = "this line is indented further than the clause above it"
    hint = "a clause runs on over several lines only inside `( )`; else indent it like the clause"
    return error("COMP017", message, span, hint, related=related)


def row_without_bar(span: Span) -> Diagnostic:
    """COMP016: a line where only table rows are expected."""
    message = "only table rows can stand here, and a row starts with `|`"
    return error("COMP016", message, span, "write it as `| … | … |`, or indent it less")


def dangling_text(span: Span) -> Diagnostic:
    """COMP018: contract text with nothing below it."""
    message = "this contract text stands above nothing"
    return error("COMP018", message, span, "put it on the line above the clause that it explains")


def formatting_failed(span: Span, what: str) -> Diagnostic:
    """COMP901: the formatter's check of its own work failed."""
    message = f"formatting was not done, because it would have changed {what}: a fault in Comp"
    return error("COMP901", message, span, "report it with the plan; the text is as it was")


def shown(text: str) -> str:
    """Return a piece of the plan in backticks, cut if it is long."""
    plain = text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
    return f"`{plain}`"


def _write(span: Span, text: str) -> Fix:
    return Fix(f"write `{text}`", (Edit(span, text),))


def each_of(span: Span, texts: tuple[str, ...]) -> tuple[Fix, ...]:
    """Return one fix for each text that may be meant."""
    return tuple(_write(span, text) for text in texts)


def write_one(texts: tuple[str, ...]) -> str:
    """Return the hint to write one of these texts."""
    return "write " + " or ".join(f"`{text}`" for text in texts)


def _edited(title: str, edit: tuple[Span, str] | None) -> tuple[Fix, ...]:
    return () if edit is None else (Fix(title, (Edit(*edit),)),)


def _leave_out(span: Span) -> Fix:
    text = span.file.text
    start = span.start - 1 if text[span.start - 1 : span.start] == " " else span.start
    return Fix("remove it", (Edit(Span(span.file, start, span.end), ""),))


def _did_you_mean(code: str, message: str, span: Span, meant: str) -> Diagnostic:
    return error(code, message, span, f"did you mean `{meant}`?", fixes=(_write(span, meant),))
