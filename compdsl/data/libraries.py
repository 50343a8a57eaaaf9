"""Libraries from the disk: the standard library, and the files of a project.

A project is the nearest folder, from the plan's upwards, that holds `pyproject.toml` or
`comp.toml`; without one it is the plan's own folder. Nothing outside it is read, also not through
a link.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from compdsl.diagnostics.near import nearby
from compdsl.names.loading import Load, Unread, Wanted
from compdsl.source import SourceFile

ROOTS = ("pyproject.toml", "comp.toml")
ENDING = ".comp"
LARGEST = 16 * 1024 * 1024  # bytes


def standard(which: Wanted) -> SourceFile | Unread:
    """Give a standard library, and nothing else."""
    if which.is_path:
        return Unread("missing", "no files are read here")
    names = standard_names()
    if which.name not in names:
        return Unread("missing", near=tuple(names))
    path = _folder().joinpath(*which.name.split(".")).with_suffix(ENDING)
    return SourceFile(f"{which.name.replace('.', '/')}{ENDING}", path.read_text(encoding="utf-8"))


def standard_file(source: SourceFile) -> Path | None:
    """Return the file of a standard library; None for a text that is none."""
    path = _folder() / source.name
    return path if source.name.startswith("std/") and path.is_file() else None


def standard_names() -> list[str]:
    """Return the names of all standard libraries, such as `std.vesting`."""
    found = _folder().rglob(f"*{ENDING}")
    return sorted(".".join(each.relative_to(_folder()).with_suffix("").parts) for each in found)


def _folder() -> Path:
    """Return the standard library: in the installed package, else beside the checkout."""
    inside = Path(__file__).parent.parent / "stdlib"
    return inside if inside.is_dir() else Path(__file__).parent.parent.parent / "stdlib"


def of_project(plan: Path) -> Load:
    """Return what gives the libraries of a plan file: standard ones, and files of its project."""
    root = _root(plan)
    known: dict[Wanted, SourceFile | Unread] = {}

    def load(which: Wanted) -> SourceFile | Unread:
        if which not in known:
            known[which] = _file(root, which.name) if which.is_path else standard(which)
        return known[which]

    return load


def of_texts(texts: Mapping[str, str]) -> Load:
    """Return what gives libraries by their names or paths from a mapping, and standard ones."""

    def load(which: Wanted) -> SourceFile | Unread:
        if which.name in texts:
            return SourceFile(which.name, texts[which.name])
        if not which.is_path:
            return standard(which)
        if which.name.startswith("../"):
            return Unread("outside")
        folder, _, file = which.name.rpartition("/")
        there = [each.removeprefix(f"{folder}/") for each in texts]
        near = tuple(nearby(file, there))
        return Unread("missing", "no text of that name was given", near)

    return load


def _root(plan: Path) -> Path:
    folder = plan.resolve().parent
    for each in (folder, *folder.parents):
        if any((each / name).is_file() for name in ROOTS):
            return each
    return folder


def _file(root: Path, name: str) -> SourceFile | Unread:
    path = Path(name)
    try:
        if not path.resolve().is_relative_to(root):
            return Unread("outside")
        if path.is_dir():
            return Unread("missing", "it is a folder")
        if not path.is_file():
            return Unread("missing", near=_near(path))
        if path.stat().st_size > LARGEST:
            return Unread("missing", "it is larger than 16 MB")
        return SourceFile(name, path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Unread("missing", "it is not UTF-8 text")
    except (OSError, ValueError) as fault:
        return Unread("missing", str(getattr(fault, "strerror", None) or fault).lower())


def _near(path: Path) -> tuple[str, ...]:
    if not path.parent.is_dir():
        return ()
    there = [each.name for each in sorted(path.parent.iterdir()) if each.suffix == ENDING]
    return tuple(nearby(path.name, there))
