import { expect as expectPage, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { grant } from "@/lib/data/grant";
import { openWorkshop } from "@/lib/data/workshops";
import { axeFaults } from "../../fixtures/axe-faults";
import { newWorkshop, quickControls } from "../../fixtures/make-workshop";
import { makeWorkspace } from "../../fixtures/make-workspace";
import { type BrowserOptions, startWorkspaceBrowser, type WorkspaceBrowser } from "../../fixtures/workspace-browser";

const [first, second] = quickControls;
if (first === undefined || second === undefined) throw new Error("there are core controls");

let server: WorkspaceBrowser;

beforeAll(async () => {
  server = await startWorkspaceBrowser();
}, 300_000);

afterAll(() => server.stop());

const phone: BrowserOptions = { viewport: { width: 375, height: 700 } };

/** What the lead's screen shows to join by. */
async function codeOn(page: Page): Promise<string> {
  return (await page.getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/).innerText()).trim();
}

/** Joins on a new phone by typing the code. */
async function joinBy(code: string, options: BrowserOptions = {}): Promise<Page> {
  const page = await (await server.browserOf(null, { ...phone, ...options })).newPage();
  await page.goto("/workshop");
  await page.getByLabel("Code").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Go on" }).click();
  await expectPage(page.getByText("counts phones, not people")).toBeVisible();
  await page.getByRole("button", { name: "Join the workshop" }).click();
  await expectPage(page.getByRole("heading", { level: 1, name: "You are in" })).toBeVisible();
  return page;
}

const level = (page: Page, number: number) => page.getByRole("radio", { name: new RegExp(`^${number}`) }).first();
const saved = /✓ Saved/;

test("a workshop that is not opened yet keeps what was chosen, every domain of it", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const lead = await (await server.browserOf(owner)).newPage();
  await lead.goto(`/workspaces/${workspaceId}/workshops/new`);
  await lead.getByLabel("Scope").fill("  ");
  await lead.getByRole("radio", { name: /^Full/ }).check();
  const domains = lead.getByRole("group", { name: "Which domains?" }).getByRole("checkbox");
  await domains.nth(1).check();
  await domains.nth(4).check();
  await lead.getByRole("button", { name: "Open the workshop" }).click();
  await expectPage(lead.getByLabel("Scope")).toHaveAttribute("aria-invalid", "true");
  await expectPage(lead.getByRole("radio", { name: /^Full/ })).toBeChecked();
  const chosen = await domains.evaluateAll((all) => all.flatMap((one, at) => (one.matches(":checked") ? [at] : [])));
  expect(chosen).toEqual([1, 4]);
});

