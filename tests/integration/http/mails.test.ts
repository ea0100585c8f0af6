import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newId } from "@/lib/platform/ids";
import { type MailServer, type Received, startMailServer } from "../../fixtures/mail-server";
import { makeUser } from "../../fixtures/make-user";
import { ageRespondents } from "../../fixtures/past-policies";
import { postForm } from "../../fixtures/visitor";
import { startWorkspaceServer, type WorkspaceServer } from "../../fixtures/workspace-server";

const appUrl = "http://plimsoll.example";
const markup = "<img src=x onerror=alert(1)>";

let mails: MailServer;
let server: WorkspaceServer;

beforeAll(async () => {
  mails = await startMailServer();
  const env = { SMTP_URL: mails.smtpUrl, MAIL_FROM: "Plimsoll <plimsoll@example.org>", APP_URL: appUrl };
  server = await startWorkspaceServer(env);
}, 300_000);

afterAll(async () => {
  await server.stop();
  await mails.stop();
});

/** A new workspace whose name is markup, and what its owner's browser posts there. */
async function newWorkspace() {
  const headers = { cookie: server.cookieOf(await makeUser(server.database, { name: markup })), origin: appUrl };
  const post = (path: string, fields: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) =>
    postForm(server.origin, path, { key: newId(), ...fields }, { ...headers, ...more });
  const made = await post("/workspaces/create", { name: markup });
  const path = made.headers.get("location") ?? "";
  expect(path).toMatch(/^\/workspaces\//);
  return { post, path };
}

/** Waits for the next mails to this address, for they go out after the answer. */
async function mailsTo(address: string, count: number): Promise<readonly Received[]> {
  const found = () => mails.received.filter(({ to }) => to.includes(address));
  await vi.waitFor(() => expect(found()).toHaveLength(count), { timeout: 10_000 });
  return found();
}

/** The one link in a mail's text, which has to be readable as it is; of what people typed it holds words alone. */
function linkIn({ from, to, headers, text }: Received): string {
  expect([from, to.length]).toEqual(["plimsoll@example.org", 1]);
  expect(headers).toMatch(/^Content-Type: text\/plain; charset=utf-8\r?$/m);
  expect(headers).not.toMatch(/onerror/);
  expect(`${headers}\n${text}`).not.toMatch(/<img|<html|&lt;|&amp;/i);
  expect(text).toMatch(/^\w[^<>]+\.\r\n/); // a sentence first
  const links = text.match(/https?:\S+/g) ?? [];
  expect(links).toHaveLength(1);
  return links[0] ?? "";
}

test("an invitation goes out as text with one link of the configured address, whatever the request was called by", async () => {
  const { post, path } = await newWorkspace();
  const address = `ada-${newId()}@example.org`;
  const asked = { kind: "addresses", emails: address, accessRole: "member", mostUses: "" };
  await post(`${path}/members/invite`, asked, { "x-forwarded-host": "evil.example" });
  const [mail] = await mailsTo(address, 1);
  if (mail === undefined) throw new Error("no mail came");
  const link = linkIn(mail);
  expect(link).toMatch(/^http:\/\/plimsoll\.example\/invitations\/plm_i_\w+$/);
  const page = await fetch(`${server.origin}${new URL(link).pathname}`);
  expect([page.status, (await page.text()).includes("invite")]).toEqual([200, true]);
});

test("a round asks by a personal link, and reminds: by a new link who has not begun, by the page who has", async () => {
  const { post, path } = await newWorkspace();
  const [begins, waits] = [`begins-${newId()}@example.org`, `waits-${newId()}@example.org`];
  const opened = await post(`${path}/rounds/open`, {
    scope: markup,
    depth: "quick",
    targetProfile: "baseline",
    threshold: "3",
    answerBy: "",
    people: `Ada Lee <${begins}>\n${waits}`,
  });
  const round = (opened.headers.get("location") ?? "").split("?")[0] ?? "";
  const [asked] = await mailsTo(begins, 1);
  const [waiting] = await mailsTo(waits, 1);
  if (asked === undefined || waiting === undefined) throw new Error("no mail came");
  const links = [linkIn(asked), linkIn(waiting)];
  for (const link of links) expect(link).toMatch(/^http:\/\/plimsoll\.example\/join\/plm_a_\w+$/);
  expect(new Set(links).size).toBe(2);
  const begin = { name: "Ada", jobFunction: "developer" };
  const join = (link: string) => postForm(server.origin, `${new URL(link).pathname}/start`, begin, { origin: appUrl });
  expect((await join(links[0] ?? "")).headers.get("location")).toMatch(/^\/assess\//);

  await ageRespondents(server.database, round.split("/").at(-1) ?? "", "21 hours");
  expect((await post(`${round}/remind`, {})).status).toBe(303);
  const [, goOn] = await mailsTo(begins, 2);
  const [, again] = await mailsTo(waits, 2);
  if (goOn === undefined || again === undefined) throw new Error("no reminder came");
  expect(linkIn(goOn)).toMatch(/^http:\/\/plimsoll\.example\/assess\/[0-9a-f-]{36}$/);
  const renewed = linkIn(again);
  expect(renewed).not.toBe(links[1]);
  const statusOf = async (link: string) => (await fetch(`${server.origin}${new URL(link).pathname}`)).status;
  expect([await statusOf(renewed), await statusOf(links[1] ?? "")]).toEqual([200, 404]);
});
