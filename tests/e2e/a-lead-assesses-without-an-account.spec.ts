import { expect, type Page, test } from "@playwright/test";
import { beginInBrowser, holdScripts, questionAt, storedOn } from "../fixtures/assess-in-browser";

const saved = /Saved \d\d:\d\d/;
const notSaved = /Not saved yet/;
const ownership = "governance.ownership";
const answersAddress = "**/answers";

/** Moves the focus on by Tab until it is in a question, as a reader without a mouse does. */
async function tabIntoQuestions(page: Page): Promise<void> {
  await expect(page.getByText(/^(?:Saved as you answer|✓ Saved)/)).toBeVisible(); // keys are our script's
  for (let tabs = 0; tabs < 60; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement instanceof HTMLInputElement)) return;
  }
  throw new Error("no question within 60 tabs");
}

/** Answers every question of a page by keys: a level or the first option, then Enter to the next one. */
async function answerByKeys(page: Page): Promise<void> {
  await tabIntoQuestions(page);
  for (let questions = 0; questions < 30; questions += 1) {
    const kind = await page.evaluate(() => document.activeElement?.getAttribute("value") ?? null);
    if (kind === null || (await page.evaluate(() => document.activeElement?.tagName)) === "BUTTON") return;
    await page.keyboard.press(kind === "0" ? "3" : "Space");
    await page.keyboard.press("Enter");
  }
}

