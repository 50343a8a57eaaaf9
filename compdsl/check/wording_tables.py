"""The words of diagnostics about tables, functions and aggregates (COMP207 to COMP211)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compdsl.check.problem import error, listed, replace
from compdsl.check.wording_types import named, quoted
from compdsl.diagnostics.making import a_name
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related
from compdsl.diagnostics.near import nearby, suggest
from compdsl.names.symbols import Record
from compdsl.names.types import Type
from compdsl.names.wording import renames
from compdsl.source import Span
from compdsl.syntax.expressions import Aggregate, Call, Expr, Index, Logic, Path

SPREADSHEET = {
    "roundup": "write `ceiling(…)`, or `round(…, to cents)`",
    "rounddown": "write `floor(…)`, or `round(…, down to cents)`",
    "sumif": "write `sum of RECORD.FIELD where …`",
    "sumifs": "write `sum of RECORD.FIELD where … and …`",
    "countif": "write `count of RECORD where …`",
    "countifs": "write `count of RECORD where … and …`",
    "average": "write `average of RECORD.FIELD`",
    "sum": "write `sum of RECORD.FIELD`, or `+` between two amounts",
    "count": "write `count of RECORD`", "counta": "write `count of RECORD`",
    "averageif": "write `average of RECORD.FIELD where …`",
    "lookup": "write a table, as in `term weight by Product`, and `weight[product]`",
    "eomonth": "write `end of the month`", "datedif": "write `days from A to B`",
    "if": "write `if CONDITION then VALUE else VALUE`",
    "iferror": "write `VALUE otherwise VALUE`",
    "vlookup": "write a table, as in `term weight by Product`, and `weight[product]`",
    "xlookup": "write a table, as in `term weight by Product`, and `weight[product]`",
}  # fmt: skip
FOLDS = {
    "sum": "added up", "average": "averaged", "smallest": "put in order",
    "largest": "put in order",
}  # fmt: skip


# --- tables --------------------------------------------------------------------------------------


def needs_keys(
    span: Span, name: str, keys: Sequence[str], fields: Sequence[str], declared: Span
) -> Diagnostic:
    """COMP208: a table without the key that picks its row; `fields` are what may pick it."""
    related = (Related(declared, f"`{name}` has a value for each {listed(keys, 'and')}"),)
    at_hand = [field or key.lower() for field, key in zip(fields, keys, strict=True)]
    written = f"{name}[{', '.join(at_hand)}]"
    message = f"`{name}` is a table, and nothing says which row is meant"
    hint = f"name the row in brackets: `{written}`"
    fixes = replace(span, written) if all(fields) else ()
    return error("COMP208", message, span, hint, related=related, fixes=fixes)


def rate_alone(span: Span, name: str, currency: str, declared: Span) -> Diagnostic:
    """COMP208: exchange rates where a value is wanted."""
    related = (Related(declared, f"`{name}` holds rates into {currency}"),)
    message = f"`{name}` is a table of exchange rates"
    hint = f"convert an amount with it: `AMOUNT in {currency} at {name}`"
    return error("COMP208", message, span, hint, related=related)


def no_table(index: Index, declared: Span) -> Diagnostic:
    """COMP208: brackets behind something that has no rows."""
    name = index.word.name
    related = (Related(declared, f"`{name}` is declared here"),)
    message = f"`{name}` is one value, not a table"
    return error(
        "COMP208", message, index.span, f"write `{name}` alone", related=related,
        fixes=replace(index.span, name),
    )  # fmt: skip


def number_of_keys(index: Index, keys: Sequence[str], declared: Span) -> Diagnostic:
    """COMP208: too few keys, or too many."""
    name, wanted, given = index.word.name, len(keys), len(index.keys)
    related = (Related(declared, f"`{name}` has a value for each {listed(keys, 'and')}"),)
    message = f"`{name}` has {_keys(wanted)}, and {given} {'is' if given == 1 else 'are'} given"
    hint = f"write `{name}[{', '.join(key.lower() for key in keys)}]`"
    return error("COMP208", message, index.span, hint, related=related)


def wrong_key(
    key: Expr, type: Type, name: str, wanted: str, related: tuple[Related, ...], field: str = ""
) -> Diagnostic:
    """COMP208: a key of another type than the table's."""
    message = f"`{name}` is a table by `{wanted}`, but {quoted(key)} is {named(type)}"
    hint = f"name {a_name(wanted)} here"
    fixes: tuple[Fix, ...] = ()
    if field:
        hint, fixes = f"write `{field}`, which is {a_name(wanted)}", replace(key.span, field)
    return error("COMP208", message, key.span, hint, related=related, fixes=fixes)


