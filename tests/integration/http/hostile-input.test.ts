import { createHash } from "node:crypto";
import fc from "fast-check";
import pLimit from "p-limit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { anyText } from "@/tests/fixtures/any-text";
import { createDatabase } from "../../fixtures/database";
import { addressOf, aQuestion, formFields, matrix } from "../../fixtures/doors";
import { startServer } from "../../fixtures/server";
import type { RunningServer } from "../../fixtures/spawn-server";
import { rowsOfAssessment } from "../../fixtures/stored-rows";
import { beginAt, nobodyAtAll, postForm, saveAs, type Visitor } from "../../fixtures/visitor";

const runs = process.env.PLIMSOLL_LONG === "1" ? 10_000 : 300;

let database = { name: "", url: "" };
let server: RunningServer | null = null;
let origin = "";
let owner: Visitor = nobodyAtAll();
let stranger: Visitor = nobodyAtAll();

beforeAll(async () => {
  database = await createDatabase("plimsoll_template");
  server = await startServer({ env: { DATABASE_URL: database.url } });
  origin = server.url;
  owner = await beginAt(origin, "the owner's");
  stranger = await beginAt(origin, "the stranger's");
  expect((await saveAs(origin, owner, [{ questionId: aQuestion, value: "2", was: null, base: 0 }])).status).toBe(200);
}, 300_000);
afterAll(async () => {
  await server?.stop();
});

const rowsOf = ({ assessmentId }: Visitor) => rowsOfAssessment(database.name, assessmentId);

const shifty = [
  "' OR '1'='1",
  "'; DROP TABLE assessment; --",
  '"; DELETE FROM answer; --',
  "1; SELECT pg_sleep(5); --",
  "'||(SELECT pg_sleep(5))||'",
  "\\'; COMMIT; --",
  "$1",
  "{{7*7}}<%=7*7%>#{7*7}",
  "../../../../etc/passwd",
  "..%2f..%2f",
  "%00",
  "a\u0000b",
  "\u202e\ufeff\uffff",
  "<script>alert(1)</script>",
  "__proto__",
  "constructor",
  "\ud83e\udda6".repeat(200),
  "a".repeat(5000),
];

const text = fc.oneof(fc.constantFrom(...shifty), anyText({ maxLength: 100 }), fc.string());
const routes = Object.keys(matrix).filter((route) => matrix[route]?.method === "POST");
const known = [
  "scope",
  "depth",
  "next",
  "delay",
  "owner",
  `answer.${aQuestion}`,
  `was.${aQuestion}`,
  `base.${aQuestion}`,
  `answer.note:${aQuestion}`,
  `base.note:${aQuestion}`,
];

const formBody = fc
  .array(
    fc.tuple(fc.oneof(fc.constantFrom(...known), text), fc.oneof(text, fc.constantFrom("quick", "full", "0", "3", ""))),
    { maxLength: 12 },
  )
  .map((fields) => ({ type: "application/x-www-form-urlencoded", body: new URLSearchParams(fields).toString() }));

const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(-1, -0, Number.MAX_VALUE, 2 ** 31, 2 ** 31 - 1, 2 ** 53, 5e-324, 0.5),
);
const anything = fc.oneof(text, number, fc.jsonValue({ maxDepth: 3 }), fc.constant(null));
const fitting = fc.record({
  questionId: fc.constantFrom(aQuestion, "profile.industry", `note:${aQuestion}`),
  value: fc.constantFrom("2", "3", "unsure", null),
  was: fc.constantFrom("2", null),
  base: fc.constantFrom(0, 1, 2),
});
/** An answer with one field, or more, that may be anything, missing or too much. */
const answer = fc.oneof(
  fitting,
  fc
    .tuple(fitting, fc.constantFrom("questionId", "value", "was", "base", "answeredAt"), anything)
    .map(([right, field, wrong]) => ({ ...right, [field]: wrong })),
  fc.record({ questionId: anything, value: anything, was: anything, base: anything }, { requiredKeys: [] }),
);
const jsonBody = fc
  .oneof(
    fc.record({ answers: fc.oneof(fc.array(answer, { maxLength: 3 }), fc.tuple(fitting)) }),
    fc.record({ answers: anything }, { requiredKeys: [] }),
    anything,
  )
  .map((value) => ({ type: "application/json", body: JSON.stringify(value) }));
