import { expect, type Page, test } from "@playwright/test";

/** Counts what the policy forbade, and alerts, on every document that this page opens. */
async function watch(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  await page.exposeFunction("plimsollForbidden", (what: string) => seen.push(what));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report: unknown = Reflect.get(window, "plimsollForbidden");
      if (typeof report === "function")
        report(`${event.violatedDirective}: ${event.blockedURI} on ${location.pathname}`);
    });
  });
  page.on("dialog", async (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) seen.push(message.text());
  });
  return seen;
}

test("HD-2: no page needs what its policy forbids", async ({ page }) => {
  const seen = await watch(page);
  for (const path of ["/", "/?delay=delayed", "/assess", "/example", "/nowhere", "/resume/no-token"]) {
    await page.goto(path);
    await expect(page.locator("h1").first()).toBeVisible();
  }
  expect(seen).toEqual([]);
});

test("HD-2: the whole way from the scope to the report needs nothing forbidden, whatever the scope says", async ({
  page,
}) => {
  const seen = await watch(page);
  await page.goto("/assess");
  await page
    .getByLabel(/what|scope/i)
    .first()
    .fill('<img src=x onerror=alert(1)>"><script>alert(2)</script>');
  await page.getByRole("button", { name: /start|begin/i }).click();
  await page.waitForURL(/\/assess\/[0-9a-f-]{36}\//);
  const id = /\/assess\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  for (const path of [
    `/assess/${id}/profile`,
    `/assess/${id}/industry`,
    `/assess/${id}/review`,
    `/assess/${id}/devices`,
    `/report/${id}`,
  ]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.locator("h1").first()).toBeVisible();
  }
  expect(seen).toEqual([]);
});

test("HD-2: what the policy forbids would be seen", async ({ page }) => {
  const seen = await watch(page);
  await page.goto("/");
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect.poll(() => seen.length).toBeGreaterThan(0);
});
