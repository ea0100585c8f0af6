import { expect, test } from "@playwright/test";
import { beginInBrowser, questionAt, storedOn } from "../fixtures/assess-in-browser";

const saved = /Saved \d\d:\d\d/;
const notSaved = /Not saved yet/;
const ownership = "governance.ownership";
const answersAddress = "**/answers";

test("Next without a network waits for it, saves, and then goes on", async ({ page, context }) => {
  const address = await beginInBrowser(page);
  await page.goto(`${address}/governance`);
  await expect(page.getByText("Saved as you answer")).toBeVisible(); // its scripts come after its first picture
  await context.setOffline(true);
  await questionAt(page, 0).getByRole("radio").nth(2).check();
  await expect(page.getByText(notSaved)).toBeVisible();
  await page.getByRole("button", { name: /^Next/ }).click();
  await expect(page.getByText("kept on this device. Goes on when the network is back")).toBeVisible();
  await expect(page).toHaveURL(/\/governance$/);
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/delivery$/);
  expect(await storedOn(page, `${address}/governance`, ownership)).toBe("2");
});

test("Next while the server cannot save goes on once it can", async ({ page }) => {
  const address = await beginInBrowser(page);
  await page.goto(`${address}/governance`);
  await page.route(answersAddress, (route) => route.fulfill({ status: 503, json: { title: "Busy" } }));
  await questionAt(page, 0).getByRole("radio").nth(2).check();
  await expect(page.getByText(notSaved)).toBeVisible(); // before its script runs, a page would post its form
  await page.getByRole("button", { name: /^Next/ }).click();
  await expect(
    page.getByText("Not saved yet: kept on this device, tried again. Goes on once it is saved"),
  ).toBeVisible();
  await page.unroute(answersAddress);
  await expect(page).toHaveURL(/\/delivery$/);
  expect(await storedOn(page, `${address}/governance`, ownership)).toBe("2");
});

test("an answer that the server refuses is said with the reason, and without a promise", async ({ page }) => {
  const address = await beginInBrowser(page);
  await page.goto(`${address}/governance`);
  let tries = 0;
  await page.route(answersAddress, (route) => {
    tries += 1;
    return route.fulfill({
      status: 403,
      json: { title: "This request did not come from a page of ours", status: 403 },
    });
  });
  await questionAt(page, 0).getByRole("radio").nth(2).check();
  await expect(page.getByText("Not saved, but kept on this device. This request did not come from")).toBeVisible();
  await expect(page.getByText("tried again")).toHaveCount(0);
  await page.getByRole("button", { name: /^Next/ }).click();
  await expect.poll(() => tries).toBe(2);
  await expect(page.getByText("Not saved, but kept on this device")).toBeVisible();
  await expect(page).toHaveURL(/\/governance$/);
  await page.unroute(answersAddress);
  await page.getByRole("link", { name: "Load the page again" }).click();
  await expect(page.getByText(saved)).toBeVisible();
  expect(await storedOn(page, `${address}/governance`, ownership)).toBe("2");
});

test("Next without a network, but with everything saved, calls nothing unsaved", async ({ page, context }) => {
  const address = await beginInBrowser(page);
  await page.goto(`${address}/governance`);
  await questionAt(page, 0).getByRole("radio").nth(2).check();
  await expect(page.getByText(saved)).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: /^Next/ }).click();
  await expect(page.getByText("Everything is saved. No network to load the next page")).toBeVisible();
  await expect(page.getByText(notSaved)).toHaveCount(0);
  await context.setOffline(false);
  await expect(page).toHaveURL(/\/delivery$/);
});

test("whoever answers on after Next stays on the page", async ({ page, context }) => {
  const address = await beginInBrowser(page);
  await page.goto(`${address}/governance`);
  await expect(page.getByText("Saved as you answer")).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("button", { name: /^Next/ }).click();
  await expect(page.getByText("goes on when it is back")).toBeVisible();
  await questionAt(page, 0).getByRole("radio").nth(2).check();
  await expect(page.getByText("Not saved yet: kept on this device, tried again", { exact: true })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(saved)).toBeVisible();
  await expect(page).toHaveURL(/\/governance$/);
});
