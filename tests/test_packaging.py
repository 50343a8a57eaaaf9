"""The package as people get it: a wheel made from the sdist, installed where nothing else is.

Building needs hatchling and installing needs the dependencies, both from the package index that pip
is set up with.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "quickstart"
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("packaging")]


@dataclass(frozen=True)
class Built:
    """What was built: the source distribution, and the wheel that was made from it."""

    sdist: Path
    wheel: Path


def run(*command: str | Path, cwd: Path) -> str:
    """Run a program apart from this environment; return what it printed."""
    kept = {key: text for key, text in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(each) for each in command],
        cwd=cwd,
        env=kept | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def environment(folder: Path) -> Path:
    """Make an environment and return the folder of its programs."""
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if sys.platform == "win32" else "bin")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("built")
    programs = environment(folder / "builder")
    run(programs / "python", "-m", "pip", "install", "-q", "hatchling>=1.27", cwd=folder)
    run(programs / "hatchling", "build", "-t", "sdist", "-d", folder, cwd=ROOT)
    sdist = next(folder.glob("*.tar.gz"))
    run(
        programs / "python", "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation",
        "-w", folder, sdist, cwd=folder,
    )  # fmt: skip
    return Built(sdist, next(folder.glob("*.whl")))


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and what it needs: the folder of its programs."""
    folder = tmp_path_factory.mktemp("installed")
    programs = environment(folder / "env")
    run(programs / "python", "-m", "pip", "install", "-q", built.wheel, cwd=folder)
    return programs


def files(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_top_level_names(built: Built) -> None:
    names = {name.split("/")[0] for name in files(built.wheel)}
    assert {name for name in names if not name.endswith(".dist-info")} == {"compdsl", "comp_lsp"}


def test_every_module_page_and_plan_is_inside(built: Built) -> None:
    inside = files(built.wheel)
    wanted = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "compdsl").rglob("*")
        if path.is_file() and path.suffix in (".py", ".md", ".comp", ".csv", ".typed")
    }
    wanted |= {f"compdsl/{each.relative_to(ROOT).as_posix()}" for each in grammar_and_library()}
    assert "compdsl/grammar/comp.lark" in wanted
    assert wanted - inside == set()


def grammar_and_library() -> list[Path]:
    return [*(ROOT / "grammar").glob("*.lark"), *(ROOT / "stdlib").rglob("*.comp")]


def test_the_sdist_holds_what_a_reader_needs(built: Built) -> None:
    with tarfile.open(built.sdist) as archive:
        inside = {name.split("/", 1)[-1] for name in archive.getnames()}
    wanted = {
        "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "pyproject.toml", ".ci/run",
        "docs/errors.md", "examples/quickstart/plan.comp", "tests/test_packaging.py",
    }  # fmt: skip
    assert wanted - inside == set()


def test_commands_run_from_another_folder(installed: Path, tmp_path: Path) -> None:
    comp, plan = installed / "comp", EXAMPLE / "plan.comp"
    assert "no problems" in run(comp, "check", plan, cwd=tmp_path)
    assert run(comp, "explain", "COMP412", cwd=tmp_path).startswith("# COMP412")
    out = tmp_path / "ledger.csv"
    run(comp, "run", plan, "--data", EXAMPLE / "data", "--out", out, cwd=tmp_path)
    assert out.read_bytes() == (EXAMPLE / "expected-ledger.csv").read_bytes()


def test_a_new_plan_from_the_package(installed: Path, tmp_path: Path) -> None:
    comp = installed / "comp"
    run(comp, "new", "acme", cwd=tmp_path)
    assert "all hold" in run(comp, "test", "acme", cwd=tmp_path)


def test_it_is_imported_from_the_package(installed: Path, tmp_path: Path) -> None:
    code = "import compdsl, comp_lsp; print(compdsl.__file__)"
    place = Path(run(installed / "python", "-c", code, cwd=tmp_path).strip())
    assert place.is_relative_to(installed.parent)
