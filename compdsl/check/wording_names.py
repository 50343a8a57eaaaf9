"""The words of diagnostics about names in expressions (COMP102, 108 to 111, 113, 214)."""

from __future__ import annotations

from collections.abc import Iterable

from compdsl.check.problem import a, error, listed, replace
from compdsl.check.scope import FUNCTION, Scope
from compdsl.check.typed import Typed
from compdsl.check.wording_types import named
from compdsl.diagnostics.model import Diagnostic, Edit, Fix, Related
from compdsl.diagnostics.near import nearby, suggest
from compdsl.names.symbols import Choice, Field, Record, Symbol
from compdsl.names.types import Type
from compdsl.names.wording import KIND_WORDS, renames
from compdsl.source import Span
from compdsl.syntax.declarations import BlockKind
from compdsl.syntax.expressions import Path
from compdsl.syntax.node import Word

__all__ = ["Diagnostic"]
SHOWN = 8


def unknown_name(typed: Typed, scope: Scope, word: Word, elsewhere: Record | None) -> Diagnostic:
    """COMP102: a name that nothing in its place owns."""
    near = nearby(word.name, _names_at(typed, scope))
    message = f"there is nothing named `{word.name}` here"
    hint = suggest(*near)
    related: tuple[Related, ...] = ()
    if elsewhere is not None:
        span = elsewhere.fields[word.name].line.word.span
        related = (Related(span, f"`{word.name}` is a field of `{elsewhere.name}`"),)
    owners = [scope.row, scope.payee if scope.payee_fields != "no" else ""]
    if scope.payee_fields == "first":
        owners.reverse()
    if any(owners) and elsewhere is None:
        named = next(owner for owner in owners if owner)
        message = f"`{named}` has no field `{word.name}`, and nothing else has that name"
    if not hint and elsewhere is not None and elsewhere.name == scope.payee:
        hint = f"write `payee.{word.name}` for the person who is paid"
        near = [f"payee.{word.name}"]
    if not hint:
        hint = _what_there_is(typed, scope)
    return error(
        "COMP102", message, word.span, hint, related=related, fixes=renames(word.span, near)
    )


def _names_at(typed: Typed, scope: Scope) -> list[str]:
    names = list(scope.names)
    for record in (scope.row, scope.payee if scope.payee_fields != "no" else ""):
        known = typed.symbols.record(record)
        names += list(known.fields) if known is not None else []
    kinds = ("metric", "quota", "term", "tiers", "grid")
    names += [each.name for each in typed.symbols.names.values() if each.kind in kinds]
    return names + [name for name, kind in typed.symbols.spare.items() if kind in kinds]


def _what_there_is(typed: Typed, scope: Scope) -> str:
    leaving = scope.payee if scope.place == "day" else ""
    row = typed.symbols.record(scope.row or leaving)
    if row is not None and row.fields:
        fields = ", ".join(f"`{name}`" for name in list(row.fields)[:SHOWN])
        return f"the fields of `{row.name}` are {fields}"
    if scope.purpose == FUNCTION:
        given = listed([*scope.names][:SHOWN], "and") if scope.names else "nothing"
        return f"a function knows what is given to it ({given}) and terms"
    return "write the name of a metric, a quota or a term, or of a field of the person paid"


def wrong_kind(span: Span, name: str, kind: BlockKind, wanted: str, declared: Span) -> Diagnostic:
    """COMP109: a name of one kind where another is wanted."""
    related = (Related(declared, f"`{name}` is declared here"),)
    message = f"`{name}` is {KIND_WORDS[kind]}, not {wanted}"
    return error("COMP109", message, span, f"write the name of {wanted}", related=related)


def no_value(span: Span, name: str, kind: BlockKind, declared: Span) -> Diagnostic:
    """COMP109: the name of something that has no value."""
    related = (Related(declared, f"`{name}` is declared here"),)
    message = f"`{name}` is {KIND_WORDS[kind]}, which has no value of its own"
    hint = "write the name of a metric, a quota, a term or a field"
    return error("COMP109", message, span, hint, related=related)


