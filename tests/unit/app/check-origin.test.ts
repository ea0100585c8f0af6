import { describe, expect, test } from "vitest";
import { checkOrigin } from "@/app/check-origin";
import { Refusal } from "@/app/refusal";

const ours = ["https://plimsoll.example", "https://preview.example"];

function statusOf(headers: Readonly<Record<string, string>>): number {
  try {
    checkOrigin(new Headers(headers), ours);
    return 200;
  } catch (error) {
    if (error instanceof Refusal) return error.status;
    throw error;
  }
}

describe("HD-5 a state change", () => {
  test.each(ours)("from %s is taken, with a cookie and without", (origin) => {
    expect(statusOf({ origin, cookie: "plimsoll=x" })).toBe(200);
    expect(statusOf({ origin, "sec-fetch-site": "same-origin" })).toBe(200);
  });

  test.each([
    "null",
    "",
    "https://evil.example",
    "http://plimsoll.example",
    "https://plimsoll.example:8443",
    "https://plimsoll.example.evil.example",
    "https://evil.plimsoll.example",
    "https://plimsoll.example/",
    "https://plimsoll.example, https://evil.example",
  ])("from %j is refused, with a cookie and without", (origin) => {
    expect(statusOf({ origin, cookie: "plimsoll=x" })).toBe(403);
    expect(statusOf({ origin })).toBe(403);
  });

  test("that names no origin is a program's, and taken, unless it carries a cookie", () => {
    expect(statusOf({})).toBe(200);
    expect(statusOf({ cookie: "plimsoll=x" })).toBe(403);
  });

  test("that the browser says another site sent is refused, whatever origin it names", () => {
    expect(statusOf({ origin: "https://plimsoll.example", "sec-fetch-site": "cross-site" })).toBe(403);
    expect(statusOf({ "sec-fetch-site": "cross-site" })).toBe(403);
  });
});
