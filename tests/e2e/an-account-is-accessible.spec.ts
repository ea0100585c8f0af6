import { expect, type Page, test } from "@playwright/test";
import { fromNewNetwork, printedLink, signUpInBrowser } from "../fixtures/account-in-browser";
import { axeFaults } from "../fixtures/axe-faults";

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

test("an account's pages pass axe, light and dark, and fit 320 px, with what their forms say", async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const account = await signUpInBrowser(page);
  await expectAccessible(page);
  await page.getByText("Change password…").click();
  await page.getByLabel("Password until now").fill("not the password");
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("heading", { name: "Not done yet" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/account/second-factor");
  await page.getByLabel("Your password").fill(account.password);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("img", { name: "QR code of the key below" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/sign-in?again=1&next=%2Faccount");
  await expect(page.getByLabel("E-mail address")).toHaveValue(account.email);
  await expectAccessible(page);
  await fromNewNetwork(page);
  await page.goto("/forgot-password");
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.goto(await printedLink(account.email));
  await expect(page.getByLabel("New password")).toBeVisible();
  await expectAccessible(page);
});
