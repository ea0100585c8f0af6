import { readFileSync } from "node:fs";
import { join } from "node:path";
import { publicFile, respond } from "@/app/respond";

/**
 * The stylesheets of every page (app/layout.tsx), whose built ones have addresses that only built pages know. Each path
 * is a literal from the working directory: a build traces no other, or everything.
 */
const readStylesheets = () => [
  readFileSync(join(process.cwd(), "app/typeface.css"), "utf8"),
  readFileSync(join(process.cwd(), "app/globals.css"), "utf8"),
  readFileSync(join(process.cwd(), "components/ui/ui.css"), "utf8"),
  readFileSync(join(process.cwd(), "components/layout/layout.css"), "utf8"),
];

const typeface = `@font-face {
  font-family: "Plex of plain pages";
  src: url("/plex.woff2") format("woff2");
  font-weight: 100 700;
  font-display: swap;
}

html {
  --typeface: "Plex of plain pages";
}

textarea {
  font: inherit;
  width: 100%;
}
`;

let content: string | null = null;

/** How pages look that stand without the application: errors, links that open nothing. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async (call) => {
    content ??= [...readStylesheets(), typeface].join("\n");
    return publicFile(call, { content, type: "text/css; charset=utf-8", name: null });
  },
});
