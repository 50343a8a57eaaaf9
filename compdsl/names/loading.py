"""What a `use` asks for, and who answers: the core reads no files, a loader is handed in.

`Wanted` is the name of a standard library (`std.vesting`) or the path of a file, from where the
plan's own name starts. A `Load` gives its text, or says why there is none.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from compdsl.source import SourceFile
from compdsl.syntax.declarations import UseHeader

ABSOLUTE = re.compile(r"[/~]|[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Wanted:
    """One library: `name` as `std.vesting`, or a path such as `plans/shared/rates.comp`."""

    name: str
    is_path: bool


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a library could not be given: it is outside the project, or as `why` says."""

    kind: Literal["outside", "missing"]
    why: str = "there is no such file"
    near: tuple[str, ...] = ()


Load = Callable[[Wanted], SourceFile | Unread]


def wanted(header: UseHeader, source: SourceFile) -> Wanted | None:
    """Return what a `use` in a file asks for; None for a path that starts at the disk's root."""
    if not header.is_path:
        return Wanted(header.library, is_path=False)
    return path_of(header.library, source)


def path_of(written: str, source: SourceFile) -> Wanted | None:
    """Return what a path written in a file asks for; None where it starts at the disk's root."""
    path = written.replace("\\", "/")
    if ABSOLUTE.match(path):
        return None
    return Wanted(posixpath.normpath(posixpath.join(_folder(source), path)), is_path=True)


def itself(source: SourceFile) -> Wanted:
    """Return what a `use` of this very file would ask for."""
    return Wanted(posixpath.normpath(source.name.replace("\\", "/")), is_path=True)


def nothing(which: Wanted) -> SourceFile | Unread:
    """Give no library at all."""
    return Unread("outside" if which.name.startswith("../") else "missing")


def _folder(source: SourceFile) -> str:
    return posixpath.dirname(source.name.replace("\\", "/"))