def _keys(number: int) -> str:
    return "one key" if number == 1 else f"{number} keys"


# --- functions -----------------------------------------------------------------------------------


def function_alone(span: Span, name: str, declared: Span) -> Diagnostic:
    """COMP209: a function without its values."""
    related = (Related(declared, f"`{name}` is declared here"),)
    message = f"`{name}` is a function, and nothing is given to it"
    return error(
        "COMP209", message, span, f"give its values in brackets: `{name}(…)`", related=related
    )


def of_spreadsheet(call: Call) -> bool:
    """Whether a spreadsheet has a function of this name."""
    return call.word.name.lower() in SPREADSHEET


def _folded(call: Call) -> str:
    """Return `(sum of Deal.amount)` for `SUM(Deal.amount)`; empty for anything else."""
    name, only = call.word.name.lower(), call.arguments[0] if len(call.arguments) == 1 else None
    fields = {"sum": 2, "average": 2, "count": 1}.get(name, 0)
    if not isinstance(only, Path) or len(only.words) != fields or not only.name[0].isupper():
        return ""
    return f"({name} of {only.name})"


def unknown_function(call: Call, known: Iterable[str]) -> Diagnostic:
    """COMP209: a function that does not exist."""
    functions = list(known)
    near = nearby(call.word.name, functions)
    hint = SPREADSHEET.get(call.word.name.lower(), "")
    if hint:
        near = []
    hint = hint or suggest(*near) or f"the functions are {listed(functions, 'and', 10)}"
    message = f"there is no function named `{call.word.name}`"
    if folded := _folded(call):
        fixes = replace(call.span, folded)
        return error("COMP209", message, call.word.span, f"write `{folded}`", fixes=fixes)
    return error("COMP209", message, call.word.span, hint, fixes=renames(call.word.span, near))


def number_of_values(call: Call, wanted: str, related: tuple[Related, ...] = ()) -> Diagnostic:
    """COMP209: too few values for a function, or too many."""
    given = len(call.arguments)
    name = call.word.name
    message = (
        f"`{name}` takes {wanted}, and {given or 'none'} {'is' if given == 1 else 'are'} given"
    )
    return error("COMP209", message, call.span, f"give it {wanted}", related=related)


def wrong_value(
    argument: Expr, type: Type, function: str, wanted: str, related: tuple[Related, ...]
) -> Diagnostic:
    """COMP209: a value that a function cannot take."""
    message = f"`{function}` needs {wanted}, but {quoted(argument)} is {named(type)}"
    return error("COMP209", message, argument.span, f"give it {wanted}", related=related)


def only_round(call: Call) -> Diagnostic:
    """COMP209: `to cents` in another function than `round`."""
    message = f"only `round` says to what; `{call.word.name}` does not"
    return error("COMP209", message, call.span, "write `round(…, to …)`")


def rounds_to_what(call: Call, type: Type) -> Diagnostic:
    """COMP209: money rounded without saying to what."""
    text = call.arguments[0].span.text
    message = (
        f"{quoted(call.arguments[0])} is {named(type)}, and nothing says what it is rounded to"
    )
    written = f"round({text}, to cents)"
    fixes = replace(call.span, written)
    return error("COMP209", message, call.span, f"write `{written}`", fixes=fixes)


# --- aggregates ----------------------------------------------------------------------------------


def no_record(aggregate: Aggregate, is_value: bool, near: Sequence[str]) -> Diagnostic:
    """COMP207: an aggregate over something that is no record."""
    name = aggregate.path.name
    span = aggregate.path.span
    if is_value:
        message = f"`{name}` is one value; `{_fold(aggregate)}` is made over the rows of a record"
        return error("COMP207", message, span, "name a record and its field, as in `Deal.amount`")
    message = f"there is no record named `{aggregate.path.first.name}` to take rows from"
    hint = suggest(*near) or "name a record and its field, as in `Deal.amount`"
    return error("COMP207", message, span, hint, fixes=renames(aggregate.path.first.span, near))


def needs_field(aggregate: Aggregate, fields: Sequence[str]) -> Diagnostic:
    """COMP207: `sum of Deal` without a field."""
    name = aggregate.path.name
    fixes = tuple(replace(aggregate.path.span, f"{name}.{field}")[0] for field in fields[:3])
    hint = f"name a field, as in `{name}.{fields[0]}`" if fields else "name a field of it"
    message = f"`{_fold(aggregate)} {name}` does not say what of each `{name}`"
    return error("COMP207", message, aggregate.path.span, hint, fixes=fixes)


