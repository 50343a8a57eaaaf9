/** Comp in the editor: a server that checks plans, commands that show what they pay. */
import * as vscode from "vscode";

import { registerCommands } from "./commands";
import { Curve } from "./curve";
import { SETTING } from "./finding";
import { Pages } from "./pages";
import { onPythonSelected } from "./python";
import { Server } from "./server";
import { registerSnippets } from "./snippets";

/** Called once, when the first plan is opened or the first command is given. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = new Server();
  const pages = new Pages();
  const curve = new Curve(server);
  const again = (): void => void server.restart();
  context.subscriptions.push(
    server,
    pages,
    curve,
    registerCommands(server, pages, curve),
    registerSnippets(server),
    vscode.workspace.onDidGrantWorkspaceTrust(again),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) {
        again();
      }
    }),
  );
  await server.restart();
  context.subscriptions.push(await onPythonSelected(again));
}
