// A first plan, from an empty file, with what the editor offers and as little typing as possible.

/** Write the quickstart plan. */
export async function firstPlan(editor) {
  await editor.shot("first-plan");
}
