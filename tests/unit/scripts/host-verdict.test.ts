import { describe, expect, test } from "vitest";
import { hostVerdicts } from "@/scripts/start/host-verdict";

const local = "http://localhost:3000";
const verdict = (host: string | undefined, { method = "GET", url = "/a?b=c", appUrl = local, allowed = [""] } = {}) =>
  hostVerdicts(
    appUrl,
    allowed.filter((origin) => origin !== ""),
  )({ host, hosts: host === undefined ? 0 : 1, method, url });

describe("an application whose address is this machine", () => {
  test("is served under that name alone", () => {
    expect(verdict("localhost:3000")).toEqual({ kind: "serve", target: "/a?b=c" });
    expect(verdict("LOCALHOST:3000")).toEqual({ kind: "serve", target: "/a?b=c" });
    expect(verdict("localhost:3001")).toMatchObject({ kind: "redirect" });
    expect(verdict("127.0.0.1:3000")).toEqual({ kind: "redirect", location: "http://localhost:3000/a?b=c" });
    expect(verdict("[::1]:3000", { method: "HEAD" })).toMatchObject({ kind: "redirect" });
    expect(verdict("127.0.0.1:3000", { method: "POST" })).toEqual({ kind: "misdirected" });
    expect(verdict("rebound.example:3000")).toEqual({ kind: "misdirected" });
    expect(verdict(undefined)).toEqual({ kind: "misdirected" });
  });

  test("is served under a further origin that was allowed", () => {
    expect(verdict("laptop.lan:3000", { allowed: ["http://laptop.lan:3000"] })).toEqual({
      kind: "serve",
      target: "/a?b=c",
    });
  });

  test("answers a probe under any name", () => {
    expect(verdict("10.0.0.7:3000", { url: "/readyz?x" })).toEqual({ kind: "serve", target: "/readyz?x" });
  });

  test("never redirects anywhere else, whatever the target says", () => {
    for (const url of ["//evil.example/", "\\\\evil.example", "/\\evil.example", "@evil.example", ""]) {
      const result = verdict("127.0.0.1:3000", { url });
      expect(result.kind === "redirect" && new URL(result.location).origin).toBe(local);
    }
  });
});

test("a whole address is taken for its path, and refused where it is another server's", () => {
  expect(verdict("localhost:3000", { url: "http://localhost:3000/x?y" })).toEqual({ kind: "serve", target: "/x?y" });
  for (const appUrl of [local, "https://plimsoll.example"])
    expect(verdict("localhost:3000", { url: "http://evil.example/x", appUrl })).toEqual({ kind: "misdirected" });
});

test("two names are none", () => {
  const asked = { host: "localhost:3000", hosts: 2, method: "GET", url: "/" };
  expect(hostVerdicts(local, [])(asked)).toEqual({ kind: "ambiguous" });
});

test("behind a public address the proxy decides which names arrive", () => {
  const appUrl = "https://plimsoll.example";
  for (const host of ["plimsoll.example", "127.0.0.1:3000", "app:3000", undefined]) {
    expect(verdict(host, { appUrl })).toEqual({ kind: "serve", target: "/a?b=c" });
  }
});