test.describe("with the keyboard alone", () => {
  test("a lead answers a quick assessment and reads the report", async ({ page }) => {
    await page.goto("/assess");
    await page.getByLabel("Scope").focus();
    await page.keyboard.type("production EKS");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/profile$/);
    for (let pages = 0; pages < 20 && !page.url().endsWith("/review"); pages += 1) {
      const before = page.url();
      await answerByKeys(page);
      await expect(page.getByRole("button", { name: /^Next/ })).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page).not.toHaveURL(before);
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Every question has an answer");
    await page.getByRole("link", { name: "See the report" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/report\//);
    await expect(page.getByText("quick score, 30 of 59 controls").first()).toBeVisible();
  });

  test("keys work only inside a question, arrows move and what they rest on is saved", async ({ page }) => {
    const address = await beginInBrowser(page);
    await page.goto(`${address}/governance`);
    await page.getByRole("link", { name: "Leave and come back" }).focus();
    await page.keyboard.press("3");
    await expect(questionAt(page, 0).getByRole("radio", { checked: true })).toHaveCount(0);
    await tabIntoQuestions(page);
    await expect(page.getByText("next question")).toBeVisible();
    await page.keyboard.press("1");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByText(saved)).toBeVisible();
    await expect.poll(() => storedOn(page, `${address}/governance`, ownership)).toBe("3");
    await page.keyboard.press("u");
    await expect.poll(() => storedOn(page, `${address}/governance`, ownership)).toBe("unsure");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a lead answers page by page to the report, and is shown no keys", async ({ page }) => {
    await beginInBrowser(page);
    await page.waitForLoadState("load");
    await expect(page.getByText("next question")).toBeHidden();
    for (let pages = 0; pages < 20 && !page.url().endsWith("/review"); pages += 1) {
      const before = page.url();
      for (const field of await page.getByRole("main").getByRole("group").all()) {
        const radio = field.getByRole("radio");
        if ((await radio.count()) > 0) await radio.nth(2).check();
      }
      await page.getByRole("button", { name: /^Next/ }).click();
      // Its fields are listed next, and listing does not wait: the address changes before the page is there.
      await page.waitForURL((url) => url.href !== before, { waitUntil: "load" });
    }
    await page.getByRole("link", { name: "See the report" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/line/);
  });

  test("a scope that is missing is said by the field and in a summary", async ({ page }) => {
    await page.goto("/assess");
    await page.getByLabel("Scope").fill("   ");
    await page.getByRole("button", { name: "Begin" }).click();
    await expect(page.getByRole("region", { name: "Not begun yet" })).toBeFocused();
    await expect(page.getByLabel("Scope")).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel("Scope").fill("production EKS");
    await page.getByRole("button", { name: "Begin" }).click();
    await expect(page).toHaveURL(/\/profile$/);
    await page.goto("/assess");
    await expect(page.getByRole("heading", { level: 1, name: "What do you want to assess?" })).toBeVisible();
    await expect(page.getByText("Not begun yet")).toHaveCount(0);
  });

  test("an answer can be taken back, and counts as open again", async ({ page }) => {
    const address = await beginInBrowser(page);
    await page.goto(`${address}/governance`);
    const first = questionAt(page, 0);
    await expect(first.getByText("Clear this answer")).toBeHidden();
    await first.getByRole("radio").nth(2).check();
    await page.getByRole("button", { name: /^Next/ }).click();
    await expect(page).toHaveURL(/\/delivery$/);
    await page.goto(`${address}/governance`);
    await expect(first.getByRole("radio").nth(2)).toBeChecked();
    await first.getByRole("radio", { name: "Clear this answer" }).check();
    await page.getByRole("button", { name: /^Next/ }).click();
    await expect(page).toHaveURL(/\/delivery$/);
    await page.goto(`${address}/governance`);
    await expect(first.getByRole("radio", { checked: true })).toHaveCount(0);
    await expect(first.getByText("Clear this answer")).toBeHidden();
  });

  test("an answer given meanwhile elsewhere comes back with both values, and the reader chooses", async ({
    page,
    context,
  }) => {
    const address = await beginInBrowser(page);
    await page.goto(`${address}/governance`);
    const other = await context.newPage();
    await other.goto(`${address}/governance`);
    await questionAt(page, 0).getByRole("radio").nth(1).check();
    await page.getByRole("button", { name: /^Next/ }).click();
    await questionAt(other, 0).getByRole("radio").nth(4).check();
    await other.getByRole("button", { name: /^Next/ }).click();
    await expect(other).toHaveURL(/\/governance/);
    await expect(other.getByText("Stored now:")).toBeVisible();
    await expect(other.getByText("You chose:")).toBeVisible();
    await expect(questionAt(other, 0).getByRole("radio").nth(1)).toBeChecked();
    await expect(other.getByRole("region", { name: /Not saved yet/ })).toBeFocused();
    await questionAt(other, 0).getByRole("radio").nth(4).check();
    await other.getByRole("button", { name: /^Next/ }).click();
    await expect(other).toHaveURL(/\/delivery/);
    expect(await storedOn(other, `${address}/governance`, ownership)).toBe("4");
  });
});

test.describe("CO-5: nothing is lost", () => {
  test("when the network is gone and the page is reloaded", async ({ page }) => {
    const address = await beginInBrowser(page);
    await page.goto(`${address}/governance`);
    await page.route(answersAddress, (route) => route.abort());
    await questionAt(page, 0).getByRole("radio").nth(2).check();
    await expect(page.getByText(notSaved)).toBeVisible();
    await page.unroute(answersAddress);
    await page.reload();
    await expect(questionAt(page, 0).getByRole("radio").nth(2)).toBeChecked();
    await expect(page.getByText(saved)).toBeVisible();
    expect(await storedOn(page, `${address}/governance`, ownership)).toBe("2");
  });

  test("when the browser goes offline and comes back", async ({ page, context }) => {
    const address = await beginInBrowser(page);
    await page.goto(`${address}/delivery`);
    await expect(page.getByText("Saved as you answer")).toBeVisible(); // its scripts come after its first picture
    await context.setOffline(true);
    await questionAt(page, 0).getByRole("radio").nth(2).check();
    await questionAt(page, 1).getByRole("radio").nth(3).check();
    await expect(page.getByText(notSaved)).toBeVisible();
    const posted = page.waitForRequest(answersAddress);
    await context.setOffline(false);
    expect((await posted).postDataJSON().answers).toHaveLength(2);
    await expect(page.getByText(saved)).toBeVisible();
  });

  test("when the tab is closed before its answer was saved", async ({ page, context }) => {
    const address = await beginInBrowser(page);
    await page.goto(`${address}/governance`);
    await context.route(answersAddress, (route) => route.abort());
    await questionAt(page, 0).getByRole("radio").nth(1).check();
    await expect(page.getByText(notSaved)).toBeVisible();
    await page.close();
    await context.unroute(answersAddress);
    const again = await context.newPage();
    await again.goto(`${address}/governance`);
    await expect(again.getByText(saved)).toBeVisible();
    expect(await storedOn(again, `${address}/governance`, ownership)).toBe("1");
  });

  test("when none of the page's scripts comes at first", async ({ page }) => {
    const address = await beginInBrowser(page);
    const triesByScript = new Map<string, number>();
    const chunks = /\/chunks\/.*\.js$/;
    await page.route(chunks, (route) => {
      const url = route.request().url();
      const tries = (triesByScript.get(url) ?? 0) + 1;
      triesByScript.set(url, tries);
      return tries > 2 ? route.continue() : route.abort();
    });
    await page.goto(`${address}/governance`);
    await expect.poll(() => [...triesByScript.values()].filter((tries) => tries > 1).length).toBeGreaterThan(5);
    await questionAt(page, 0).getByRole("radio").nth(2).check();
    await expect(page.getByText(saved)).toBeVisible();
    await expect(questionAt(page, 0).getByRole("radio").nth(2)).toBeChecked();
    expect(await storedOn(page, `${address}/governance`, ownership)).toBe("2");
  });

  test("when the network that lost the page's scripts is back, without waiting for the next try", async ({ page }) => {
    const address = await beginInBrowser(page);
    const lost = new Set<string>();
    const askedAgain = new Set<string>();
    await page.route(/\/chunks\/.*\.js$/, (route) => {
      const url = route.request().url();
      if (lost.has(url)) {
        askedAgain.add(url);
        return route.continue();
      }
      lost.add(url);
      return route.abort();
    });
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1000); // no next try comes by itself
    await page.goto(`${address}/governance`);
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event("online")));
        return lost.size > 5 && lost.size === askedAgain.size;
      })
      .toBe(true);
    await page.clock.resume();
    await questionAt(page, 0).getByRole("radio").nth(2).check();
    await expect(page.getByText(saved)).toBeVisible();
    expect(await storedOn(page, `${address}/governance`, ownership)).toBe("2");
  });

  test("when the reader chooses before the page's script has come", async ({ page }) => {
    const address = await beginInBrowser(page);
    const release = await holdScripts(page);
    await page.goto(`${address}/governance`, { waitUntil: "commit" });
    await questionAt(page, 0).getByRole("radio").nth(3).check();
    release();
    await expect.poll(() => storedOn(page, `${address}/governance`, ownership)).toBe("3");
    await expect(questionAt(page, 0).getByRole("radio").nth(3)).toBeChecked();
  });

  test("when a save is slow and the reader goes on choosing", async ({ page }) => {
    const address = await beginInBrowser(page);
    await page.goto(`${address}/governance`);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(answersAddress, async (route) => {
      await held;
      await route.continue();
    });
    await questionAt(page, 0).getByRole("radio").nth(1).check();
    await expect(page.getByText("Saving…")).toBeVisible();
    await questionAt(page, 0).getByRole("radio").nth(4).check();
    release();
    await expect(page.getByText(saved)).toBeVisible();
    expect(await storedOn(page, `${address}/governance`, ownership)).toBe("4");
  });
});

