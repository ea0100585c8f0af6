import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { builtFiles } from "./built-files";

/** What compresses well, and what an answer says it is. */
const types = new Map([
  [".css", "text/css; charset=UTF-8"],
  [".js", "application/javascript; charset=UTF-8"],
]);

/** Whether a build keeps this file compressed as well, under its name and ".br". */
export const isKeptCompressed = (path: string) => types.has(extname(path));

/** A file's address names what is in it, so that it never changes. */
const cacheControl = "public, max-age=31536000, immutable";

/**
 * Answers with the compressed twin of a file of the build where the visitor takes Brotli: smaller than what could be made
 * of it while somebody waits, and made once. The twins are kept in memory, a third of a megabyte: ten are asked for with
 * every first page, and from there they take half the time that Next needs to find and read them.
 *
 * @returns whether it is answered
 */
export function answerCompressed(buildFolder: string): (request: IncomingMessage, response: ServerResponse) => boolean {
  const twins = new Map(
    builtFiles(buildFolder).flatMap(([address, path]) =>
      path.endsWith(".br") ? [[address.slice(0, -".br".length), readFileSync(path)] as const] : [],
    ),
  );
  return ({ url = "/", method, headers }, response) => {
    const twin = twins.get(url);
    const isRead = method === "GET" || method === "HEAD";
    if (twin === undefined || !isRead || !takesBrotli(headers["accept-encoding"])) return false;
    response
      .writeHead(200, {
        "content-type": types.get(extname(url)),
        "content-encoding": "br",
        "content-length": twin.length,
        "cache-control": cacheControl,
        vary: "Accept-Encoding",
      })
      .end(twin);
    return true;
  };
}

function takesBrotli(accepted: string | string[] | undefined): boolean {
  return String(accepted)
    .split(",")
    .some((one) => /^\s*br\s*(?:;|$)/.test(one) && !/;\s*q=0(?:\.0*)?\s*$/.test(one));
}