def two_owners(
    span: Span, name: str, field: Field | None, symbol: Symbol, start: str, is_paid: bool
) -> Diagnostic:
    """COMP108: a name that is both a field and something that the plan declares."""
    related = [Related(symbol.span, f"`{name}` is {KIND_WORDS[symbol.kind]}")]
    record = field.record if field is not None else ""
    if field is not None:
        related.insert(0, Related(field.line.word.span, f"`{name}` is a field of `{record}`"))
    of_payee = is_paid and start == "this" and symbol.kind in ("metric", "quota")
    offers = [f"{start}.{name}"] if start else []
    offers += [f"payee.{name}"] if of_payee else []
    hint = f"give {KIND_WORDS[symbol.kind]} another name"
    if len(offers) == 2:
        hint = f"write `{offers[0]}` for the field, `{offers[1]}` for the {symbol.kind}"
    elif offers:
        hint = f"write `{offers[0]}` for the field, or {hint}"
    message = f"`{name}` has two meanings here"
    fixes = tuple(Fix(f"write `{each}`", (Edit(span, each),)) for each in offers)
    return error("COMP108", message, span, hint, related=tuple(related), fixes=fixes)


def unknown_value(span: Span, name: str, choice: Choice) -> Diagnostic:
    """COMP110: a choice does not have this value."""
    owner = f"`{choice.name}`"
    near = nearby(name, [*choice.values, *choice.aliases])
    meant = list(dict.fromkeys(choice.aliases.get(each, each) for each in near))
    values = list(choice.values)
    hint = suggest(*meant) or f"its values are {listed(values, 'and', SHOWN)}"
    related = (Related(choice.span, f"the values of {owner} are declared here"),)
    message = f"{owner} has no value `{name}`"
    return error("COMP110", message, span, hint, related=related, fixes=renames(span, meant))


def text_for_value(span: Span, text: str, choice: Choice) -> Diagnostic:
    """COMP110: a value of a choice in quotation marks."""
    meant = choice.aliases.get(text, text)
    if meant not in choice.values:
        return unknown_value(span, text, choice)
    message = f"`{choice.name}` is a choice; its values stand without quotation marks"
    return error("COMP110", message, span, f"write `{meant}`", fixes=replace(span, meant))


def value_alone(path: Path, choice: Choice, field: str) -> Diagnostic:
    """COMP110: the value of a choice where nothing says that the choice is meant."""
    related = (Related(choice.values[path.first.name], f"a value of `{choice.name}`"),)
    message = f"`{path.name}` is a value of `{choice.name}`, and nothing here is compared with it"
    text = f"{field or '…'} is {path.name}"
    fixes = replace(path.span, text) if field else ()
    hint = f"name the field, as in `{text}`"
    return error("COMP110", message, path.span, hint, related=related, fixes=fixes)


def unknown_field(word: Word, record: Record) -> Diagnostic:
    """COMP111: a record does not have this field."""
    near = nearby(word.name, record.fields)
    fields = list(record.fields)
    hint = suggest(*near) or f"its fields are {listed(fields, 'and', SHOWN)}"
    related = (Related(record.span, f"`{record.name}` is declared here"),)
    message = f"`{record.name}` has no field `{word.name}`"
    fixes = renames(word.span, near)
    return error("COMP111", message, word.span, hint, related=related, fixes=fixes)


def leads_nowhere(span: Span, name: str, type: Type) -> Diagnostic:
    """COMP111: a field behind something that is no record."""
    message = f"`{name}` is {named(type)}, which has no fields"
    hint = "only a field that refers to a record has fields behind it"
    if type.is_calendar:
        hint = f"ask for a period with `in`, as in `{name} in 2026-Q1`"
    return error("COMP111", message, span, hint)


def no_parts(span: Span, name: str, kind: BlockKind, declared: Span) -> Diagnostic:
    """COMP111: a field behind a metric and the like."""
    related = (Related(declared, f"`{name}` is declared here"),)
    message = f"`{name}` is {KIND_WORDS[kind]}, which has no fields"
    return error("COMP111", message, span, f"write `{name}` alone", related=related)


def nobody_paid(span: Span, purpose: str) -> Diagnostic:
    """COMP113: `payee` where nobody is paid."""
    return error(
        "COMP113", f"nobody is paid in {purpose}", span, "`payee` belongs in clauses that pay"
    )


def no_this(span: Span, purpose: str) -> Diagnostic:
    """COMP113: `this` outside a clause for each record."""
    message = f"there is no record that `this` could mean in {purpose}"
    hint = "`this` is the record of a clause that is `for each` record"
    return error("COMP113", message, span, hint)


def already_at_hand(path: Path, record: str) -> Diagnostic:
    """COMP214: `Deal.amount` where the clause is about each deal already."""
    plain = ".".join(word.name for word in path.words[1:])
    message = f"`{path.name}` would be a field of every `{record}`, and this place is about one"
    hint = f"write `{plain}` for this `{record}`"
    return error("COMP214", message, path.span, hint, fixes=replace(path.span, plain))


