import { readFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { formPageOf } from "@/addresses";
import { addressOf, formFields, matrix, publicFiles } from "../../fixtures/doors";
import { sharedServer } from "../../fixtures/shared-server";
import { beginAt, nobodyAtAll, type Visitor } from "../../fixtures/visitor";

const buildFolder = process.env.PLIMSOLL_DIST_DIR || ".next";
const manifest = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync(join(buildFolder, "app-path-routes-manifest.json"), "utf8")));
const pages = new Set(Object.keys(manifest).flatMap((file) => (file.endsWith("/page") ? [manifest[file] ?? ""] : [])));

let origin = "";
let guest: Visitor = nobodyAtAll();
beforeAll(async () => {
  origin = await sharedServer();
  guest = await beginAt(origin);
}, 300_000);

type Answer = Readonly<{ status: number; lines: readonly (readonly [name: string, value: string])[] }>;

/** The answer's header lines as they were sent; `fetch` would join those of one name. The path goes out as it stands. */
function ask(method: string, path: string, cookie = guest.cookie): Promise<Answer> {
  const body = method === "POST" ? new URLSearchParams(formFields).toString() : "";
  const type = method === "POST" ? { "content-type": "application/x-www-form-urlencoded" } : {};
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const headers = { cookie, origin, ...type, "content-length": body.length };
    const asking = request({ hostname, port, method, path, headers }, (response: IncomingMessage) => {
      const { rawHeaders, statusCode = 0 } = response.resume();
      const lines = rawHeaders.flatMap((name, index) =>
        index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ""] as const] : [],
      );
      response.once("end", () => resolve({ status: statusCode, lines }));
    });
    asking.once("error", reject).end(body);
  });
}

const valuesOf = ({ lines }: Answer, name: string) => lines.flatMap(([one, value]) => (one === name ? [value] : []));

const isOfSharedReport = (route: string) => route.startsWith("/shared/");
/** What a link shows says nowhere where it was read; its one form needs its own origin. */
const referrerPolicyAt = (route: string) =>
  isOfSharedReport(route) && !/\/(?:passphrase|enter)$/.test(route) ? "no-referrer" : "same-origin";
const robotsAt = (route: string) => (isOfSharedReport(route) ? ["noindex, nofollow, noarchive"] : []);

describe("HD-3, HD-4: what every door sends, to its owner, to nobody and to the wrong method", () => {
  test.each(Object.entries(matrix))("%s", async (route, { method }) => {
    const own = route.endsWith("/delete") ? await beginAt(origin) : guest;
    const path = addressOf(route, own.assessmentId);
    const other = method === "GET" ? "POST" : "GET";
    for (const answer of [await ask(method, path, ""), await ask(other, path), await ask(method, path, own.cookie)]) {
      const one = (name: string) => {
        const values = valuesOf(answer, name);
        expect(values, name).toHaveLength(1);
        return values[0];
      };
      const isPublic = publicFiles.has(route) && answer.status === 200;
      expect(one("cache-control")).toMatch(isPublic ? /^public, max-age=\d+$/ : /^private, (?:no-cache, )?no-store/);
      expect(one("x-content-type-options")).toBe("nosniff");
      expect(one("content-security-policy")).toContain("default-src 'none'");
      expect(one("cross-origin-resource-policy")).toBe("same-origin");
      expect(one("cross-origin-opener-policy")).toBe("same-origin");
      expect(one("referrer-policy")).toBe(referrerPolicyAt(route));
      expect(valuesOf(answer, "x-robots-tag")).toEqual(robotsAt(route));
      expect(one("x-frame-options")).toBe("DENY");
      expect(one("permissions-policy")).toContain("geolocation=()");
      expect(valuesOf(answer, "etag")).toHaveLength(isPublic ? 1 : 0);
      expect(answer.lines.filter(([name]) => /^(?:x-powered-by|server|access-control-.*)$/.test(name))).toEqual([]);
    }
  });

  test.each(Object.entries(matrix).filter(([route]) => !pages.has(route) && !publicFiles.has(route)))(
    "%s varies by cookie (Next says itself what a page varies by)",
    async (route, { method }) => {
      const names = valuesOf(await ask(method, addressOf(route, guest.assessmentId), ""), "vary")
        .join(",")
        .split(",")
        .map((name) => name.trim().toLowerCase());
      expect(names).toEqual(expect.arrayContaining(["cookie", "accept"]));
      expect(new Set(names).size).toBe(names.length);
    },
  );

  test("a file's name after a private address is no file", async () => {
    for (const end of ["/x.css", "/report.css", ";.js", "/%2e%2e/x.png", "/report.json/x.css"]) {
      const answer = await ask("GET", `/report/${guest.assessmentId}${end}`);
      expect(answer.status, end).toBe(404);
      expect(valuesOf(answer, "cache-control")[0], end).toContain("no-store");
    }
  });
});