const rawBody = fc
  .oneof(
    text,
    fc.json().map((json) => json.slice(0, -1)),
  )
  .map((body) => ({ type: "application/json", body }));

describe("IN-1 whatever is posted, to any door", () => {
  const isForm = (type: string) => type.endsWith("urlencoded");

  /** Half of all goes to the answers, which have the most to misunderstand. */
  const route = fc.oneof(fc.constant("/assess/[assessmentId]/answers"), fc.constantFrom(...routes));
  const who = fc.constantFrom("owner", "owner", "stranger", "nobody");
  const assessment = fc.oneof(fc.constant("owner"), fc.constantFrom("owner", "stranger"), text);

  test(`no answer is ours to blame, and a refusal names its fields (${runs} cases)`, async () => {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(route, who, assessment, fc.oneof(formBody, jsonBody, rawBody), async (door, asker, id, sent) => {
        const visitors: Readonly<Record<string, Visitor>> = { owner, stranger };
        const cookie = visitors[asker]?.cookie ?? "";
        // Nobody's own is deleted, or there would soon be nothing to ask about.
        const isDeletion = door.endsWith("/delete") && asker === id;
        const path = isDeletion ? addressOf(door, newId()) : pathOf(door, visitors[id]?.assessmentId ?? id);
        const response = await fetch(`${origin}${path}`, {
          method: "POST",
          redirect: "manual",
          headers: { origin, cookie, "content-type": sent.type },
          body: sent.body,
        });
        const body = await response.text();
        statuses.add(response.status);
        expect(response.status, body).toBeLessThan(500);
        if (response.status !== 400) return;
        const isReadable = isForm(sent.type) || isJson(sent.body);
        expect(JSON.parse(body)).toMatchObject(
          isReadable ? { status: 400, fields: expect.arrayContaining([expect.stringMatching(/./)]) } : { status: 400 },
        );
      }),
      { seed: 20_261_124, numRuns: runs },
    );
    // The cases are worth something: some were taken, some refused, some not found.
    expect([...statuses]).toEqual(expect.arrayContaining([200, 303, 400, 404]));
  }, 1_800_000);
});

describe("IN-2 what reads like a command is text", () => {
  test.each(shifty.map((payload) => [payload.slice(0, 40), payload] as const))("%j", async (_name, payload) => {
    const before = await rowsOf(owner);
    const startedAt = performance.now();
    const { cookie, assessmentId } = owner;
    const asked = encodeURIComponent(payload);
    const asks: readonly (() => Promise<Response>)[] = [
      ...Object.keys(matrix).map(
        (route) => () =>
          matrix[route]?.method === "POST"
            ? postForm(origin, pathOf(route, payload), formFields, { cookie })
            : fetch(`${origin}${pathOf(route, payload)}`, { headers: { cookie }, redirect: "manual" }),
      ),
      () => fetch(`${origin}/report/${assessmentId}/charts/${asked}/image.svg`, { headers: { cookie } }),
      () => fetch(`${origin}/assess/${assessmentId}/${asked}`, { headers: { cookie }, redirect: "manual" }),
      () => fetch(`${origin}/resume/${asked}`),
      () => fetch(`${origin}/?delay=${asked}&incident=${asked}&owner=${asked}&${asked}=1`),
      () => fetch(`${origin}/report/${assessmentId}/report.pdf?paper=${asked}`, { headers: { cookie } }),
      () => fetch(`${origin}/report/${assessmentId}?segment=${asked}`, { headers: { cookie } }),
      () => fetch(`${origin}/report/${assessmentId}/report.csv?segment=${asked}`, { headers: { cookie } }),
      () => fetch(`${origin}/assess`, { headers: { cookie: `plimsoll=${asked}; plimsoll-not-begun=${asked}` } }),
      () => saveAs(origin, owner, [{ questionId: payload, value: "3", was: null, base: 0 }]),
      () => saveAs(origin, owner, [{ questionId: aQuestion, value: payload, was: "2", base: 1 }]),
      () => saveAs(origin, owner, [{ questionId: aQuestion, value: "3", was: payload, base: 7 }]),
      () => postForm(origin, `/report/${assessmentId}/basis`, { depth: payload }, { cookie }),
      () => postForm(origin, `/report/${assessmentId}/figures`, { edition: payload }, { cookie }),
      () =>
        postForm(
          origin,
          `/assess/${assessmentId}/answers`,
          { [`base.${payload}`]: payload, next: payload },
          { cookie },
        ),
      () => postForm(origin, "/assess/start", { scope: payload, depth: payload }),
    ];
    // Not all at once: a database that a hundred requests keep waiting makes /readyz answer 503, as it should.
    const atOnce = pLimit(8);
    const statuses = await atOnce.map(asks, async (ask) => {
      const response = await ask();
      await response.arrayBuffer();
      return response.status;
    });
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(20_000); // a sleep that ran would hold each of thirty for five
    expect(await rowsOf(owner)).toEqual(before);
  });
});

