"""The words of diagnostics about examples (COMP150 to COMP159)."""

from __future__ import annotations

from collections.abc import Sequence

from compdsl.check.problem import error, listed, replace
from compdsl.check.wording_declarations import counted
from compdsl.check.wording_types import named
from compdsl.diagnostics.model import Diagnostic, Fix, Related
from compdsl.diagnostics.near import nearby, suggest
from compdsl.names.types import Type
from compdsl.source import Span
from compdsl.syntax.expressions import Expr
from compdsl.syntax.node import Word


def not_given(word: Word, candidates: Sequence[str]) -> Diagnostic:
    """COMP150: `given` of something that is no table and no value."""
    near = nearby(word.name, candidates)
    hint = suggest(*near) or "name a record, a quota or a term of the plan"
    fixes = tuple(fix for each in near for fix in replace(word.span, each))
    message = f"there is no record, quota or term named `{word.name}`"
    return error("COMP150", message, word.span, hint, fixes=fixes)


def given_how(span: Span, name: str, message: str, hint: str) -> Diagnostic:
    """COMP150: a record given as a value, a term without one."""
    return error("COMP150", f"`{name}` {message}", span, hint)


def given_twice(span: Span, name: str, first: Span) -> Diagnostic:
    """COMP150: one table given twice."""
    related = (Related(first, "it is given here already"),)
    message = f"`{name}` is given twice in this example"
    return error("COMP150", message, span, "put all rows into one table", related=related)


def unknown_column(cell: Word, table: str, columns: Sequence[str]) -> Diagnostic:
    """COMP151: a column that the table does not have."""
    near = nearby(cell.name, columns)
    hint = suggest(*near) or f"its columns are {listed(columns, 'and', 8)}"
    fixes = tuple(fix for each in near for fix in replace(cell.span, each))
    message = f"`{table}` has no column `{cell.name}`"
    return error("COMP151", message, cell.span, hint, fixes=fixes)


def column_twice(cell: Word, table: str) -> Diagnostic:
    """COMP151: one column twice."""
    message = f"the column `{cell.name}` of `{table}` stands twice"
    return error("COMP151", message, cell.span, "remove one of the two")


def columns_missing(
    span: Span, table: str, columns: Sequence[str], fixes: tuple[Fix, ...] = ()
) -> Diagnostic:
    """COMP152: a column that every row must fill is not there."""
    word = "column" if len(columns) == 1 else "columns"
    message = f"the table has no {word} {listed(columns, 'and')}, which `{table}` needs"
    hint = f"add the {word}; only fields that may be blank can be left out"
    return error("COMP152", message, span, hint, fixes=fixes)


def cell_count(span: Span, cells: int, columns: int) -> Diagnostic:
    """COMP153: a row with more or fewer cells than the table has columns."""
    wanted = counted(columns, "column")
    message = f"this row has {counted(cells, 'cell')}, and the table has {wanted}"
    hint = "write a cell for each column; a cell between two `|` may be empty"
    return error("COMP153", message, span, hint)


def no_rows(span: Span, table: str, columns: Sequence[str]) -> Diagnostic:
    """COMP153: a table without its header row."""
    hint = f"write the columns below it, as in `| {' | '.join(columns)} |`"
    return error("COMP153", f"the table `{table}` has no columns", span, hint)


def not_expected(word: Word, wanted: str, candidates: Sequence[str]) -> Diagnostic:
    """COMP154: `expect` of a name that nothing has, or of something without such a figure."""
    near = nearby(word.name, candidates)
    hint = suggest(*near) or f"name {wanted} of the plan"
    fixes = tuple(fix for each in near for fix in replace(word.span, each))
    message = f"there is no {wanted.split(maxsplit=1)[1]} named `{word.name}`"
    return error("COMP154", message, word.span, hint, fixes=fixes)


def expected_how(word: Word, what: str, hint: str) -> Diagnostic:
    """COMP154: a figure asked for in a way that it does not have."""
    message = f"`{word.name}` is {what}, which cannot be asked for like this"
    return error("COMP154", message, word.span, hint)


def expected_type(expr: Expr, found: Type, name: str, type: Type, declared: Span) -> Diagnostic:
    """COMP155: an expected value that the figure can never be."""
    related = (Related(declared, f"`{name}` is {named(type)}"),)
    message = f"`{name}` is {named(type)}, and the value expected is {named(found)}"
    usual = {
        "money": f"{type.currency} 500.00",
        "percent": "50%",
        "count": "3",
        "number": "1.5",
        "units": "500 units",
    }
    hint = f"write {named(type)}"
    if type.kind in usual:
        hint = f"write {named(type)}, as in `… is {usual[type.kind]}`"
    return error("COMP155", message, expr.span, hint, related=related)


def unknown_key(
    word: Word, tables: Sequence[str], keys: Sequence[str], given: Span | None
) -> Diagnostic:
    """COMP156: a key that no given row has."""
    near = nearby(word.name, keys)
    table = listed(tables)
    related = () if given is None else (Related(given, "the rows are given here"),)
    fixes = tuple(fix for each in near for fix in replace(word.span, each))
    message = f"no row of {table} in this example has the key `{word.name}`"
    hint = suggest(*near) or f"add the row to `given {tables[0]}`"
    if given is None:
        message = f"this example gives no {table}, so there is no `{word.name}`"
        hint = f"add a table `given {tables[0]}`"
    return error("COMP156", message, word.span, hint, related=related, fixes=fixes)


def no_component(span: Span) -> Diagnostic:
    """COMP157: a whole ledger is expected, and no column says of what."""
    message = "the expected ledger does not say of which components it holds all rows"
    hint = "add the column `component`, or write `expect some of ledger`"
    return error("COMP157", message, span, hint)


def empty_ledger(span: Span) -> Diagnostic:
    """COMP157: a ledger is expected without a row, which would hold of any ledger."""
    hint = "add its rows, or write `expect NAME earned by PAYEE in PERIOD is nothing`"
    return error("COMP157", "an empty table expects nothing", span, hint)
