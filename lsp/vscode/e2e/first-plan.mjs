// A first plan, from an empty file, with what the editor offers and as little typing as possible.
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Write the quickstart plan. */
export async function firstPlan(editor, server) {
  writeFileSync(join(server.plans, "first.comp"), "");
  await editor.open("first.comp");
  await editor.settle(1500);
  for (const part of [header, people, deals, metric, commission, bonus, example]) {
    await part(editor);
    await editor.settle(900);
    await editor.shot(`first-${part.name}`);
    await editor.press("End", "Enter", "Enter");
  }
  await mended(editor);
}

/** The rows of the example lack the name of each person; the light bulb adds it. */
async function mended(editor) {
  await editor.press("F8");
  await editor.settle(800);
  await editor.shot("first-problem");
  await editor.press("Escape", "Control+.");
  await editor.page.locator(".action-widget .monaco-list-row").first().waitFor();
  await editor.settle(400);
  await editor.shot("first-fixes");
  await editor.press("Enter");
  await editor.settle(2500);
  await editor.shot("first-done");
}

async function header(editor) {
  await editor.typeSlowly("pl");
  await editor.pick("plan");
  await fill(editor, "Quickstart", "quickstart", "", "", "", "");
  await editor.pick("monthly");
}

async function people(editor) {
  await editor.typeSlowly("record Rep");
  await editor.press("Enter");
  await field(editor, "id", "text", "key");
  await field(editor, "name", "text");
}

async function deals(editor) {
  await editor.typeSlowly("rec");
  await editor.pick("record");
  await fill(editor, "", "", "", "");
}

async function metric(editor) {
  await editor.typeSlowly("met");
  await editor.pick("metric");
  await fill(editor, "bookings", "Bookings", "", "");
}

async function commission(editor) {
  await editor.typeSlowly("comm");
  await editor.pick("commission");
  await editor.settle(500);
  await editor.shot("first-commission-blanks");
  await fill(editor, "new_business", "New-business commission", "", "", "");
  await editor.press("End", "Enter");
  await editor.typeSlowly("at m");
  await editor.pick("at most");
  await editor.settle(600);
  await editor.shot("first-commission-at-most");
  await editor.typeSlowly(" EUR 5,000 per ");
  await editor.settle(600);
  await editor.shot("first-commission-per");
  await editor.typeSlowly("De");
  await editor.pick("Deal");
}

async function bonus(editor) {
  await editor.typeSlowly("bon");
  await editor.pick("bonus");
  await editor.settle(500);
  await editor.shot("first-bonus-blanks");
  await fill(editor, "", "", "", "");
}

async function example(editor) {
  await editor.typeSlowly("exa");
  await editor.pick("example");
  await fill(editor, "A large deal", "", "", "", "EUR 80,000", "", "new_business", "", "EUR 4,000.00");
  await editor.settle(1500);
}

/** Fill the blanks of a block, one after the other; an empty text keeps what stands there. */
async function fill(editor, ...texts) {
  for (const text of texts) {
    if (text !== "") {
      await editor.typeSlowly(text);
      await editor.closeSuggestions();
    }
    await editor.press("Tab");
  }
  await editor.settle(300);
}

async function field(editor, name, ...words) {
  await editor.typeSlowly(`${name} : `);
  for (const [at, word] of words.entries()) {
    await editor.typeSlowly(at === 0 ? "" : ", ");
    await editor.settle(500);
    await editor.pick(word);
  }
  await editor.press("Enter");
}
