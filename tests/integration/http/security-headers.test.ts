import { randomUUID } from "node:crypto";
import { get } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";
import { startServer } from "@/tests/fixtures/server";
import { sharedServer } from "@/tests/fixtures/shared-server";

const written = [
  "/",
  "/assess",
  "/example",
  "/example/team",
  "/trends",
  "/benchmarks",
  "/benchmarks?words=%3Cscript%3E&year=%22%3E%3Cscript%3E",
  "/benchmarks/delay",
  "/benchmarks/figures/cncf-2022-security-challenge-security",
  "/nowhere",
  "/resume/no-token",
];
/** These stop as they are made; a browser has nothing to show before their scripts write them. */
const stopped = ["/benchmarks/nowhere", `/report/${randomUUID()}`, "/assess/not-an-id/review"];
const pages = [...written, ...stopped];

/** What a caller can send to make Next believe that this is not the page. */
const switches: readonly Readonly<Record<string, string>>[] = [
  {},
  { purpose: "prefetch" },
  { "next-router-prefetch": "1" },
  { rsc: "1" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
];

const nonceOf = (response: Response) =>
  /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1] ?? "";

let origin = "";
beforeAll(async () => {
  origin = await sharedServer();
});

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${origin}${path}`, { headers, redirect: "manual" });

describe("HD-1: every page carries a policy that runs our own script alone", () => {
  test.each(pages)("%s, however it is asked for", async (path) => {
    for (const headers of switches) {
      const response = await ask(path, headers);
      const policy = response.headers.get("content-security-policy") ?? "";
      const directives = policy.split(";").map((directive) => directive.trim());
      expect(directives).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          `style-src 'self' 'nonce-${nonceOf(response)}'`,
        ]),
      );
      expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{24,}' 'strict-dynamic'/);
      expect(policy).not.toMatch(/unsafe/);
      // What it names depends on how fast the page finds what it shows, which would tell what is not found apart.
      expect(response.headers.get("link")).toBeNull();
    }
  });

  test("every script and style in a page bears that answer's nonce or is a file of ours", async () => {
    for (const path of pages) {
      const response = await ask(path);
      const html = await response.text();
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
      const styles = [...html.matchAll(/<style\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
      expect(scripts.length).toBeGreaterThan(2);
      const without = [...scripts, ...styles].filter((all) => !all.includes(`nonce="${nonceOf(response)}"`));
      expect(without).toEqual([]);
      expect(html).not.toMatch(/\sstyle="/);
    }
  });

  test("a thousand nonces are a thousand", async () => {
    const nonces = new Set<string>();
    for (let round = 0; round < 50; round += 1) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(origin, { method: "PUT" })));
      for (const answer of answers) nonces.add(nonceOf(answer));
    }
    expect(nonces.size).toBe(1000);
    expect(Math.min(...[...nonces].map((nonce) => Buffer.from(nonce, "base64").length))).toBeGreaterThanOrEqual(16);
  });

  test("what the caller brings is not echoed", async () => {
    const response = await ask("/", {
      "x-nonce": "evil",
      "content-security-policy": "script-src 'nonce-evil'",
      "content-security-policy-report-only": "script-src 'nonce-evil'",
    });
    expect(JSON.stringify([...response.headers])).not.toContain("evil");
    expect(await response.text()).not.toContain("evil");
  });
});

describe("what a page needs to be seen is in it", () => {
  test.each(written)("%s follows no stylesheet, and asks for no script or typeface before it is seen", async (path) => {
    const html = await (await ask(path)).text();
    const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([link]) => link);
    const followed = links.filter((link) => !link.startsWith("<link disabled"));
    expect(followed.filter((link) => /stylesheet|preload/.test(link))).toEqual([]);
    expect(html.match(/<script src="(?![^>]*noModule)/g)).toBeNull();
    expect(html).toContain("<style nonce=");
  });

  test("it is the same page however it is compressed", async () => {
    const texts = ["br", "gzip", "identity"].map(async (coding) => {
      const response = await ask("/example", { "accept-encoding": coding });
      expect(response.headers.get("content-encoding")).toBe(coding === "identity" ? null : coding);
      expect(response.headers.get("vary")).toMatch(/accept-encoding/i);
      // Every answer has a nonce of its own, and a name that Next gives to a part of what its scripts read.
      const text = (await response.text()).replaceAll(nonceOf(response), "nonce");
      return text.replaceAll(/"name\\":\\"[0-9a-f-]{36}\\"/g, "name");
    });
    expect(new Set(await Promise.all(texts)).size).toBe(1);
  });

  test("and so are its scripts and styles, which may be kept for good", async () => {
    const page = await (await ask("/", {})).text();
    const files = new Set(page.match(/\/_next\/static\/[^"\\]+\.(?:js|css)/g));
    expect(files.size).toBeGreaterThan(5);
    for (const file of files) {
      const texts = ["br", "gzip", "identity"].map(async (coding) => {
        const response = await ask(file, { "accept-encoding": coding });
        expect(response.status).toBe(200);
        if (coding === "br") expect(response.headers.get("content-encoding")).toBe("br");
        expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none';/);
        expect(response.headers.get("x-content-type-options")).toBe("nosniff");
        expect(response.headers.get("content-type")).toMatch(file.endsWith(".js") ? /javascript/ : /text\/css/);
        expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
        expect(response.headers.get("vary")).toMatch(/accept-encoding/i);
        return response.text();
      });
      expect(new Set(await Promise.all(texts)).size).toBe(1);
    }
  });
});

describe("HD-1: saving, which chooses its policy by what it answers", () => {
  const saving = `/assess/${randomUUID()}/answers`;
  const save = (path: string, headers: Readonly<Record<string, string>>) =>
    fetch(`${origin}${path}`, { method: "POST", redirect: "manual", headers: { origin, ...headers } });

  test("answers a browser with a page that runs our own script alone, by a nonce of its own", async () => {
    const nonces = new Set<string>();
    // To what asks for a page's data Next answers with an empty redirect, before any of us is asked.
    const asked = switches.filter((headers) => headers.rsc === undefined);
    for (const headers of asked) {
      const evil = { "x-nonce": "evil", "content-security-policy": "script-src 'nonce-evil'" };
      const response = await save(saving, { ...headers, ...evil, accept: "text/html" });
      expect(response.headers.get("content-type")).toContain("text/html");
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'nonce-[A-Za-z0-9+/=]{24,}' 'strict-dynamic'/);
      expect(policy).not.toContain("evil");
      nonces.add(nonceOf(response));
    }
    expect(nonces.size).toBe(asked.length);
    const redirect = await save(saving, { rsc: "1", accept: "text/html" });
    expect([redirect.status, await redirect.text()]).toEqual([307, ""]);
  });

  test("answers a script with what no browser runs", async () => {
    const response = await save(saving, { "content-type": "application/json" });
    expect(response.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  });

  test("nothing beside that one address is left out", async () => {
    const id = randomUUID();
    const paths = [
      `/assess/${id}/answers/x`,
      `/assess/${id}/answers.rsc`,
      `/assess/${id}/answers.segments/x.segment.rsc`,
      `/assess/${id}/Answers`,
      `/assess/${id}x/answers`,
      `/assess/${id}%2fanswers`,
      `/x/assess/${id}/answers`,
    ];
    for (const path of paths)
      for (const method of ["GET", "POST"]) {
        const response = await fetch(`${origin}${path}`, { method, redirect: "manual", headers: { origin } });
        expect(response.headers.get("content-security-policy"), `${method} ${path}`).toContain("default-src 'none'");
        expect(response.headers.get("x-frame-options"), `${method} ${path}`).toBe("DENY");
      }
  });
});

describe("HD-4: the other headers", () => {
  test.each([
    ...pages,
    "/example/report.csv",
    "/example/report.json",
    "/benchmarks/figures.csv",
    "/sitemap.xml",
    "/livez",
  ])("%s", async (path) => {
    const { headers } = await ask(path);
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toMatch(/camera=\(\).*microphone=\(\)/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.has("x-powered-by")).toBe(false);
    expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
  });

  test("over http nothing says https", async () => {
    const { headers } = await ask("/");
    expect(headers.has("strict-transport-security")).toBe(false);
    expect(headers.get("content-security-policy")).not.toContain("upgrade-insecure-requests");
  });

  test("over https a browser is told to stay there, for a year at least and below it too", async () => {
    const server = await startServer({ env: { APP_URL: "https://plimsoll.example" } });
    const headers = await new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
      const options = { port: server.port, path: "/", headers: { host: "plimsoll.example" } };
      get(options, (response) => resolve(response.resume().headers)).on("error", reject);
    });
    await server.stop();
    const policy = String(headers["strict-transport-security"]);
    expect(Number(/max-age=(\d+)/.exec(policy)?.[1])).toBeGreaterThanOrEqual(31_536_000);
    expect(policy).toContain("includeSubDomains");
    expect(headers["content-security-policy"]).toContain("upgrade-insecure-requests");
  });
});
