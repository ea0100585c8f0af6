import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { openPglite } from "@/lib/db/drivers/pglite";
import { beginInBrowser } from "@/tests/fixtures/assess-in-browser";
import { pinFigures } from "@/tests/fixtures/past-policies";
import { type RunningServer, startBuiltServer } from "@/tests/fixtures/spawn-server";
import { axeFaults } from "../fixtures/axe-faults";

/** Somebody's browser, by its cookies, and the address of their report. */
type Reader = Readonly<{
  cookies: Awaited<ReturnType<Awaited<ReturnType<Browser["newContext"]>>["storageState"]>>;
  report: string;
}>;

// A report with old figures takes an assessment that was begun before the newer ones were there: it is begun as any other,
// and while the product is down its row is set back to the edition before.
test.describe.configure({ mode: "default" });
const dataDir = mkdtempSync(join(tmpdir(), "plimsoll-newer-"));
let server: RunningServer;
const readers: Reader[] = [];

test.beforeAll(async ({ browser }) => {
  // The product starts twice.
  test.setTimeout(180_000);
  server = await startBuiltServer({ dataDir });
  for (const _ of ["with JavaScript", "without it"]) readers.push(await begin(browser));
  const { port } = server;
  await server.stop();
  const database = await openPglite(join(dataDir, "postgres"));
  for (const { report } of readers) await pinFigures(database, report.split("/").at(-1) ?? "", "2026.1");
  await database.close();
  server = await startBuiltServer({ dataDir, port });
});

test.afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function begin(browser: Browser): Promise<Reader> {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  const assess = await beginInBrowser(page, "Full");
  const answers = Object.entries({
    "industry.delay": "yes",
    "supply-chain.image-signing": "2",
    "profile.region": "europe",
  });
  const sent = await page.request.post(`${assess}/answers`, {
    data: { answers: answers.map(([questionId, value]) => ({ questionId, value, was: null, base: 0 })) },
    headers: { origin: server.url },
  });
  expect(sent.status()).toBe(200);
  const cookies = await context.storageState();
  await context.close();
  return { cookies, report: `${server.url}${assess.replace("/assess/", "/report/")}` };
}

/** Opens an old report, reads what would change, takes the newer figures, and sees that no score moved. */
async function takesNewerFigures(page: Page, { report }: Reader) {
  await page.goto(report);
  const notice = page.getByRole("region", { name: "Newer figures" });
  await expect(notice).toContainText("This report stands on 2026.1, with which it was begun.");
  await expect(notice).toContainText("your answers and scores stay as they are");
  await expect(page.getByRole("region", { name: "What others do" })).toHaveCount(0);
  const headline = await page.getByRole("heading", { level: 1 }).innerText();

  const said = (words: string | RegExp) => notice.getByRole("definition").filter({ hasText: words }).first();
  await expect(said("Your own segment, Europe")).toBeHidden();
  await notice.getByText(/^See what changes/).click();
  await expect(notice.getByRole("term").filter({ hasText: "Container challenges" })).toBeVisible();
  await expect(said("Your own segment, Europe, stands beside everybody")).toBeVisible();
  await expect(said("The trend gains 2018")).toBeVisible();
  await expect(said(/^Caveat: now “Published as .*; before “/)).toBeVisible();

  await notice.getByRole("button", { name: "Use the figures 2026.3" }).click();
  await expect(page).toHaveURL(report);
  await expect(page.getByRole("region", { name: "Newer figures" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "What others do" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headline);
}

for (const [at, javaScriptEnabled] of [true, false].entries()) {
  test(`a lead's old report keeps its figures until they take the newer ones, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const reader = readers[at];
    if (reader === undefined) throw new Error("two readers began");
    const context = await browser.newContext({ storageState: reader.cookies, javaScriptEnabled });
    const page = await context.newPage();
    if (javaScriptEnabled) {
      await page.goto(reader.report);
      await page.getByText(/^See what changes/).click();
      expect(await axeFaults(page)).toEqual([]);
    }
    await takesNewerFigures(page, reader);
    await page.goto(reader.report);
    await expect(page.getByRole("region", { name: "Newer figures" })).toHaveCount(0);
    await context.close();
  });
}
