import { expect, test } from "@playwright/test";
import { touchUntil } from "../fixtures/touch-until";

test("a visitor finds a figure by word, reads all that is known of it and copies the citation", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Benchmarks" }).click();
  await page.getByLabel("Words").fill("training europe");
  await page.getByLabel("Year").selectOption("2022");
  await page.getByRole("button", { name: "Show figures" }).click();
  await expect(page).toHaveURL(/words=training\+europe.*year=2022/);
  await expect(page.getByRole("heading", { level: 2, name: /^One figure for 2022, “training europe”$/ })).toBeVisible();
  await expect(page.getByLabel("Words")).toHaveValue("training europe");
  await page.getByRole("rowheader", { name: "Lack of training" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("“Lack of training”");
  await expect(page.getByText("Region: Europe").first()).toBeVisible();
  await expect(page.getByText("CDLA-Permissive-2.0").first()).toBeVisible();
  const citation = page.getByRole("textbox", { name: "Cite this figure" });
  await expect(citation).toHaveValue(/CNCF, Annual \/ Cloud Native Survey 2022: “Lack of training”, \d+ % \(n = 515;/);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await citation.inputValue());
});

test("a chart of a topic comes to life under the pointer", async ({ page }) => {
  await page.goto("/benchmarks/delay");
  const figure = page.getByRole("figure").first();
  await touchUntil(figure, () => expect(figure.getByRole("application")).toBeVisible({ timeout: 2000 }));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a view is an address: filters, pages and downloads", async ({ page }) => {
    await page.goto("/benchmarks");
    await expect(page.getByRole("heading", { level: 2, name: "By topic" })).toBeVisible();
    await page.getByLabel("Topic", { exact: true }).selectOption({ label: "Challenges" });
    await page.getByLabel("Who", { exact: true }).selectOption({ label: "Any region" });
    await page.getByRole("button", { name: "Show figures" }).click();
    const address = page.url();
    await expect(page.getByRole("heading", { level: 2, name: /figures for Challenges, any region$/ })).toBeVisible();
    await page.goto(address);
    const all = await page.getByRole("row", { name: /Region: / }).count();
    expect(all).toBeGreaterThan(20);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("plimsoll-figures.csv");
    await page.getByRole("link", { name: "Clear" }).click();
    await page.getByRole("link", { name: "Page 2" }).click();
    await expect(page.getByText(/Shown are \d+ to \d+ of 557 figures/)).toBeVisible();
    await page.getByRole("link", { name: /^on page \d+$/ }).click();
    await expect(page.getByRole("heading", { name: "Observed in the field" })).toBeVisible();
    await expect(page.getByText("Nobody was asked here")).toBeVisible();
  });

  test("what finds nothing says so and how to ask for less; what nobody has is left out and said", async ({ page }) => {
    await page.goto("/benchmarks?words=zzzz&publisher=Red+Hat&year=1999");
    await expect(page.getByRole("heading", { level: 2, name: "Nothing for Red Hat, “zzzz”" })).toBeVisible();
    await expect(page.getByText("No figure has the year “1999”, so that was left out.")).toBeVisible();
    await page.getByRole("link", { name: "Without the words" }).click();
    await expect(page.getByRole("heading", { level: 2, name: /^\d+ figures for Red Hat$/ })).toBeVisible();
  });

  test("a topic is whole: trends with what nobody can say, questions with groups, telemetry apart", async ({
    page,
  }) => {
    await page.goto("/benchmarks/challenges");
    await expect(page).toHaveTitle(/^Challenges: what surveys found/);
    await expect(page.getByRole("heading", { level: 2 })).toHaveText(["Over the years", "What people answered"]);
    await expect(page.getByText("The shares of 2023 to 2025 were not found.").first()).toBeVisible();
    await page.getByText(/^Twenty groups by size, region and industry$/).click();
    await expect(page.getByRole("rowheader", { name: "Region: India (indicative)" })).toBeVisible();
    await page.getByText(/^Nine questions/).click();
    await page
      .getByRole("navigation", { name: "On this page" })
      .getByRole("link", { name: /^Top challenges/ })
      .click();
    await expect(page.getByRole("heading", { name: "“Top challenges for cloud native adoption”" })).toBeInViewport();
    await page.goto("/benchmarks/identity");
    await expect(page.getByRole("heading", { level: 2 }).last()).toHaveText("Observed in the field");
  });

  test("a citation can be selected, and an unknown figure is not found", async ({ page }) => {
    await page.goto("/benchmarks/figures/cncf-2022-security-challenge-security");
    await expect(page.getByRole("textbox", { name: "Cite this figure" })).toHaveValue(/^CNCF/);
    await expect(page.getByRole("button", { name: "Copy" })).toHaveCount(0);
    const response = await page.goto("/benchmarks/figures/nope");
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("No such topic or figure");
  });
});
