/** The server: found, started, asked, and started again when what it depends on has changed. */
import * as fs from "node:fs";
import * as os from "node:os";
import * as vscode from "vscode";
import type { DynamicFeature, StaticFeature } from "vscode-languageclient";
import { LanguageClient, State } from "vscode-languageclient/node";

import { findServer, foldersAround, SETTING } from "./finding";
import type { Found } from "./finding";
import { picturesInTheme } from "./pictures";
import { selectedPython } from "./python";
import { isDark } from "./theme";

const RUNS = "comp.serverRuns";
const CHOOSE_PYTHON = "Choose a Python environment";
const OPEN_SETTING = "Open the setting";

/** The client, without commands under the server's names: those are the extension's own. */
class Client extends LanguageClient {
  override registerFeature(feature: StaticFeature | DynamicFeature<unknown>): void {
    const method = "registrationType" in feature ? feature.registrationType.method : "";
    if (method !== "workspace/executeCommand") {
      super.registerFeature(feature);
    }
  }
}

/** The one server of a window. */
export class Server implements vscode.Disposable {
  readonly log = vscode.window.createOutputChannel("Comp", { log: true });
  private client: Client | undefined;
  private turn: Promise<void> = Promise.resolve();

  /** Start the server, or start it again; one start waits for the other. */
  restart(): Promise<void> {
    this.turn = this.turn.then(
      () => this.start(),
      () => this.start(),
    );
    return this.turn;
  }

  /** Whether a server answers. */
  get runs(): boolean {
    return this.client?.state === State.Running;
  }

  /** Have the server carry out a command; undefined, and a sentence, where there is none. */
  async ask(command: string, args: readonly unknown[]): Promise<unknown> {
    await this.turn;
    if (!this.runs) {
      await this.restart();
    }
    if (this.client === undefined || !this.runs) {
      return undefined;
    }
    const params = { command, arguments: args };
    return this.client.sendRequest<unknown>("workspace/executeCommand", params);
  }

  async dispose(): Promise<void> {
    await this.stop();
    this.log.dispose();
  }

  private async start(): Promise<void> {
    await this.stop();
    if (!vscode.workspace.isTrusted) {
      return;
    }
    const found = await lookAround();
    if (typeof found === "string") {
      this.log.warn(found);
      void sayMissing(found);
      return;
    }
    this.log.info(`Starting ${[found.command, ...found.args].join(" ")} from ${found.from}`);
    const client = clientFor(found, this.log);
    this.client = client;
    try {
      await client.start();
      await vscode.commands.executeCommand("setContext", RUNS, true);
    } catch (problem) {
      this.log.error(String(problem));
      void sayBroken(found, this.log);
    }
  }

  private async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await vscode.commands.executeCommand("setContext", RUNS, false);
    if (client?.needsStop()) {
      await client.dispose();
    }
  }
}

function clientFor(found: Found, log: vscode.LogOutputChannel): Client {
  const run = { command: found.command, args: [...found.args] };
  return new Client("comp", "Comp", run, {
    documentSelector: [
      { scheme: "file", language: "comp" },
      { scheme: "untitled", language: "comp" },
    ],
    synchronize: {
      configurationSection: "comp",
      fileEvents: vscode.workspace.createFileSystemWatcher("**/*.comp"),
    },
    outputChannel: log,
    initializationFailedHandler: () => false,
    middleware: {
      provideHover: async (document, position, token, next) =>
        withPictures(await next(document, position, token)),
    },
  });
}

function withPictures(hover: vscode.Hover | null | undefined): vscode.Hover | null | undefined {
  for (const part of hover?.contents ?? []) {
    if (part instanceof vscode.MarkdownString) {
      part.value = picturesInTheme(part.value, isDark());
    }
  }
  return hover;
}

async function lookAround(): Promise<Found | string> {
  const plan = vscode.window.activeTextEditor?.document.uri;
  const onDisk = plan?.scheme === "file" ? plan : undefined;
  const open = (vscode.workspace.workspaceFolders ?? []).map((each) => each.uri.fsPath);
  return findServer({
    setting: vscode.workspace.getConfiguration("comp").get("server.path", ""),
    interpreter: await selectedPython(onDisk),
    folders: foldersAround(open, onDisk?.fsPath),
    home: os.homedir(),
    searchPath: process.env["PATH"] ?? "",
    windows: process.platform === "win32",
    exists: isFile,
  });
}

function isFile(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

async function sayMissing(sentence: string): Promise<void> {
  const python = vscode.extensions.getExtension("ms-python.python") ? [CHOOSE_PYTHON] : [];
  const chosen = await vscode.window.showWarningMessage(sentence, ...python, OPEN_SETTING);
  if (chosen === CHOOSE_PYTHON) {
    await vscode.commands.executeCommand("python.setInterpreter");
  } else if (chosen === OPEN_SETTING) {
    await vscode.commands.executeCommand("workbench.action.openSettings", SETTING);
  }
}

async function sayBroken(found: Found, log: vscode.LogOutputChannel): Promise<void> {
  const words = `Comp's program “${found.command}” did not start; its log says why.`;
  const chosen = await vscode.window.showErrorMessage(words, "Show log");
  if (chosen !== undefined) {
    log.show();
  }
}
