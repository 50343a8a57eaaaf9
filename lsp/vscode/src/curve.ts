/** The payout curve beside the text: an image that follows the cursor from tiers to tiers. */
import * as vscode from "vscode";

import { shown } from "./answers";
import { inTheme } from "./pictures";
import type { Server } from "./server";
import { isDark } from "./theme";

const PAUSE = 200;

/** The panel with the curve; there is at most one in a window. */
export class Curve implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly followed: vscode.Disposable;

  constructor(private readonly server: Server) {
    this.followed = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection((event) => this.later(event.textEditor)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        const editor = vscode.window.activeTextEditor;
        if (editor?.document === event.document) {
          this.later(editor);
        }
      }),
    );
  }

  /** Show the curve that the server drew. */
  show(title: string, svg: string): void {
    if (this.panel === undefined) {
      const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.panel = vscode.window.createWebviewPanel("comp.curve", title, where, {});
      this.panel.onDidDispose(() => (this.panel = undefined));
    }
    this.panel.title = title;
    this.panel.webview.html = page(title, inTheme(svg, isDark()));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.followed.dispose();
    this.panel?.dispose();
  }

  private later(editor: vscode.TextEditor): void {
    clearTimeout(this.timer);
    if (this.panel?.visible === true && editor.document.languageId === "comp") {
      this.timer = setTimeout(() => void this.follow(editor), PAUSE);
    }
  }

  private async follow(editor: vscode.TextEditor): Promise<void> {
    const { line, character } = editor.selection.active;
    const place = [editor.document.uri.toString(), { line, character }];
    const answer = shown(await this.server.ask("comp.curve", place));
    if (answer?.kind === "svg" && this.panel !== undefined) {
      this.show(answer.title ?? this.panel.title, answer.text);
    }
  }
}

/** The page around the image: it takes the colours of the editor, and runs nothing. */
function page(title: string, svg: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>
  body { margin: 0; padding: 16px; color: var(--vscode-editor-foreground); }
  svg { display: block; width: 100%; max-width: 760px; height: auto; margin: 0 auto; }
</style>
</head>
<body>${svg}</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
