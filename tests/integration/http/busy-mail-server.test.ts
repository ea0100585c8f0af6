import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newId } from "@/lib/platform/ids";
import { type MailServer, startMailServer } from "../../fixtures/mail-server";
import { makeUser } from "../../fixtures/make-user";
import { postForm } from "../../fixtures/visitor";
import { startWorkspaceServer, type WorkspaceServer } from "../../fixtures/workspace-server";

let mails: MailServer;
let server: WorkspaceServer;

beforeAll(async () => {
  mails = await startMailServer(2); // one fewer than we open
  server = await startWorkspaceServer({ SMTP_URL: mails.smtpUrl, MAIL_FROM: "plimsoll@example.org" });
}, 300_000);

afterAll(async () => {
  await server.stop();
  await mails.stop();
});

test("of a round for a hundred people every mail arrives once, though the mail server is busy", async () => {
  const cookie = server.cookieOf(await makeUser(server.database));
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    postForm(server.origin, path, { key: newId(), ...fields }, { cookie, origin: server.origin });
  const path = (await post("/workspaces/create", { name: "Payments" })).headers.get("location") ?? "";
  const people = Array.from({ length: 100 }, (_, index) => `Person ${index}, person.${index}@example.org`);
  const round = { scope: "EKS", depth: "quick", targetProfile: "baseline", threshold: "3", answerBy: "" };
  const opened = await post(`${path}/rounds/open`, { ...round, people: people.join("\n") });
  await vi.waitFor(() => expect(mails.received).toHaveLength(100), { timeout: 90_000, interval: 500 });
  expect(new Set(mails.received.map(({ to }) => to[0])).size).toBe(100);
  const html = async (query: string) =>
    (await fetch(`${server.origin}${opened.headers.get("location")}${query}`, { headers: { cookie } })).text();
  await vi.waitFor(async () => expect(await html("?search=person.7%40")).toContain("link of their own · emailed"));
  const first = await html("");
  expect(first).toContain("Showing 1 to 50 of 100 people");
  expect(first.length).toBeLessThan(200_000);
}, 120_000);
