import { expect, type Page, test } from "@playwright/test";
import { newToken } from "@/lib/platform/secrets";
import { beginInBrowser, questionAt } from "../fixtures/assess-in-browser";

/** Makes a resume link on the page for it and returns its address. */
async function makeLink(page: Page, address: string): Promise<string> {
  await page.goto(`${address}/devices`);
  await page.getByRole("button", { name: /^Make (a|another) link$/ }).click();
  return page.getByLabel("Your link").inputValue();
}

for (const script of ["with", "without"]) {
  test.describe(`${script} JavaScript`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    test("a lead goes on from another device, and ends that device's access", async ({ page, browser, baseURL }) => {
      const address = await beginInBrowser(page);
      await page.goto(`${address}/governance`);
      await questionAt(page, 0).getByRole("radio").nth(2).check();
      await page.getByRole("button", { name: /^Next/ }).click();
      await expect(page).toHaveURL(/\/delivery$/);
      const link = await makeLink(page, address);

      const context = await browser.newContext({ javaScriptEnabled: script === "with", ...(baseURL && { baseURL }) });
      const other = await context.newPage();
      expect((await other.goto(`${address}/governance`))?.status()).toBe(404);
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("There is nothing here that you can open");
      await other.goto(link);
      await other.getByRole("button", { name: "Open it on this device" }).click();
      await expect(other).toHaveURL(new RegExp(`${address}/`));
      await other.goto(`${address}/governance`);
      await expect(questionAt(other, 0).getByRole("radio").nth(2)).toBeChecked();

      await page.goto(`${address}/devices`);
      await page.getByRole("button", { name: "End other devices" }).click();
      await expect(page.getByText("Every other device has lost its access")).toBeVisible();
      expect((await other.goto(`${address}/governance`))?.status()).toBe(404);
      await context.close();
    });
  });
}

test("the link is shown for a minute, and a new one ends the one before", async ({ page, browser }) => {
  const address = await beginInBrowser(page);
  const first = await makeLink(page, address);
  await expect(page.getByText("Copy it now: we cannot show it again.")).toBeVisible();
  const shownUntil = (await page.context().cookies()).find(({ name }) => name === "plimsoll-notice")?.expires ?? 0;
  expect(Math.abs(shownUntil - Date.now() / 1000 - 60)).toBeLessThan(15);
  await page.context().clearCookies({ name: "plimsoll-notice" });
  await page.reload();
  await expect(page.getByLabel("Your link")).toHaveCount(0);
  const second = await makeLink(page, address);
  expect(second).not.toBe(first);
  const other = await (await browser.newContext()).newPage();
  await other.goto(first);
  await other.getByRole("button", { name: "Open it on this device" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link opens nothing");
  await expect(other.getByText("On the device that it came from")).toBeVisible();
  const ofDead = await other.getByRole("main").innerText();
  await other.goto(first.replace(/[^/]+$/, newToken("r"))); // a link that never was
  await other.getByRole("button", { name: "Open it on this device" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("This link opens nothing");
  expect(await other.getByRole("main").innerText()).toBe(ofDead);
  await other.goto(second);
  await other.getByRole("button", { name: "Open it on this device" }).click();
  await expect(other).toHaveURL(new RegExp(`${address}/`));
  await other.context().close();
});

test("a device whose access ended says so and keeps what it could not save", async ({ page, browser, baseURL }) => {
  const address = await beginInBrowser(page);
  const link = await makeLink(page, address);
  const other = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage();
  await other.goto(link);
  await other.getByRole("button", { name: "Open it on this device" }).click();
  await other.goto(`${address}/governance`);
  await page.goto(`${address}/devices`);
  await page.getByRole("button", { name: "End other devices" }).click();
  await expect(page.getByText("Every other device has lost its access")).toBeVisible();
  await questionAt(other, 0).getByRole("radio").nth(2).check();
  await expect(other.getByText("Not saved: you no longer have access here")).toBeVisible();
  await expect(questionAt(other, 0).getByRole("radio").nth(2)).toBeChecked();
  await other.context().close();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a lead deletes an assessment for good", async ({ page }) => {
    const address = await beginInBrowser(page);
    await page.goto(`${address}/devices`);
    await page.getByText("Delete this assessment…").click();
    await page.getByRole("button", { name: "Yes, delete for good" }).click();
    await expect(page).toHaveURL(/\/assess$/);
    await expect(page.getByRole("status").filter({ hasText: "The assessment is deleted for good." })).toBeVisible();
    expect((await page.goto(`${address}/profile`))?.status()).toBe(404);
  });
});
