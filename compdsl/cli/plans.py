"""Plan files from the disk: what is read, and what is said where that cannot be done.

A byte-order mark is dropped and line ends stay as they are. What cannot be read is COMP030; a file
that is not there, or a folder where a plan is wanted, is wrong use as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from compdsl.diagnostics.model import Diagnostic
from compdsl.source import SourceFile

ENDING = ".comp"
LARGEST = 16 * 1024 * 1024  # bytes of a plan; the longest contract is a thousandth of that


@dataclass(frozen=True, slots=True)
class Unread:
    """A plan that could not be read, and whether it is the name that is wrong."""

    problem: Diagnostic
    is_wrong_use: bool


def read_plan(path: Path) -> SourceFile | Unread:
    """Read one plan."""
    try:
        raw = path.read_bytes() if not path.is_file() or _is_small(path) else None
    except IsADirectoryError:
        return _unread(path, "it is a folder", _plans_inside(path), wrong_use=True)
    except (FileNotFoundError, NotADirectoryError):
        return _unread(path, "there is no such file", _near(path), wrong_use=True)
    except (OSError, ValueError) as fault:
        why = str(getattr(fault, "strerror", None) or fault).lower()
        return _unread(path, why, "check the file and who may read it", wrong_use=True)
    if raw is None:
        return _unread(path, "it is larger than 16 MB", "name the plan, not its data")
    try:
        return SourceFile(str(path), raw.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        return _not_utf8(path, raw, fault)


def plans_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the files named, and for a folder all plans below it in order of their names."""
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.rglob(f"*{ENDING}") if each.is_file())
        else:
            yield path


def _is_small(path: Path) -> bool:
    return path.stat().st_size <= LARGEST


def _unread(path: Path, why: str, hint: str, *, wrong_use: bool = False) -> Unread:
    message = f"`{path}` cannot be read: {why}"
    return Unread(Diagnostic("COMP030", "error", message, hint=hint, place=str(path)), wrong_use)


def _not_utf8(path: Path, raw: bytes, fault: UnicodeDecodeError) -> Unread:
    line = raw.count(b"\n", 0, fault.start) + 1
    before = raw.rfind(b"\n", 0, fault.start) + 1
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        why = "it is UTF-16 text, not UTF-8"
    else:
        at = fault.start - before + 1
        why = f"byte {at} of line {line} (0x{raw[fault.start]:02X}) is not UTF-8"
    message = f"`{path}` cannot be read: {why}"
    hint = "save the file as UTF-8"
    return Unread(Diagnostic("COMP030", "error", message, hint=hint, place=f"{path}:{line}"), False)


def _plans_inside(folder: Path) -> str:
    inside = sorted(folder.glob(f"*{ENDING}"))[:3]
    if not inside:
        return "name a file that ends in `.comp`"
    return "name the plan in it: " + " or ".join(f"`{each}`" for each in inside)


def _near(path: Path) -> str:
    from compdsl.diagnostics.near import nearby, suggest

    try:
        there = [each.name for each in sorted(path.parent.iterdir()) if each.suffix == ENDING]
    except OSError:
        return f"there is no folder `{path.parent}` either"
    near = nearby(path.name, there)
    hint = suggest(*(str(path.with_name(name)) for name in near))
    return hint or "start one with `comp new NAME`"
