import type { ServerResponse } from "node:http";

/**
 * Lets `finish` have a page as a whole before it is sent; other answers go out as they are written. Of a page, Next
 * gives neither encoding nor callback with a piece.
 */
export function inOnePiece(response: ServerResponse, finish: (page: Buffer) => readonly Buffer[]): void {
  const pieces: Buffer[] = [];
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const flushHeaders = response.flushHeaders.bind(response);
  const isPage = () => !response.headersSent && String(response.getHeader("content-type")).startsWith("text/html");

  response.flushHeaders = () => {
    if (!isPage()) flushHeaders();
  };
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    if (!isPage()) return Reflect.apply(write, response, [chunk, ...rest]);
    pieces.push(bytesOf(chunk));
    return true;
  };
  response.end = (chunk?: unknown, ...rest: unknown[]) => {
    if (isPage() && (typeof chunk === "string" || chunk instanceof Uint8Array)) pieces.push(bytesOf(chunk));
    if (pieces.length === 0) return Reflect.apply(end, response, [chunk, ...rest]);
    // Taken out first: where finishing fails, the page that says so must not begin with what failed.
    const [first = Buffer.alloc(0), ...more] = pieces.splice(0);
    const parts = finish(more.length === 0 ? first : Buffer.concat([first, ...more]));
    response.setHeader(
      "content-length",
      parts.reduce((sum, part) => sum + part.length, 0),
    );
    for (const part of parts) write(part);
    return end();
  };
}

function bytesOf(chunk: unknown): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk);
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw new TypeError("a piece of an answer is text or bytes");
}
