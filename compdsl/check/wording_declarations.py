"""The words of diagnostics about clauses and records (COMP120 to 149, COMP310 to 329)."""

from __future__ import annotations

from collections.abc import Sequence

from compdsl.check.problem import add_line, add_lines, error, listed, remove_line, replace
from compdsl.check.wording_types import named
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related
from compdsl.diagnostics.near import suggest
from compdsl.names.types import Type
from compdsl.names.wording import renames
from compdsl.source import Span
from compdsl.syntax.clauses import FieldLine
from compdsl.syntax.declarations import Block, Titled


def called(block: Block) -> str:
    """Return how a message names a block: its name, or what it is."""
    header = block.header
    if isinstance(header, Titled) and header.word is not None:
        return f"`{header.word.name}`"
    if isinstance(header, Titled) and header.title is not None:
        return f"`{header.title.value}`"
    return f"this {block.kind}"


# --- libraries -----------------------------------------------------------------------------------


def no_value_given(span: Span, name: str) -> Diagnostic:
    """COMP163: a term without a value, in a plan."""
    message = f"`{name}` has no value"
    return error("COMP163", message, span, "write its value, as in `term rate = 8%`")


def term_shape(span: Span, message: str, hint: str) -> Diagnostic:
    """COMP170: a table from data that does not say what its rows are."""
    return error("COMP170", message, span, hint)


def dated_field(span: Span, message: str, hint: str) -> Diagnostic:
    """COMP171: a field that changes over time where no date says which value counts."""
    return error("COMP171", message, span, hint)


# --- clauses of any block ------------------------------------------------------------------------


def twice(span: Span, first: Span, says: str) -> Diagnostic:
    """COMP120: two lines that answer the same question."""
    related = (Related(first, "it is said here already"),)
    message = f"this line says a second time {says}"
    hint = "keep one of the two lines"
    return error("COMP120", message, span, hint, related=related, fixes=remove_line(span))


def missing(block: Block, says: str, line: str, ready: bool, other: str = "") -> Diagnostic:
    """COMP121: a line that must be there is not."""
    message = f"{called(block)} does not say {says}"
    fixes = add_line(block, line) if ready else ()
    hint = f"add the line `{line}`" + (f", or `{other}`" if other else "")
    return error("COMP121", message, block.span, hint, fixes=fixes)


def together(span: Span, message: str, hint: str, *related: Related) -> Diagnostic:
    """COMP122: a clause that cannot stand with another, or here."""
    return error("COMP122", message, span, hint, related=related)


# --- plan ----------------------------------------------------------------------------------------


def unknown_currency(span: Span, code: str, near: Sequence[str]) -> Diagnostic:
    """COMP123: a code that ISO 4217 does not have."""
    hint = f"did you mean {listed(near)}?" if near else "write an ISO 4217 code such as `EUR`"
    fixes = tuple(fix for each in near for fix in replace(span, each))
    return error("COMP123", f"there is no currency `{code}`", span, hint, fixes=fixes)


def unknown_time_zone(span: Span, name: str, near: Sequence[str]) -> Diagnostic:
    """COMP112: a time zone that the list of the world's time zones does not hold."""
    place = Span(span.file, span.start + span.text.index(f'"{name}"') + 1, span.end - 1)
    hint = suggest(*near) or 'write a region and a city, as in `timezone "Europe/Berlin"`'
    fixes = renames(place, near)
    return error("COMP112", f"there is no time zone `{name}`", span, hint, fixes=fixes)


def bad_id(span: Span, written: str, better: str) -> Diagnostic:
    """COMP125: a plan's id with characters that files and addresses do not bear."""
    message = f"the id `{written}` has more than small letters, digits, `-`, `_` and `.`"
    fixes = replace(span, better) if better else ()
    return error("COMP125", message, span, f"write `{better or 'my-plan'}`", fixes=fixes)


# --- records -------------------------------------------------------------------------------------


