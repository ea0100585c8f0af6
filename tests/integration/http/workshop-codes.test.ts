import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeWorkshop } from "@/lib/data/workshops";
import { makeWorkshop, quickControls } from "../../fixtures/make-workshop";
import { postForm } from "../../fixtures/visitor";
import { startWorkspaceServer, type WorkspaceServer } from "../../fixtures/workspace-server";

let server: WorkspaceServer;

beforeAll(async () => {
  server = await startWorkspaceServer();
}, 300_000);

afterAll(() => server.stop());

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${server.origin}${path}`, { redirect: "manual", headers: { accept: "text/html", ...headers } });

/** An answer without what is new each time: the code that was asked for, nonces and the date. */
async function shapeOf(response: Response, code: string) {
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1] ?? "none";
  const plain = (text: string) =>
    text
      .replaceAll(nonce, "")
      .replaceAll(code, "")
      .replaceAll(/\$@?[0-9a-f]+/g, "");
  const headers = [...response.headers].filter(([name]) => name !== "date");
  return {
    status: response.status,
    headers: headers.map(([name, value]) => [name, plain(value)]),
    text: plain(await response.text()),
  };
}

test("the code of a workshop that is over and one that never was are answered alike, with the way to another code", async () => {
  const open = await makeWorkshop(server.database);
  const { code } = await open.room();
  if (code === null) throw new Error("an open workshop has a code");
  expect((await get(`/workshop/${code}`)).status).toBe(200);
  await closeWorkshop(await open.led(), open.assessmentId);
  const never = code === "AAAAAA" ? "CCCCCC" : "AAAAAA";
  const closed = await shapeOf(await get(`/workshop/${code}`), code);
  expect(closed).toEqual(await shapeOf(await get(`/workshop/${never}`), never));
  expect(closed.status).toBe(404);
  // What a browser without script is shown, and nothing of assessments.
  const read = closed.text.replaceAll(/<(script|template)\b[\s\S]*?<\/\1>/g, "");
  expect(read.match(/<h1>No open workshop has this code<\/h1>/g)).toHaveLength(1);
  expect(read).toContain('action="/workshop/find"');
  expect(/<main[\s\S]*<\/main>/.exec(read)?.[0]).not.toMatch(/assess/i);
});

test("a press that reveals nothing says beside the button how many are ready and how many are needed, without script too", async () => {
  const open = await makeWorkshop(server.database);
  const cookie = server.cookieOf(open.lead);
  const room = `/workspaces/${open.team.workspaceId}/workshops/${open.assessmentId}`;
  const shown = quickControls[0]?.id ?? "";
  const stepped = await postForm(server.origin, `${room}/step`, { shown }, { cookie });
  expect(stepped.status).toBe(303);
  expect(await (await get(room, { cookie })).text()).not.toContain("Not revealed");
  const refused = await postForm(server.origin, `${room}/reveal`, { shown }, { cookie });
  const notice = refused.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
  const page = await (await get(room, { cookie: [cookie, ...notice].join("; ") })).text();
  expect(page).toContain("Not revealed: nobody is ready, 3 are needed.");
});

describe("AV-3 a code tried too often", () => {
  test("is answered with 429, how long it takes and a way on, by its page's door and by the form's", async () => {
    for (let tries = 0; tries < 45; tries += 1) await (await get("/workshop/AAAAAA")).arrayBuffer();
    const page = await get("/workshop/AAAAAA");
    expect([page.status, page.headers.get("location")]).toEqual([307, "/workshop/AAAAAA/wait"]);
    const typed = { accept: "text/html", referer: `${server.origin}/workshop` };
    for (const answer of [
      await get("/workshop/AAAAAA/wait"),
      await postForm(server.origin, "/workshop/find", { code: "AAAAAA" }, typed),
    ]) {
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      const html = await answer.text();
      expect(html).toMatch(
        /Too many wrong codes came from your network .*You can try again in \d+ (?:second|minute)s?/,
      );
      expect(html).toContain('href="/workshop">Type a code');
      expect(html).toContain('href="/">Start page');
    }
  });
});

test("a page that is not there leads whoever is signed in to workspaces and account, and everybody else to the sign-in", async () => {
  const { lead } = await makeWorkshop(server.database);
  const shown = async (headers: Readonly<Record<string, string>>) => {
    const response = await get("/nothing-is-here", headers);
    expect(response.status).toBe(404);
    return (/<nav class="site-nav" aria-label="Site">(.*?)<\/nav>/.exec(await response.text()) ?? [])[1] ?? "";
  };
  const known = await shown({ cookie: server.cookieOf(lead) });
  expect(known).toContain('href="/workspaces"');
  expect(known).toContain('href="/account"');
  const nobodys = await shown({});
  expect(nobodys).toContain('href="/sign-in"');
  expect(nobodys).not.toContain('href="/account"');
});
