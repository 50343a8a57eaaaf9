"""The shape of the code, read from its syntax: sizes, import direction, words, codes and pages.

Each rule takes a module and gives its complaints, so that every rule is also shown to fail: the
cases below are small modules, each with one fault.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STAGES = (
    "source",
    "diagnostics",
    "syntax",
    "reference",
    "names",
    "check",
    "lint",
    "ir",
    "run",
    "data",
    "pipeline",
    "report",
    "changes",
    "api",
    "cli",
)
ON_TOP = ("__init__", "__main__", "cli")  # may import every stage
EVERYWHERE = ("version", "source")
LONGEST_FILE, LONGEST_FUNCTION, DEEPEST = 400, 40, 3
CODE = re.compile(r"COMP\d{3}")

Function = ast.FunctionDef | ast.AsyncFunctionDef
BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.Match)


@dataclass(frozen=True)
class Module:
    """A Python file by its path from the root of the project, and its syntax."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def parts(self) -> list[str]:
        """The dotted name in parts, as an import would write it."""
        parts = self.path.removesuffix(".py").removeprefix("lsp/").split("/")
        return parts[:-1] if parts[-1] == "__init__" else parts

    @property
    def stage(self) -> str:
        """The stage of `compdsl` that the module belongs to; `__init__` for the package itself."""
        return self.parts[1] if len(self.parts) > 1 else "__init__"

    def at(self, node: ast.AST, words: str) -> str:
        return f"{self.path}:{getattr(node, 'lineno', 1)}: {words}"


Rule = Callable[[Module], Iterator[str]]


def read(*folders: str) -> list[Module]:
    return [
        Module(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "node_modules" not in path.parts
    ]


def functions(module: Module) -> Iterator[Function]:
    return (node for node in ast.walk(module.tree) if isinstance(node, Function))


def long_files(module: Module) -> Iterator[str]:
    length = len(module.text.splitlines())
    if length > LONGEST_FILE:
        yield f"{module.path}: {length} lines"


def long_functions(module: Module) -> Iterator[str]:
    for function in functions(module):
        length = (function.end_lineno or 0) - function.lineno + 1
        if length > LONGEST_FUNCTION:
            yield module.at(function, f"`{function.name}` has {length} lines")


def depth(node: ast.AST) -> int:
    """How many blocks lie in one another below a node; `elif` is no deeper than its `if`."""
    deepest = 0
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Function | ast.Lambda | ast.ClassDef):
            continue
        is_elif = isinstance(node, ast.If) and node.orelse == [child] and isinstance(child, ast.If)
        deepest = max(deepest, depth(child) + (isinstance(child, BLOCKS) and not is_elif))
    return deepest


def deep_functions(module: Module) -> Iterator[str]:
    for function in functions(module):
        if depth(function) > DEEPEST:
            yield module.at(function, f"`{function.name}` nests {depth(function)} deep")


def imports(module: Module) -> Iterator[tuple[ast.AST, list[str]]]:
    """Give every imported dotted name in parts, wherever in the file it is imported."""
    package = module.parts if module.path.endswith("__init__.py") else module.parts[:-1]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name.split(".")) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            start = start + (node.module.split(".") if node.module else [])
            yield from ((node, [*start, alias.name]) for alias in node.names)


def backward_imports(module: Module) -> Iterator[str]:
    """Imports go from a later stage to an earlier one; the editor's server is beside `cli`."""
    in_server = module.parts[0] != "compdsl"
    for node, name in imports(module):
        target = name[1] if len(name) > 1 else "__init__"
        if name[0] == "comp_lsp" and not in_server and module.stage not in ON_TOP:
            yield module.at(node, "imports the language server")
        elif name[0] != "compdsl" or target in EVERYWHERE:
            continue
        elif in_server:
            if target == "cli":
                yield module.at(node, "the language server imports the command line")
        elif module.stage not in ON_TOP and not may_import(module.stage, target):
            yield module.at(node, f"`{module.stage}` imports `{target}`")