def no_key(span: Span, record: str, why: str, used: Span, block: Block) -> Diagnostic:
    """COMP126: a record whose rows cannot be told apart."""
    line = "id : text, key"
    return error(
        "COMP126", f"`{record}` has no key, so its rows cannot be told apart", span,
        f"add the line `{line}`", related=(Related(used, why),), fixes=add_line(block, line),
    )  # fmt: skip


def key_field(span: Span, record: str, why: str, used: Span, field: FieldLine) -> Diagnostic:
    """COMP126: a record without a key that has a field which looks like one."""
    end = Span(field.span.file, field.span.end, field.span.end)
    fixes = (Fix(f"make `{field.word.name}` the key", (Edit(end, ", key"),)),)
    return error(
        "COMP126", f"`{record}` has no key, so its rows cannot be told apart", span,
        f"write `, key` after `{field.word.name} : {field.type.span.text}`",
        related=(Related(used, why),), fixes=fixes,
    )  # fmt: skip


def two_keys(span: Span, record: str, first: Span) -> Diagnostic:
    """COMP126: a record with two keys."""
    related = (Related(first, "this is the key already"),)
    hint = "keep one; for a rule over several fields write `at most one per FIELD, FIELD`"
    return error("COMP126", f"`{record}` has two keys", span, hint, related=related)


def not_the_payee(
    span: Span, path: str, found: Type, payee: str, hint: str, better: str = ""
) -> Diagnostic:
    """COMP127: a path that should lead to somebody whom the plan pays; `better` is one."""
    message = f"`{path}` is {named(found)}, but the plan pays `{payee}`"
    fixes = replace(span, better) if better else ()
    return error("COMP127", message, span, hint, fixes=fixes)


def takes_part_elsewhere(span: Span, record: str, payee: str) -> Diagnostic:
    """COMP127: `takes part` on a record that nobody is paid for."""
    message = f"`takes part` is for the people whom the plan pays, and `{record}` is not `{payee}`"
    return error("COMP127", message, span, f"move the line to `record {payee}`")


def same_spelling(span: Span, text: str, value: str, other: str, first: Span) -> Diagnostic:
    """COMP128: another spelling that stands for two values, or says a value again."""
    related = (Related(first, f"`{text}` already stands for `{other}`"),)
    message = f"`{text}` would stand for both `{other}` and `{value}`"
    if value == other:
        message = f"`{text}` stands for `{value}` already"
    return error("COMP128", message, span, "remove one of the two", related=related)


def not_a_date(span: Span, text: str, found: Type, wanted: str, dates: Sequence[str]) -> Diagnostic:
    """COMP310: something else where a date is wanted. `wanted` says what the date is for."""
    message = f"{wanted} must be a date, and `{text}` is {named(found)}"
    hint = f"name a date of the record: {listed(dates)}"
    fixes = tuple(fix for each in dates[:2] for fix in replace(span, each))
    if not dates:
        hint = "add a field of type `date` to the record, and name it here"
    return error("COMP310", message, span, hint, fixes=fixes)


def no_date(span: Span, record: str, used: Span, dates: Sequence[str]) -> Diagnostic:
    """COMP311: a record that pays but has no place in time."""
    related = (Related(used, "it is used here"),)
    field = dates[0] if dates else "DATE"
    hint = f"write `on {field}` at the end of its first line"
    message = f"`{record}` does not say which date places it in time"
    end = span.file.offset(span.line) + len(span.file.line(span.line).split("#")[0].rstrip())
    edits = (Edit(Span(span.file, end, end), f" on {field}"),)
    fixes = (Fix(f"write `on {field}` at its end", edits),) if dates else ()
    return error("COMP311", message, span, hint, related=related, fixes=fixes)


def no_period(span: Span, payee: str, declared: Span) -> Diagnostic:
    """COMP311: `for each` person, without a date or period."""
    related = (Related(declared, f"`{payee}` has no date that places it in time"),)
    message = f"`for each {payee}` does not say when"
    hint = f"write `for each month`, which is worked out for each `{payee}` and month"
    return error("COMP311", message, span, hint, related=related, fixes=replace(span, "month"))


