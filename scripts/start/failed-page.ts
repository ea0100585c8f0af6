import type { ServerResponse } from "node:http";

/**
 * Next answers for a page that could not be made with an empty document, which its script fills, and with 500 whatever
 * the reason. This answers in words instead, that need no script, and with 503 and a time to try again where that is true.
 */
export function sayFailure(response: ServerResponse, url: string): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const pieces: Buffer[] = [];
  const isFailure = () =>
    pieces.length > 0 ||
    (!response.headersSent &&
      response.statusCode === 500 &&
      String(response.getHeader("content-type")).startsWith("text/html"));

  response.write = (chunk: unknown, ...rest: unknown[]) => {
    if (!isFailure() || !isText(chunk)) return Reflect.apply(write, response, [chunk, ...rest]);
    pieces.push(Buffer.from(chunk));
    return true;
  };
  response.end = (chunk?: unknown, ...rest: unknown[]) => {
    if (!isFailure()) return Reflect.apply(end, response, [chunk, ...rest]);
    if (isText(chunk)) pieces.push(Buffer.from(chunk));
    const page = Buffer.concat(pieces);
    pieces.length = 0;
    return end(inWords(response, page, url));
  };
}

/** The page's only trace of its error: Next hides the error itself from browsers. */
const digestInPage = /\\"digest\\":\\"([^"\\]+)\\"/;

function inWords(response: ServerResponse, page: Buffer, url: string): Buffer | string {
  const text = page.toString();
  const made = text.includes('id="__next_error__"')
    ? globalThis.plimsollFailedPage?.(digestInPage.exec(text)?.[1] ?? null, url)
    : undefined;
  if (made === undefined) return page;
  response.statusCode = made.status;
  response.removeHeader("content-length");
  if (made.retryAfterSeconds !== null) response.setHeader("retry-after", String(made.retryAfterSeconds));
  return made.html;
}

function isText(chunk: unknown): chunk is string | Uint8Array {
  return typeof chunk === "string" || chunk instanceof Uint8Array;
}