def for_types_only(module: Module) -> set[ast.AST]:
    """Return the imports that only a type checker reads."""
    guards = [
        node
        for node in ast.walk(module.tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    ]
    return {inner for guard in guards for inner in ast.walk(guard)}


def circles(modules: list[Module]) -> list[str]:
    """Return the modules that import each other in a circle, also by imports inside functions."""
    names = {".".join(module.parts) for module in modules}
    left: dict[str, set[str]] = {}
    for module in modules:
        skipped = for_types_only(module)
        found = [name for node, name in imports(module) if node not in skipped]
        whole = {
            next((n for n in (".".join(f), ".".join(f[:-1])) if n in names), "") for f in found
        }
        left[".".join(module.parts)] = whole
    while True:
        reached = set().union(*(to - {name} for name, to in left.items()))
        kept = {n: to for n, to in left.items() if n in reached and (to - {n}) & left.keys()}
        if len(kept) == len(left):
            return sorted(kept)
        left = kept


def may_import(stage: str, target: str) -> bool:
    known = stage in STAGES and target in STAGES
    return known and STAGES.index(target) <= STAGES.index(stage)


def unknown_stages(module: Module) -> Iterator[str]:
    if module.parts[0] == "compdsl" and module.stage not in (*STAGES, *ON_TOP, *EVERYWHERE):
        yield f"{module.path}: `{module.stage}` is not a stage"


def floats(module: Module) -> Iterator[str]:
    if module.parts[0] != "compdsl" or module.stage == "data":
        return
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
            yield module.at(node, f"the float {node.value}")
        elif isinstance(node, ast.Name) and node.id == "float":
            yield module.at(node, "`float`")


def loose_types(module: Module) -> Iterator[str]:
    if module.parts[0] != "compdsl" or module.stage == "data":
        return
    for node in ast.walk(module.tree):
        name = getattr(node, "id", None) or getattr(node, "attr", None)
        if isinstance(node, ast.Name | ast.Attribute) and name == "Any":
            yield module.at(node, "`Any`")


def reminders(module: Module) -> Iterator[str]:
    for number, line in enumerate(module.text.splitlines(), 1):
        if re.search(r"\b(TODO|FIXME|XXX)\b", line):
            yield f"{module.path}:{number}: {line.strip()}"


def undocumented(module: Module) -> Iterator[str]:
    if not ast.get_docstring(module.tree):
        yield f"{module.path}: no docstring"
    yield from undocumented_names(module, module.tree)


def undocumented_names(module: Module, scope: ast.Module | ast.ClassDef) -> Iterator[str]:
    for node in scope.body:
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        if not ast.get_docstring(node) and not is_stated_elsewhere(node):
            yield module.at(node, f"`{node.name}` has no docstring")
        if isinstance(node, ast.ClassDef):
            yield from undocumented_names(module, node)


def is_stated_elsewhere(node: Function | ast.ClassDef) -> bool:
    """Whether the docstring of another definition speaks for this one: overloads and setters."""
    names = {ast.unparse(each).split(".")[-1] for each in node.decorator_list}
    return bool(names & {"overload", "setter", "override"})


def mutable_state(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Global):
            yield module.at(node, f"`global {', '.join(node.names)}`")
    for statement in module.tree.body:
        if not isinstance(statement, ast.Assign | ast.AnnAssign) or not is_mutable(statement.value):
            continue
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        for target in targets:
            name = ast.unparse(target)
            if name != name.upper() and name != "__all__":
                yield module.at(statement, f"`{name}` is state of the module")


def is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        made = ast.unparse(value.func).split(".")[-1]
        return made in ("list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict")
    displays = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
    return isinstance(value, displays)


def codes_used(modules: list[Module]) -> dict[str, str]:
    """Map each code that stands alone in a string to the first place where it does."""
    used: dict[str, str] = {}
    for module in modules:
        for node in ast.walk(module.tree):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and CODE.fullmatch(text):
                used.setdefault(text, module.at(node, f"`{text}`"))
    return used


def codes_and_pages(modules: list[Module], pages: set[str]) -> list[str]:
    used = codes_used(modules)
    missing = [f"{place} has no page" for code, place in used.items() if code not in pages]
    return missing + [f"`{code}` has a page and is never reported" for code in pages - set(used)]


RULES: tuple[Rule, ...] = (
    long_files,
    long_functions,
    deep_functions,
    backward_imports,
    unknown_stages,
    floats,
    loose_types,
    reminders,
    undocumented,
    mutable_state,
)


@pytest.fixture(scope="module")
def modules() -> list[Module]:
    return read("compdsl", "lsp")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule(rule: Rule, modules: list[Module]) -> None:
    complaints = [complaint for module in modules for complaint in rule(module)]
    assert not complaints, "\n" + "\n".join(complaints)


def test_every_code_has_a_page_and_every_page_a_code(modules: list[Module]) -> None:
    pages = {path.stem for path in (ROOT / "compdsl/diagnostics/pages").glob("COMP*.md")}
    inside = [module for module in modules if module.parts[0] == "compdsl"]
    complaints = codes_and_pages(inside, pages)
    assert not complaints, "\n" + "\n".join(sorted(complaints))


def test_no_modules_import_each_other_in_a_circle(modules: list[Module]) -> None:
    assert not circles(modules)


def test_a_circle_is_found() -> None:
    a = Module("compdsl/run/a.py", "from compdsl.run import b")
    b = Module("compdsl/run/b.py", "def f():\n    from compdsl.run.a import x")
    for_types = "if TYPE_CHECKING:\n    from compdsl.run.a import x"
    assert circles([a, b, Module("compdsl/run/c.py", "import compdsl.run.a")]) == [
        "compdsl.run.a",
        "compdsl.run.b",
    ]
    assert not circles([a, Module("compdsl/run/b.py", for_types)])


def nested(*openings: str) -> str:
    lines = ["def f() -> None:", *openings, "pass"]
    return "\n".join("    " * level + line for level, line in enumerate(lines))


FAULTS: tuple[tuple[Rule, str, str], ...] = (
    (long_files, "compdsl/run/a.py", "x = 1\n" * 401),
    (long_functions, "compdsl/run/a.py", "def f() -> None:\n" + "    g()\n" * 40),
    (deep_functions, "compdsl/run/a.py", nested("if a:", "for b in c:", "while d:", "with e:")),
    (deep_functions, "lsp/comp_lsp/a.py", nested("if a:", "match b:", "case c:", "if d:", "if e:")),
    (backward_imports, "compdsl/syntax/a.py", "from compdsl.check import types"),
    (backward_imports, "compdsl/syntax/a.py", "def f():\n    import compdsl.run.ledger"),
    (backward_imports, "compdsl/syntax/a.py", "from ..names import scopes"),
    (backward_imports, "compdsl/syntax/__init__.py", "from ..names import scopes"),
    (backward_imports, "compdsl/syntax/a.py", "from .. import names"),
    (backward_imports, "compdsl/report/a.py", "from compdsl import cli"),
    (backward_imports, "compdsl/report/a.py", "import compdsl"),
    (backward_imports, "compdsl/report/a.py", "import comp_lsp.server"),
    (backward_imports, "compdsl/source.py", "from compdsl.diagnostics import model"),
    (backward_imports, "lsp/comp_lsp/a.py", "from compdsl.cli import main"),
    (unknown_stages, "compdsl/common.py", ""),
    (unknown_stages, "compdsl/common/a.py", ""),
    (floats, "compdsl/run/a.py", "x = 1.0"),
    (floats, "compdsl/run/a.py", "x = float(y)"),
    (floats, "compdsl/run/a.py", "def f(x: float) -> None: ..."),
    (loose_types, "compdsl/run/a.py", "x: Any = 1"),
    (loose_types, "compdsl/run/a.py", "x: list[typing.Any] = y"),
    (reminders, "compdsl/run/a.py", "x = 1  # TODO later"),
    (undocumented, "compdsl/run/a.py", "x = 1"),
    (undocumented, "compdsl/run/a.py", "'''Doc.'''\ndef f() -> None: ..."),
    (undocumented, "compdsl/run/a.py", "'''Doc.'''\nclass A:\n    '''A.'''\n    def f(self): ..."),
    (mutable_state, "compdsl/run/a.py", "cache = {}"),
    (mutable_state, "compdsl/run/a.py", "seen: set[str] = set()"),
    (mutable_state, "compdsl/run/a.py", "def f():\n    global x"),
)


@pytest.mark.parametrize(("rule", "path", "text"), FAULTS)
def test_each_rule_can_fail(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Module(path, text)))


