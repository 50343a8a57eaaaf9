// A VS Code of its own: started in a new folder with the packaged extension, ended with all it did.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ROOT = join(HERE, "../../..");
const ENTRY = join(HERE, "node_modules/code-server/out/node/entry.js");
const LONGEST = 60_000;

/** Start a code-server; `plans` is the folder that it opens, `stop` ends it and clears up. */
export async function startCodeServer() {
  const home = mkdtempSync(join(tmpdir(), "comp-e2e-"));
  const plans = join(home, "plans");
  mkdirSync(plans);
  ["quickstart", "emea-partner"].forEach((each) =>
    cpSync(join(ROOT, "examples", each), join(plans, each), { recursive: true }),
  );
  ["User", "Machine"].forEach((each) => {
    mkdirSync(join(home, "data", each), { recursive: true });
    writeFileSync(join(home, "data", each, "settings.json"), JSON.stringify(settings()));
  });
  const shared = [ENTRY, "--user-data-dir", join(home, "data"), "--extensions-dir", join(home, "ext")];
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
  const vsix = join(HERE, "../comp-plans.vsix");
  const installed = spawnSync(process.execPath, [...shared, "--install-extension", vsix], { env });
  if (installed.status !== 0) {
    throw new Error(`${installed.stdout}${installed.stderr}`);
  }
  const options = [
    "--auth=none", "--bind-addr=127.0.0.1:0", "--disable-telemetry", "--disable-update-check",
    "--disable-workspace-trust", "--disable-getting-started-override",
  ];
  const child = spawn(process.execPath, [...shared, ...options, plans], { env, detached: true });
  const stop = () => {
    try {
      process.kill(-child.pid, "SIGTERM");
    } catch {
      // It has ended already.
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.on("exit", stop);
  ["SIGTERM", "SIGINT"].forEach((each) => process.on(each, () => process.exit(1)));
  return { address: await address(child), plans, stop };
}

function settings() {
  const given = process.env.COMP_SERVER;
  const own = join(ROOT, ".venv/bin/comp-lsp");
  return {
    "comp.server.path": given ?? (existsSync(own) ? own : ""),
    "editor.minimap.enabled": false,
    "editor.fontSize": 14,
    "editor.codeLensFontSize": 12,
    "editor.inlayHints.fontSize": 12,
    "files.autoSave": "off",
    "workbench.colorTheme": process.env.COMP_THEME ?? "Default Dark Modern",
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": false,
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "chat.disableAIFeatures": true,
    "security.workspace.trust.enabled": false,
  };
}

function address(child) {
  return new Promise((found, failed) => {
    let said = "";
    const late = setTimeout(() => failed(new Error(`code-server did not start:\n${said}`)), LONGEST);
    const read = (text) => {
      said += text;
      const at = /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(said);
      if (at) {
        clearTimeout(late);
        found(at[1]);
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.on("exit", (code) => failed(new Error(`code-server ended with ${code}:\n${said}`)));
  });
}
