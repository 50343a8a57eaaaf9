/**
 * Pictures in the theme of the editor.
 *
 * A picture of the server asks for the theme of the system. In an editor its own theme is what
 * counts, so the question is answered here: in a picture as it is, and in those inside Markdown.
 */

const ASKED = /@media\s*\(prefers-color-scheme:\s*dark\)/g;
const INSIDE = /data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g;

/** Return an SVG that is dark or light, whatever the system is. */
export function inTheme(svg: string, isDark: boolean): string {
  return svg.replace(ASKED, isDark ? "@media all" : "@media not all");
}

/** Return Markdown whose pictures are dark or light. */
export function picturesInTheme(markdown: string, isDark: boolean): string {
  return markdown.replace(INSIDE, (_, encoded: string) => {
    const svg = Buffer.from(encoded, "base64").toString("utf8");
    const shown = Buffer.from(inTheme(svg, isDark), "utf8").toString("base64");
    return `data:image/svg+xml;base64,${shown}`;
  });
}
