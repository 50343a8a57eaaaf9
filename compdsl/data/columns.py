"""Which column of the data holds which field of the plan.

A field finds its column by the header that the plan names, else by the field's own name, else by
either without regard to case, spaces and underscores. Two columns that could both be meant are a
problem, never a guess.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from compdsl.data.account import Heading, shown
from compdsl.data.cells import near
from compdsl.diagnostics.model import Diagnostic
from compdsl.ir.model import FieldSchema, TableSchema

_Fit = Callable[[FieldSchema, str], bool]
_OTHER_SEPARATORS = {";": "semicolons", "\t": "tabs", "|": "bars"}


@dataclass(slots=True)
class Columns:
    """For each field its heading, what is left over on both sides, and what is wrong."""

    headings: dict[str, Heading] = field(default_factory=dict)
    unused: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    problems: list[Diagnostic] = field(default_factory=list)


def match_columns(schema: TableSchema, headers: Sequence[str], file: str, line: int) -> Columns:
    """Return the column of each field of `schema` among `headers` (COMP503 where that fails)."""
    columns = Columns()
    place = f"{file}:{line}"
    separator = _other_separator(headers)
    if separator:
        columns.problems.append(_separated_by(schema, separator, place))
        return columns
    columns.problems.extend(_twice(schema, headers, place))
    if columns.problems:
        return columns
    taken: set[int] = set()
    for fits in (_by_header, _by_name, _loosely):
        for each in schema.fields:
            found = [] if each.name in columns.headings else _find(each, fits, headers, taken)
            if len(found) > 1:
                columns.problems.append(_ambiguous(schema, each, found, place))
            if found:
                columns.headings[each.name] = found[0]
                taken.add(found[0].number - 1)
    columns.unused = tuple(text for at, text in enumerate(headers) if text and at not in taken)
    missing = [each for each in schema.fields if each.name not in columns.headings]
    columns.absent = tuple(each.name for each in missing)
    columns.problems.extend(_missing(schema, missing, list(columns.unused), place))
    return columns


def _by_header(each: FieldSchema, header: str) -> bool:
    return header == each.header


def _by_name(each: FieldSchema, header: str) -> bool:
    return header == each.name


def _loosely(each: FieldSchema, header: str) -> bool:
    return _folded(header) in (_folded(each.header), _folded(each.name))


def _folded(text: str) -> str:
    return "".join(text.casefold().replace("_", " ").split())


def _find(each: FieldSchema, fits: _Fit, headers: Sequence[str], taken: set[int]) -> list[Heading]:
    return [
        Heading(text, at + 1)
        for at, text in enumerate(headers)
        if at not in taken and fits(each, text)
    ]


def _ambiguous(
    schema: TableSchema, each: FieldSchema, found: list[Heading], place: str
) -> Diagnostic:
    names = " and ".join(f"`{shown(heading.text)}`" for heading in found)
    return Diagnostic(
        "COMP503",
        "error",
        f"several columns of `{schema.name}` could be `{each.name}`: {names}",
        hint=f'say which: add `from "{shown(found[0].text)}"` to `{each.name}` in the plan',
        place=place,
    )


def _other_separator(headers: Sequence[str]) -> str:
    if len(headers) != 1:
        return ""
    return next((name for sign, name in _OTHER_SEPARATORS.items() if sign in headers[0]), "")


def _separated_by(schema: TableSchema, separator: str, place: str) -> Diagnostic:
    message = f"the columns of `{schema.name}` are separated by {separator}, not by commas"
    hint = "save the file as CSV with commas between the columns"
    return Diagnostic("COMP503", "error", message, hint=hint, place=place)


def _twice(schema: TableSchema, headers: Sequence[str], place: str) -> Iterator[Diagnostic]:
    for header, times in Counter(headers).items():
        if times > 1 and header:
            yield Diagnostic(
                "COMP503",
                "error",
                f"`{shown(header)}` heads {times} columns of `{schema.name}`",
                hint="keep one of them, or rename the others",
                place=f"{place}:{_second(headers, header)}",
            )


def _second(headers: Sequence[str], header: str) -> int:
    return headers.index(header, headers.index(header) + 1) + 1


def kindred(each: FieldSchema, unused: list[str]) -> str:
    """Return the one header that says more or less than the field: `Close Date` for `closed_on`."""
    name = each.name.casefold().split("_")
    fits = _is_day_of if each.kind == "date" else _is_longer
    alike = [text for text in unused if fits(name, text.casefold().replace("_", " ").split())]
    return alike[0] if len(alike) == 1 else ""


def _is_day_of(name: list[str], header: list[str]) -> bool:
    """Whether a header is another form of a date's name: `Close Date` of `closed_on`."""
    if len(header) < 2 or header[-1] not in ("date", "day", "on", "at"):
        return False
    short, long = sorted((name[0], header[-2]), key=len)
    return len(short) >= 3 and long.startswith(short.removesuffix("e"))


def _is_longer(name: list[str], header: list[str]) -> bool:
    """Whether a name and a header end in one word, which is all that one of them says."""
    return name == header[-1:] or header == name[-1:]


def _missing(
    schema: TableSchema, missing: list[FieldSchema], unused: list[str], place: str
) -> Iterator[Diagnostic]:
    """A required field needs its column; an optional one only raises doubt if a header is near."""
    for each in missing:
        close = near(each.header, unused) or near(each.name, unused)
        if not each.optional:
            close = close or kindred(each, unused)
        if each.optional and not each.key and not close:
            continue
        there = f"; there is `{shown(close)}`" if close else ""
        hint = f"add the column `{each.header}` to the data"
        if close:
            hint = f'rename the column, or add `from "{shown(close)}"` to `{each.name}` in the plan'
        yield Diagnostic(
            "COMP503",
            "error",
            f"`{schema.name}` has no column `{each.header}`{there}",
            hint=hint,
            place=place,
        )
