import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { makeUser } from "../../fixtures/make-user";
import { postForm } from "../../fixtures/visitor";
import { startWorkspaceServer, type WorkspaceServer } from "../../fixtures/workspace-server";

let server: WorkspaceServer;
beforeAll(async () => {
  server = await startWorkspaceServer({});
}, 300_000);
afterAll(() => server.stop());

/** A new workspace, what its owner's browser posts there, and the page that it is sent on to, with what was said. */
async function newWorkspace() {
  const cookie = server.cookieOf(await makeUser(server.database));
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    const answer = await postForm(server.origin, path, { key: newId(), ...fields }, { cookie, origin: server.origin });
    const said = answer.headers.getSetCookie().map((one) => one.split(";", 1)[0]);
    const to = answer.headers.get("location") ?? "";
    const page = await fetch(`${server.origin}${to}`, { headers: { cookie: [cookie, ...said].join("; ") } });
    return { status: answer.status, to, html: await page.text() };
  };
  const { to } = await post("/workspaces/create", { name: "Payments" });
  return { post, path: to };
}

const round = { scope: "EKS", depth: "quick", targetProfile: "baseline", threshold: "3", answerBy: "" };

/** What stands in a page's box. */
function boxIn(html: string, name: string): string {
  const [, text = ""] = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)</textarea>`).exec(html) ?? [];
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").trim();
}

test("a round is opened for two hundred people, and what names nobody comes back whole with its reason", async () => {
  const { post, path } = await newWorkspace();
  const lines = Array.from({ length: 200 }, (_, i) => `Person Number ${i}, person.${i}@division.example.org`);
  const wrong = "Ann Lee <ann.example.org>";
  const { html } = await post(`${path}/rounds/open`, { ...round, people: [...lines, wrong].join("\n") });
  expect(html).toContain("200 people have been asked.");
  expect(boxIn(html, "people")).toBe(wrong);
  expect(html).toContain("not a complete email address");
});

test("a form that does not fit comes back whole, however long its list is", async () => {
  const { post, path } = await newWorkspace();
  const people = Array.from({ length: 400 }, (_, i) => `Person Number ${i}, person.${i}@division.example.org`).join(
    "\n",
  );
  const { to, html } = await post(`${path}/rounds/open`, { ...round, answerBy: "2020-01-01", people });
  expect(to).toBe(`${path}/rounds/new`);
  expect(boxIn(html, "people")).toBe(people);
  expect(html).toContain("Enter a day from today on");
});

test("an invitation reads the same notations, invites who is right and gives back who is not", async () => {
  const { post, path } = await newWorkspace();
  const emails = "Ann Lee <ann@example.org>, bob@example.org\nCat <cat.example.org>";
  const { html } = await post(`${path}/members/invite`, { kind: "addresses", accessRole: "viewer", emails });
  expect(html).toContain("The 2 links");
  expect(boxIn(html, "emails")).toBe("Cat <cat.example.org>");
  expect(html).toMatch(/<input[^>]*checked=""[^>]*value="viewer"|<input[^>]*value="viewer"[^>]*checked=""/);
});

test("a link that was copied with the punctuation after it is the link", async () => {
  const token = `plm_a_${"x".repeat(43)}_${"y".repeat(6)}`;
  for (const rest of [".", ",", ")", "%3E", "%20", ".%20"]) {
    const answer = await fetch(`${server.origin}/join/${token}${rest}`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([307, `/join/${token}`]);
  }
});
