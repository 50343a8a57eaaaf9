"""Settings of advice for a project: `[lint]` in `comp.toml`, `[tool.comp.lint]` in pyproject.toml.

[lint]
ignore = ["COMP711"]
jump = "30%"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from compdsl.diagnostics.model import Diagnostic
from compdsl.lint.looked import Settings

FILES = (("comp.toml", ("lint",)), ("pyproject.toml", ("tool", "comp", "lint")))


def lint_settings(plan: Path) -> tuple[Settings, list[Diagnostic]]:
    """Return the settings for a plan from the nearest folder that has some, and what is wrong."""
    folder = plan.resolve().parent
    for each in (folder, *folder.parents):
        found = [(each / name, _table(each / name, keys)) for name, keys in FILES]
        said = next(((path, table) for path, table in found if table is not None), None)
        if said is not None:
            return _read(*said)
    return Settings(), []


def _table(path: Path, keys: tuple[str, ...]) -> object:
    if not path.is_file():
        return None
    try:
        here: object = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        return str(fault)
    for key in keys:
        here = here.get(key) if isinstance(here, dict) else None
    return here


def _read(path: Path, found: object) -> tuple[Settings, list[Diagnostic]]:
    if not isinstance(found, Mapping):
        return Settings(), [_wrong(path, f"it cannot be read: {found}", "write a table `[lint]`")]
    settings, problems = Settings(), []
    ignored = found.get("ignore", [])
    if isinstance(ignored, list) and all(isinstance(code, str) for code in ignored):
        settings = Settings(settings.jump, frozenset(code.upper() for code in ignored))
    else:
        hint = 'write a list of codes, as in `ignore = ["COMP711"]`'
        problems.append(_wrong(path, "`ignore` is no list of codes", hint))
    jump = _share(found.get("jump", "25%"))
    if jump is None:
        problems.append(_wrong(path, "`jump` is no percentage", 'write it as in `jump = "25%"`'))
    else:
        settings = Settings(jump, settings.ignored)
    for key in sorted(set(found) - {"ignore", "jump"}):
        problems.append(_wrong(path, f"there is no setting `{key}`", "use `ignore` or `jump`"))
    return settings, problems


def _share(written: object) -> Fraction | None:
    if not isinstance(written, str) or not written.endswith("%"):
        return None
    digits = written[:-1].strip()
    return Fraction(digits) / 100 if digits.replace(".", "", 1).isdigit() else None


def _wrong(path: Path, why: str, hint: str) -> Diagnostic:
    return Diagnostic(
        "COMP706", "error", f"the settings of advice: {why}", None, (), hint, (), str(path)
    )
