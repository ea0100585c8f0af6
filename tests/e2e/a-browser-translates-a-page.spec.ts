import { expect, type Page, test } from "@playwright/test";
import { beginInBrowser, questionAt } from "../fixtures/assess-in-browser";

/** Wraps every text in two elements, as browsers do that translate a page, now and as the page changes. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const left = ["SCRIPT", "STYLE", "NOSCRIPT", "TEXTAREA", "FONT"];
    const isLeft = (node: Node) =>
      node.parentElement === null ||
      left.includes(node.parentElement.tagName) ||
      node.parentElement.closest("svg") !== null;
    const wrap = () => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node instanceof Text && !isLeft(node)) texts.push(node);
      }
      for (const text of texts) {
        const outer = document.createElement("font");
        const inner = document.createElement("font");
        text.replaceWith(outer);
        outer.append(inner);
        inner.append(text);
      }
    };
    wrap();
    new MutationObserver(wrap).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

const isAlive = (page: Page) => expect(page.getByText("This page could not be made")).toHaveCount(0);

/** Chooses the first answer of every question that is shown, those too that appear meanwhile. */
async function answerAll(page: Page): Promise<void> {
  const fields = page.locator("fieldset.question:not([hidden])");
  for (let index = 0; index < (await fields.count()); index += 1) {
    await fields.nth(index).locator("input[type=radio], input[type=checkbox]").first().check();
  }
}

test("a translated page of questions counts, saves and says so as any other", async ({ page }) => {
  const assess = await beginInBrowser(page);
  await page.goto(`${assess}/identity`);
  await expect(page.getByText("Saved as you answer")).toBeVisible();
  await translate(page);
  await page.route("**/answers", (route) => route.abort());
  await questionAt(page, 0).getByRole("radio").first().check();
  await expect(page.getByText(/Not saved yet/)).toBeVisible();
  await page.unroute("**/answers");
  await questionAt(page, 0).getByRole("radio").nth(1).check();
  await expect(page.getByText(/✓ Saved/)).toBeVisible();
  const bar = page.locator(".save-bar-progress");
  const before = await bar.textContent();
  await answerAll(page);
  await expect(bar).not.toHaveText(before ?? "");
  await isAlive(page);
});

test("the last answer on a translated page of survey questions leaves the page as it is", async ({ page }) => {
  const assess = await beginInBrowser(page);
  for (const one of ["profile", "industry"]) {
    await page.goto(`${assess}/${one}`);
    await expect(page.getByText("Saved as you answer")).toBeVisible();
    await translate(page);
    await answerAll(page);
    await expect(page.getByText(/✓ Saved/)).toBeVisible();
    await isAlive(page);
  }
});

test("a translated report draws its charts, and a translated share page makes and copies a link", async ({ page }) => {
  const assess = await beginInBrowser(page);
  await page.goto(`${assess}/review`);
  await translate(page);
  await page.goto(assess.replace("/assess/", "/report/"));
  await translate(page);
  for (const chart of await page.locator("figure.chart, .chart").all()) await chart.scrollIntoViewIfNeeded();
  await page.keyboard.press("Tab");
  await isAlive(page);
  await page.goto(`${assess.replace("/assess/", "/report/")}/share`);
  await translate(page);
  await isAlive(page);
});

test("a translated page with a link to copy says that it is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const assess = await beginInBrowser(page);
  await page.goto(`${assess}/devices`);
  await page.getByRole("button", { name: /link/ }).first().click();
  await expect(page.getByRole("button", { name: "Copy" })).toBeVisible();
  await translate(page);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  await isAlive(page);
});
