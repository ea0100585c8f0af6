import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { listAudit } from "@/lib/data/audit";
import { grant } from "@/lib/data/grant";
import { newId } from "@/lib/platform/ids";
import { axeFaults } from "../../fixtures/axe-faults";
import { makeUser, type Person } from "../../fixtures/make-user";
import { addMember } from "../../fixtures/make-workspace";
import { postForm } from "../../fixtures/visitor";
import { startWorkspaceBrowser, type WorkspaceBrowser } from "../../fixtures/workspace-browser";

let server: WorkspaceBrowser;

beforeAll(async () => {
  server = await startWorkspaceBrowser();
}, 300_000);

afterAll(() => server.stop());

/** A browser behind no proxy, on this machine. */
function browserOf(person: Person) {
  const headers = { cookie: server.cookieOf(person) };
  return {
    post: (path: string, fields: Readonly<Record<string, string>> = {}) =>
      postForm(server.origin, path, { key: newId(), ...fields }, headers),
    get: (path: string) => fetch(`${server.origin}${path}`, { redirect: "manual", headers }),
  };
}

const lines = async ({ actor }: Person, workspaceId: string) =>
  listAudit(await grant(actor, "workspace.audit", workspaceId), { before: null, most: 100 });

test("LO-1 what a browser does in a workspace, and takes out of it, stands in the log with its network", async () => {
  const owner = await makeUser(server.database);
  const { post, get } = browserOf(owner);
  const made = await post("/workspaces/create", { name: "Payments" });
  const at = made.headers.get("location") ?? "";
  const workspaceId = at.split("/")[2] ?? "";
  await post(`${at}/settings/change`, { name: "Payments", isSecondFactorNeeded: "no", linksOfLeaver: "end" });
  await post(`${at}/members/invite`, { kind: "link", mostUses: "3", accessRole: "member" });
  const begun = await post(`${at}/assess`, { scope: "production", depth: "quick" });
  const assessmentId = begun.headers.get("location")?.split("/")[2] ?? "";
  for (const file of ["report.pdf", "report.csv", "report.json"]) {
    expect((await get(`/report/${assessmentId}/${file}`)).status).toBe(200);
  }
  await get(`/report/${assessmentId}/share/preview/summary/report.csv`);
  await post(`/report/${assessmentId}/share/create`, {
    detail: "full",
    named: "yes",
    days: "30",
    label: "",
    passphrase: "",
  });
  await post("/shared-links/end-all");
  for (const file of ["export.json", "export.csv", "log.csv"]) expect((await get(`${at}/${file}`)).status).toBe(200);
  await post(`/assess/${assessmentId}/delete`);
  const log = [...(await lines(owner, workspaceId))].reverse();
  expect(log.map(({ event, details }) => (event === "report.exported" ? details.format : event))).toEqual([
    "workspace.created",
    "workspace.changed",
    "invitation.created",
    "assessment.created",
    "pdf",
    "csv",
    "json",
    "csv",
    "share-link.created",
    "share-link.ended",
    "workspace.exported",
    "workspace.exported",
    "log.exported",
    "assessment.deleted",
  ]);
  expect(
    log.map(({ network }) => network).filter((network) => network !== "127.0.0.0/24" && network !== "::/48"),
  ).toEqual([]);
});

test("LO-1 who is turned away at a page or a file is written down once the answer has gone out", async () => {
  const owner = await makeUser(server.database);
  const made = await browserOf(owner).post("/workspaces/create", { name: "Payments" });
  const at = made.headers.get("location") ?? "";
  const workspaceId = at.split("/")[2] ?? "";
  const viewer = await addMember(server.database, { owner, workspaceId }, "viewer");
  const { get } = browserOf(viewer);
  expect((await get(`${at}/log`)).status).toBe(404);
  expect((await get(`${at}/export.json`)).status).toBe(404);
  await vi.waitFor(async () => {
    const refused = (await lines(owner, workspaceId)).filter(({ event }) => event === "access.denied");
    expect(refused.map(({ actorId, details }) => `${actorId} ${details.permission}`).sort()).toEqual([
      `${viewer.id} workspace.audit`,
      `${viewer.id} workspace.export`,
    ]);
  });
});

test("the log passes axe, fits 320 px and scrolls sideways by keyboard", async () => {
  const owner = await makeUser(server.database);
  const made = await browserOf(owner).post("/workspaces/create", { name: "Payments" });
  const at = made.headers.get("location") ?? "";
  await browserOf(owner).post(`${at}/members/invite`, { kind: "link", mostUses: "3", accessRole: "member" });
  const context = await server.browserOf(owner, { viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${at}/log`);
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const table = page.getByRole("region", { name: "Log" });
  expect(await table.getByText("the server’s own machine").count()).toBe(2);
  await table.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await context.close();
});
