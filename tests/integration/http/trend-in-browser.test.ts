import { expect as expectPage, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveAnswers } from "@/lib/data/answers";
import { grant } from "@/lib/data/grant";
import { readRoundTrends } from "@/lib/data/round-trends";
import { closeRound } from "@/lib/data/rounds";
import { openWorkshop } from "@/lib/data/workshops";
import { trendCsv } from "@/lib/exports/csv-trend";
import { trendJson } from "@/lib/exports/json";
import { newId } from "@/lib/platform/ids";
import { axeFaults } from "../../fixtures/axe-faults";
import { makeClosedRound } from "../../fixtures/make-closed-round";
import { joinAsked, openAs } from "../../fixtures/make-opened-round";
import { newWorkshop, quickControls } from "../../fixtures/make-workshop";
import { addMember, makeWorkspace, type Team } from "../../fixtures/make-workspace";
import { startWorkspaceBrowser, type WorkspaceBrowser } from "../../fixtures/workspace-browser";

let server: WorkspaceBrowser;

beforeAll(async () => {
  server = await startWorkspaceBrowser();
}, 300_000);

afterAll(() => server.stop());

const make = (team: Team, given: Parameters<typeof makeClosedRound>[2]) =>
  makeClosedRound(server.database, team, given);

/** Two years of one scope: quick at first, one round that too few answered, then four full ones. */
async function makeHistory(team: Team): Promise<void> {
  const scope = "production EKS";
  await make(team, { scope, closedAt: "2025-03-14T14:00:00.000Z", depth: "quick", shift: -1, unknown: 6 });
  await make(team, { scope, closedAt: "2025-06-20T14:00:00.000Z", respondents: 4 });
  await make(team, { scope, closedAt: "2025-10-02T14:00:00.000Z", shift: -0.7, unknown: 9 });
  await make(team, { scope, closedAt: "2026-02-27T14:00:00.000Z", shift: -0.4, respondents: 18, unknown: 5 });
  await make(team, { scope, closedAt: "2026-07-03T14:00:00.000Z", shift: -0.5, respondents: 19, unknown: 4 });
  await make(team, { scope, closedAt: "2026-11-20T14:00:00.000Z", unknown: 3 });
}

/** Passes axe and fits its page, wide and on a phone. */
async function look(page: Page, name: string): Promise<void> {
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFaults(page), name).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
  }
}

const closedAt = "2026-07-03T14:00:00.000Z";
const chartOf = (page: Page, name: RegExp) => page.getByRole("figure", { name });

test.each([true, false])("a lead follows a scope over time, script: %s", async (javaScriptEnabled) => {
  const team = await makeWorkspace(server.database);
  await makeHistory(team);
  await make(team, { scope: "payments team", closedAt, shift: -0.6 });
  const page = await (await server.browserOf(team.owner, { javaScriptEnabled })).newPage();
  await page.goto(`/workspaces/${team.workspaceId}/rounds`);
  await page.getByRole("link", { name: "Trend of payments team" }).click();
  await expectPage(chartOf(page, /^One closed round so far: \d+ of 100$/)).toBeVisible();
  await expectPage(page.getByText("A change can be told from the second closed round on.")).toBeVisible();
  await page.getByRole("navigation", { name: "Scope" }).getByRole("link", { name: "production EKS" }).click();
  await expectPage(page).toHaveURL(/\/trend\?scope=[0-9a-f-]{36}$/);

  const rounds = chartOf(page, / up on the round of 3 July 2026, to \d+; \S+ up over four rounds$/);
  await expectPage(rounds.getByRole("img").first()).toBeVisible();
  await expectPage(rounds).toContainText("20 June 2025: fewer than five people answered, so nothing is shown");
  await rounds.getByText("View as table").click();
  const row = (day: string) => rounds.getByRole("row", { name: new RegExp(`^${day}`) });
  await expectPage(row("20 June 2025").getByRole("cell").first()).toHaveText(/^not shown: fewer than five/);
  await expectPage(row("2 October 2025")).toContainText("over the 30 controls that both rounds show");
  await expectPage(row("27 February 2026")).toContainText("since the round of 2 October 2025: same questionnaire");
  await expectPage(row("14 March 2025").getByRole("cell").last()).toHaveText("–");

  const domains = page.getByRole("region", { name: / changed most: / });
  await expectPage(domains.getByRole("columnheader", { name: "Last change" })).toBeVisible();
  const scopes = chartOf(page, /^“payments team” scores \d+ and “production EKS” \d+$/);
  await expectPage(scopes).toContainText("only where questionnaire, scoring and depth are the same");
  await expectPage(page.getByRole("region", { name: / stands lowest, at \d+ of 100$/ })).toBeVisible();

  const [csv] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "CSV" }).click()]);
  expect(csv.suggestedFilename()).toBe("plimsoll-trend-production-eks.csv");
  await rounds.getByRole("link", { name: "Method" }).click();
  await expectPage(page).toHaveURL(/\/method#rounds$/);
  await expectPage(page.getByRole("heading", { name: "Rounds over time and scopes beside each other" })).toBeVisible();
});

