"""pygls' protocol without its documents: the server keeps its own, which count lines rightly."""

from __future__ import annotations

from collections.abc import Generator
from typing import cast

from lsprotocol import types as lsp
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method

Handled = Generator[object, object, None]


class CompProtocol(LanguageServerProtocol):
    """Passes what happens to documents straight on to the server."""

    @lsp_method(lsp.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: lsp.DidOpenTextDocumentParams) -> Handled:
        """Pass on that a document was opened."""
        yield from self._pass_on(lsp.TEXT_DOCUMENT_DID_OPEN, params)

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: lsp.DidChangeTextDocumentParams) -> Handled:
        """Pass on that a document was edited."""
        yield from self._pass_on(lsp.TEXT_DOCUMENT_DID_CHANGE, params)

    @lsp_method(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: lsp.DidCloseTextDocumentParams) -> Handled:
        """Pass on that a document was closed."""
        yield from self._pass_on(lsp.TEXT_DOCUMENT_DID_CLOSE, params)

    def _pass_on(self, method: str, params: object) -> Handled:
        handler = self.fm.features.get(method)
        if handler is not None:
            yield cast("object", (handler, (params,), None))
