/** Pages beside the plan: the contract as Markdown, what a run paid as text. Nobody edits them. */
import * as vscode from "vscode";

import type { Shown } from "./answers";

const SCHEME = "comp-page";

/** The pages that are open, by their addresses. */
export class Pages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? "";
  }

  /** Show a page; one with the same title takes its place. */
  async show(title: string, page: Shown): Promise<void> {
    const name = title.replace(/[\\/:*?"<>|#%]+/g, " ").trim();
    const suffix = page.kind === "markdown" ? ".md" : "";
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}${suffix}` });
    this.texts.set(uri.toString(), page.text);
    this.changed.fire(uri);
    if (page.kind === "markdown") {
      await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
      return;
    }
    const opened = await vscode.workspace.openTextDocument(uri);
    const document = await vscode.languages.setTextDocumentLanguage(opened, "comp-page");
    const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true };
    await vscode.window.showTextDocument(document, beside);
  }

  dispose(): void {
    this.registered.dispose();
    this.changed.dispose();
  }
}
