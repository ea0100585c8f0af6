import { expect, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { signInInBrowser, signUpInBrowser } from "../fixtures/account-in-browser";

test("AU-5 a person switches one-time codes on, signs in with one, and with a recovery code once", async ({ page }) => {
  const account = await signUpInBrowser(page);
  await page.getByRole("link", { name: "Switch them on" }).click();
  await page.getByLabel("Your password").fill("not the password");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByLabel("Your password")).toHaveAccessibleDescription(/not your password/);
  await page.getByLabel("Your password").fill(account.password);
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("img", { name: "QR code of the key below" })).toBeVisible();
  const secret = Secret.fromBase32(await page.getByRole("code").innerText());
  const totp = new TOTP({ secret });
  await page.getByLabel("Code that the app shows").fill("000000");
  await page.getByRole("button", { name: "Switch on" }).click();
  await expect(page.getByLabel("Code that the app shows")).toHaveAccessibleDescription(/does not fit/);
  await page.getByLabel("Code that the app shows").fill(totp.generate());
  await page.getByRole("button", { name: "Switch on" }).click();
  await expect(page.getByRole("heading", { name: "Your recovery codes" })).toBeVisible();
  const codes = await page.getByLabel("10 codes, one a line").inputValue();
  const [first = ""] = codes.split("\n");
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click();
  expect((await saving).suggestedFilename()).toBe("plimsoll-recovery-codes.txt");
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();

  await signInInBrowser(page, account);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One-time code");
  await page.getByLabel("Code", { exact: true }).fill("123456");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByLabel("Code", { exact: true })).toHaveAccessibleDescription(/does not fit/);
  await page.getByLabel("Code", { exact: true }).fill(totp.generate({ timestamp: Date.now() + 30_000 }));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account");

  for (const outcome of ["Your account", "One-time code"]) {
    await page.getByRole("button", { name: "Sign out" }).click();
    await signInInBrowser(page, account);
    await page.getByText("Your app is not at hand?").click();
    await page.getByLabel("Recovery code").fill(first);
    await page.getByRole("button", { name: "Sign in with a recovery code" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(outcome);
  }
});

test("a person adds a passkey, signs in with it, and removes it", async ({ page }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signUpInBrowser(page);
  await page.getByLabel("Name of the passkey").fill("work laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("The passkey is added")).toBeVisible();
  await expect(page.getByText("work laptop", { exact: true })).toBeVisible();
  const { credentials } = await devtools.send("WebAuthn.getCredentials", { authenticatorId });
  expect(credentials).toHaveLength(1);

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/sign-in?next=/assess");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page).toHaveURL("/assess");
  await page.goto("/account");
  await expect(page.getByRole("cell", { name: "Signed in by passkey" })).toBeVisible();
  await page.getByRole("button", { name: "Remove the passkey work laptop" }).click();
  await expect(page.getByText("The passkey is removed")).toBeVisible();

  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByText("This passkey belongs to no account here.")).toBeVisible();
});

test("SE-5 a person sees three sessions, ends one, and then all others", async ({ page, browser, baseURL }) => {
  const account = await signUpInBrowser(page);
  const base = baseURL === undefined ? {} : { baseURL };
  const contexts = [
    await browser.newContext(base),
    await browser.newContext({ ...base, userAgent: "Mozilla Firefox/140 (Android)" }),
  ];
  const [second, third] = await Promise.all(contexts.map((context) => context.newPage()));
  if (second === undefined || third === undefined) throw new Error("no pages");
  for (const other of [second, third]) {
    await signInInBrowser(other, account);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("Your account");
  }
  await page.reload();
  const list = page.getByRole("region", { name: "Where you are signed in" }).getByRole("listitem");
  await expect(list).toHaveCount(3);
  await page.getByRole("button", { name: "End the session of Firefox on Android" }).click();
  await expect(list).toHaveCount(2);
  await third.reload();
  await expect(third.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await page.getByRole("button", { name: "End all others" }).click();
  await expect(list).toHaveCount(1);
  await second.reload();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await page.getByRole("button", { name: "End all, this one too" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await Promise.all(contexts.map((context) => context.close()));
});

test("a person changes name and address, takes their data along, and leaves", async ({ page }) => {
  const account = await signUpInBrowser(page);
  await page.getByLabel("Name", { exact: true }).fill("Ada King");
  await page.getByRole("button", { name: "Change name" }).click();
  await expect(page.getByRole("link", { name: "Your account: Ada King" })).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download your data" }).click();
  expect((await download).suggestedFilename()).toBe("plimsoll-account.json");
  await page.getByText("Delete your account…").click();
  await page.getByLabel("Your password").fill(account.password);
  await page.getByRole("button", { name: "Delete account permanently" }).click();
  await expect(page.getByText("Your account is deleted")).toBeVisible();
  await signInInBrowser(page, account);
  await expect(page.getByLabel("E-mail address")).toHaveAccessibleDescription(/Address or password is wrong/);
});
