import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/platform/ids";
import { addressOf, aQuestion, formFields, matrix } from "../../fixtures/doors";
import { sharedServer } from "../../fixtures/shared-server";
import { beginAt, nobodyAtAll, postForm, shareAt, type Visitor } from "../../fixtures/visitor";

const marker = "marker-that-no-stranger-reads";

/** What a caller can send to be given the same page by another way. */
const ways: readonly Readonly<Record<string, string>>[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
  { "next-router-prefetch": "1" },
  { purpose: "prefetch" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
];

let origin = "";
let owner: Visitor = nobodyAtAll();
let linkId = newId();
let stranger: Visitor = nobodyAtAll();

beforeAll(async () => {
  origin = await sharedServer();
  owner = await beginAt(origin, marker);
  linkId = (await shareAt(origin, owner)).linkId;
  stranger = await beginAt(origin, "another");
}, 300_000);

type Knock = Readonly<{
  cookie: string;
  assessmentId: string;
  ofLink?: string;
  way?: Readonly<Record<string, string>>;
  end?: string;
}>;

function knock(route: string, { cookie, assessmentId, ofLink = linkId, way = {}, end = "" }: Knock): Promise<Response> {
  const path = addressOf(route, assessmentId, ofLink);
  if (matrix[route]?.method === "POST") return postForm(origin, path, formFields, { ...way, cookie });
  return fetch(`${origin}${path}${end}`, { redirect: "manual", headers: { ...way, cookie } });
}

/**
 * All of an answer but what is new each time: its day, its nonce, the ids in it (asked for, or a problem's reference),
 * and the random name that Next gives to each rendering of its data. It sends the lines of that data as they are ready,
 * an error before or after others, so lines are compared without their order; with it, ids of others and ids of nobody
 * were alike too in some thousand pairs, but visitors with and without a cookie were not.
 */
async function shapeOf(response: Response): Promise<unknown> {
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1] ?? "no nonce";
  const mask = (text: string) =>
    text
      .replaceAll(nonce, "nonce")
      .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}/g, "id")
      .replaceAll(/(?<=")[\w-]{21}(?=[a-z]\\?")/g, "rendering");
  const text = await response.text();
  const headers = [...response.headers].filter(([name]) => name !== "date").map(([name, value]) => [name, mask(value)]);
  const lines = mask(text)
    .split(/\\n|\n/)
    .sort();
  return { status: response.status, length: text.length, headers, lines };
}

/** Every route by the file that answers it. */
function builtRoutes(): Readonly<Record<string, string>> {
  const manifest = join(process.env.PLIMSOLL_DIST_DIR || ".next", "app-path-routes-manifest.json");
  return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(manifest, "utf8")));
}

test("AC-3 every door has a row in the matrix, and every row is a door", () => {
  const routes = Object.values(builtRoutes());
  expect(routes.filter((route) => !route.startsWith("/_")).sort()).toEqual(Object.keys(matrix).sort());
});

describe.each(Object.entries(matrix))("%s", (route, row) => {
  test("AC-1 a stranger and nobody get the matrix's answer, with nothing of the owner in it", async () => {
    for (const [cookie, status] of [
      [stranger.cookie, row.stranger],
      ["", row.nobody],
    ] as const) {
      const response = await knock(route, { cookie, assessmentId: owner.assessmentId });
      expect(response.status).toBe(status);
      expect(await response.text()).not.toContain(marker);
    }
  });

  test("AC-3 the owner gets the matrix's answer", async () => {
    const visitor = route.endsWith("/delete") ? await beginAt(origin) : owner;
    const ofLink = route.includes("/links/") ? (await shareAt(origin, visitor)).linkId : linkId;
    const response = await knock(route, { ...visitor, ofLink });
    expect(response.status).toBe(row.owner);
    await response.arrayBuffer();
  });
});

describe("AC-1 an assessment of somebody else is the same as one that never existed, byte by byte", () => {
  const about = Object.keys(matrix).filter((route) => route.includes("[assessmentId]"));

  test.each(about)("%s, by any way", async (route) => {
    const cookie = stranger.cookie;
    for (const [way, end] of [...ways.map((one) => [one, ""] as const), [{}, ".rsc"] as const]) {
      const theirs = await shapeOf(await knock(route, { cookie, assessmentId: owner.assessmentId, way, end }));
      expect(JSON.stringify(theirs)).not.toContain(marker);
      expect(theirs).toEqual(await shapeOf(await knock(route, { cookie, assessmentId: newId(), way, end })));
    }
    const nobodys = await shapeOf(await knock(route, { cookie: "", assessmentId: owner.assessmentId }));
    expect(nobodys).toEqual(await shapeOf(await knock(route, nobodyAtAll())));
  });
});

test("every page of an assessment that is not there says so to those without script, too", async () => {
  const pages = Object.entries(builtRoutes()).flatMap(([file, route]) => (file.endsWith("/page") ? [route] : []));
  // A workspace sends whoever is not signed in to do so first.
  const about = pages.filter((route) => route.includes("[assessmentId]") && !route.startsWith("/workspaces/"));
  expect(about.length).toBeGreaterThan(3);
  for (const route of about) {
    for (const { cookie, assessmentId } of [{ ...owner, cookie: stranger.cookie }, nobodyAtAll()]) {
      const response = await knock(route, { cookie, assessmentId });
      const read = (await response.text()).replaceAll(/<(script|template)\b[\s\S]*?<\/\1>/g, "");
      expect(response.status, route).toBe(404);
      expect(read.match(/<h1>There is nothing here that you can open<\/h1>/g), route).toHaveLength(1);
      expect(read, route).toContain('href="/assess"');
    }
  }
});

describe("HD-5 a state change", () => {
  const send = (headers: Readonly<Record<string, string>>) =>
    fetch(`${origin}/assess/${owner.assessmentId}/answers`, {
      method: "POST",
      headers: { cookie: owner.cookie, "content-type": "application/json", ...headers },
      body: JSON.stringify({ answers: [{ questionId: aQuestion, value: null, was: null, base: 0 }] }),
    });

  test("comes from our own origin or is refused with 403", async () => {
    expect((await send({ origin })).status).toBe(200);
    for (const foreign of ["null", "http://evil.example", `${origin}.evil.example`, origin.replace("http", "https")])
      expect((await send({ origin: foreign })).status, foreign).toBe(403);
    expect((await send({})).status).toBe(403);
    expect((await send({ origin, "sec-fetch-site": "cross-site" })).status).toBe(403);
  });

  test("is JSON or a form, or is refused with 415", async () => {
    for (const type of ["text/plain", "multipart/mixed; boundary=x", "application/xml", ""])
      expect((await send({ origin, "content-type": type })).status, type).toBe(415);
  });

  test.each(Object.keys(matrix).filter((route) => matrix[route]?.method === "POST"))(
    "at %s is refused whoever it comes from",
    async (route) => {
      const path = addressOf(route, owner.assessmentId);
      for (const foreign of ["null", "http://evil.example"])
        for (const cookie of [owner.cookie, ""])
          expect((await postForm(origin, path, formFields, { cookie, origin: foreign })).status).toBe(403);
    },
  );
});
