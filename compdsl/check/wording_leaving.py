"""Words for problems with leaving lines and pauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compdsl.check.problem import a, error, listed, remove_line
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related
from compdsl.source import Span
from compdsl.syntax.clauses import Leaving
from compdsl.syntax.declarations import Block


def unreachable(line: Leaving, first: Span) -> Diagnostic:
    """COMP416: a leaving line after one that always applies."""
    related = (Related(first, "this line applies to everybody"),)
    message = "this line is never used, because the one above it applies to everybody"
    hint = "write `when …` in the first line, or remove this one"
    fixes = remove_line(line.span)
    return error("COMP416", message, line.span, hint, related=related, fixes=fixes)


def otherwise_alone(line: Leaving) -> Diagnostic:
    """COMP416: `otherwise` with nothing before it."""
    message = f"there is no line `on {line.date.span.text} when …` above this `otherwise`"
    hint = f"remove `otherwise`, or add a line `on {line.date.span.text} when …` above it"
    edit = Edit(line.span, re.sub(r"[ \t]+otherwise\b", "", line.span.text, count=1))
    fixes = (Fix("remove `otherwise`", (edit,)),)
    return error("COMP416", message, line.span, hint, fixes=fixes)


def needs_dates(line: Leaving) -> Diagnostic:
    """COMP417: what is kept, without the day on which it is paid."""
    end = Span(line.span.file, line.span.end, line.span.end)
    offers = (", at once", ", on the original dates")
    fixes = tuple(Fix(f"write `{each}`", (Edit(end, each),)) for each in offers)
    message = "this line does not say when the part that is kept is paid"
    hint = "write `, at once` or `, on the original dates`"
    return error("COMP417", message, line.span, hint, fixes=fixes)


def needs_rest(line: Leaving, offers: Sequence[str]) -> Diagnostic:
    """COMP417: a share of the rest, without the parts that it is taken from."""
    end = Span(line.span.file, line.span.end, line.span.end)
    fixes = tuple(Fix(f"write `, {each}`", (Edit(end, f", {each}"),)) for each in offers)
    message = "this line does not say which of the later parts come sooner"
    hint = f"write {listed(tuple(f', {each}' for each in offers))}"
    return error("COMP417", message, line.span, hint, fixes=fixes)


def wrong_option(line: Leaving, option: str) -> Diagnostic:
    """COMP417: an option that its action has no use for."""
    share = line.share
    action = line.action if share is None else f"vest {share.span.text} of the rest"
    message = f"`{option}` does not go with `{action}`"
    hint = f"remove `, {option}`"
    if line.action == "keep all" and option == "at once":
        hint = f"{hint}, or write `vest all, at once` to pay everything on leaving"
    edit = Edit(line.span, line.span.text.replace(f", {option}", "", 1))
    fixes = (Fix(f"remove `, {option}`", (edit,)),)
    return error("COMP417", message, line.span, hint, fixes=fixes)


def two_options(
    line: Leaving, first: str = "at once", second: str = "on the original dates"
) -> Diagnostic:
    """COMP417: two options that rule each other out."""
    message = f"`{first}` and `{second}` cannot both be"
    return error("COMP417", message, line.span, "keep one of the two")


def wrong_action(line: Leaving, block: Block, actions: Sequence[str]) -> Diagnostic:
    """COMP418: what leaving does to pay, in a clause that recovers money, or the reverse."""
    word = block.span.text.split(maxsplit=1)[0]  # `commission`, where the kind is an earning
    message = f"`{line.action}` does not belong in {a(word)}"
    return error("COMP418", message, line.span, f"write {listed(actions)}")


def nothing_to_pause(span: Span, name: str) -> Diagnostic:
    """COMP435: a pause where nothing vests."""
    message = f"no part of `{name}` vests over time, so a pause moves nothing"
    hint = "write `payable by VESTING from DATE`, or remove this line"
    return error("COMP435", message, span, hint, fixes=remove_line(span))


def pause_of_nobody(span: Span, record: str, declared: Span) -> Diagnostic:
    """COMP435: a pause by a record that is not about a person."""
    related = (Related(declared, f"`{record}` does not say for whom it is"),)
    message = f"`{record}` is not about a person, so nobody pauses during it"
    hint = f"write in its first line for whom it is, as in `record {record} for rep`"
    return error("COMP435", message, span, hint, related=related)
