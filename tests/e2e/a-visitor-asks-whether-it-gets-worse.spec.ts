import { expect, type Page, test } from "@playwright/test";
import { axeFaults } from "../fixtures/axe-faults";

const pages = ["/trends", "/method", "/sources"];

async function readsTheAnswer(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("contentinfo").getByRole("link", { name: "Trends" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Is the security deficit widening?");
  await expect(page.getByText(/^The evidence is mixed: of \d+ pairs of surveys/)).toBeVisible();
  await page.getByRole("link", { name: "Deployments delayed or slowed over security" }).first().click();
  const row = page.getByRole("region", { name: "What rose" }).getByRole("listitem").first();
  await expect(row).toContainText("Rose by eleven points (4 to 18) from 2020 to 2021: worse for security");
  await expect(row.getByRole("img")).toBeVisible();
  await row.getByText("View as table").click();
  await expect(row.getByRole("row", { name: /^2024/ })).toContainText("67 %");
  await row.getByRole("link", { name: "Method" }).click();
  await expect(page).toHaveURL(/\/method#series$/);
  await expect(page.getByRole("heading", { name: "Series and breaks" })).toBeInViewport();
}

test("a visitor asks whether it gets worse, and checks how that was found", async ({ page }) => {
  await readsTheAnswer(page);
  await page.getByRole("link", { name: "Every publication, and what was taken from it" }).click();
  const open = page.getByRole("region", { name: "Open data" });
  await expect(open.getByRole("link", { name: "AWS (M. Hausenblas), AWS Container Security Survey" })).toBeVisible();
  await expect(open.getByRole("link", { name: "Apache-2.0" }).first()).toHaveAttribute("href", /apache\.org/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the answer, its charts and the method are whole", async ({ page }) => {
    await readsTheAnswer(page);
    await expect(page.getByRole("region", { name: "Wilson’s interval as a formula" })).toBeVisible();
  });
});

test("telemetry is apart, and what nobody can say has its reason", async ({ page }) => {
  await page.goto("/trends");
  const telemetry = page.getByRole("region", { name: "Telemetry, kept apart" });
  await expect(telemetry).toContainText("not what people answered");
  await expect(telemetry.getByRole("heading", { level: 3 })).toContainText(["EKS clusters with an exposed API server"]);
  const unsaid = page.getByRole("region", { name: "What nobody can say, and why" });
  await expect(unsaid).toContainText("No two editions asked it in the same way.");
});

test("axe finds nothing, light or dark, with everything unfolded", async ({ page }) => {
  for (const one of pages) {
    await page.goto(one);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await axeFaults(page), one).toEqual([]);
  }
});

for (const width of [320, 375]) {
  test(`nothing is wider than the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const one of pages) {
      await page.goto(one);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), one).toBe(width);
    }
  });
}