def nobody_paid(span: Span, name: str, record: str, declared: Span, payee: str) -> Diagnostic:
    """COMP130: an earning for a record that belongs to nobody."""
    related = (Related(declared, f"`{record}` does not say whom a row belongs to"),)
    hint = f"write `record {record} for FIELD`, or `to PATH` here, where it leads to `{payee}`"
    return error("COMP130", f"`{name}` does not say whom it pays", span, hint, related=related)


# --- terms and quotas ----------------------------------------------------------------------------


def unknown_value(span: Span, value: str, choice: str, near: Sequence[str]) -> Diagnostic:
    """COMP131: a row for a value that the choice does not have."""
    hint = f"did you mean {listed(near)}?" if near else f"add it to `choice {choice}`"
    fixes = tuple(fix for each in near for fix in replace(span, each))
    return error("COMP131", f"`{choice}` has no value `{value}`", span, hint, fixes=fixes)


def key_count(span: Span, has: int, wanted: Sequence[str]) -> Diagnostic:
    """COMP132: a row with more or fewer keys than the table has."""
    message = f"this row has {counted(has, 'key')}, and the table is by {listed(wanted, 'and')}"
    hint = f"write {counted(len(wanted), 'key')} with commas between them, `any` for every case"
    if len(wanted) == 1:
        hint = "write one row for each value"
    if not wanted:
        message = "this row has a key, but the term is not a table"
        hint = "write `by CHOICE` after its name"
    return error("COMP132", message, span, hint)


def never_reached(span: Span, first: Span) -> Diagnostic:
    """COMP133: a row whose cases an earlier row has taken."""
    related = (Related(first, "this row comes first and takes these cases"),)
    message = "this row is never used, because an earlier one covers its cases"
    hint = "remove it, or put it above the row that takes its cases"
    return error("COMP133", message, span, hint, related=related, fixes=remove_line(span))


def rows_missing(block: Block, cases: Sequence[str], value: str) -> Diagnostic:
    """COMP134: cases that no row covers."""
    message = f"{called(block)} says nothing for {listed(cases, 'and')}"
    hint = "add a row for each, or an `otherwise` row"
    added = Fix("add the missing rows", add_lines(block, [f"{case} = {value}" for case in cases]))
    fixes = (added, *add_line(block, f"otherwise = {value}"))
    return error("COMP134", message, block.span, hint, fixes=fixes)


def dates_not_rising(span: Span, first: Span) -> Diagnostic:
    """COMP312: dated rows out of order."""
    related = (Related(first, "the row above"),)
    message = "dated rows must rise, and this date is not after the one above"
    hint = "put the rows in the order of their dates"
    return error("COMP312", message, span, hint, related=related)


def quota_shape(span: Span, message: str, hint: str, fixes: tuple[Fix, ...] = ()) -> Diagnostic:
    """COMP137: a quota that does not say how much or for how long."""
    return error("COMP137", message, span, hint, fixes=fixes)


# --- names of components -------------------------------------------------------------------------


def named_twice(span: Span, name: str) -> Diagnostic:
    """COMP139: the same name twice in one list."""
    return error("COMP139", f"`{name}` stands twice in this list", span, "remove one of the two")


def counted(number: int, word: str) -> str:
    """Return a number with its word: `1 key`, `2 keys`."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def no_level(span: Span, key: str) -> Diagnostic:
    """COMP131: a row of a table by level whose key is no level."""
    message = f"`{key}` is no level: levels are 1, 2, 3 and so on, counted upwards"
    return error("COMP131", message, span, "write the number of the level, or `otherwise`")


def levels_end(block: Block, example: str) -> Diagnostic:
    """COMP134: a table by level whose rows stop at a level."""
    message = "a hierarchy may have more levels than this table has rows"
    line = f"otherwise = {example}"
    hint = f"say what holds from there on, as in `{line}`"
    return error("COMP134", message, block.span, hint, fixes=add_line(block, line))
