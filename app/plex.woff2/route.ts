import { readFileSync } from "node:fs";
import { publicFile, respond } from "@/app/respond";

const path = "node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2";

let content: Buffer<ArrayBuffer> | null = null;

/** The typeface of /problem.css. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  GET: async (call) => {
    content ??= Buffer.from(readFileSync(path));
    return publicFile(call, { content, type: "font/woff2", name: null });
  },
});