def counts_rows(aggregate: Aggregate, record: str) -> Diagnostic:
    """COMP207: `count of Deal.amount` or `any Deal.amount`."""
    word = "any" if aggregate.kind == "any" else "count of"
    message = f"`{word}` is about rows, not about a field"
    hint = f"write `{word} {record}`"
    if aggregate.kind == "count":
        hint += f", or `count of distinct {aggregate.path.name}`"
    fixes = replace(aggregate.path.span, record)
    return error("COMP207", message, aggregate.path.span, hint, fixes=fixes)


def cannot_fold(aggregate: Aggregate, type: Type, related: tuple[Related, ...]) -> Diagnostic:
    """COMP207: a sum of dates, an average of texts."""
    name = aggregate.path.name
    message = f"`{name}` is {named(type)}, which cannot be {FOLDS[aggregate.kind]}"
    record = aggregate.path.first.name
    hint = f"count rows instead: `count of {record}`, or name a field that holds a number or money"
    return error("COMP207", message, aggregate.path.span, hint, related=related)


def _has_or(condition: Expr | None) -> bool:
    return isinstance(condition, Logic) and condition.word == "or"


def blank_in_rows(aggregate: Aggregate, field: str, related: tuple[Related, ...]) -> Diagnostic:
    """COMP205: a field that may be blank is added up."""
    message = f"`{aggregate.path.name}` may be blank, and nothing says what counts then"
    asked = f"{'where' if aggregate.where is None else 'and'} {field} is present"
    hint = f"count only rows that have it: `{asked}`"
    end = Span(aggregate.span.file, aggregate.span.end, aggregate.span.end)
    if aggregate.where is not None:
        end = Span(end.file, aggregate.where.span.end, aggregate.where.span.end)
    plain = aggregate.credit is None and aggregate.on is None and not _has_or(aggregate.where)
    fixes = (Fix(f"write `{asked}`", (Edit(end, f" {asked}"),)),) if plain else ()
    return error("COMP205", message, aggregate.path.span, hint, related=related, fixes=fixes)


def whose_rows(aggregate: Aggregate, record: Record, payee: str, path: str) -> Diagnostic:
    """COMP210: an aggregate over rows that belong to nobody, though they could."""
    related = (Related(record.span, f"`{record.name}` does not say `for` whom its rows are"),)
    message = f"nothing says whose rows of `{record.name}` count for {a_name(payee)}"
    hint = f"add `for {path}` here, or to the record"
    end = Span(aggregate.path.span.file, aggregate.path.span.end, aggregate.path.span.end)
    plain = aggregate.where is None and aggregate.on is None
    fixes = (Fix(f"write `for {path}`", (Edit(end, f" for {path}"),)),) if plain else ()
    return error("COMP210", message, aggregate.path.span, hint, related=related, fixes=fixes)


def whose_people(aggregate: Aggregate, record: Record, manager: str) -> Diagnostic:
    """COMP210: an aggregate over the people paid, where a figure of one of them is needed."""
    who = record.name
    message = f"`{aggregate.span.text}` takes one `{who}` or all of them, and nothing says which"
    hint = "for all of them, make it a metric `per plan`"
    if manager:
        hint += f"; for those below somebody, write `for {manager}`"
    return error("COMP210", message, aggregate.path.span, hint)


def no_way_to_group(aggregate: Aggregate, record: Record, group: str, payee: str) -> Diagnostic:
    """COMP210: an aggregate per group over rows of which nobody can tell the group."""
    message = f"nothing says to which `{group}` a row of `{record.name}` belongs"
    hint = f"write `for` and the field that leads to the `{group}`"
    if payee and record.name != payee:
        hint += f", or give each `{payee}` one field that holds it"
    return error("COMP210", message, aggregate.path.span, hint)


def not_to_payee(
    span: Span, path: str, type: Type, wanted: str, related: tuple[Related, ...]
) -> Diagnostic:
    """COMP210: `for PATH` that does not lead to the people paid."""
    message = f"`for {path}` must lead to {a_name(wanted)}, but it is {named(type)}"
    hint = f"name a field that refers to {a_name(wanted)}"
    return error("COMP210", message, span, hint, related=related)


def credit_from_payee(path: Path, counted: str, way: str) -> Diagnostic:
    """COMP210: `for payee.lead`, where nobody is known before the rows are credited."""
    message = f"`for {path.name}` must start at the `{counted}` that is counted"
    if not way:
        return error("COMP210", message, path.span, f"name a field of `{counted}`")
    rest = path.words[1:] if path.words[0].name == "payee" else path.words
    meant = ".".join([way, *(word.name for word in rest)])
    return error("COMP210", message, path.span, f"write `{meant}`", fixes=replace(path.span, meant))


