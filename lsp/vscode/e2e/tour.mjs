// Goes through what the editor shows of a plan; each step is looked at in its screenshot.
import { startCodeServer } from "./code-server.mjs";
import { openBrowser } from "./editor.mjs";
import { firstPlan } from "./first-plan.mjs";

const QUICKSTART = "quickstart/plan.comp";
const EMEA = "emea-partner/plan.comp";

const STEPS = {
  async colours(editor) {
    await editor.open(EMEA);
    await editor.checked();
    await editor.shot("colours");
  },

  async squiggle(editor) {
    await editor.open(QUICKSTART);
    await editor.retype("earn 8% of amount", "earn 8% of amuont");
    await editor.squiggles().first().waitFor();
    await editor.hoverOver("amuont");
    await editor.shot("squiggle");
  },

  async fix(editor) {
    await editor.open(QUICKSTART);
    await editor.retype("earn 8% of amount", "earn 8% of amuont");
    await editor.squiggles().first().waitFor();
    await editor.press("ArrowLeft");
    await editor.settle(1500);
    await editor.press("Control+.");
    const menu = editor.page.locator(".action-widget .monaco-list-row").first();
    await menu.waitFor();
    await editor.settle(500);
    await editor.shot("fix");
    await editor.press("Enter");
    await editor.squiggles().first().waitFor({ state: "detached" });
    await editor.shot("fixed");
    await editor.revert();
  },

  async hover(editor) {
    await editor.open(EMEA);
    await editor.checked();
    for (const [name, word] of [["keyword", "payable"], ["metric", "attainment"], ["tiers", "standard"]]) {
      await editor.goTo(word);
      await editor.hoverHere();
      await editor.shot(`hover-${name}`);
      await editor.scrollCard();
      await editor.shot(`hover-${name}-below`);
      await editor.press("Escape");
    }
  },

  async hints(editor) {
    await editor.open(EMEA);
    await editor.goTo("tiers standard");
    await editor.page.locator("[class*='dyn-rule']").first().waitFor();
    await editor.settle(1500);
    await editor.shot("hints");
  },

  async lens(editor) {
    await editor.open(QUICKSTART);
    await editor.goTo("example");
    await editor.page.locator(".codelens-decoration a:visible").first().waitFor();
    await editor.settle(1500);
    await editor.shot("lens");
  },

  async completion(editor) {
    await editor.open(QUICKSTART);
    await editor.goTo("earn 8%");
    await editor.press("End", "Enter");
    await editor.press("Control+Space");
    await editor.suggestions().first().waitFor();
    await editor.settle(800);
    await editor.shot("completion-clauses");
    await editor.press("Escape");
    await editor.typeSlowly("when ");
    await editor.press("Control+Space");
    await editor.suggestions().first().waitFor();
    await editor.settle(800);
    await editor.shot("completion-names");
    await editor.press("Escape");
    await editor.revert();
  },

  async curve(editor) {
    await editor.open(EMEA);
    await editor.goTo("tiers standard");
    await editor.command("Comp: Show payout curve");
    await editor.page.locator(".tab", { hasText: "Standard rates" }).waitFor();
    await editor.settle(2000);
    await editor.shot("curve");
    await editor.closeBeside();
  },

  async contract(editor) {
    await editor.open(QUICKSTART);
    await editor.command("Comp: Show contract");
    await editor.page.locator(".tab", { hasText: /contract/i }).waitFor();
    await editor.settle(3000);
    await editor.shot("contract");
    await editor.closeBeside();
  },

  async examples(editor) {
    await editor.open(QUICKSTART);
    await editor.command("Comp: Run examples");
    await editor.page.locator(".tab", { hasText: /examples/i }).waitFor();
    await editor.settle(2000);
    await editor.shot("run-examples");
    await editor.closeBeside();
  },

  async explain(editor) {
    await editor.open(QUICKSTART);
    await editor.goTo("earn 8%");
    await editor.command("Comp: Explain");
    await editor.page.locator(".tab", { hasText: /amounts|explain/i }).waitFor();
    await editor.settle(2000);
    await editor.shot("explain");
    await editor.closeBeside();
  },

  async walkthrough(editor) {
    await editor.command("Welcome: Open Walkthrough...");
    await editor.settle(800);
    await editor.typeSlowly("Your first compensation plan");
    await editor.settle(500);
    await editor.press("Enter");
    await editor.page.locator(".getting-started-step").first().waitFor();
    await editor.settle(2500);
    await editor.shot("walkthrough");
  },

  "first-plan": firstPlan,
};

const asked = process.argv.slice(2);
const chosen = Object.entries(STEPS).filter(
  ([name]) => asked.length === 0 || asked.some((each) => name.includes(each)),
);
const server = await startCodeServer();
const editor = await openBrowser(server);
let failed = 0;
for (const [name, step] of chosen) {
  try {
    await step(editor, server);
    console.log(`✓ ${name}`);
  } catch (problem) {
    failed += 1;
    console.log(`✗ ${name}: ${String(problem).split("\n")[0]}`);
    await editor.shot(`failed-${name}`);
    await editor.press("Escape", "Escape");
  }
  await editor.closeAll();
}
await editor.close();
server.stop();
process.exit(failed === 0 ? 0 : 1);