def too_fine(path: Path, owner: Record, type: Type, scope: Scope) -> Diagnostic:
    """COMP214: a value per record where one figure per payee or period is needed."""
    kind = owner.name
    adds_up = type.is_number or type.kind in ("money", "units")
    what = "one figure" if adds_up else "another"
    message = f"`{path.name}` is {what} for each `{kind}`; {_needed(scope)} is needed here"
    inner = path.name if path.first.name == kind else f"{kind}.{path.name}"
    fold = "sum of" if adds_up else "last of"
    text = f"({fold} {inner})"
    related = [Related(owner.span, f"`{kind}` is declared here")]
    field = owner.fields.get(path.words[-1].name)
    if field is not None:
        related = [
            Related(field.line.word.span, f"`{path.words[-1].name}` belongs to each `{kind}`")
        ]
    if scope.origin is not None:
        related.append(Related(scope.origin, f"this asks for {_needed(scope)}"))
    hint = f"say what to make of them, as in `{text}`"
    return error(
        "COMP214", message, path.span, hint, related=tuple(related),
        fixes=replace(path.span, text),
    )  # fmt: skip


def whole_record(path: Path, record: Record, scope: Scope) -> Diagnostic:
    """COMP214: the bare name of a record in an expression."""
    related = (Related(record.span, f"`{record.name}` is declared here"),)
    texts = _rows_of(path.span, record, scope)
    message = f"`{record.name}` is a record with many rows; {_needed(scope)} is needed here"
    offered = " or ".join(f"`{text}`" for text in texts)
    hint = f"say what to make of its rows, as in {offered}"
    fixes = renames(path.span, texts)
    return error("COMP214", message, path.span, hint, related=related, fixes=fixes)


def _rows_of(span: Span, record: Record, scope: Scope) -> list[str]:
    """Return what the name of a record may stand for: whether there is a row, and how many."""
    refers = any(field.type.name == scope.row for field in record.fields.values())
    own = f" of this {scope.row}" if scope.place == "record" and refers else ""
    before = span.file.text[: span.start].split()[-1:]
    after = span.file.text[span.end :].split("\n")[0].split("#")[0].split()
    if before in (["unless"], ["when"]) and after in ([], ["by", "then"]):
        return [f"any {record.name}{own}"]
    is_whole = not after or after[0] in ("and", "or", "by")
    if is_whole and before in (["unless"], ["when"], ["not"], ["and"], ["or"]):
        return [f"(any {record.name}{own})"]
    return [f"(count of {record.name}{own})"]


def finer_metric(span: Span, name: str, per: str, scope: Scope, declared: Span) -> Diagnostic:
    """COMP214: a metric per payee where one figure for a group or the plan is needed."""
    related = (Related(declared, f"`{name}` is one figure per `{per}`"),)
    text = f"(sum of {per}.{name})"
    message = f"`{name}` is one figure per `{per}`; {_needed(scope)} is needed here"
    hint = f"say what to make of them, as in `{text}`"
    return error("COMP214", message, span, hint, related=related, fixes=replace(span, text))


def which_group(span: Span, name: str, group: str, declared: Span) -> Diagnostic:
    """COMP214: a metric per group whose group is not said."""
    related = (Related(declared, f"`{name}` is one figure per `{group}`"),)
    key = group.lower()
    message = f"`{name}` is one figure per `{group}`, and nothing says which one"
    return error("COMP214", message, span, f"name it in brackets: `{name}[{key}]`", related=related)


def not_a_group(span: Span, name: str, candidates: Iterable[str]) -> Diagnostic:
    """COMP102: `per` something that is neither a record nor a choice."""
    near = nearby(name, candidates)
    message = f"there is no record or choice named `{name}`"
    hint = suggest(*near) or "write `per` and the name of a record or a choice"
    return error("COMP102", message, span, hint, fixes=renames(span, near))


def _needed(scope: Scope) -> str:
    if scope.group:
        return (
            "one figure for the plan"
            if scope.group == "plan"
            else f"one figure per `{scope.group}`"
        )
    payee = f"`{scope.payee}`" if scope.payee else "payee"
    match scope.place:
        case "period" if scope.period is not None:
            return f"one figure per {payee} and {scope.period}"
        case "period" | "day" | "payee" | "metric":
            return f"one figure per {payee}"
        case "record" | "row":
            return f"one figure for {a('`' + scope.row + '`') if scope.row else 'the row'}"
        case _:
            return "one figure for the whole plan"