ALLOWED = '''"""A module with nothing to complain about."""

__all__ = ["one"]
NAMES = {"a": 1}

import compdsl.version
from compdsl.source import Span
from compdsl.syntax import tree
from . import other


def one(x: int) -> int:
    """Return one."""
    if x:
        return 1
    elif x > 2:
        return 2
    elif x > 3:
        return 3
    elif x > 4:
        return 4
    return 1


def _two() -> None: ...
'''


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_no_rule_complains_about_good_code(rule: Rule) -> None:
    assert not list(rule(Module("compdsl/check/good.py", ALLOWED)))
    assert not list(rule(Module("compdsl/cli/__init__.py", ALLOWED + "import compdsl.report\n")))
    assert not list(rule(Module("lsp/comp_lsp/good.py", ALLOWED + "import compdsl\n")))
    assert not list(rule(Module("compdsl/__init__.py", ALLOWED + "from compdsl import cli\n")))


def test_codes_without_page_and_pages_without_code_are_found() -> None:
    module = Module("compdsl/check/a.py", '"""See COMP300."""\nA = "COMP201"\nB = "COMP202"\n')
    assert len(codes_and_pages([module], {"COMP201", "COMP299"})) == 2
    assert not codes_and_pages([module], {"COMP201", "COMP202"})
