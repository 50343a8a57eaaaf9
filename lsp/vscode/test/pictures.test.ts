import assert from "node:assert/strict";
import { test } from "node:test";

import { inTheme, picturesInTheme } from "../src/pictures";

const SVG = "<svg><style>.t{fill:#000}@media (prefers-color-scheme:dark){.t{fill:#fff}}</style></svg>";

function encoded(svg: string): string {
  return `![pay](data:image/svg+xml;base64,${Buffer.from(svg, "utf8").toString("base64")})`;
}

test("a picture is dark or light with the editor", () => {
  assert.match(inTheme(SVG, true), /@media all\{/);
  assert.match(inTheme(SVG, false), /@media not all\{/);
});

test("pictures inside Markdown are too, and the rest stays", () => {
  const shown = picturesInTheme(`**pay** ü\n\n${encoded(SVG)}\n`, true);
  assert.equal(shown, `**pay** ü\n\n${encoded(inTheme(SVG, true))}\n`);
  assert.equal(picturesInTheme("no picture", true), "no picture");
});
