import { createServer } from "node:http";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { beginInBrowser, questionAt } from "../fixtures/assess-in-browser";
import { axeFaults } from "../fixtures/axe-faults";
import { portOf } from "../fixtures/port-of";

type Choice = Readonly<{
  detail?: "Summary" | "Whole report";
  isNamed?: boolean;
  isNoted?: boolean;
  label?: string;
  passphrase?: string;
}>;

/** Begins an assessment with one answer and leads to its report. */
async function beginReport(page: Page): Promise<string> {
  const address = await beginInBrowser(page);
  await page.goto(`${address}/governance`);
  await questionAt(page, 0).getByRole("radio").nth(2).check();
  await page.getByRole("button", { name: /^Next/ }).click();
  await expect(page).toHaveURL(/\/delivery$/);
  return address.replace("/assess/", "/report/");
}

/** Makes a link by the pages for it, from the report on, and returns what the lead copies. */
async function share(page: Page, report: string, choice: Choice = {}): Promise<string> {
  await page.goto(report);
  await page.getByRole("link", { name: "Share", exact: true }).click();
  await page.getByRole("radio", { name: choice.detail ?? "Whole report" }).check();
  if (choice.isNamed ?? false) await page.getByRole("checkbox", { name: /^Show the scope/ }).check();
  if (choice.isNoted ?? false) await page.getByRole("checkbox", { name: /^Show what was noted/ }).check();
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByLabel("Whom is it for?").fill(choice.label ?? "board");
  await page.getByLabel("Passphrase").fill(choice.passphrase ?? "");
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(page.getByRole("heading", { name: "Your link is ready" })).toBeVisible();
  return page.getByLabel("Link to send").inputValue();
}

/** Ends the only link that is open, answering the question that comes first. */
async function endLink(page: Page): Promise<void> {
  await page
    .getByRole("listitem")
    .getByText(/^End .*…$/)
    .click();
  await page.getByRole("button", { name: "End this link" }).click();
  await expect(page.getByText("The link is ended.")).toBeVisible();
}

async function executive(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled })).newPage();
}

const isAccessible = async (page: Page) => {
  expect(await axeFaults(page)).toEqual([]);
};

for (const script of ["with", "without"]) {
  test.describe(`${script} JavaScript`, () => {
    test.use({ javaScriptEnabled: script === "with" });

    test("a lead shares a summary behind a passphrase, sees that it was read, and ends it", async ({
      page,
      browser,
    }) => {
      const report = await beginReport(page);
      await page.goto(report);
      await page.getByRole("link", { name: "Share", exact: true }).click();
      await page.getByRole("radio", { name: "Summary" }).check();
      await page.getByRole("button", { name: "Preview" }).click();
      await expect(page.getByText("Below the line is exactly what a visitor sees")).toBeVisible();
      await expect(page.getByText("Scope not named")).toBeVisible();
      await page.getByLabel("Passphrase").fill("correct horse");
      const previewed = await page.getByRole("article").textContent();
      await page.getByRole("button", { name: "Make the link" }).click();
      const link = await page.getByLabel("Link to send").inputValue();

      const reader = await executive(browser, script === "with");
      await reader.goto(link);
      expect(new URL(reader.url()).pathname).not.toContain("plm_s_");
      await reader.getByLabel("Passphrase").fill("battery staple");
      await reader.getByRole("button", { name: "Open the report" }).click();
      await expect(reader.getByText("That is not the passphrase of this link.")).toBeVisible();
      await reader.getByLabel("Passphrase").fill("correct horse");
      await reader.getByRole("button", { name: "Open the report" }).click();
      await expect(reader.getByText(/^This report is as of .* and does not change\.$/)).toBeVisible();
      expect(withoutTimes(await reader.getByRole("article").textContent())).toBe(withoutTimes(previewed));
      await expect(reader.getByText("production EKS")).toHaveCount(0);

      await page.goto(`${report}/share`);
      await expect(page.getByText(/Seen once, last on/)).toBeVisible();
      await endLink(page);
      expect((await reader.reload())?.status()).toBe(404);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveText("This link opens nothing");
      expect((await reader.goto(link))?.status()).toBe(404);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveText("This link opens nothing");
      await reader.context().close();
    });

    test("a link that is made after another was ended is shown", async ({ page }) => {
      const report = await beginReport(page);
      await share(page, report, { label: "first" });
      await endLink(page);
      const link = await share(page, report, { label: "second" });
      await expect(page.getByText("The link is ended.")).toHaveCount(0);
      expect(new URL(link).pathname).toMatch(/^\/shared\/plm_s_/);
    });

    test("a lead sees what renewing would change, and then the reader does", async ({ page, browser }) => {
      const report = await beginReport(page);
      const reader = await executive(browser, script === "with");
      const link = await share(page, report, { isNamed: true, isNoted: true });
      await reader.goto(link);
      await expect(reader.getByText("production EKS").first()).toBeVisible();
      const before = await reader.getByRole("heading", { level: 1 }).innerText();
      await page.goto(`${report.replace("/report/", "/assess/")}/governance`);
      await questionAt(page, 0).getByRole("radio").nth(4).check();
      await page
        .getByText(/^Add a note/)
        .first()
        .click();
      await page.getByRole("textbox", { name: /^Note/ }).first().fill("Ada owns it since May.");
      await page.getByRole("button", { name: /^Next/ }).click();
      await expect(page).toHaveURL(/\/delivery$/);
      await reader.reload();
      await expect(reader.getByText("Ada owns it since May.")).toHaveCount(0);
      await expect(reader.getByRole("heading", { level: 1 })).toHaveText(before);
      await page.goto(`${report}/share`);
      await page.getByRole("link", { name: /^Change/ }).click();
      await expect(page.getByText(/: level 2 → level 4$/)).toBeVisible();
      await expect(page.getByText(/^Score: \d+ → \d+$/)).toBeVisible();
      await expect(page.getByText("Named ownership: other notes")).toBeVisible();
      await page.getByRole("button", { name: "Renew the link" }).click();
      await expect(page.getByText("The link now shows the report as it is today.")).toBeVisible();
      await expect(page.getByText(/^Nothing that it shows has changed since/)).toBeVisible();
      await reader.reload();
      await expect(reader.getByRole("heading", { level: 1 })).not.toHaveText(before);
      await expect(reader.getByRole("region", { name: "Notes" }).getByText("Ada owns it since May.")).toBeVisible();
      await reader.context().close();
    });
  });
}

