import { expect, type Page, test } from "@playwright/test";
import { axeFaults } from "../fixtures/axe-faults";

const scope = "payments, production EKS";

/** Begins an assessment by its form and says where its report is. */
async function begin(page: Page, depth: "Quick" | "Full"): Promise<string> {
  await page.goto("/assess");
  await page.getByLabel("Scope").fill(scope);
  await page.getByRole("radio", { name: new RegExp(`^${depth}`) }).check();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.waitForURL(/\/assess\/[0-9a-f-]+\/profile/);
  return new URL(page.url()).pathname.replace(/^\/assess\/([^/]+)\/.*$/, "/report/$1");
}

/** Gives these answers as the assessment's pages send them. */
async function answer(page: Page, report: string, tokens: Readonly<Record<string, string>>): Promise<void> {
  const answers = Object.entries(tokens).map(([questionId, value]) => ({ questionId, value, was: null, base: 0 }));
  const sent = await page.request.post(`${report.replace("/report/", "/assess/")}/answers`, {
    data: { answers },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(sent.status()).toBe(200);
}

/** The same level for every core control, or for every other one; which there are, the example's data say. */
async function levels(page: Page, token: string, isCore: boolean): Promise<Readonly<Record<string, string>>> {
  const example = await page.request.get("/example/report.json");
  const { controls }: { controls: readonly { id: string; isCore: boolean }[] } = await example.json();
  return Object.fromEntries(controls.filter((one) => one.isCore === isCore).map((one) => [one.id, token]));
}

/** Answers every core control with level 2, but one that nobody knows, and says yes to the delay. */
async function answerQuick(page: Page, report: string): Promise<void> {
  const core = await levels(page, "2", true);
  const [unknown = ""] = Object.keys(core);
  await answer(page, report, { ...core, [unknown]: "unsure", "industry.delay": "yes" });
}

test("a lead reads where they stand, what to fix and what to find out", async ({ page }) => {
  const report = await begin(page, "Quick");
  await answerQuick(page, report);
  await page.goto(report);
  await expect(page).toHaveTitle(/Readiness report/);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/below the target line/);
  await expect(page.getByText("quick score, 30 of 59 controls").first()).toBeVisible();
  await expect(page.getByText(scope)).toBeVisible();
  await expect(page.getByRole("heading", { name: /; so did you$/ }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "One control is not known", exact: false })).toBeVisible();
  await expect(page.getByRole("region", { name: "Gaps" }).getByRole("listitem").first()).toContainText("+");
  await page.getByRole("link", { name: "Go on answering" }).click();
  await expect(page).toHaveURL(/\/assess\//);
});

test("after widening, the report stays on the quick basis until its reader switches it", async ({ page }) => {
  const report = await begin(page, "Quick");
  await answerQuick(page, report);
  const address = new URL(report, page.url());
  const widened = await page.request.post(`${address}`.replace("/report/", "/assess/").concat("/widen"), {
    form: {},
    headers: { origin: address.origin },
  });
  expect(widened.ok()).toBe(true);
  await answer(page, report, await levels(page, "0", false));
  await page.goto(report);
  const before = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("button", { name: "Score over all 59 controls" }).click();
  await expect(page.getByRole("button", { name: "Score over all 59 controls" })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(before);
  await expect(page.getByText("quick score")).toHaveCount(0);
  await page.getByText("Change the target or the controls scored").click();
  await page.getByRole("button", { name: "Score over the 30 core controls" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(before);
});

test("the reader chooses the target that the report holds the score against", async ({ page }) => {
  const report = await begin(page, "Quick");
  await answerQuick(page, report);
  await page.goto(report);
  const choices = page.getByRole("region", { name: "Target and basis" });
  await expect(choices).toContainText("Target: baseline, level 3 on core controls");
  const before = await page.getByRole("heading", { level: 1 }).innerText();
  await choices.getByText("Change the target", { exact: false }).click();
  await choices.getByRole("radio", { name: "High assurance" }).check();
  await choices.getByRole("button", { name: "Save the target" }).click();
  await expect(choices).toContainText("Target: high assurance, level 4 on controls of weight 3");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(before);
});

test("a report of nothing says so, and passes axe", async ({ page }) => {
  await page.goto(await begin(page, "Full"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Nothing is known yet/);
  await expect(page.getByRole("heading", { name: "No level is known yet, so no gap can be named" })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});

test("the report downloads as PDF, CSV and JSON", async ({ page }) => {
  const report = await begin(page, "Quick");
  await answerQuick(page, report);
  await page.goto(report);
  for (const [name, ending] of [
    ["Download PDF", ".pdf"],
    ["CSV", ".csv"],
    ["JSON", ".json"],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name, exact: true }).first().click();
    expect((await download).suggestedFilename()).toContain(ending);
  }
});

test("a stranger with the address finds nothing", async ({ page, browser }) => {
  const report = await begin(page, "Quick");
  const address = new URL(report, page.url());
  const context = await browser.newContext();
  const stranger = await context.newPage();
  expect((await stranger.goto(`${address}`))?.status()).toBe(404);
  await context.close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a lead reads the report, unfolds a gap and sees a chart as a table", async ({ page }) => {
    const report = await begin(page, "Quick");
    await answerQuick(page, report);
    await page.goto(report);
    await page.getByText("How to close it").first().click();
    await expect(page.getByText("Why it matters").first()).toBeVisible();
    const delay = page.getByRole("figure", { name: /so did you$/ }).first();
    await delay.getByText("View as table").click();
    await expect(delay.getByRole("row", { name: /Yes/ })).toContainText("your answer");
  });
});
