"""What the server answers, case by case: a plan with a place in it, and the whole answer."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from asking import Case, Editor, keep_answer, read_case
from lsprotocol import types as lsp
from lsprotocol.converters import get_converter
from pygls.exceptions import JsonRpcException

FOLDER = Path(__file__).parent / "cases"
METHODS = {
    "code-action": lsp.TEXT_DOCUMENT_CODE_ACTION,
    "code-lens": lsp.TEXT_DOCUMENT_CODE_LENS,
    "command": lsp.WORKSPACE_EXECUTE_COMMAND,
    "completion": lsp.TEXT_DOCUMENT_COMPLETION,
    "definition": lsp.TEXT_DOCUMENT_DEFINITION,
    "document-link": lsp.TEXT_DOCUMENT_DOCUMENT_LINK,
    "document-symbol": lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL,
    "folding-range": lsp.TEXT_DOCUMENT_FOLDING_RANGE,
    "formatting": lsp.TEXT_DOCUMENT_FORMATTING,
    "highlight": lsp.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT,
    "hover": lsp.TEXT_DOCUMENT_HOVER,
    "prepare-rename": lsp.TEXT_DOCUMENT_PREPARE_RENAME,
    "inlay-hint": lsp.TEXT_DOCUMENT_INLAY_HINT,
    "on-type-formatting": lsp.TEXT_DOCUMENT_ON_TYPE_FORMATTING,
    "range-formatting": lsp.TEXT_DOCUMENT_RANGE_FORMATTING,
    "references": lsp.TEXT_DOCUMENT_REFERENCES,
    "rename": lsp.TEXT_DOCUMENT_RENAME,
    "selection-range": lsp.TEXT_DOCUMENT_SELECTION_RANGE,
    "semantic-tokens": lsp.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL,
    "semantic-tokens-range": lsp.TEXT_DOCUMENT_SEMANTIC_TOKENS_RANGE,
    "signature-help": lsp.TEXT_DOCUMENT_SIGNATURE_HELP,
    "workspace-symbol": lsp.WORKSPACE_SYMBOL,
}
CASES = sorted(FOLDER.glob("*/*.case"))


LAYOUT = {"tabSize": 2, "insertSpaces": True}


def asked(case: Case, method: str, uri: str) -> object:
    """Return the parameters of a case's question."""
    places = [{"line": each.line, "character": each.character} for each in case.places]
    params: dict[str, object] = {"textDocument": {"uri": uri}, "options": LAYOUT}
    if len(places) == 1:
        params |= {"position": places[0], "positions": places}
    if len(places) == 2:
        params["range"] = {"start": places[0], "end": places[1]}
    known = {
        "PLAN": uri,
        "PLACE": places[0] if places else None,
        "DATA": f"{uri.rpartition('/')[0]}/data",
    }
    given = [known.get(str(each), each) for each in case.ask.get("arguments", [])]
    params |= case.ask | {"arguments": given}
    return get_converter().structure(params, lsp.METHOD_TO_TYPES[method][2])


async def hierarchy(editor: Editor, uri: str, place: lsp.Position) -> list[object]:
    """Return what is found at a place, with what each of it reads and what reads it."""
    client, document = editor.client, lsp.TextDocumentIdentifier(uri=uri)
    params = lsp.CallHierarchyPrepareParams(text_document=document, position=place)
    items = await client.text_document_prepare_call_hierarchy_async(params) or []
    return [
        {
            "item": item,
            "reads": await client.call_hierarchy_outgoing_calls_async(
                lsp.CallHierarchyOutgoingCallsParams(item=item)
            ),
            "read by": await client.call_hierarchy_incoming_calls_async(
                lsp.CallHierarchyIncomingCallsParams(item=item)
            ),
        }
        for item in items
    ]


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
async def test_answer(path: Path, editor: Editor, update: bool) -> None:
    case = read_case(path)
    uri = await editor.open(case)
    if path.parent.name == "diagnostics":
        answer: object = editor.client.published[uri][-1]
    elif path.parent.name == "call-hierarchy":
        answer = await hierarchy(editor, uri, case.places[0])
    else:
        method = METHODS[path.parent.name]
        request = editor.client.protocol.send_request_async(method, asked(case, method, uri))
        try:
            answer = await asyncio.wait_for(request, 30)
        except JsonRpcException as refused:
            answer = {"refused": refused.message}
    shown = editor.shown(answer)
    editor.close(uri)
    if update:
        keep_answer(case, shown)
    assert shown == read_case(path).answer
