import { expect, type Page, test } from "@playwright/test";
import { axeFaults } from "../fixtures/axe-faults";

const choose = (page: Page, question: RegExp, option: string) =>
  page.getByRole("list", { name: question }).getByRole("link", { name: option, exact: true }).click();

const delay = /delay or slow an application deployment/;
const incident = /at least one container or Kubernetes security incident/;
const loss = /cost you revenue or customers/;
const concern = /concerns you most/;
const owner = /most responsible/;

async function lookThrough(page: Page): Promise<void> {
  await page.goto("/");
  await choose(page, delay, "Yes");
  await expect(page.getByText("67 % of organisations delayed or slowed a deployment; so did you.")).toBeVisible();
  await expect(page.getByText("n = 600, 95 % interval 63 to 71 %.")).toBeVisible();
  await expect(page.getByRole("list", { name: loss })).toBeHidden();
  await choose(page, incident, "Yes");
  await expect(page.getByText("93 % of organisations had a security incident or issue; so did you.")).toBeVisible();
  await choose(page, loss, "No");
  await expect(page.getByText(/31\s% of organisations lost revenue or customers.*you did not\./)).toBeVisible();
  await choose(page, concern, "Skills are missing");
  await expect(page.getByText("31 % in 2022, 38 % in 2023.")).toBeVisible();
  await expect(page.getByText(/, 95\s% interval 16 to 25\s%\. The survey/)).toBeVisible();
  await choose(page, owner, "Not sure");
  await expect(page.getByText("; whiskers are 95 % intervals.")).toBeVisible();
  await expect(page.getByText("5 of 5 answered")).toBeVisible();
  await expect(page).toHaveURL(/delay=yes&incident=yes&loss=no&concern=skills&owner=unsure/);
}

test("a visitor sees each answer beside its figure at once, and takes the answers into an assessment", async ({
  page,
}) => {
  await lookThrough(page);
  await page.getByRole("link", { name: "Start and keep these answers" }).first().click();
  await page.getByLabel("Scope").fill("edge clusters");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.waitForURL(/\/profile$/);
  await page.goto(page.url().replace(/profile$/, "industry"));
  const group = (name: RegExp) => page.getByRole("group", { name });
  await expect(group(delay).getByRole("radio", { name: "Yes" })).toBeChecked();
  await expect(group(loss).getByRole("radio", { name: "No", exact: true })).toBeChecked();
  await expect(group(concern).getByRole("radio", { name: "Skills are missing" })).toBeChecked();
  await expect(group(owner).getByRole("radio", { name: "Not sure" })).toBeChecked();
});

test("the first comparison takes one action, and taking an answer back removes it", async ({ page }) => {
  await page.goto("/");
  await choose(page, delay, "No");
  await expect(page.getByText(/; you did not\./)).toBeVisible();
  await choose(page, delay, "No");
  await expect(page.getByText(/; you did not\./)).toBeHidden();
  await expect(page).toHaveURL(/^[^?]*$/);
});

test("who had no incident is not counted a question that only follows one", async ({ page }) => {
  await page.goto("/?delay=yes&incident=yes&concern=other&owner=devops");
  await expect(page.getByText("4 of 5 answered")).toBeVisible();
  for (const answer of ["No", "Not sure"]) {
    await choose(page, incident, answer);
    await expect(page.getByText("4 of 4 answered")).toBeVisible();
  }
});

test("an address that somebody made up shows the questions and nothing else", async ({ page }) => {
  await page.goto("/?delay=%3Cscript%3Ealert(1)%3C%2Fscript%3E&owner=nobody&incident=no&loss=yes");
  await expect(page.getByText("1 of 4 answered")).toBeVisible();
  await expect(page.getByRole("list", { name: loss })).toBeHidden();
});

test("the look passes axe with every answer given, wide and at 375 px", async ({ page }) => {
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 812 });
    await page.goto("/?delay=yes&incident=yes&loss=unsure&concern=other&owner=devops");
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visitor looks in a minute", async ({ page }) => {
    await lookThrough(page);
  });
});
