import { ServerResponse } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { sayFailure } from "@/scripts/start/failed-page";

afterEach(() => {
  globalThis.plimsollFailedPage = undefined;
});

/** A response that nobody reads, and what is written to it. */
function answer(status: number, type: string) {
  const response = new ServerResponse(Object.assign({ method: "GET", httpVersionMajor: 1, httpVersionMinor: 1 }));
  const written: string[] = [];
  response.write = (chunk: unknown) => written.push(String(chunk)) > 0;
  response.end = (chunk?: unknown) => {
    if (chunk !== undefined) written.push(String(chunk));
    return response;
  };
  response.statusCode = status;
  response.setHeader("content-type", type);
  sayFailure(response, "/report/1");
  return { response, written };
}

const pieces = ['<html id="__next_error__">', String.raw`E{\"digest\":\"unavailable 7\"}`];

test("a page that could not be made is answered in words, with the status of its error", () => {
  const make = vi.fn(() => ({ status: 503, retryAfterSeconds: 1, html: "<p>Later</p>" }));
  globalThis.plimsollFailedPage = make;
  const { response, written } = answer(500, "text/html; charset=utf-8");
  for (const piece of pieces) response.write(piece);
  response.end();
  expect(make).toHaveBeenCalledWith("unavailable 7", "/report/1");
  expect(written).toEqual(["<p>Later</p>"]);
  expect([response.statusCode, response.getHeader("retry-after")]).toEqual([503, "1"]);
});

test.each([
  [200, "text/html"],
  [404, "text/html"],
  [500, "application/problem+json"],
])("an answer of %i as %s goes out as it is written", (status, type) => {
  globalThis.plimsollFailedPage = vi.fn();
  const { response, written } = answer(status, type);
  for (const piece of pieces) response.write(piece);
  response.end("end");
  expect(written).toEqual([...pieces, "end"]);
  expect(response.statusCode).toBe(status);
});

test("a failure that a door has put in words already stays as it is", () => {
  globalThis.plimsollFailedPage = vi.fn();
  const { response, written } = answer(500, "text/html");
  response.end("<p>Something went wrong on our side</p>");
  expect(written).toEqual(["<p>Something went wrong on our side</p>"]);
});