test("a round's report leads to the trend of its scope, and its files say what the page says", async () => {
  const team = await makeWorkspace(server.database);
  await makeClosedRound(server.database, team, { scope: "a", closedAt });
  const one = await answered(team, "b", "1");
  const two = await answered(team, "b", "3");
  const page = await (await server.browserOf(team.owner)).newPage();
  await page.goto(`/report/${one}`);
  await expectPage(page.getByRole("link", { name: /All rounds of this scope/ })).toHaveCount(0);
  await page.goto(`/report/${two}`);
  await page.getByRole("link", { name: /All rounds of this scope/ }).click();
  await expectPage(chartOf(page, /^\d+ points up on the round of .*, to \d+$/)).toBeVisible();
  const choice = { kind: "round", id: two } as const;
  const trends = await readRoundTrends(await grant(team.owner.actor, "workspace.read", team.workspaceId), choice);
  const file = async (name: string) =>
    (await page.request.get(`/workspaces/${team.workspaceId}/${name}?round=${two}`)).text();
  expect(await file("trend.json")).toBe(trendJson(trends));
  expect(`\u{feff}${(await file("trend.csv")).replace(/^\u{feff}/u, "")}`).toBe(trendCsv(trends));
  expect(await file("trend/charts/rounds/image.svg")).toMatch(/^<svg xmlns=/);
  const gone = await page.request.get(`/workspaces/${team.workspaceId}/trend/charts/nothing/image.svg`);
  expect(gone.status()).toBe(404);
});

/** A round that three people answer with one level, and that is then closed. */
async function answered({ owner, workspaceId }: Team, scope: string, level: string): Promise<string> {
  const { assessmentId } = await openAs(owner, workspaceId, { scope });
  for (let at = 0; at < 3; at += 1) {
    const who = await joinAsked(owner, { workspaceId, assessmentId });
    const inputs = quickControls.map(({ id }) => ({ questionId: id, value: level, was: null, base: 0 }));
    await saveAnswers(who.asks("assessment.answer"), inputs);
  }
  await closeRound(await grant(owner.actor, "workspace.assess", workspaceId), assessmentId);
  return assessmentId;
}

test("a workspace without a closed round says what will stand there, and one with workshops alone leads to them", async () => {
  const team = await makeWorkspace(server.database);
  const page = await (await server.browserOf(team.owner)).newPage();
  const base = `/workspaces/${team.workspaceId}`;
  await page.goto(`${base}/trend`);
  await expectPage(page.getByText("No round is closed yet.")).toBeVisible();
  await expectPage(page.getByRole("link", { name: "Open a round" })).toBeVisible();
  await openWorkshop(
    await grant(team.owner.actor, "workspace.assess", team.workspaceId),
    newWorkshop({ scope: "room" }),
  );
  await page.goto(`${base}/trend`);
  await expectPage(page.getByText(/^One workshop is left out: /)).toBeVisible();
  await page.goto(`${base}/rounds`);
  await expectPage(page.getByText("No round yet.")).toBeVisible();
  await page.getByRole("link", { name: "One workshop of room" }).click();
  await expectPage(page).toHaveURL(`${base}/workshops`);
  const viewer = await (await server.browserOf(await addMember(server.database, team, "viewer"))).newPage();
  await viewer.goto(`${base}/trend`);
  await expectPage(viewer.getByRole("link", { name: "Open a round" })).toHaveCount(0);
  await viewer.goto(`${base}/trend?scope=${newId()}`);
  await expectPage(viewer.getByRole("heading", { level: 1, name: "There is nothing here" })).toBeVisible();
});

test("every state of the trend passes axe, light and dark, and fits its page, wide and on a phone", async () => {
  const team = await makeWorkspace(server.database);
  const page = await (await server.browserOf(team.owner)).newPage();
  const at = async (name: string) => {
    await page.goto(`/workspaces/${team.workspaceId}/trend`);
    await look(page, name);
  };
  await at("none");
  await make(team, { scope: "payments team", closedAt, shift: -0.3 });
  await at("one");
  await make(team, { scope: "payments team", closedAt: "2026-11-03T14:00:00.000Z", shift: -0.6, unknown: 7 });
  await at("two");
  await makeHistory(team);
  await make(team, { scope: "data platform", closedAt, shift: 0.5, unknown: 8 });
  await make(team, { scope: "edge clusters in 40 branch offices", closedAt, depth: "quick", shift: 0.2 });
  await make(team, { scope: "sandbox", closedAt, respondents: 3 });
  await at("six");
});
