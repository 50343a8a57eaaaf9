"""The language server: what the protocol asks, passed to the functions that answer.

Each answer is a function in `features` of an analysis and a place. Here stands only which question
goes to which function, and what happens when documents, files and settings change.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from comp_lsp import convert
from comp_lsp.parent import watch
from comp_lsp.progress import Progress
from comp_lsp.protocol import CompProtocol
from comp_lsp.settings import read_settings
from comp_lsp.workspace import Document, Workspace
from compdsl.version import __version__

SECTION = "comp"


class CompServer(LanguageServer):
    """The server, with the documents that are open in it as `open_plans`."""

    def __init__(self) -> None:
        super().__init__("comp", __version__, protocol_cls=CompProtocol)
        self.open_plans = Workspace(self._publish, self._refresh, self._warn)
        self.open_plans.background.shown = Progress(self).shown
        self.watching: asyncio.Task[None] | None = None
        self.is_shut_down = False

    def _publish(self, document: Document) -> None:
        analysis = self.open_plans.analysis(document.uri)
        if analysis is None:
            return
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(
                uri=document.uri,
                version=document.version,
                diagnostics=convert.diagnostics(analysis),
            )
        )

    def shows_pictures(self) -> bool:
        """Whether the editor shows pictures in Markdown: those that read it with `marked` do."""
        general = self.client_capabilities.general
        markdown = general.markdown if general is not None else None
        return markdown is not None and markdown.parser == "marked"

    def _warn(self, words: str) -> None:
        """Show a sentence to the user."""
        message = lsp.ShowMessageParams(type=lsp.MessageType.Warning, message=words)
        self.window_show_message(message)

    def _refresh(self) -> None:
        """Have what is shown beside the text asked for again."""
        asked = self.client_capabilities.workspace
        if asked is not None and asked.inlay_hint and asked.inlay_hint.refresh_support:
            self.workspace_inlay_hint_refresh(None)
        if asked is not None and asked.code_lens and asked.code_lens.refresh_support:
            self.workspace_code_lens_refresh(None)


def server() -> CompServer:
    """Return a server with everything that it can be asked."""
    from comp_lsp.features.table import register

    made = CompServer()
    _life(made)
    _documents(made)
    _settings(made)
    register(made)
    return made


def roots(made: CompServer) -> list[Path]:
    """Return the folders that are open in the editor."""
    paths = (to_fs_path(folder.uri) for folder in made.workspace.folders.values())
    return [Path(path).resolve() for path in paths if path is not None]


def _documents(made: CompServer) -> None:
    plans = made.open_plans

    @made.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        plans.encoding = str(made.workspace.position_encoding or plans.encoding)
        plans.open(params.text_document)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        document = params.text_document
        plans.change(document.uri, document.version, params.content_changes)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        plans.close(uri)
        nothing = lsp.PublishDiagnosticsParams(uri=uri, diagnostics=[])
        made.text_document_publish_diagnostics(nothing)

    @made.feature(lsp.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def folders_changed(params: lsp.DidChangeWorkspaceFoldersParams) -> None:
        del params
        plans.roots = roots(made)

    @made.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def files_changed(params: lsp.DidChangeWatchedFilesParams) -> None:
        del params
        plans.again()


def _life(made: CompServer) -> None:
    @made.feature(lsp.INITIALIZE)
    def initialize(params: lsp.InitializeParams) -> None:
        watching = watch(params.process_id, made.open_plans.end)
        made.watching = asyncio.get_running_loop().create_task(watching)

    @made.feature(lsp.SHUTDOWN)
    async def shut_down(params: None) -> None:
        del params
        made.is_shut_down = True
        await made.open_plans.end()


def _registrations(asked: lsp.WorkspaceClientCapabilities | None) -> list[lsp.Registration]:
    """Return what the editor is asked to tell: changes of plans on the disk, and of settings."""
    found: list[lsp.Registration] = []
    files = asked.did_change_watched_files if asked is not None else None
    if files is not None and files.dynamic_registration:
        plans = lsp.DidChangeWatchedFilesRegistrationOptions(
            watchers=[lsp.FileSystemWatcher(glob_pattern="**/*.comp")]
        )
        method = lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES
        found.append(lsp.Registration(id="plans", method=method, register_options=plans))
    settings = asked.did_change_configuration if asked is not None else None
    if settings is not None and settings.dynamic_registration:
        method = lsp.WORKSPACE_DID_CHANGE_CONFIGURATION
        section = lsp.DidChangeConfigurationRegistrationOptions(section=SECTION)
        found.append(lsp.Registration(id="settings", method=method, register_options=section))
    return found


def _settings(made: CompServer) -> None:
    @made.feature(lsp.INITIALIZED)
    async def initialized(params: lsp.InitializedParams) -> None:
        del params
        made.open_plans.roots = roots(made)
        asked = made.client_capabilities.workspace
        if registrations := _registrations(asked):
            await made.client_register_capability_async(
                lsp.RegistrationParams(registrations=registrations)
            )
        if asked is not None and asked.configuration:
            await ask()

    @made.feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def settings_changed(params: lsp.DidChangeConfigurationParams) -> None:
        asked = made.client_capabilities.workspace
        if asked is not None and asked.configuration:
            await ask()
        elif isinstance(params.settings, dict):
            made.open_plans.settings = read_settings(params.settings.get(SECTION))
            made.open_plans.again()

    async def ask() -> None:
        item = lsp.ConfigurationItem(section=SECTION)
        found = await made.workspace_configuration_async(lsp.ConfigurationParams(items=[item]))
        made.open_plans.settings = read_settings(found[0] if found else None)
        made.open_plans.again()
