"""A client that does nothing by itself: a server's process, and messages to and from it."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

Message = dict[str, object]
SERVER = (sys.executable, "-m", "comp_lsp")
URI = "file:///case/plan.comp"


class Wire:
    """A server and the two ends of its pipes."""

    def __init__(self, command: tuple[str, ...] = SERVER, errors: Path | None = None) -> None:
        with (errors or Path(os.devnull)).open("ab") as sink:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=sink
            )
        self.came: queue.Queue[Message | None] = queue.Queue()
        self.asked = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        source = self.process.stdout
        assert source is not None
        while line := source.readline():
            if line.startswith(b"Content-Length: "):
                size = int(line.removeprefix(b"Content-Length: "))
                while source.readline().strip():
                    """Pass over the other headers."""
                self.came.put(json.loads(source.read(size)))
        self.came.put(None)

    def send(self, method: str, params: object, number: int | None = None) -> None:
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        body = json.dumps(message if number is None else message | {"id": number}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def until(self, is_it: Callable[[Message], object], limit: float = 60) -> Message:
        """Return the first message that is as wanted; those before it are dropped."""
        while True:
            message = self.came.get(timeout=limit)
            assert message is not None, "the server has ended"
            if is_it(message):
                return message

    def ask(self, method: str, params: object) -> Message:
        self.asked += 1
        self.send(method, params, self.asked)
        return self.until(lambda each: each.get("id") == self.asked)

    def start(self, process_id: int | None = None) -> None:
        params = {"processId": process_id, "rootUri": None, "capabilities": {}}
        self.ask("initialize", params)
        self.send("initialized", {})

    def settings(self, said: dict[str, object]) -> None:
        self.send("workspace/didChangeConfiguration", {"settings": {"comp": said}})

    def open(self, text: str, uri: str = URI) -> None:
        item = {"uri": uri, "languageId": "comp", "version": 1, "text": text}
        self.send("textDocument/didOpen", {"textDocument": item})

    def change(self, version: int, change: object, uri: str = URI) -> None:
        document = {"uri": uri, "version": version}
        self.send("textDocument/didChange", {"textDocument": document, "contentChanges": [change]})

    def diagnostics(self, version: int) -> list[Message]:
        """Return the first diagnostics of a version."""
        method = "textDocument/publishDiagnostics"
        found = self.until(
            lambda each: each.get("method") == method and each["params"]["version"] == version
        )
        return found["params"]["diagnostics"]

    def end(self) -> int:
        """End the server as an editor does."""
        self.ask("shutdown", None)
        self.send("exit", None)
        return self.process.wait(20)