def not_a_date(span: Span, path: str, type: Type, related: tuple[Related, ...]) -> Diagnostic:
    """COMP210: `on PATH` that is no date."""
    message = f"`on {path}` must be a date, but it is {named(type)}"
    return error("COMP210", message, span, "name a field that holds a date", related=related)


def no_manager(span: Span, payee: str, fields: Sequence[str]) -> Diagnostic:
    """COMP210: `each manager above` where the payees have no managers, or several kinds."""
    if fields:
        message = f"`{payee}` has several fields that could be the manager: {listed(fields, 'and')}"
        return error("COMP210", message, span, f"keep one field that refers to {a_name(payee)}")
    message = f"`{payee}` has no field that refers to {a_name(payee)}, so nobody is above anybody"
    return error("COMP210", message, span, f"add `manager : {payee}, may be blank` to the record")


def not_this(span: Span, record: str, here: str) -> Diagnostic:
    """COMP210: `of this X` where X is not the record at hand."""
    what = f"this place is about one `{here}`" if here else "this place is not about one record"
    message = f"there is no `{record}` that `this {record}` could mean: {what}"
    fixes: tuple[Fix, ...] = replace(span, here) if here else ()
    hint = f"write `of this {here}`" if here else "leave `of this` out"
    return error("COMP210", message, span, hint, fixes=fixes)


def which_field(
    span: Span, counted: str, record: str, fields: Sequence[str], at: Span
) -> Diagnostic:
    """COMP210: `of this Deal` where no field leads to the deal, or several do."""
    related = (Related(at, f"`{counted}` is declared here"),)
    if not fields:
        message = f"`{counted}` has no field that refers to {a_name(record)}"
        hint = f"add such a field to `{counted}`, or say `where` instead of `of this {record}`"
        return error("COMP210", message, span, hint, related=related)
    message = (
        f"`{counted}` has several fields that refer to {a_name(record)}: {listed(fields, 'and')}"
    )
    hint = f"say which one: `of this {record} through {fields[0]}`"
    return error("COMP210", message, span, hint, related=related)


def no_one_way(
    span: Span, counted: str, record: str, fields: Sequence[str], at: Span
) -> Diagnostic:
    """COMP210: `with each Payment of this Deal` where not exactly one field leads to the deal."""
    related = (Related(at, f"`{counted}` is declared here"),)
    message = f"`{counted}` has no field that refers to {a_name(record)}"
    hint = f"add such a field to `{counted}`"
    if fields:
        names = listed(fields, "and")
        message = f"`{counted}` has several fields that refer to {a_name(record)}: {names}"
        hint = f"give the records that bring a part one field of type `{record}`"
    return error("COMP210", message, span, hint, related=related)


def no_row_here(span: Span, record: str, here: str) -> Diagnostic:
    """COMP210: `with each Payment of this X` where X is not the record at hand."""
    what = f"this earning is for each `{here}`" if here else "this earning is for a period"
    message = f"there is no `{record}` that `this {record}` could mean: {what}"
    return error("COMP210", message, span, f"write the earning `for each {record}`")


def no_day(span: Span, counted: str, at: Span) -> Diagnostic:
    """COMP210: `with each Payment` where a payment has no date."""
    related = (Related(at, f"`{counted}` is declared here"),)
    message = f"`{counted}` has no date, so nothing says when its part is payable"
    hint = f"name the date where it is declared: `record {counted} on FIELD`"
    return error("COMP210", message, span, hint, related=related)


def wrong_through(
    span: Span, field: str, counted: str, record: str, fields: Sequence[str]
) -> Diagnostic:
    """COMP210: `through FIELD` with a field that does not lead to the record."""
    near = nearby(field, fields) or list(fields[:1])
    message = f"`{field}` is no field of `{counted}` that refers to {a_name(record)}"
    return error("COMP210", message, span, suggest(*near), fixes=renames(span, near))


def nothing_counted_here(span: Span, purpose: str) -> Diagnostic:
    """COMP210: an aggregate where rows cannot be counted."""
    message = f"rows cannot be counted in {purpose}"
    return error("COMP210", message, span, "count them in a metric, or in a clause that pays")


def _fold(aggregate: Aggregate) -> str:
    words = {"distinct": "count of distinct", "any": "any"}
    return words.get(aggregate.kind, f"{aggregate.kind} of")
