"""The words of diagnostics about amendments (COMP165, COMP166)."""

from __future__ import annotations

from collections.abc import Sequence

from compdsl.diagnostics.making import error
from compdsl.diagnostics.model import Diagnostic, Related
from compdsl.diagnostics.near import nearby, suggest
from compdsl.names.wording import KIND_WORDS, renames
from compdsl.source import Span
from compdsl.syntax.declarations import BlockKind


def amends_what(span: Span, path: str, why: str, near: Sequence[str] = ()) -> Diagnostic:
    """COMP165: the plan that is amended cannot be read, or is none."""
    message = f"the plan `{path}` cannot be amended: {why}"
    return error("COMP165", message, span, suggest(*near) or "write the path from this file")


def no_first_day(span: Span) -> Diagnostic:
    """COMP165: an amendment that does not say from when it holds."""
    message = "the amendment does not say from when it holds"
    return error("COMP165", message, span, "add a line such as `effective 2026-07-01`")


def starts_too_early(span: Span, first: Span) -> Diagnostic:
    """COMP165: an amendment from the first day of the plan, or before."""
    related = (Related(first, "the plan that it amends starts here"),)
    message = "the amendment leaves nothing of the plan before it"
    hint = f"write a day after {first.text}, or make it a plan of its own"
    return error("COMP165", message, span, hint, related=related)


def starts_too_late(span: Span, last: Span) -> Diagnostic:
    """COMP165: an amendment of a plan that has ended by then."""
    related = (Related(last, "the plan that it amends ends here"),)
    message = "the plan has ended when the amendment starts"
    hint = f"write {last.text} or a day before it, or make it a plan of its own"
    return error("COMP165", message, span, hint, related=related)


def changes_a_fact(span: Span, fact: str) -> Diagnostic:
    """COMP165: an amendment that changes what holds for the whole plan."""
    message = f"an amendment cannot change `{fact}`"
    return error("COMP165", message, span, "leave the line out, or make it a plan of its own")


def removes_nothing(span: Span, name: str, known: Sequence[str]) -> Diagnostic:
    """COMP166: `removes` something that the plan does not have."""
    near = nearby(name, known)
    message = f"the plan that is amended has nothing named `{name}`"
    hint = suggest(*near) or "leave it out"
    return error("COMP166", message, span, hint, fixes=renames(span, near))


def removes_no_pay(span: Span, name: str, kind: BlockKind, declared: Span) -> Diagnostic:
    """COMP166: `removes` something that does not pay."""
    related = (Related(declared, "it is declared here"),)
    message = f"`{name}` is {KIND_WORDS[kind]}, and only what pays or takes back can be removed"
    hint = "leave it out; what nothing uses does nothing"
    return error("COMP166", message, span, hint, related=related)


def another_kind(
    span: Span, name: str, old: BlockKind, new: BlockKind, declared: Span
) -> Diagnostic:
    """COMP166: an amendment that makes something else of a name."""
    related = (Related(declared, f"`{name}` is {KIND_WORDS[old]} here"),)
    message = f"`{name}` cannot become {KIND_WORDS[new]}"
    return error("COMP166", message, span, "choose another name", related=related)


def another_type(span: Span, old: str, new: str, before: Span) -> Diagnostic:
    """COMP166: an amended value of another type."""
    related = (Related(before, f"this is {old}"),)
    message = f"an amendment cannot make {new} of what is {old}"
    return error("COMP166", message, span, "keep the type", related=related)


def not_yet(span: Span, what: str) -> Diagnostic:
    """COMP480: a change that is not worked out yet."""
    hint = "give what it becomes a new name, and remove the old one"
    return error("COMP480", f"{what} is not supported yet", span, hint)


def no_end_yet(span: Span, what: str) -> Diagnostic:
    """COMP480: an end that is not worked out yet."""
    hint = "end the old plan on the day before, and write a plan of its own from then on"
    return error("COMP480", f"{what} is not supported yet", span, hint)
