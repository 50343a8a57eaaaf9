/** The commands of the extension: each asks the server, and shows what it answers. */
import * as path from "node:path";
import * as vscode from "vscode";

import { shown } from "./answers";
import type { Curve } from "./curve";
import type { Pages } from "./pages";
import type { Server } from "./server";

interface Command {
  readonly name: string;
  /** The title of what is shown, for a plan of this name. */
  readonly title: (plan: string) => string;
  /** What to say where the server has nothing to show. */
  readonly nothing: string;
  /** What the server is told after the plan; undefined where the user thought better of it. */
  readonly more: (editor: vscode.TextEditor) => Promise<readonly unknown[] | undefined>;
  /** What is done, where it may take a while. */
  readonly doing?: string;
}

const COMMANDS: readonly Command[] = [
  {
    name: "comp.runExamples",
    title: (plan) => `Examples of ${plan}`,
    nothing: "This plan has no examples yet: type “example” at the left margin to write one.",
    more: async () => [],
    doing: "Running the examples",
  },
  {
    name: "comp.runOnData",
    title: (plan) => `Run of ${plan}`,
    nothing: "The plan was not run.",
    more: chosenFolder,
    doing: "Running the plan on data",
  },
  {
    name: "comp.explain",
    title: (plan) => `Amounts of ${plan}`,
    nothing:
      "There is no amount to explain here: put the cursor on an earning, or on a line of an example.",
    more: async (editor) => [cursor(editor)],
  },
  {
    name: "comp.curve",
    title: (plan) => `Payout curve of ${plan}`,
    nothing:
      "There is no payout curve here: put the cursor on tiers, or on an earning that is paid by them.",
    more: async (editor) => [cursor(editor)],
  },
  {
    name: "comp.contract",
    title: (plan) => `Contract of ${plan}`,
    nothing: "There is no contract to show: this file is no plan.",
    more: async () => [],
  },
];

/** Register every command. */
export function registerCommands(server: Server, pages: Pages, curve: Curve): vscode.Disposable {
  const registered = COMMANDS.map((command) =>
    vscode.commands.registerCommand(command.name, async (...given: unknown[]) => {
      const args = await argumentsOf(command, given);
      if (args !== undefined) {
        await carryOut(command, args, server, pages, curve);
      }
    }),
  );
  return vscode.Disposable.from(
    ...registered,
    vscode.commands.registerCommand("comp.restartServer", () => server.restart()),
    vscode.commands.registerCommand("comp.showLog", () => server.log.show()),
  );
}

/** A lens says all that the server needs; a menu or the palette means the plan and the cursor. */
async function argumentsOf(
  command: Command,
  given: readonly unknown[],
): Promise<readonly unknown[] | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (typeof given[0] === "string" && (given.length > 1 || command.name !== "comp.runOnData")) {
    return given;
  }
  if (editor?.document.languageId !== "comp") {
    void vscode.window.showInformationMessage("Open a plan first: a file that ends in .comp.");
    return undefined;
  }
  const more = await command.more(editor);
  return more && [editor.document.uri.toString(), ...more];
}

async function carryOut(
  command: Command,
  args: readonly unknown[],
  server: Server,
  pages: Pages,
  curve: Curve,
): Promise<void> {
  const answer = shown(await waited(command, () => server.ask(command.name, args)));
  if (answer === undefined) {
    void vscode.window.showInformationMessage(command.nothing);
    return;
  }
  const plan = path.posix.basename(vscode.Uri.parse(String(args[0])).path, ".comp");
  const title = answer.title ?? command.title(plan);
  if (answer.kind === "svg") {
    curve.show(title, answer.text);
  } else {
    await pages.show(title, answer);
  }
}

async function waited(command: Command, work: () => Promise<unknown>): Promise<unknown> {
  if (command.doing === undefined) {
    return work();
  }
  const where = { location: vscode.ProgressLocation.Window, title: command.doing };
  return vscode.window.withProgress(where, work);
}

function cursor(editor: vscode.TextEditor): { line: number; character: number } {
  const { line, character } = editor.selection.active;
  return { line, character };
}

/** The folder with the plan's tables; it is asked for, starting at the folder `data` of the plan. */
async function chosenFolder(editor: vscode.TextEditor): Promise<readonly unknown[] | undefined> {
  const uri = editor.document.uri;
  const data = vscode.Uri.joinPath(uri, "..", "data");
  const start = uri.scheme === "file" ? { defaultUri: await isThere(data) } : {};
  const chosen = await vscode.window.showOpenDialog({
    ...start,
    canSelectFolders: true,
    canSelectFiles: false,
    openLabel: "Run on this folder",
    title: "The folder with the plan's tables (Deal.csv and so on)",
  });
  return chosen?.[0] && [chosen[0].fsPath];
}

async function isThere(folder: vscode.Uri): Promise<vscode.Uri> {
  try {
    await vscode.workspace.fs.stat(folder);
    return folder;
  } catch {
    return vscode.Uri.joinPath(folder, "..");
  }
}
