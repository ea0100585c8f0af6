import { expect, test } from "@playwright/test";
import { axeFaults } from "../fixtures/axe-faults";

test("finds the team's report from the example, and reads where its job functions are apart", async ({ page }) => {
  await page.goto("/example");
  await page.getByRole("link", { name: "See what a team’s report looks like" }).click();
  await expect(page).toHaveURL(/\/example\/team$/);
  await expect(page.getByText("A made-up team.")).toBeVisible();
  const jumps = page.getByRole("navigation", { name: "In this report" });
  await jumps.getByRole("link", { name: "The team" }).click();
  const team = page.getByRole("region", { name: "The team" });
  await expect(team.getByRole("heading", { name: /^Twenty people answered/ })).toBeVisible();

  const functions = team.getByRole("figure").first();
  await functions.getByText("View as table").click();
  const hidden = functions.getByRole("row", { name: /^Control plane/ });
  await expect(hidden.getByRole("cell").first()).toHaveText("not shown");
});

test("reads what to talk about, who does not know what, and how the rounds went", async ({ page }) => {
  await page.goto("/example/team");
  const disagreement = page.getByRole("region", { name: "Disagreement", exact: true });
  await expect(disagreement.getByRole("heading", { name: /^Talk about ten controls first/ })).toBeVisible();
  const unsure = page.getByRole("region", { name: "Who does not know what", exact: true });
  await expect(unsure.getByRole("heading", { name: /“not sure” in \d+ % of their answers/ })).toBeVisible();
  const rounds = page.getByRole("region", { name: "Rounds", exact: true });
  await expect(rounds.getByText("Quick and full rounds stand here together.")).toBeVisible();
  await expect(rounds.getByRole("columnheader", { name: "Last change" })).toBeVisible();
});

test("takes the report away as PDF, CSV and JSON", async ({ page, request }) => {
  await page.goto("/example/team");
  for (const name of ["Download PDF", "CSV", "JSON"]) {
    const href = await page.getByRole("link", { name, exact: true }).getAttribute("href");
    expect(href).toMatch(/^\/example\/team\/report\./);
    expect((await request.get(href ?? "")).ok()).toBe(true);
  }
});

test("axe finds nothing in the team’s sections, light or dark, with everything unfolded", async ({ page }) => {
  await page.goto("/example/team");
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  // The rest is the other example's, and looked at there.
  const own = ["#team", "#disagreement", "#team-not-sure", "#rounds", "#team-industry"];
  expect(await axeFaults(page, own)).toEqual([]);
});

for (const width of [320, 375]) {
  test(`nothing is wider than the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/example/team");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("reads the same report, and what the team answered to an industry question", async ({ page }) => {
    await page.goto("/example/team");
    const industry = page.getByRole("region", { name: "Industry questions", exact: true });
    await industry.getByText("Deployment delay").click();
    await expect(industry.getByText(/\d+ of 20; the lead’s answer/).first()).toBeVisible();
  });
});
