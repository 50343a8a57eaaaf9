"""The words of diagnostics about names (COMP101 to COMP112)."""

from __future__ import annotations

from collections.abc import Iterable

from compdsl.diagnostics.making import error
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related
from compdsl.diagnostics.near import nearby, suggest
from compdsl.source import Span
from compdsl.syntax.declarations import BlockKind

KIND_WORDS: dict[BlockKind, str] = {
    "plan": "a plan", "choice": "a choice", "record": "a record", "term": "a term",
    "quota": "a quota", "metric": "a metric", "tiers": "tiers", "grid": "a grid",
    "earning": "an earning", "accelerator": "an accelerator", "cap": "a cap",
    "clawback": "a clawback", "draw": "a draw", "payment": "a payment rule",
    "vesting": "a vesting schedule", "reward": "a reward", "function": "a function",
    "use": "a library", "ensure": "a promise", "example": "an example",
}  # fmt: skip


# What spreadsheets, databases and CRM systems call the types.
OTHER_WORDS = {
    "integer": "count", "int": "count", "whole": "count", "decimal": "number", "float": "number",
    "numeric": "number", "double": "number", "string": "text", "str": "text", "varchar": "text",
    "char": "text", "boolean": "yes/no", "bool": "yes/no", "checkbox": "yes/no",
    "amount": "money", "price": "money", "currency_amount": "money", "percentage": "percent",
    "datetime": "date", "timestamp": "date", "day": "date", "lookup": "text", "id": "text",
}  # fmt: skip


def renames(span: Span, names: Iterable[str]) -> tuple[Fix, ...]:
    """Return one fix for each name that may be meant."""
    return tuple(Fix(f"write `{name}`", (Edit(span, name),)) for name in names)


def duplicate(span: Span, name: str, what: str, first: Span) -> Diagnostic:
    """COMP101: a name is declared twice. `what` is such as `a metric` or `a field of `Deal``."""
    related = (Related(first, f"`{name}` is first declared here"),)
    hint = "give one of the two another name, or remove one"
    return error(
        "COMP101", f"`{name}` is declared twice, here as {what}", span, hint, related=related
    )


def unknown(
    span: Span, name: str, wanted: str, candidates: Iterable[str], related: tuple[Related, ...] = ()
) -> Diagnostic:
    """COMP102: nothing has this name. `wanted` says what was looked for: `a record`."""
    known = list(candidates)
    near = nearby(name, known)
    message = f"there is no {wanted} named `{name}`"
    if wanted.startswith("tiers"):
        message = f"there are no tiers named `{name}`"
    hint = suggest(*near)
    if not hint and 0 < len(known) <= 8:
        hint = f"what there is: {', '.join(f'`{each}`' for each in known)}"
    if not hint:
        hint = f"declare `{name}`, or write the name of something that the plan declares"
    return error("COMP102", message, span, hint, related=related, fixes=renames(span, near))


def reserved(span: Span, name: str) -> Diagnostic:
    """COMP103: a word of the language is used as a name."""
    message = f"`{name}` is a word of the language and cannot be a name"
    return error("COMP103", message, span, f"choose another name, such as `the_{name}`")


def built_in(span: Span, name: str) -> Diagnostic:
    """COMP103: a plan declares what every plan has."""
    message = f"every plan has `{name}` without declaring it, so it cannot be a name here"
    return error("COMP103", message, span, "take it out, or choose another name")


def wrong_case(span: Span, name: str, better: str, what: str, style: str) -> Diagnostic:
    """COMP104: a name whose letters do not say what it is."""
    message = f"`{name}` is the name of {what}, which is written {style}"
    return error("COMP104", message, span, f"write `{better}`", fixes=renames(span, (better,)))


def missing_fact(span: Span, what: str, line: str, ready: bool) -> Diagnostic:
    """COMP106: the plan's header lacks a line that every plan needs."""
    hint = f"add the line `{line}`" if ready else f"add a line such as `{line}`"
    fixes = fact_line(span, line) if ready else ()
    return error("COMP106", f"the plan does not say {what}", span, hint, fixes=fixes)


