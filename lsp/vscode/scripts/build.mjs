// Bundles the extension into dist/extension.js; with --tests the unit tests, into dist/test.
import { readdirSync } from "node:fs";
import { build } from "esbuild";

const asked = new Set(process.argv.slice(2));
const shared = { bundle: true, platform: "node", format: "cjs", target: "node20", logLevel: "warning" };

if (asked.has("--tests")) {
  const tests = readdirSync("test").filter((name) => name.endsWith(".test.ts"));
  const entryPoints = tests.map((name) => `test/${name}`);
  await build({ ...shared, entryPoints, outdir: "dist/test", sourcemap: "inline" });
} else {
  await build({
    ...shared,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    external: ["vscode"],
    minify: asked.has("--release"),
    sourcemap: !asked.has("--release"),
  });
}
