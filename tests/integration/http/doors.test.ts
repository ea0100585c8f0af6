import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/platform/ids";
import { newResumeToken } from "@/lib/platform/secrets";
import { sharedServer } from "../../fixtures/shared-server";
import { beginAt, nobodyAtAll, postForm, type Visitor } from "../../fixtures/visitor";

const rowSchema = z.object({
  method: z.enum(["GET", "POST"]),
  owner: z.number(),
  stranger: z.number(),
  nobody: z.number(),
});
const matrix = z.record(z.string(), rowSchema).parse(JSON.parse(readFileSync("tests/authz-matrix.json", "utf8")));
const marker = "marker-that-no-stranger-reads";
const control = "policy.pod-security-standards";

let origin = "";
let owner: Visitor = nobodyAtAll();
let stranger: Visitor = nobodyAtAll();

beforeAll(async () => {
  origin = await sharedServer();
  owner = await beginAt(origin, marker);
  stranger = await beginAt(origin, "another");
}, 300_000);

function addressOf(route: string, assessmentId: string): string {
  return route
    .replace("[assessmentId]", assessmentId)
    .replace("[token]", newResumeToken())
    .replace("[pageId]", "policy")
    .replace("[chartId]", "gauge");
}

/** What a door's own form sends. */
const fields = {
  [`answer.${control}`]: "3",
  [`was.${control}`]: "",
  [`base.${control}`]: "0",
  next: "review",
  depth: "quick",
  scope: "x",
};

function knock(route: string, cookie: string, assessmentId: string): Promise<Response> {
  const path = addressOf(route, assessmentId);
  if (matrix[route]?.method === "POST") return postForm(origin, path, fields, { cookie });
  return fetch(`${origin}${path}`, { redirect: "manual", headers: { cookie } });
}

test("AC-3 every door has a row in the matrix", () => {
  const folder = process.env.PLIMSOLL_DIST_DIR || ".next";
  const manifest = join(folder, "app-path-routes-manifest.json");
  expect(existsSync(manifest)).toBe(true);
  const routes = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(manifest, "utf8"))));
  const doors = routes.filter((route) => !route.startsWith("/_"));
  expect(doors.length).toBeGreaterThan(20);
  expect(doors.filter((route) => !(route in matrix))).toEqual([]);
});

describe.each(Object.entries(matrix))("%s", (route, row) => {
  test("AC-1 a stranger and nobody get the matrix's answer, with nothing of the owner in it", async () => {
    for (const [cookie, status] of [
      [stranger.cookie, row.stranger],
      ["", row.nobody],
    ] as const) {
      const response = await knock(route, cookie, owner.assessmentId);
      expect(response.status).toBe(status);
      expect(await response.text()).not.toContain(marker);
    }
  });

  test("AC-1 the answer to a stranger is that to an id that never existed, in length and headers", async () => {
    if (!route.includes("[assessmentId]")) return;
    const shape = async (assessmentId: string) => {
      const response = await knock(route, stranger.cookie, assessmentId);
      const headers = [...response.headers].filter(([name]) => name !== "date");
      // Each answer has a nonce of its own, and Next cuts a page's scripts where its stream happens to pause.
      const text = (await response.text()).replace(/<script.*?<\/script>/gs, "");
      const plain = JSON.stringify(headers).replace(/nonce(-|=\\")[^'"\\]+/g, "nonce");
      return { status: response.status, length: text.length, headers: plain };
    };
    expect(await shape(owner.assessmentId)).toEqual(await shape(newId()));
  });

  test("AC-3 the owner gets the matrix's answer", async () => {
    const visitor = route.endsWith("/delete") ? await beginAt(origin) : owner;
    const response = await knock(route, visitor.cookie, visitor.assessmentId);
    expect(response.status).toBe(row.owner);
    await response.arrayBuffer();
  });
});

describe("HD-5 a state change", () => {
  const send = (headers: Readonly<Record<string, string>>) =>
    fetch(`${origin}/assess/${owner.assessmentId}/answers`, {
      method: "POST",
      headers: { cookie: owner.cookie, "content-type": "application/json", ...headers },
      body: JSON.stringify({ answers: [{ questionId: control, value: null, was: null, base: 0 }] }),
    });

  test("comes from our own origin or is refused with 403", async () => {
    expect((await send({ origin })).status).toBe(200);
    for (const foreign of ["null", "http://evil.example", `${origin}.evil.example`, origin.replace("http", "https")])
      expect((await send({ origin: foreign })).status, foreign).toBe(403);
    expect((await send({})).status).toBe(403);
    expect((await send({ origin, "sec-fetch-site": "cross-site" })).status).toBe(403);
  });

  test("is JSON or a form, or is refused with 415", async () => {
    for (const type of ["text/plain", "multipart/form-data; boundary=x", "application/xml", ""])
      expect((await send({ origin, "content-type": type })).status, type).toBe(415);
  });

  test("IN-5 has at most 64 kB and 32 levels", async () => {
    const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${origin}/assess/${owner.assessmentId}/answers`, {
        method: "POST",
        headers: { cookie: owner.cookie, origin, "content-type": "application/json", ...headers },
        body,
      });
    expect((await post(`"${"a".repeat(70_000)}"`)).status).toBe(413);
    expect((await post("[".repeat(30_000))).status).toBe(400);
    expect((await post("{}", { "content-encoding": "gzip" })).status).toBe(415);
  });
});
