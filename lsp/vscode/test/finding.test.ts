import assert from "node:assert/strict";
import { test } from "node:test";

import { findServer, foldersAround, NOT_FOUND } from "../src/finding";
import type { Found, Surroundings } from "../src/finding";

function around(files: readonly string[], more: Partial<Surroundings> = {}): Surroundings {
  return {
    setting: "",
    interpreter: undefined,
    folders: ["/plans"],
    home: "/home/ana",
    searchPath: "/usr/local/bin:/usr/bin",
    windows: false,
    exists: (file) => files.includes(file),
    ...more,
  };
}

function found(files: readonly string[], more: Partial<Surroundings> = {}): Found {
  const answer = findServer(around(files, more));
  assert.notEqual(typeof answer, "string");
  return answer as Found;
}

test("the setting comes before everything else", () => {
  const files = ["/opt/comp/bin/comp-lsp", "/plans/.venv/bin/comp-lsp", "/usr/bin/comp-lsp"];
  assert.equal(found(files, { setting: files[0] ?? "" }).command, "/opt/comp/bin/comp-lsp");
});

test("a Python is asked for the module, and comp for its command", () => {
  const python = found(["/opt/python3.11"], { setting: "/opt/python3.11" });
  assert.deepEqual(python.args, ["-m", "comp_lsp"]);
  assert.deepEqual(found(["/opt/comp"], { setting: "/opt/comp" }).args, ["lsp"]);
  assert.deepEqual(found(["/opt/comp-lsp"], { setting: "/opt/comp-lsp" }).args, []);
});

test("the setting may say ~, the folder, a path in it, or the name of a program", () => {
  const files = ["/home/ana/comp", "/plans/tools/comp", "/usr/bin/comp"];
  assert.equal(found(files, { setting: " ~/comp " }).command, "/home/ana/comp");
  assert.equal(found(files, { setting: "${workspaceFolder}/tools/comp" }).command, files[1]);
  assert.equal(found(files, { setting: "tools/comp" }).command, files[1]);
  assert.equal(found(files, { setting: "comp" }).command, "/usr/bin/comp");
});

test("a setting that names nothing says so, and nothing else is started", () => {
  const answer = findServer(around(["/usr/bin/comp-lsp"], { setting: "/gone/comp" }));
  assert.equal(typeof answer, "string");
  assert.match(String(answer), /no program at “\/gone\/comp”: correct the setting/);
});

test("the selected environment comes before the folder's, and that before the PATH", () => {
  const files = ["/envs/sales/bin/comp-lsp", "/plans/.venv/bin/comp-lsp", "/usr/bin/comp-lsp"];
  const interpreter = "/envs/sales/bin/python";
  assert.equal(found(files, { interpreter }).command, files[0]);
  assert.equal(found(files.slice(1), { interpreter }).command, files[1]);
  assert.equal(found(files.slice(2), { interpreter }).command, files[2]);
});

test("nothing found is one sentence with what to do", () => {
  assert.equal(findServer(around([])), NOT_FOUND);
  assert.match(NOT_FOUND, /install it .* \(pip install FOLDER-OF-COMP\), or name it in the setting/);
});

test("folders from the plan upwards are looked in, after those that are open", () => {
  assert.deepEqual(foldersAround(["/plans"], "/plans/emea/2026/plan.comp"), [
    "/plans",
    "/plans/emea/2026",
    "/plans/emea",
  ]);
  assert.deepEqual(foldersAround([], "/a/plan.comp"), ["/a", "/"]);
  assert.deepEqual(foldersAround(["/plans"], undefined), ["/plans"]);
});

test("programs of Windows end in .exe", () => {
  const answer = found(["/opt/comp.exe"], { setting: "/opt/comp", windows: true });
  assert.equal(answer.command, "/opt/comp.exe");
  assert.deepEqual(answer.args, ["lsp"]);
  const path = { searchPath: "/a;/b", windows: true };
  assert.equal(found(["/b/comp-lsp.exe"], path).command, "/b/comp-lsp.exe");
});
