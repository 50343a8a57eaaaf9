/** Whole blocks to start from, offered at the left margin while no server is there to offer its own. */
import * as vscode from "vscode";

import snippets from "../snippets/comp.json";
import type { Server } from "./server";

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
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
      return all.flatMap((each) => each.prefix.map((prefix) => item(prefix, each, range)));
    },
  });
}

function item(prefix: string, from: Snippet, range: vscode.Range): vscode.CompletionItem {
  const made = new vscode.CompletionItem(prefix, vscode.CompletionItemKind.Snippet);
  made.insertText = new vscode.SnippetString(from.body.join("\n"));
  made.detail = from.description;
  made.range = range;
  return made;
}
