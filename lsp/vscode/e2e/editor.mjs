// What a person does in the editor: open a plan, go to a word, type, look.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const SHOTS = fileURLToPath(new URL("shots/", import.meta.url));

/** Open the folder of plans in a browser. */
export async function openBrowser(server) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1 });
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.address}/?folder=${encodeURIComponent(server.plans)}`);
  await page.locator(".monaco-workbench .explorer-viewlet").waitFor({ timeout: 120_000 });
  return new Editor(browser, page);
}

export class Editor {
  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
    mkdirSync(SHOTS, { recursive: true });
  }

  /** Open a file by its path in the folder. */
  async open(name) {
    await this.page.keyboard.press("Control+P");
    await this.typeSlowly(name);
    await this.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await this.settle(600);
    await this.page.keyboard.press("Enter");
    const tab = name.split("/").at(-1);
    await this.page.locator(".tab.active", { hasText: tab }).waitFor();
    await this.lines().first().waitFor();
    await this.settle(500);
  }

  /** Give a command of the palette. */
  async command(title) {
    await this.page.keyboard.press("F1");
    await this.settle(200);
    await this.page.keyboard.type(title);
    await this.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await this.settle(400);
    await this.page.keyboard.press("Enter");
  }

  /** Go to a line, and a column counted from 1. */
  async go(line, column = 1) {
    await this.page.keyboard.press("Control+G");
    await this.settle(200);
    await this.page.keyboard.type(`${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.settle(200);
  }

  async typeSlowly(text) {
    await this.page.keyboard.type(text, { delay: 25 });
  }

  async press(...keys) {
    // As slow as a person: the editor indents a new line once it has coloured the one before it.
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.settle(120);
    }
  }

  lines() {
    return this.page.locator(".editor-instance .view-line");
  }

  /** Go to the first place of a text, by the search of the editor. */
  async goTo(text, options = {}) {
    await this.press("Control+Home", "Control+F");
    await this.settle(200);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
    await this.settle(400);
    if (options.again) {
      await this.press("Enter");
    }
    await this.press("Escape", "ArrowLeft");
    await this.settle(200);
  }

  /** Put another text in the place of the first one of its kind, and of what follows in its line. */
  async retype(old, text) {
    await this.goTo(old);
    await this.press("Shift+End");
    await this.page.keyboard.insertText(text);
  }

  /** Show what hovering at the cursor shows. */
  async hoverHere() {
    await this.settle(1500);
    await this.page.keyboard.press("Control+K");
    await this.page.keyboard.press("Control+I");
    await this.card();
  }

  /** Hold the pointer over a word that is shown. */
  async hoverOver(word) {
    await this.page.mouse.move(5, 5);
    await this.lines().locator("span", { hasText: word }).last().hover();
    await this.card();
  }

  async card() {
    const card = this.page.locator(".monaco-hover:not(.hidden) .hover-row, .monaco-resizable-hover .hover-row");
    await card.first().waitFor({ timeout: 10_000 });
    await this.settle(800);
  }

  /** Show what lies further down in a card. */
  async scrollCard() {
    await this.page.locator(".monaco-hover .hover-row").first().hover();
    for (let turn = 0; turn < 8; turn += 1) {
      await this.page.mouse.wheel(0, 400);
      await this.settle(120);
    }
    await this.settle(600);
  }

  /** Wait until the plan was coloured and checked by the server. */
  async checked() {
    await this.settle(3500);
  }

  async revert() {
    await this.command("File: Revert File");
    await this.settle(500);
  }

  async closeBeside() {
    await this.command("View: Close All Editors in Group");
    await this.settle(300);
  }

  /** Close every editor, and throw away what was typed. */
  async closeAll() {
    await this.press("Escape");
    await this.command("File: Revert File");
    await this.settle(300);
    await this.command("View: Close All Editors");
    await this.settle(400);
    const discard = this.page.getByRole("button", { name: "Don't Save" });
    if (await discard.isVisible()) {
      await discard.click();
    }
  }

  squiggles() {
    return this.page.locator(".squiggly-error, .squiggly-warning, .squiggly-info");
  }

  suggestions() {
    return this.page.locator(".suggest-widget.visible .monaco-list-row");
  }

  /** Have Tab go to the next blank, and not take what is suggested. */
  async closeSuggestions() {
    await this.settle(600);
    if (await this.suggestions().first().isVisible()) {
      await this.press("Escape");
    }
  }

  /** Take one of the suggestions, by its label; return how far down it stood. */
  async pick(label) {
    const focused = this.page.locator(".suggest-widget.visible .monaco-list-row.focused .label-name");
    await focused.first().waitFor({ timeout: 8_000 });
    for (let down = 0; down < 40; down += 1) {
      const shown = (await focused.first().innerText()).replaceAll("\u00a0", " ").trim();
      if (shown === label) {
        await this.press("Enter");
        await this.settle(400);
        return down;
      }
      await this.press("ArrowDown");
    }
    throw new Error(`${label} is not among the suggestions`);
  }

  /** Wait for something to be drawn; what is awaited by name is awaited elsewhere. */
  async settle(milliseconds) {
    await this.page.waitForTimeout(milliseconds);
  }

  async shot(name) {
    const path = `${SHOTS}${name}.png`;
    await this.page.screenshot({ path });
    console.log(`  ${path}`);
  }

  async close() {
    await this.browser.close();
  }
}
