"""Options of the tests."""

from __future__ import annotations

import os

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite what the cases are to print")


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected output is rewritten: `--update`, or COMP_UPDATE=1 in the environment."""
    return bool(request.config.getoption("--update")) or os.environ.get("COMP_UPDATE") == "1"