test("a double click makes one link, and all of them end at once", async ({ page, browser }) => {
  const report = await beginReport(page);
  await page.goto(`${report}/share`);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("button", { name: "Make the link" }).dblclick();
  await expect(page.getByRole("heading", { name: "Your link is ready" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Open until" })).toHaveCount(1);
  const link = await share(page, report);
  await page.goto("/shared-links");
  await expect(page.getByRole("listitem").filter({ hasText: "Open until" })).toHaveCount(2);
  await page.getByText("End all links of yours…").click();
  await page.getByRole("button", { name: "Yes, end all" }).click();
  await expect(page.getByText("All links are ended.")).toBeVisible();
  const reader = await executive(browser);
  expect((await reader.goto(link))?.status()).toBe(404);
  await reader.context().close();
});

test("a passphrase that is too short is said by its field, and nothing else that was typed is lost", async ({
  page,
}) => {
  const report = await beginReport(page);
  await page.goto(`${report}/share/preview?detail=full&named=yes`);
  await page.getByLabel("Whom is it for?").fill("auditor");
  await page.getByLabel("Open for").selectOption("7 days");
  await page.getByLabel("Passphrase").fill("short");
  await page.getByLabel("Passphrase").evaluate((field) => field.removeAttribute("minlength"));
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(page.getByRole("heading", { name: "No link was made yet" })).toBeVisible();
  await expect(page.getByLabel("Whom is it for?")).toHaveValue("auditor");
  await expect(page.getByLabel("Open for")).toHaveValue("7");
  await expect(page.getByLabel("Passphrase")).toHaveValue("");
  await expect(page.getByText("production EKS").first()).toBeVisible();
});

test("SH-2 a site that a shared report leads to does not learn from where", async ({ page, browser }) => {
  const seen: string[] = [];
  const other = createServer((request, response) => {
    if (request.url === "/") seen.push(request.headers.referer ?? "none"); // its own icon is asked for by itself
    response.end("<title>elsewhere</title>");
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const elsewhere = `http://127.0.0.1:${portOf(other)}/`;
  const reader = await executive(browser);
  await reader.goto(await share(page, await beginReport(page)));
  const source = reader
    .getByRole("main")
    .getByRole("link")
    .and(reader.locator('[href^="https://"]:not([aria-label])'))
    .first();
  await source.evaluate((link, href) => {
    link.closest("details")?.setAttribute("open", "");
    link.setAttribute("href", href);
    link.textContent = "elsewhere";
  }, elsewhere);
  await reader.getByRole("link", { name: "elsewhere" }).click();
  await expect(reader).toHaveTitle("elsewhere");
  expect(seen).toEqual(["none"]);
  await reader.context().close();
  other.close();
});

test("every page of sharing passes axe, light, dark and narrow", async ({ page, browser }) => {
  test.setTimeout(180_000);
  const report = await beginReport(page);
  const guarded = await share(page, report, { passphrase: "correct horse", detail: "Summary" });
  const link = await share(page, report, { label: "x".repeat(80) });
  const reader = await executive(browser);
  for (const one of [page, reader]) await one.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${report}/share`);
  const details = await page
    .getByRole("link", { name: /^Change/ })
    .first()
    .getAttribute("href");
  for (const path of [`${report}/share`, `${report}/share/preview`, details ?? "", "/shared-links"]) {
    await page.goto(path);
    await isAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  for (const path of [link, guarded, "/shared/plm_s_unknown", "/shared/view/7a0d1c52-64f1-4d5c-9d43-0f2f5d1f6a11"]) {
    await reader.goto(new URL(path, page.url()).href);
    await isAccessible(reader);
    expect(await reader.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  await reader.context().close();
});

/** The preview is a few seconds older than what was frozen. */
function withoutTimes(text: string | null): string {
  return (text ?? "").replaceAll(/\d\d:\d\d UTC/g, "time").replaceAll(/\s+/g, " ");
}
