"""A server for a module of tests, asked by a client that can do all that an editor can."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from asking import Editor, PlanClient, plan_client
from lsprotocol import types as lsp
from pytest_lsp import ClientServerConfig, client_capabilities

CONFIG = ClientServerConfig(
    server_command=[sys.executable, "-m", "comp_lsp"], client_factory=plan_client
)


@pytest_lsp.fixture(config=CONFIG, scope="module")
async def client(lsp_client: PlanClient) -> AsyncIterator[None]:
    capabilities = client_capabilities("visual-studio-code")
    params = lsp.InitializeParams(capabilities=capabilities, process_id=None, root_uri=None)
    await lsp_client.initialize_session(params)
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def editor(client: PlanClient, tmp_path: Path) -> Editor:
    return Editor(client, tmp_path)
