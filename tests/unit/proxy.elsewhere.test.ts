import { NextRequest } from "next/server";
import { describe, expect, test } from "vitest";
import { config, proxy } from "@/proxy.elsewhere";

const ask = (method: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  proxy(new NextRequest(`http://localhost:3000${path}`, { method, headers }));

/** What Next hands on to a page in place of the caller's header of this name. */
const handedOn = (response: Response, name: string) => response.headers.get(`x-middleware-request-${name}`);

describe("HD-1: the headers where another server than ours runs", () => {
  test("a page bears a policy, and is rendered with its nonce and none of the caller's", () => {
    const evil = "script-src 'nonce-evil'";
    const response = ask("GET", "/", {
      "x-nonce": "evil",
      "content-security-policy": evil,
      "content-security-policy-report-only": evil,
    });
    const policy = response.headers.get("content-security-policy");
    expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{24,}' 'strict-dynamic'/);
    expect(handedOn(response, "content-security-policy")).toBe(policy);
    expect(JSON.stringify([...response.headers])).not.toContain("evil");
    expect(response.headers.get("x-frame-options")).toBe("DENY");
    expect(ask("GET", "/").headers.get("content-security-policy")).not.toBe(policy);
  });

  test("a file's address has the policy of what its route answers with, a page where something is wrong", () => {
    expect(ask("GET", "/example/report.pdf").headers.has("content-security-policy")).toBe(false);
    expect(ask("GET", "/example/report.pdf").headers.get("x-frame-options")).toBe("DENY");
  });

  test("a form's address leads to the page of the form", () => {
    const answer = ask("GET", "/resume/a/open");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "http://localhost:3000/resume/a"]);
  });

  test("IN-5 a query of more than fifty parameters or two kilobytes is 414, and an address that cannot be read is none", () => {
    expect(ask("GET", `/livez?${"a&".repeat(49)}`).status).toBe(200);
    for (const query of ["a&".repeat(50), "a".repeat(2100)]) expect(ask("GET", `/livez?${query}`).status).toBe(414);
    for (const path of ["/shared/%ff", "/_global-error"])
      expect(ask("GET", path).headers.get("x-middleware-rewrite")).toBe("http://localhost:3000/nowhere");
  });

  test("HD-6: a method that an address has not is refused, with the same headers", () => {
    for (const [method, path, allow] of [
      ["POST", "/", "GET, HEAD"],
      ["PUT", "/assess/start", "POST"],
    ] as const) {
      const response = ask(method, path);
      expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
    expect(ask("POST", "/assess/start").status).toBe(200);
  });

  test("nothing but saving is left out, and no header can widen that", () => {
    expect(typeof config.matcher).toBe("string");
    const matcher = new RegExp(`^${config.matcher}$`);
    const id = "0198c5d2-1111-7111-8111-111111111111";
    expect(matcher.test(`/assess/${id}/answers`)).toBe(false);
    for (const path of ["/", `/assess/${id}/answers/x`, `/assess/${id}x/answers`, `/x/assess/${id}/answers`])
      expect(matcher.test(path), path).toBe(true);
  });
});
