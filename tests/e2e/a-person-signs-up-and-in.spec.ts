import { expect, test } from "@playwright/test";
import { goodPassword, printedLink, signInInBrowser, signUpInBrowser } from "../fixtures/account-in-browser";

for (const script of ["with", "without"]) {
  test.describe(`${script} JavaScript`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    test("a person signs up by the printed link, out, and in again", async ({ page }) => {
      const account = await signUpInBrowser(page);
      await page.getByRole("button", { name: "Sign out" }).click();
      await expect(page).toHaveURL("/");
      await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
      await page.goBack();
      await expect(page.getByText(account.email)).toHaveCount(0);
      await signInInBrowser(page, account);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");
    });

    test("a form that does not fit says what is wrong and keeps what was typed", async ({ page }) => {
      await page.goto("/sign-up");
      await page.getByLabel("Name").fill("Ada");
      await page.getByLabel("E-mail address").fill("ada@example.org");
      await page.getByLabel("Password").fill("password1234");
      await page.getByRole("button", { name: "Make the account" }).click();
      await expect(page.getByRole("heading", { name: "Not done yet" })).toBeVisible();
      await expect(page.getByLabel("Password")).toHaveAccessibleDescription(/lists that are tried first/);
      await expect(page.getByLabel("Name")).toHaveValue("Ada");
      await expect(page.getByLabel("E-mail address")).toHaveValue("ada@example.org");
      await expect(page.getByLabel("Password")).toHaveValue("");
    });

    test("a person who forgot the password sets another one, and other sessions end", async ({
      page,
      browser,
      baseURL,
    }) => {
      const account = await signUpInBrowser(page);
      const context = await browser.newContext({ ...(baseURL && { baseURL }) });
      const other = await context.newPage();
      await other.goto("/sign-in");
      await other.getByRole("link", { name: "Forgot your password?" }).click();
      await other.getByLabel("E-mail address").fill(account.email);
      await other.getByRole("button", { name: "Send the link" }).click();
      await expect(other.getByText("If this address has an account")).toBeVisible();
      await other.goto(await printedLink(account.email));
      await other.getByLabel("New password").fill("short");
      await other.getByRole("button", { name: "Set the password" }).click();
      await expect(other.getByLabel("New password")).toHaveAccessibleDescription(/at least 12/);
      await other.getByLabel("New password").fill(`${goodPassword}-new`);
      await other.getByRole("button", { name: "Set the password" }).click();
      await expect(other.getByText("Your new password is set")).toBeVisible();
      await page.reload();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
      await signInInBrowser(other, { ...account, password: `${goodPassword}-new` });
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("Your account");
      await context.close();
    });
  });
}

test("SE-4 after signing out, Back shows nothing and the browser keeps nothing of ours", async ({ page }) => {
  const account = await signUpInBrowser(page);
  await page.evaluate(() => localStorage.setItem("plimsoll.answers.none", "{}"));
  await page.goto("/account/second-factor");
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/");
  for (let step = 0; step < 2; step += 1) {
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
    await expect(page.getByText(account.email)).toHaveCount(0);
  }
  const kept = await page.evaluate(async () => [
    Object.keys(localStorage).length,
    (await caches.keys()).length,
    (await indexedDB.databases()).length,
  ]);
  expect(kept).toEqual([0, 0, 0]);
});

test("signing in leads back to where one was going, and nowhere else", async ({ page }) => {
  const account = await signUpInBrowser(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  for (const [next, where] of [
    ["/account/second-factor", "/account/second-factor"],
    ["//evil.example/", "/account"],
    ["https://evil.example/", "/account"],
    ["/\\evil.example", "/account"],
  ] as const) {
    await page.goto(`/sign-in?${new URLSearchParams({ next })}`);
    await page.getByLabel("E-mail address").fill(account.email);
    await page.getByLabel("Password").fill(account.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page).toHaveURL(where);
  }
});
