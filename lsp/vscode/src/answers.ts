/** What the server's commands answer, as something that can be shown. */

/** A text to show beside the plan: an image, Markdown, or plain lines that are aligned. */
export interface Shown {
  readonly kind: "svg" | "markdown" | "text";
  readonly text: string;
  readonly title: string | undefined;
}

const KINDS = ["svg", "markdown", "text"] as const;

/** Return what an answer shows; undefined where the server had nothing to say. */
export function shown(answer: unknown): Shown | undefined {
  if (typeof answer === "string") {
    return answer === "" ? undefined : { kind: kindOf(answer), text: answer, title: undefined };
  }
  if (typeof answer !== "object" || answer === null) {
    return undefined;
  }
  const fields = new Map<string, unknown>(Object.entries(answer));
  const title = fields.get("title");
  for (const kind of KINDS) {
    const text = fields.get(kind);
    if (typeof text === "string" && text !== "") {
      return { kind, text, title: typeof title === "string" ? title : undefined };
    }
  }
  return undefined;
}

function kindOf(text: string): Shown["kind"] {
  if (/^\s*<svg[\s>]/.test(text)) {
    return "svg";
  }
  return /^(#|\*\*|\|)/m.test(text) ? "markdown" : "text";
}