test("a lead and three phones join by code, answer, reveal, agree and close: one goes offline, one has no JavaScript", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const lead = await (await server.browserOf(owner)).newPage();
  await lead.goto(`/workspaces/${workspaceId}/workshops`);
  await lead.getByRole("link", { name: "Open a workshop" }).click();
  await lead.getByLabel("Scope").fill("production EKS");
  await lead.getByRole("button", { name: "Open the workshop" }).click();
  await expectPage(lead.getByRole("heading", { level: 1, name: "Join the workshop" })).toBeVisible();
  await expectPage(lead.getByRole("img", { name: /QR code that leads to/ })).toBeVisible();
  const code = await codeOn(lead);

  const ann = await joinBy(code);
  const ben = await joinBy(code);
  const cem = await joinBy(code, { javaScriptEnabled: false });
  await expectPage(lead.getByText("3 phones have joined")).toBeVisible();

  await lead.getByRole("button", { name: /^Begin/ }).click();
  await expectPage(lead.getByRole("heading", { level: 1, name: first.question })).toBeVisible();
  await expectPage(ann.getByRole("heading", { name: first.question })).toBeVisible();
  await expectPage(ben.getByRole("heading", { name: first.question })).toBeVisible();
  await level(ann, 1).check();
  await expectPage(ann.getByText(saved)).toBeVisible();
  await expectPage(lead.getByText("1 of 3 phones is ready")).toBeVisible();
  await expectPage(lead.getByText(/around level/)).toHaveCount(0);

  await lead.getByRole("button", { name: "Reveal" }).click();
  await expectPage(lead.getByText(/Answers are revealed after at least three phones/)).toBeVisible();
  const refusal = lead.getByText("Not revealed: 1 is ready, 3 are needed.");
  await expectPage(refusal).toBeFocused(); // heard, not only seen

  await ben.context().setOffline(true);
  await level(ben, 4).check();
  await expectPage(ben.getByText(/kept on this phone/)).toBeVisible();
  await cem.getByRole("link", { name: "Refresh" }).click();
  await level(cem, 1).check();
  await cem.getByRole("button", { name: "Save" }).click();
  await expectPage(level(cem, 1)).toBeChecked();
  await ben.context().setOffline(false);
  await expectPage(ben.getByText(saved)).toBeVisible();
  await expectPage(lead.getByText("3 of 3 phones are ready")).toBeVisible();
  await expectPage(lead.getByText(/^Not revealed:/)).toHaveCount(0);

  await lead.getByRole("button", { name: "Reveal" }).click();
  await expectPage(lead.getByText("Some disagreement, around level 2")).toBeVisible();
  await expectPage(ben.getByText("Too few phones answered to show how the answers are spread")).toBeVisible();
  await expectPage(lead.locator("textarea")).toHaveCount(0); // the room reads this screen
  const notes = await lead.context().newPage();
  await notes.goto(`${lead.url()}/notes`);
  await notes.getByLabel(first.title).fill("Only in production");
  const chosen = lead.getByRole("group", { name: /^Agreed level/ }).getByRole("button", { name: /^2/ });
  await expectPage(lead.getByRole("button", { pressed: true })).toHaveCount(0); // nothing is chosen for the room
  await chosen.click();
  await expectPage(chosen).toHaveAttribute("aria-pressed", "true");
  await notes.getByRole("button", { name: "Save notes" }).click();
  await expectPage(notes.getByText("The notes have been saved.")).toBeVisible();
  await expectPage(notes.getByLabel(first.title)).toHaveValue("Only in production");
  await expectPage(ann.getByText("Agreed in the room: Level 2")).toBeVisible();
  await expectPage(ann.getByText("Only in production")).toHaveCount(0);

  await lead.getByText("Close it for good").click();
  await lead.getByRole("button", { name: "Close the workshop" }).click();
  await expectPage(lead.getByRole("heading", { level: 1, name: "The workshop is closed" })).toBeVisible();
  await expectPage(lead.getByText("Only in production")).toBeVisible();
  await expectPage(ann.getByRole("heading", { name: "The workshop is over. Thank you" })).toBeVisible();
  await expectPage(ann.getByText("No more answers are taken")).toBeVisible();
  await expectPage(ann.getByText(saved)).toHaveCount(0);
  await cem.getByRole("link", { name: "Refresh" }).click();
  await expectPage(cem.getByRole("heading", { name: "The workshop is over. Thank you" })).toBeVisible();

  await lead.getByRole("link", { name: "See the report" }).click();
  await expectPage(lead.getByText(/Workshop report, 3 phones/)).toBeVisible();
  await expectPage(lead.getByText(/1 of 30 controls; the others do not count/).first()).toBeVisible();
  await expectPage(
    lead
      .getByRole("row", { name: new RegExp(first.title) })
      .getByText("Level 2")
      .first(),
  ).toBeVisible();
  const pdf = await lead.request.get(`${lead.url()}/report.pdf`);
  expect(pdf.status()).toBe(200);
  const csv = await (await lead.request.get(`${lead.url()}/report.csv`)).text();
  expect(csv).toContain(`workshop,${first.id}`);
  expect(csv + (await lead.content())).not.toContain("Only in production");

  const late = await (await server.browserOf(null)).newPage();
  await late.goto("/workshop");
  await late.getByLabel("Code").fill(code);
  await late.getByRole("button", { name: "Go on" }).click();
  await expectPage(late.getByRole("link", { name: /No open workshop has this code/ })).toBeVisible();
  for (const javaScriptEnabled of [true, false]) {
    const scanned = await (await server.browserOf(null, { ...phone, javaScriptEnabled })).newPage();
    await scanned.goto(`/workshop/${code}`);
    await expectPage(scanned.getByRole("heading", { level: 1 })).toHaveText("No open workshop has this code");
    await scanned.getByLabel("Code").fill("AAA AAA");
    await scanned.getByRole("button", { name: "Go on" }).click();
    await expectPage(scanned.getByRole("link", { name: /No open workshop has this code/ })).toBeVisible();
  }
}, 180_000);

