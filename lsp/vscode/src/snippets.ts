/** Whole blocks to start from: the server's, offered at the margin while no server is there. */
import * as vscode from "vscode";

import snippets from "../../comp_lsp/snippets.json";
import type { Server } from "./server";

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

/** Offer the blocks; a block stands at the margin, so nothing is offered inside a line. */
export function registerSnippets(server: Server): vscode.Disposable {
  const all: readonly Snippet[] = Object.values(snippets);
  return vscode.languages.registerCompletionItemProvider("comp", {
    provideCompletionItems(document, position) {
      const before = document.lineAt(position).text.slice(0, position.character);
      if (server.runs || !/^[a-z ]*$/.test(before) || before.startsWith(" ")) {
        return [];
      }
      const range = new vscode.Range(position.with({ character: 0 }), position);
      return all.map((each) => item(each, range));
    },
  });
}

function item(from: Snippet, range: vscode.Range): vscode.CompletionItem {
  const made = new vscode.CompletionItem(from.prefix, vscode.CompletionItemKind.Snippet);
  made.insertText = new vscode.SnippetString(from.body.join("\n"));
  made.documentation = new vscode.MarkdownString().appendCodeblock(withoutBlanks(from), "comp");
  made.range = range;
  return made;
}

function withoutBlanks(from: Snippet): string {
  const text = from.body.join("\n");
  return text.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1").replace(/\$\{\d+:([^}]*)\}/g, "$1");
}
