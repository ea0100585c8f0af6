import { expect, test } from "@playwright/test";
import { signUpInBrowser } from "../fixtures/account-in-browser";

for (const script of ["with", "without"]) {
  test.describe(`${script} JavaScript`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    test("a guest makes an account and moves the assessment of this device to it", async ({ page }) => {
      await page.goto("/assess");
      await page.getByLabel("Scope").fill("production EKS");
      await page.getByRole("button", { name: "Begin" }).click();
      await expect(page).toHaveURL(/\/profile$/);
      const address = page.url().replace(/\/profile$/, "");
      await signUpInBrowser(page);

      await page.goto("/assess");
      await expect(page.getByRole("heading", { name: "Yours" })).toHaveCount(0);
      await page.getByRole("button", { name: /^Move to my account.*production EKS$/ }).click();
      await expect(page.getByRole("heading", { name: "Yours" })).toBeVisible();
      await expect(page.getByRole("heading", { name: "On this device" })).toHaveCount(0);
      expect((await page.goto(`${address}/profile`))?.status()).toBe(200);

      await page.goto("/account");
      await page.getByRole("button", { name: "Sign out" }).click();
      expect((await page.goto(`${address}/profile`))?.status()).toBe(404);
    });
  });
}
