import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { builtFiles } from "./built-files";

/** What compresses well, and what an answer says it is; Next would tell it by the ending of the compressed file. */
const types = new Map([
  [".css", "text/css; charset=UTF-8"],
  [".js", "application/javascript; charset=UTF-8"],
]);

/** Whether a build keeps this file compressed as well, under its name and ".br". */
export const isKeptCompressed = (path: string) => types.has(extname(path));

/**
 * Has a file of the build answered by its compressed twin where the visitor takes Brotli: smaller than what could be
 * made of it while somebody waits, and made once.
 */
export function answerCompressed(buildFolder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const addresses = new Set(builtFiles(buildFolder).map(([address]) => address));
  return (request, response) => {
    const { url = "/", headers } = request;
    const type = types.get(extname(url));
    if (type === undefined || !addresses.has(`${url}.br`) || !takesBrotli(headers["accept-encoding"])) return;
    request.url = `${url}.br`;
    response.setHeader("content-type", type);
    response.setHeader("content-encoding", "br");
  };
}

function takesBrotli(accepted: string | string[] | undefined): boolean {
  return String(accepted)
    .split(",")
    .some((one) => /^\s*br\s*(?:;|$)/.test(one) && !/;\s*q=0(?:\.0*)?\s*$/.test(one));
}