def no_plan(span: Span) -> Diagnostic:
    """COMP106: a file without a plan."""
    hint = 'start the file with a line such as `plan "Name of the plan"`'
    return error("COMP106", "there is no plan in this file", span, hint)


def unknown_type(span: Span, name: str, candidates: Iterable[str]) -> Diagnostic:
    """COMP107: a type that does not exist."""
    near = nearby(name, candidates)
    meant = OTHER_WORDS.get(name.lower())
    near = [meant] if meant is not None else near
    hint = suggest(*near) or (
        "a type is `number`, `count`, `percent`, `money`, `date`, `text`, `yes/no`, "
        "`one of A, B`, or the name of a choice or a record"
    )
    return error("COMP107", f"there is no type `{name}`", span, hint, fixes=renames(span, near))


def not_a_type(span: Span, name: str, kind: BlockKind, declared: Span) -> Diagnostic:
    """COMP107: the name of something else where a type is wanted."""
    related = (Related(declared, f"`{name}` is declared here"),)
    message = f"`{name}` is {KIND_WORDS[kind]}, not a type"
    hint = "write `number`, `money`, `text`, `date`, a choice or a record"
    return error("COMP107", message, span, hint, related=related)


def currency_of_money(
    span: Span, name: str, record: str, currencies: Iterable[str], *, is_field: bool = False
) -> Diagnostic:
    """COMP107: `money in X` where X is neither a code nor a field that holds a currency."""
    near = nearby(name, currencies)
    message = f"`{name}` is neither a currency code nor a field of `{record}` that holds a currency"
    hint = suggest(*near) or f"write a code such as `EUR`, or add the field `{name} : currency`"
    if is_field:
        message = f"`{name}` does not hold a currency of its own in each row"
        hint = f"declare the field as `{name} : currency`"
    if not record:
        message, hint = f"`{name}` is not a currency code", "write a code such as `EUR`"
    return error("COMP107", message, span, hint, fixes=renames(span, near))


def fact_twice(span: Span, fact: str, first: Span) -> Diagnostic:
    """COMP112: a line of the plan's header that stands twice."""
    related = (Related(first, "it is said here already"),)
    message = f"the plan says `{fact}` twice"
    start = span.file.offset(span.line)
    end = start + len(span.file.line(span.line)) + 1
    edit = Edit(Span(span.file, start, min(end, len(span.file.text))), "")
    fix = Fix("remove this line", (edit,))
    return error("COMP112", message, span, "keep one line", related=related, fixes=(fix,))


def bad_fact(span: Span, fact: str, value: str, hint: str, near: Iterable[str] = ()) -> Diagnostic:
    """COMP112: a value in the plan's header that cannot be."""
    return error("COMP112", f"`{value}` is not a {fact}", span, hint, fixes=renames(span, near))


def ends_before_it_starts(span: Span, first: Span, last: Span) -> Diagnostic:
    """COMP112: `effective` with its dates the wrong way round."""
    hint = f"put the earlier date first: `effective {last.text} to {first.text}`"
    fix = Fix("change the dates round", (Edit(first, last.text), Edit(last, first.text)))
    return error("COMP112", "the plan ends before it starts", span, hint, fixes=(fix,))


def fact_line(block: Span, line: str) -> tuple[Fix, ...]:
    """Return the fix that writes a line below the first line of the plan."""
    end = block.file.offset(block.line) + len(block.file.line(block.line))
    return (Fix(f"add `{line}`", (Edit(Span(block.file, end, end), f"\n  {line}"),)),)


def second_plan(span: Span, first: Span) -> Diagnostic:
    """COMP101: two plans in one file."""
    related = (Related(first, "the first plan"),)
    hint = "put each plan in a file of its own"
    return error("COMP101", "there are two plans in this file", span, hint, related=related)
