import type { ServerResponse } from "node:http";

/** Where answers are compressed, `flush` sends what was written so far. */
type Response = ServerResponse & Readonly<{ flush?: () => void }>;

/**
 * Lets `finish` have the first piece of a page before it is sent: Next writes all of a page that is ready at once, then
 * what its scripts read. Other answers go out as they are written. Of a page, Next gives neither encoding nor callback
 * with a piece. Headers go with the first piece: Next would send them just before it, in a packet of their own. The first
 * part of a finished piece is not kept waiting until the others are compressed, which takes as long as making the page.
 */
export function finishFirstPiece(response: Response, finish: (piece: Buffer) => readonly Buffer[]): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const isPage = () => !response.headersSent && String(response.getHeader("content-type")).startsWith("text/html");

  const sendFirst = (chunk: unknown): boolean => {
    response.removeHeader("content-length"); // of the page as it was
    const [first, ...others] = finish(bytesOf(chunk));
    const takesMore = first === undefined || write(first);
    if (others.length > 0) response.flush?.();
    // Node joins what is written in one turn; the last part tells whether the connection takes more.
    return others.reduce((_, part) => write(part), takesMore);
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
