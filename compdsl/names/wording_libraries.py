"""The words of diagnostics about `use` (COMP145, COMP146, COMP160 to COMP164)."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence

from compdsl.diagnostics.making import error
from compdsl.diagnostics.model import Diagnostic, Related
from compdsl.diagnostics.near import nearby, suggest
from compdsl.names.wording import KIND_WORDS, renames
from compdsl.source import Span
from compdsl.syntax.declarations import BlockKind


def uses_itself(span: Span, steps: Sequence[str]) -> Diagnostic:
    """COMP145: a file that uses itself, directly or through others."""
    if len(steps) < 3:
        return error("COMP145", "a file cannot use itself", span, "remove the line")
    way = " → ".join(f"`{step}`" for step in steps)
    message = f"`{steps[0]}` uses itself: {way}"
    return error("COMP145", message, span, "take one `use` out of the circle")


def leaves_folder(span: Span, path: str) -> Diagnostic:
    """COMP146: `use` of a file outside the project's folder."""
    message = f"`{path}` lies outside the project's folder"
    return error("COMP146", message, span, "copy the file into the folder and use it there")


def no_library(span: Span, library: str, why: str, near: Sequence[str]) -> Diagnostic:
    """COMP160: a library that cannot be read."""
    message = f"the library `{library}` cannot be read: {why}"
    folder = posixpath.dirname(library)
    hint = (
        suggest(*(f"{folder}/{each}" for each in near))
        or 'write the path from this file, as in `use "./rates.comp"`'
    )
    return error("COMP160", message, span, hint)


def too_many(span: Span, most: int) -> Diagnostic:
    """COMP160: libraries that use each other more often than anybody reads."""
    message = f"the libraries of this plan use each other more than {most:,} times"
    return error("COMP160", message, span, "use each library once, in the file that needs it")


def not_standard(span: Span, library: str, known: Sequence[str]) -> Diagnostic:
    """COMP160: a library that the standard library does not have."""
    near = nearby(library, known)
    message = f"there is no standard library `{library}`"
    hint = suggest(*near) or f"they are {', '.join(f'`{each}`' for each in known)}"
    if not library.startswith("std."):
        hint = suggest(*near) or f'write a file in quotes, as in `use "./{library}.comp"`'
    return error("COMP160", message, span, hint, fixes=renames(span, near))


def is_a_plan(span: Span, library: str, plan: Span) -> Diagnostic:
    """COMP161: `use` of a plan."""
    related = (Related(plan, "this makes it a plan"),)
    message = f"`{library}` is a plan, not a library"
    hint = "move what both need to a file without a plan, and use that in both"
    return error("COMP161", message, span, hint, related=related)


def unknown_setting(span: Span, name: str, library: str, known: Sequence[str]) -> Diagnostic:
    """COMP162: `with` something that the library does not have."""
    near = nearby(name, known)
    message = f"`{library}` has nothing named `{name}`"
    hint = suggest(*near) or "leave it out"
    return error("COMP162", message, span, hint, fixes=renames(span, near))


def setting_twice(span: Span, name: str, first: Span) -> Diagnostic:
    """COMP162: the same name twice behind `with`."""
    related = (Related(first, "it is given here already"),)
    return error("COMP162", f"`{name}` is given twice", span, "keep one", related=related)


def missing_setting(span: Span, name: str, library: str, term: Span, has_with: bool) -> Diagnostic:
    """COMP163: a term that the library leaves open and nobody gives."""
    related = (Related(term, f"`{name}` has no value here"),)
    message = f"`{library}` leaves `{name}` open, and nothing gives it a value"
    more = f", {name} = …" if has_with else f" with {name} = …"
    return error("COMP163", message, span, f"add `{more.strip(' ,')}`", related=related)


def no_stand_in(span: Span, name: str, kind: BlockKind, declared: Span) -> Diagnostic:
    """COMP164: something given for a declaration that is not a name."""
    related = (Related(declared, f"`{name}` is {KIND_WORDS[kind]}"),)
    message = f"only {KIND_WORDS[kind]} can stand in for `{name}`"
    hint = f"write the name of {KIND_WORDS[kind]} of the plan"
    return error("COMP164", message, span, hint, related=related)


def lacks(span: Span, mine: str, theirs: str, what: str, declared: Span) -> Diagnostic:
    """COMP164: a record that cannot stand in for that of a library."""
    related = (Related(declared, f"`{theirs}` has it here"),)
    message = f"`{mine}` cannot stand in for `{theirs}`: {what}"
    hint = f"add it to `{mine}`, or leave `{theirs}` as it is"
    return error("COMP164", message, span, hint, related=related)


def clash(span: Span, name: str, first: Span, library: str) -> Diagnostic:
    """COMP101: a name that a library and the plan both declare."""
    related = (Related(first, f"`{name}` is declared here, too"),)
    message = f"`{name}` is declared twice, and one of them comes from `{library}`"
    hint = f"let yours stand in with `with {name} = {name}`, or write `as` and a name behind `use`"
    return error("COMP101", message, span, hint, related=related)


def other_settings(span: Span, library: str, first: Span) -> Diagnostic:
    """COMP101: one library used twice, with settings that differ and the same names."""
    related = (Related(first, "it is used with other settings here"),)
    message = f"`{library}` is used twice, and its names are the same both times"
    hint = "write `as` and a name behind each, as in `use … as short with …`"
    return error("COMP101", message, span, hint, related=related)


def name_of_row(span: Span, name: str, library: str) -> Diagnostic:
    """COMP480: a name that is a field and a declaration, in a library whose names change."""
    message = f"`{name}`, a field and a declaration of one library, is not supported yet"
    hint = f"give the field or the declaration in `{library}` another name"
    return error("COMP480", message, span, hint)


def alias_of_row(span: Span, name: str) -> Diagnostic:
    """COMP101: a name behind `as` that a field has."""
    message = f"`{name}` is the name of a field, and here of a library"
    return error("COMP101", message, span, "choose another name behind `as`")
