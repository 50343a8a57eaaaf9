"""What the README and the pages say is true: every plan in them runs, every command prints that.

A block of Comp is a whole plan, or an addition to the plan of `docs/reference/README.md`; nothing
may be wrong with it, and its examples hold. Console blocks are run in a copy of the examples.
`COMP_UPDATE=1` writes what commands print, and the index of codes, anew.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import stat
from pathlib import Path

import pytest

from compdsl.cli.commands import COMMANDS
from compdsl.cli.process import run_process
from compdsl.diagnostics import pages
from compdsl.diagnostics.render import render
from compdsl.pipeline import compile_plan
from compdsl.report.examples import run_examples
from compdsl.source import SourceFile
from compdsl.syntax.format import format_text

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")]
)
UPDATE = bool(os.environ.get("COMP_UPDATE"))


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path, language: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


PLANS = [
    pytest.param(block, id=f"{name(page)}:{number}")
    for page in PAGES
    for number, block in enumerate(blocks(page, "comp"), 1)
]


def is_whole(block: str) -> bool:
    return re.search(r'^plan "', block, re.MULTILINE) is not None


# --- plans ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("block", PLANS)
def test_plan(block: str) -> None:
    start = "" if is_whole(block) else blocks(REFERENCE / "README.md", "comp")[0] + "\n"
    compiled = compile_plan(SourceFile("plan.comp", start + block))
    assert render(compiled.diagnostics, "line") == ""
    cases = run_examples(compiled)
    wrong = [
        f"{outcome.span.text}: {outcome.got}"
        for case in cases
        for outcome in case.outcomes
        if not outcome.ok
    ]
    assert (wrong, [case.title for case in cases if not case.ok]) == ([], [])


@pytest.mark.parametrize("block", PLANS)
def test_plan_is_formatted(block: str) -> None:
    assert format_text(SourceFile("plan.comp", block)).text == block


def test_every_page_on_the_language_has_a_worked_example() -> None:
    names = "data earnings examples expressions metrics plan release rewards tiers clawbacks draws"
    for each in names.split():
        assert any(
            "\nexample " in f"\n{block}" for block in blocks(REFERENCE / f"{each}.md", "comp")
        )


# --- commands ------------------------------------------------------------------------------------


@pytest.fixture
def playground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the pages name: the examples and the plan with mistakes."""
    ignored = shutil.ignore_patterns("expected-*", "__pycache__")
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=ignored)
    (tmp_path / "docs").mkdir()
    shutil.copy(ROOT / "docs" / "mistake.comp", tmp_path / "docs")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def commands(block: str) -> list[str]:
    return [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]


def printed(block: str, capsys: pytest.CaptureFixture[str]) -> str:
    """Run the commands of a block; return the block as it should be."""
    made = ""
    for command in commands(block):
        program, *arguments = shlex.split(command)
        assert program == "comp", command
        code = run_process(arguments)
        out, err = capsys.readouterr()
        assert code in (0, 1), err
        made += f"$ {command}\n{out}{err}"
    return made


@pytest.mark.usefixtures("playground")
@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "console")], ids=name)
def test_commands_print_what_the_page_shows(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = page.read_text(encoding="utf-8")
    for block in blocks(page, "console"):
        made = printed(block, capsys)
        if UPDATE:
            text = text.replace(f"```console\n{block}```", f"```console\n{made}```")
        else:
            assert block == made
    if UPDATE:
        page.write_text(text, encoding="utf-8")


@pytest.mark.usefixtures("playground")
@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=name)
def test_python_runs(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for block in blocks(page, "python"):
        exec(compile(block, name(page), "exec"), {})
        wanted = re.findall(r"^print\(.*\)  # (.*)$", block, re.MULTILINE)
        assert capsys.readouterr().out.splitlines() == wanted
        assert wanted


def test_every_command_is_on_its_page() -> None:
    text = (REFERENCE / "command-line.md").read_text(encoding="utf-8")
    assert [each for each in COMMANDS if not re.search(rf"`comp {each}[ `]", text)] == []


# --- the two commands of the README --------------------------------------------------------------


def test_the_readme_holds_two_commands_of_one_line_and_ci_runs_the_second() -> None:
    first, second = blocks(ROOT / "README.md", "sh")
    assert first.count("\n") == second.count("\n") == 1
    assert "/bin/comp run examples/quickstart" in first
    script = ROOT / ".ci" / "run"
    lines = script.read_text(encoding="utf-8").splitlines()
    assert lines[-1] == second.strip()
    assert "set -euo pipefail" in lines
    assert os.name == "nt" or script.stat().st_mode & stat.S_IXUSR


# --- links and paths -----------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    targets = [each.split("#")[0] for each in re.findall(r"\]\(([^)\s]+)\)", text)]
    local = [each for each in targets if each and "://" not in each]
    assert [each for each in local if not (page.parent / each).exists()] == []


def test_paths_in_the_recipes_are_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    first = "|".join(("grammar", "compdsl", "tests", "docs", "examples", "lsp"))
    paths = re.findall(rf"`((?:{first})/[^`…]*)`", text)
    assert len(paths) > 20
    assert [each for each in paths if not (ROOT / each).exists()] == []


# --- codes ---------------------------------------------------------------------------------------

PHASES = {
    "0": "Reading the text",
    "1": "Names and clauses",
    "2": "Values",
    "3": "Dates and periods",
    "4": "Tiers and pay",
    "5": "Data",
    "6": "Running",
    "7": "Advice",
    "9": "Faults of Comp",
}


def index_of_codes() -> str:
    """Make the index from the pages that are there."""
    made = [
        "# Error codes\n",
        "Every message has a code, and every code a page with a plan that is wrong, one that is "
        "right, and why. `comp explain COMP412` prints it.",
    ]
    for digit, phase in PHASES.items():
        found = [code for code in pages.codes() if code[4] == digit]
        if found:
            made.append(f"\n## {phase}\n\n| code | what it reports |\n|---|---|")
        for code in found:
            page = f"../compdsl/diagnostics/pages/{code}.md"
            made.append(f"| [{code}]({page}) | {pages.title(code)} |")
    return "\n".join(made) + "\n"


def test_index_of_codes() -> None:
    path = ROOT / "docs" / "errors.md"
    if UPDATE:
        path.write_text(index_of_codes(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == index_of_codes()
