import assert from "node:assert/strict";
import { test } from "node:test";

import { shown } from "../src/answers";

test("nothing is shown of nothing", () => {
  for (const answer of [undefined, null, "", 7, {}, { svg: "" }, { text: 3 }]) {
    assert.equal(shown(answer), undefined);
  }
});

test("a text is an image, Markdown, or plain lines", () => {
  assert.equal(shown("<svg viewBox='0 0 1 1'/>")?.kind, "svg");
  assert.equal(shown("# Quickstart\n\nPay")?.kind, "markdown");
  assert.equal(shown("ana  EUR 500.00")?.kind, "text");
});

test("an answer with fields says what it is, and its title", () => {
  const answer = shown({ markdown: "ana", title: "Contract" });
  assert.deepEqual(answer, { kind: "markdown", text: "ana", title: "Contract" });
});