test.describe("CO-2: two places", () => {
  test("two tabs agree: what one saves, the other shows", async ({ page, context }) => {
    const address = await beginInBrowser(page);
    await page.goto(`${address}/governance`);
    const other = await context.newPage();
    await other.goto(`${address}/governance`);
    await questionAt(page, 0).getByRole("radio").nth(1).check();
    await expect(questionAt(other, 0).getByRole("radio").nth(1)).toBeChecked();
    await expect(page.getByText(saved)).toBeVisible();
    await questionAt(other, 0).getByRole("radio").nth(3).check();
    await expect(other.getByText(saved)).toBeVisible();
    await expect(questionAt(page, 0).getByRole("radio").nth(3)).toBeChecked();
    await expect(page.getByText("Stored now:")).toHaveCount(0);
  });

  test("an answer from another device is shown beside the own one, and the reader chooses", async ({ page }) => {
    const address = await beginInBrowser(page);
    await page.goto(`${address}/governance`);
    const elsewhere = await page.request.post(`${address}/answers`, {
      headers: { origin: new URL(page.url()).origin },
      data: { answers: [{ questionId: ownership, value: "0", was: null, base: 0 }] },
    });
    expect(elsewhere.status()).toBe(200);
    // Clicked, not checked: the conflict may come back and put the stored answer in its place at once.
    await questionAt(page, 0).getByRole("radio").nth(3).click();
    const alert = page.getByRole("alert").filter({ hasText: "Stored now:" });
    await expect(alert).toContainText("You chose:");
    expect(await storedOn(page, `${address}/governance`, ownership)).toBe("0");
    await alert.getByRole("button", { name: "Use mine" }).click();
    await expect(alert).toHaveCount(0);
    await expect.poll(() => storedOn(page, `${address}/governance`, ownership)).toBe("3");
  });
});