test.each(["/", "/assess", "/sign-in", "/nowhere"])(
  "HD-4 the page at %s says that it differs by cookie",
  async (path) => {
    expect(valuesOf(await ask("GET", path), "vary").join()).toMatch(/^Cookie,/);
  },
);

describe("HD-6 a method that an address has not", () => {
  test.each(Object.entries(matrix))("%s answers 405 and says which it has", async (route, { method }) => {
    const path = addressOf(route, guest.assessmentId);
    const wrong = ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", ...(method === "GET" ? ["POST"] : [])];
    for (const other of wrong) {
      const answer = await ask(other, path);
      expect(answer.status, other).toBe(405);
      const allowed = valuesOf(answer, "allow").join().split(", ");
      if (other !== "TRACE") expect(allowed, other).toEqual(method === "GET" ? ["GET", "HEAD"] : ["POST"]);
    }
  });

  test.each(Object.entries(matrix).filter(([, { method }]) => method === "POST"))(
    "%s, opened in a browser, leads to the page of its form",
    async (route) => {
      const path = addressOf(route, guest.assessmentId);
      const answer = await ask("GET", path);
      expect(answer.status).toBe(303);
      expect(valuesOf(answer, "location")).toEqual([formPageOf(path)]);
    },
  );

  test("and an action that somebody believes to be there is not looked for", async () => {
    const headers = { origin, "next-action": "7f".padEnd(42, "0"), "content-type": "text/plain;charset=UTF-8" };
    for (const path of ["/", "/assess", "/example", `/report/${guest.assessmentId}`])
      expect((await fetch(`${origin}${path}`, { method: "POST", headers, body: "[]" })).status, path).toBe(405);
  });
});

describe("HD-6 nothing but the product is served", () => {
  test.each([
    "/.env",
    "/.env.local",
    "/.git/config",
    "/.git/HEAD",
    "/.next/BUILD_ID",
    "/.next/server/app-paths-manifest.json",
    "/.next/server/server-reference-manifest.json",
    "/_next/server/server-reference-manifest.json",
    "/_next/BUILD_ID",
    "/_next/static/../server/app-paths-manifest.json",
    "/_next/static/%2e%2e/server/app-paths-manifest.json",
    "/_next/static/..%2fserver%2fapp-paths-manifest.json",
    "/_next/image?url=%2Ficon.svg&w=64&q=75",
    "/.data/postgres/PG_VERSION",
    "/.data/secret-key",
    "/package.json",
    "/package-lock.json",
    "/next.config.js",
    "/proxy.ts",
    "/tests/authz-matrix.json",
    "/drizzle/0000_tables.sql",
    "/metrics",
    "/debug",
    "/server-status",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/public/icon.svg",
  ])("%s is 404", async (path) => {
    expect((await ask("GET", path)).status).toBe(404);
  });

  test("no script has a source map", async () => {
    const html = await (await fetch(`${origin}/assess`)).text();
    const scripts = [...new Set(html.match(/\/_next\/static\/[^"\\]+?\.js/g))];
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      const response = await fetch(`${origin}${script}`);
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain("sourceMappingURL");
      expect((await ask("GET", `${script}.map`)).status).toBe(404);
    }
  });
});
