import { expect, type Page, test } from "@playwright/test";
import { beginInBrowser, holdScripts, questionAt, storedOn } from "../fixtures/assess-in-browser";
import { axeFaults } from "../fixtures/axe-faults";

const saved = /Saved \d\d:\d\d/;
const ownership = "governance.ownership";
const noteId = `note:${ownership}`;
const answersAddress = "**/answers";

const noteOn = (page: Page) => page.getByRole("textbox", { name: /^Note/ }).first();

/** Opens the first note of a page and types it. */
async function type(page: Page, text: string): Promise<void> {
  await page
    .getByText(/^Add a note/)
    .first()
    .click();
  await noteOn(page).pressSequentially(text);
}

test("a note is saved as it is typed, its keys choose no level, and it stands in the report as text", async ({
  page,
}) => {
  const address = await beginInBrowser(page);
  let dialogs = 0;
  page.on("dialog", (dialog) => {
    dialogs += 1;
    return dialog.dismiss();
  });
  await page.goto(`${address}/governance`);
  await expect(noteOn(page)).toBeHidden();
  const text = "0u4n <script>alert(1)</script> https://example.org";
  await type(page, text);
  await noteOn(page).press("Enter");
  await noteOn(page).pressSequentially("second line");
  await expect(page.getByText(saved)).toBeVisible();
  await expect.poll(() => storedOn(page, `${address}/governance`, noteId)).toContain("second line");
  await expect(questionAt(page, 0).getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByText(/^0 of \d+ answered/)).toBeVisible();
  await page.reload();
  await expect(noteOn(page)).toHaveValue(`${text}\nsecond line`);
  await page.goto(address.replace("/assess/", "/report/"));
  const shown = page.getByRole("region", { name: "Notes" }).getByText(text);
  await shown.scrollIntoViewIfNeeded(); // what is far off is not laid out, and has no lines
  await expect.poll(() => shown.innerText()).toBe(`${text}\nsecond line`);
  expect(dialogs).toBe(0);
});

test("CO-5 a note typed without a network is kept over a reload and saved when it is back", async ({ page }) => {
  const address = await beginInBrowser(page);
  await page.goto(`${address}/governance`);
  await page.route(answersAddress, (route) => route.abort());
  await type(page, "written on a train");
  await expect(page.getByText(/Not saved yet/)).toBeVisible();
  await page.reload();
  await expect(noteOn(page)).toHaveValue("written on a train");
  await page.unroute(answersAddress);
  await page.reload();
  await expect.poll(() => storedOn(page, `${address}/governance`, noteId)).toBe("written on a train");
});

test("a note typed before the page's script has come is saved once it is there", async ({ page }) => {
  const address = await beginInBrowser(page);
  const release = await holdScripts(page);
  await page.goto(`${address}/governance`, { waitUntil: "commit" });
  await type(page, "typed early");
  release();
  await expect.poll(() => storedOn(page, `${address}/governance`, noteId)).toBe("typed early");
  await expect(noteOn(page)).toHaveValue("typed early");
});

test("CO-2 two tabs show one note, and one from another device stands beside the own until the reader chooses", async ({
  page,
  context,
}) => {
  const address = await beginInBrowser(page);
  await page.goto(`${address}/governance`);
  const other = await context.newPage();
  await other.goto(`${address}/governance`);
  await type(page, "from one tab");
  await expect(noteOn(other)).toHaveValue("from one tab");
  await expect.poll(() => storedOn(page, `${address}/governance`, noteId)).toBe("from one tab");
  await other.close();
  const elsewhere = await page.request.post(`${address}/answers`, {
    headers: { origin: new URL(page.url()).origin },
    data: { answers: [{ questionId: noteId, value: "from a phone", was: "from one tab", base: 1 }] },
  });
  expect(elsewhere.status()).toBe(200);
  await noteOn(page).pressSequentially(", and more");
  const alert = page.getByRole("alert").filter({ hasText: "Stored now:" });
  await expect(alert).toContainText("from a phone");
  await expect(alert).toContainText("from one tab, and more");
  await noteOn(page).pressSequentially("typed into the stored one");
  expect(await storedOn(page, `${address}/governance`, noteId)).toBe("from a phone");
  await alert.getByRole("button", { name: "Use mine" }).click();
  await expect(alert).toHaveCount(0);
  await expect(noteOn(page)).toHaveValue("from one tab, and more");
  await expect.poll(() => storedOn(page, `${address}/governance`, noteId)).toBe("from one tab, and more");
});