describe("IN-5 what is asked for in thousands, and addresses that cannot be read", () => {
  const malformed = ["%", "%f", "%ff", "%c3%28", "%e0%80%80", "a%00b", "%u0041"];
  const posts = routes.filter((route) => route !== "/assess/[assessmentId]/answers");

  test("a query of thousands of parameters is 414 at every address, at once", async () => {
    const query = Array.from({ length: 4000 }, (_, at) => `${at}=`).join("&");
    for (const path of ["/livez", "/", "/benchmarks", "/example/report.csv", "/assess/start"]) {
      const startedAt = performance.now();
      expect((await fetch(`${origin}${path}?${query}`.slice(0, 15_000))).status, path).toBe(414);
      expect(performance.now() - startedAt, path).toBeLessThan(200);
    }
  });

  test("a form of thousands of fields is refused by every door, at once", async () => {
    const fields = Array.from({ length: 17_000 }, (_, at) => at.toString(36)).join("&");
    for (const route of posts) {
      const startedAt = performance.now();
      const response = await fetch(`${origin}${addressOf(route, owner.assessmentId)}`, {
        method: "POST",
        redirect: "manual",
        headers: { origin, cookie: owner.cookie, "content-type": "application/x-www-form-urlencoded" },
        body: fields.slice(0, 64 * 1024),
      });
      expect(response.status, route).toBe(400);
      expect(performance.now() - startedAt, route).toBeLessThan(500);
    }
  });

  test.each(malformed)("an address with %s is a page that is not there", async (part) => {
    for (const route of Object.keys(matrix).filter((one) => one.includes("["))) {
      const path = addressOf(route, "-").replace(/\/-(?=\/|$)/, `/${part}`);
      const method = matrix[route]?.method ?? "GET";
      const headers = { origin, cookie: owner.cookie, accept: "text/html" };
      const body = method === "POST" ? new URLSearchParams(formFields) : null;
      const response = await fetch(`${origin}${path}`, { method, headers, body, redirect: "manual" });
      expect(response.status, path).toBeLessThan(500);
      if (!isReadable(path) && method === "GET") {
        expect(response.status, path).toBe(404);
        expect(response.headers.get("content-type"), path).toMatch(/^text\/html/);
      }
    }
  });

  test("a field with NUL in it is 400, at every door that takes a form", async () => {
    for (const route of posts) {
      const sent = { ...Object.fromEntries(Object.entries(formFields).map(([name]) => [name, "\0"])), typedName: "\0" };
      const response = await postForm(origin, addressOf(route, owner.assessmentId), sent, { cookie: owner.cookie });
      expect(response.status, route).toBeLessThan(500);
    }
  });

  const isReadable = (path: string) => {
    try {
      decodeURIComponent(path);
      return true;
    } catch {
      return false;
    }
  };
});

const isJson = (body: string) => {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
};

/** The route's address with any text in the place of an id. */
function pathOf(route: string, id: string): string {
  const safe = createHash("sha256").update(id).digest("hex");
  return addressOf(route, safe).replace(safe, encodeURIComponent(Buffer.from(id).toString()) || "-");
}
