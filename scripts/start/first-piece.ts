import type { ServerResponse } from "node:http";

/**
 * Lets `finish` have the first piece of a page before it is sent: Next writes all of a page that is ready at once, then
 * what its scripts read. Other answers go out as they are written. Of a page, Next gives neither encoding nor callback
 * with a piece. Headers go with the first piece: Next would send them just before it, in a packet of their own.
 */
export function finishFirstPiece(response: ServerResponse, finish: (piece: Buffer) => readonly Buffer[]): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const isPage = () => !response.headersSent && String(response.getHeader("content-type")).startsWith("text/html");

  const sendFirst = (chunk: unknown): boolean => {
    response.removeHeader("content-length"); // of the page as it was
    // Node joins what is written in one turn; the last part tells whether the connection takes more.
    return finish(bytesOf(chunk)).reduce((_, part) => write(part), true);
  };
  response.flushHeaders = () => undefined;
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    if (!isPage()) return Reflect.apply(write, response, [chunk, ...rest]);
    return sendFirst(chunk);
  };
  response.end = (chunk?: unknown, ...rest: unknown[]) => {
    if (!isPage() || !(typeof chunk === "string" || chunk instanceof Uint8Array))
      return Reflect.apply(end, response, [chunk, ...rest]);
    sendFirst(chunk);
    return end();
  };
}

function bytesOf(chunk: unknown): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk);
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw new TypeError("a piece of an answer is text or bytes");
}