test("an answer that a phone kept while the room revealed is not counted, and the phone says so", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const assess = await grant(owner.actor, "workspace.assess", workspaceId);
  const assessmentId = await openWorkshop(assess, newWorkshop());
  const lead = await (await server.browserOf(owner)).newPage();
  await lead.goto(`/workspaces/${workspaceId}/workshops/${assessmentId}`);
  const code = await codeOn(lead);
  const phones = [];
  for (const _ of [1, 2, 3, 4]) phones.push(await joinBy(code));
  await lead.getByRole("button", { name: /^Begin/ }).click();
  const [ann, ...others] = phones;
  if (ann === undefined) throw new Error("four joined");
  await expectPage(ann.getByRole("heading", { name: first.question })).toBeVisible();
  await ann.context().setOffline(true);
  await level(ann, 0).check();
  await expectPage(ann.getByText(/kept on this phone/)).toBeVisible();
  for (const one of others) {
    await level(one, 3).check();
    await expectPage(one.getByText(saved)).toBeVisible();
  }
  await lead.getByRole("button", { name: "Reveal" }).click();
  await expectPage(lead.getByText("All gave the same level: 3")).toBeVisible();
  await ann.context().setOffline(false);
  await expectPage(ann.getByText(/arrived after the answers were revealed. It is not counted/)).toBeVisible();
  await expectPage(ann.getByRole("heading", { name: "Revealed: what the room answered" })).toBeVisible();
  await expectPage(ann.getByText("· your answer")).toHaveCount(0);
  await expectPage(lead.getByText(/^3 phones answered/)).toBeVisible();
}, 120_000);

test("a workshop that too few answered closes without a report, and says why", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const assess = await grant(owner.actor, "workspace.assess", workspaceId);
  const assessmentId = await openWorkshop(assess, newWorkshop());
  const lead = await (await server.browserOf(owner)).newPage();
  await lead.goto(`/workspaces/${workspaceId}/workshops/${assessmentId}`);
  await expectPage(lead.getByText("If you close it now, its report shows nothing")).toBeVisible();
  await lead.getByText("Close it for good").click();
  await lead.getByRole("button", { name: "Close the workshop" }).click();
  await expectPage(lead.getByText(/Fewer than three people answered, so nothing is shown/)).toBeVisible();
  await expectPage(lead.getByRole("link", { name: "See the report" })).toHaveCount(0);
}, 60_000);

test("every page of a workshop passes axe, light and dark, and fits 320 px", async () => {
  const { owner, workspaceId } = await makeWorkspace(server.database);
  const assess = await grant(owner.actor, "workspace.assess", workspaceId);
  const assessmentId = await openWorkshop(assess, newWorkshop());
  const narrow: BrowserOptions = { viewport: { width: 320, height: 640 } };
  const lead = await (await server.browserOf(owner, narrow)).newPage();
  const base = `/workspaces/${workspaceId}/workshops`;
  const looks = async (page: Page) => {
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  };
  for (const path of [base, `${base}/new`, `${base}/${assessmentId}`, "/workshop", "/workshop/AAAAAA"]) {
    await lead.goto(path);
    await looks(lead);
  }
  await lead.goto(`${base}/${assessmentId}`);
  const code = await codeOn(lead);
  const phones = [];
  for (const _ of [1, 2, 3]) phones.push(await joinBy(code, narrow));
  const [ann] = phones;
  if (ann === undefined) throw new Error("three joined");
  await looks(ann);
  await lead.getByRole("button", { name: /^Begin/ }).click();
  for (const one of phones) {
    await level(one, 2).check();
    await expectPage(one.getByText(saved)).toBeVisible();
  }
  await looks(ann);
  await looks(lead);
  await lead.getByRole("button", { name: "Reveal" }).click();
  await expectPage(lead.getByText("All gave the same level: 2")).toBeVisible();
  await expectPage(ann.getByText("All gave the same level: 2")).toBeVisible();
  await looks(lead);
  await looks(ann);
  await lead.goto(`${base}/${assessmentId}/notes`);
  await looks(lead);
  await lead.goto(`${base}/${assessmentId}`);
  await lead.getByText("Close it for good").click();
  await lead.getByRole("button", { name: "Close the workshop" }).click();
  await expectPage(lead.getByRole("heading", { level: 1, name: "The workshop is closed" })).toBeVisible();
  await looks(lead);
}, 120_000);