test("CO-2 a second tab that opens while a note is typed leaves it to the first", async ({ page, context }) => {
  const address = await beginInBrowser(page);
  await page.goto(`${address}/governance`);
  await type(page, "typed ");
  const other = await context.newPage();
  const sentByOther: string[] = [];
  other.on("request", (request) => {
    if (request.method() === "POST") sentByOther.push(request.url());
  });
  const opened = other.goto(`${address}/governance`, { waitUntil: "networkidle" });
  await noteOn(page).pressSequentially("in one tab while another opens", { delay: 100 });
  await opened;
  await expect(noteOn(other)).toHaveValue("typed in one tab while another opens");
  await expect.poll(() => storedOn(page, `${address}/governance`, noteId)).toBe("typed in one tab while another opens");
  expect(sentByOther).toEqual([]);
  await expect(page.getByText("Stored now:")).toHaveCount(0);
});

test("what is too long is said by the field and stays there, and nobody goes on over it", async ({ page }) => {
  const address = await beginInBrowser(page);
  await page.goto(`${address}/governance`);
  await page
    .getByText(/^Add a note/)
    .first()
    .click();
  await noteOn(page).fill("x".repeat(1001));
  await expect(noteOn(page)).toHaveAccessibleDescription(/Not saved: a note has at most 1,000 characters/);
  await expect(noteOn(page)).toHaveAttribute("aria-invalid", "true");
  await questionAt(page, 0).getByRole("radio").nth(2).check();
  await expect(page.getByText(saved)).toBeVisible();
  await page
    .getByText(/^Add a note/)
    .first()
    .click();
  await page.getByRole("button", { name: /^Next/ }).click();
  await expect(noteOn(page)).toBeFocused();
  await expect(noteOn(page)).toHaveValue("x".repeat(1001));
  await noteOn(page).fill("x".repeat(1000));
  await expect.poll(() => storedOn(page, `${address}/governance`, noteId)).toBe("x".repeat(1000));
  await page.getByRole("button", { name: /^Next/ }).click();
  await expect(page).toHaveURL(/\/delivery$/);
});

test("as many long notes as an earlier visit can have left are sent in parts that a request holds", async ({
  page,
}) => {
  const address = await beginInBrowser(page, "Full");
  const pages = await page.getByRole("navigation", { name: "Pages of this assessment" }).getByRole("link").all();
  const ids: string[] = [];
  for (const link of pages) {
    const html = await (await page.request.get((await link.getAttribute("href")) ?? "")).text();
    ids.push(...[...html.matchAll(/data-question="(note:[^"]+)"/g)].map(([, id = ""]) => id));
  }
  expect(ids).toHaveLength(59);
  const text = "日".repeat(1000); // 177 kB in all, where a server reads 64 at once
  const waiting = Object.fromEntries(
    ids.map((id) => [id, { value: text, first: { value: null, revision: 0 }, sent: [] }]),
  );
  const response = await page.locator("input[name=response]").inputValue();
  const journal = JSON.stringify({ waiting, conflicts: {}, known: {} });
  await page.evaluate(
    ([key = "", value = ""]) => localStorage.setItem(key, value),
    [`plimsoll.answers.${address.replace("/assess/", "")}.${response}`, journal],
  );
  await page.goto(`${address}/governance`);
  await expect(page.getByText(saved)).toBeVisible({ timeout: 20_000 });
  const data = await (await page.request.get(`${address.replace("/assess/", "/report/")}/report.json`)).json();
  expect(data.notes).toHaveLength(59);
});

test("notes pass axe open, light and dark, and fit 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const address = await beginInBrowser(page);
  await page.goto(`${address}/governance`);
  await type(page, "W".repeat(300));
  await expect(page.getByText(saved)).toBeVisible();
  for (const path of [`${address}/governance`, address.replace("/assess/", "/report/")]) {
    await page.goto(path);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a note is written, changed elsewhere, and comes back with both texts", async ({ page, context }) => {
    const address = await beginInBrowser(page);
    await page.goto(`${address}/governance`);
    const other = await context.newPage();
    await other.goto(`${address}/governance`);
    await page
      .getByText(/^Add a note/)
      .first()
      .click();
    await noteOn(page).fill("one\ntwo");
    await page.getByRole("button", { name: /^Next/ }).click();
    await expect(page).toHaveURL(/\/delivery$/);
    await page.goto(`${address}/governance`);
    await expect(noteOn(page)).toHaveValue("one\ntwo");
    await other
      .getByText(/^Add a note/)
      .first()
      .click();
    await noteOn(other).fill("another");
    await other.getByRole("button", { name: /^Next/ }).click();
    await expect(other).toHaveURL(/\/governance/);
    await expect(other.getByRole("region", { name: /Not saved yet/ })).toBeFocused();
    await expect(other.getByText("You wrote:")).toBeVisible();
    await expect(other.getByText("another")).toBeVisible();
    await expect(noteOn(other)).toHaveValue("one\ntwo");
    await noteOn(other).fill("another");
    await other.getByRole("button", { name: /^Next/ }).click();
    await expect(other).toHaveURL(/\/delivery$/);
    expect(await storedOn(other, `${address}/governance`, noteId)).toBe("another");
  });
});
