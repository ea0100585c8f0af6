import { expect, test } from "@playwright/test";
import { axeFaults } from "../fixtures/axe-faults";

test("a visitor reads the example report", async ({ page }) => {
  await page.goto("/example");
  await expect(page).toHaveTitle(/Example report/);
  await expect(page.getByText("A made-up organisation.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/(below|above|on) the target line/);
  await expect(page.getByRole("heading", { level: 2 })).toContainText(["Domains", "Gaps", "Find out first"]);
  await expect(page.getByRole("button", { name: /Score over all/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Start your own" })).toHaveAttribute("href", "/assess");
});

test("the arithmetic behind the score adds up to it", async ({ page }) => {
  await page.goto("/example");
  await page.getByText(/^The arithmetic behind/).click();
  const sum = await page
    .getByText(/^100 × .+ = .+, shown as \d+$/)
    .first()
    .innerText();
  const [, reached, applicable, shown] = /^100 × ([\d.]+) ÷ ([\d.]+) = [\d.]+, shown as (\d+)$/.exec(sum) ?? [];
  expect(Math.round((100 * Number(reached)) / Number(applicable))).toBe(Number(shown));
  const rows = page.getByRole("region", { name: "Every control in the score" }).getByRole("row");
  await expect(rows.last()).toContainText(`Sum${applicable}`);
});

test("a chart is also a table", async ({ page }) => {
  await page.goto("/example");
  const domains = page.getByRole("figure", { name: /line/ }).first();
  await domains.getByText("View as table").click();
  await expect(domains.getByRole("row")).toHaveCount(13);
  await expect(domains.getByRole("columnheader", { name: "Distance" })).toBeVisible();
});

test("an address that names a part leads to it, and so does the way to it on the page", async ({ page }) => {
  const part = page.locator("#question-ai-code");
  const top = () => part.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  await page.goto("/example#question-ai-code");
  await expect.poll(top).toBe(16);
  await page.goto("/example");
  await page.getByRole("navigation", { name: "In this report" }).getByText("20 survey questions").click();
  await page.getByRole("link", { name: "AI-generated code" }).click();
  await expect.poll(top).toBe(16);
});

test("axe finds nothing, light or dark, with everything unfolded", async ({ page }) => {
  await page.goto("/example");
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  expect(await axeFaults(page)).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the example is whole: charts, tables, gaps and sources", async ({ page }) => {
    await page.goto("/example");
    const domains = page.getByRole("figure", { name: /line/ }).first();
    await expect(domains.getByRole("img").first()).toBeVisible();
    await domains.getByText("View as table").click();
    await expect(domains.getByRole("table")).toBeVisible();
    await page.getByText("How to close it").first().click();
    await expect(page.getByText("Why it matters").first()).toBeVisible();
    await expect(page.getByRole("region", { name: "Method and sources" })).toContainText("CNCF");
  });
});

for (const width of [320, 375]) {
  test(`nothing is wider than the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/example");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test("the example downloads as a PDF", async ({ page }) => {
  await page.goto("/example");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download PDF" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
});
