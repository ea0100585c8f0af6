import { expect, type Locator, type Page, type Route, test } from "@playwright/test";
import { notLaidOut } from "../fixtures/not-laid-out";
import { touchUntil } from "../fixtures/touch-until";

const askedFor = /\.(?:js|css|woff2)$/;

/** When each file was asked for, and when the page was first seen, in milliseconds of its own clock. */
const timesOf = (page: Page) =>
  page.evaluate(() => {
    const files = performance.getEntriesByType("resource").map(({ name, startTime }) => ({ name, startTime }));
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return { files, paint: paint?.startTime ?? Number.NaN };
  });

/** The classes that the root had, in their order: the one that brings the typeface, or none. */
async function watchRoot(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(window, "seenClasses", seen);
    const look = () => {
      const now = document.documentElement?.className;
      if (document.head !== null && now !== undefined && seen.at(-1) !== now) seen.push(now);
    };
    new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true });
  });
  return () => page.evaluate(() => Reflect.get(window, "seenClasses"));
}

/** How the domains were treated when the browser had read as far: what the root said of its parts then, and their own style. */
async function watchDomains(page: Page): Promise<() => Promise<readonly [when: string | undefined, how: string]>> {
  await page.addInitScript(() => {
    new MutationObserver((_, watching) => {
      const domains = document.querySelector("#domains");
      if (domains === null) return;
      watching.disconnect();
      // Told apart, since a browser may paint before it has read as far as the domains.
      const when = document.documentElement.dataset.parts;
      Reflect.set(window, "seenDomains", [when, getComputedStyle(domains).contentVisibility]);
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => Reflect.get(window, "seenDomains"));
}

const comeToLife = (chart: Locator) =>
  touchUntil(chart.locator(".chart-picture"), () =>
    expect(chart.locator(".is-live")).toHaveCount(1, { timeout: 2000 }),
  );

for (const path of ["/", "/example"])
  test(`${path} is seen before it asks for a script or the typeface, and comes to life then`, async ({ page }) => {
    const classes = await watchRoot(page);
    await page.goto(path, { waitUntil: "networkidle" });
    const { files, paint } = await timesOf(page);
    expect(paint).toBeGreaterThan(0);
    const later = files.filter(({ name }) => askedFor.test(name));
    expect(later.filter(({ name }) => name.endsWith(".js")).length).toBeGreaterThan(3);
    const scripts = await page.locator("script[src]").evaluateAll((all) => all.map((one) => one.getAttribute("src")));
    expect(scripts).toEqual([...new Set(scripts)]);
    expect(later.filter(({ name }) => name.endsWith(".css"))).toEqual([]);
    expect(later.filter(({ name }) => name.endsWith(".woff2"))).toHaveLength(1);
    expect(later.filter(({ startTime }) => startTime < paint)).toEqual([]);
    expect((await classes()).slice(-2)).toEqual(["", expect.stringMatching(/\w/)]);
    expect(await page.evaluate(() => document.fonts.check("1em plex"))).toBe(true);
  });

for (const path of ["/", "/example"])
  test(`nothing of ${path} moves when the typeface comes`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Reflect.set(window, "seenShifts", shifts);
      new PerformanceObserver((seen) => {
        for (const entry of seen.getEntries()) shifts.push(Number(Reflect.get(entry, "value")));
      }).observe({ type: "layout-shift", buffered: true });
    });
    const classes = await watchRoot(page);
    await page.goto(path, { waitUntil: "networkidle" });
    await expect.poll(async () => (await classes()).slice(-2)).toEqual(["", expect.stringMatching(/\w/)]);
    // Two frames on, what the class changed has been laid out, and what moved by it was told.
    await page.evaluate(
      () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen)))),
    );
    const shifts: readonly number[] = await page.evaluate(() => Reflect.get(window, "seenShifts"));
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.002);
  });

test("what stands in for the typeface is as wide as it is", async ({ page }) => {
  await page.goto("/example", { waitUntil: "networkidle" });
  const ratios = await page.evaluate(() => {
    const families = getComputedStyle(document.body)
      .fontFamily.split(", ")
      .map((family) => family.trim());
    const pen = document.createElement("canvas").getContext("2d");
    const widthOf = (weight: number, family: string, text: string) => {
      if (pen === null) return Number.NaN;
      pen.font = `${weight} 16px ${family}`;
      return pen.measureText(text).width;
    };
    const textOf = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.textContent).join(" ");
    return [
      [400, textOf("main p")],
      [600, textOf("main h2, main h3")],
    ].map(([weight, text]) => {
      const [plex = "", ...standIns] = families;
      return widthOf(Number(weight), standIns.join(", "), String(text)) / widthOf(Number(weight), plex, String(text));
    });
  });
  expect(ratios).toHaveLength(2);
  for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
});

test("the next page has the typeface from the start", async ({ page }) => {
  const classes = await watchRoot(page);
  await page.goto("/");
  await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Assess" }).click();
  await expect(page).toHaveURL(/\/assess$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await classes()).toEqual([expect.stringMatching(/\w/)]);
});

for (const [where, hide] of [
  ["nobody looks", () => Object.defineProperty(Document.prototype, "hidden", { get: () => true })],
  ["the browser does not tell of painting", () => Reflect.deleteProperty(window, "PerformanceObserver")],
] as const)
  test(`a page opened where ${where} loads its scripts and the typeface at once`, async ({ page }) => {
    const classes = await watchRoot(page);
    await page.addInitScript(hide);
    await page.goto("/example");
    const chart = page.locator("figure.can-live").first();
    await comeToLife(chart);
    expect(await classes()).toEqual([expect.stringMatching(/\w/)]);
  });

test("a page that only its scripts write does not wait for them", async ({ page }) => {
  await page.goto("/benchmarks/nowhere");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { files, paint } = await timesOf(page);
  expect(files.filter(({ name, startTime }) => name.endsWith(".js") && startTime < paint)).not.toEqual([]);
});

test("who comes back to a report, or loads it anew, stands where they were", async ({ page }) => {
  const far = page.locator("#question-sbom");
  const top = () => far.evaluate((part) => Math.round(part.getBoundingClientRect().top));
  await page.goto("/example");
  // A browser notes a place by what is around it, and may miss by a screen while that is still being laid out.
  const waiting = page.locator(notLaidOut);
  await expect(waiting).toHaveCount(0);
  await far.evaluate((part) => part.scrollIntoView());
  await expect.poll(top).toBe(16);
  await far.getByRole("link", { name: "Method" }).first().click();
  await expect(page).toHaveURL(/\/method/);
  await page.goBack();
  await expect.poll(top).toBe(16);
  await page.reload();
  await expect.poll(top).toBe(16);
});

for (const [width, before] of [
  [375, "hidden"],
  [1280, "auto"],
] as const)
  test(`at ${width} px a report's domains are ${before} until its front is painted, then laid out`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const seenDomains = await watchDomains(page);
    await page.goto("/example", { waitUntil: "networkidle" });
    const [when, how] = await seenDomains();
    expect([when, how]).toEqual(when === "later" ? ["later", before] : ["near", "auto"]);
    const isLaidOut = (part: Element) => part.checkVisibility({ contentVisibilityAuto: true });
    await expect.poll(() => page.locator("#domains .chart").first().evaluate(isLaidOut)).toBe(true);
  });

for (const [when, then] of [
  ["soon, though its typeface does not come", null],
  ["where somebody goes there at once, though its typeface does not come", (page: Page) => page.mouse.wheel(0, 600)],
  ["when its typeface is there", (_: Page, typeface: Route) => typeface.continue()],
] as const)
  test(`on a phone what follows a report's front is laid out ${when}`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 800 });
    // Who does something does not wait for the second to pass.
    if (then !== null)
      await page.addInitScript(() => {
        const { setTimeout } = window;
        const shorter = (run: () => void, ms?: number) => (ms === 1000 ? 0 : setTimeout(run, ms));
        Reflect.set(window, "setTimeout", shorter);
      });
    // A page is not loaded before a typeface that it asked for while it was read.
    const asked = new Promise<Route>((hold) => page.route("**/*.woff2", hold));
    await page.goto("/example", { waitUntil: "domcontentloaded" });
    const typeface = await asked;
    const isLaidOut = () =>
      page
        .locator(".jumps a")
        .first()
        .evaluate((link) => link.checkVisibility({ contentVisibilityAuto: true }));
    if (then !== null) {
      expect(await isLaidOut()).toBe(false);
      await then(page, typeface);
    }
    await expect.poll(isLaidOut).toBe(true);
  });

for (const width of [375, 1280])
  test(`at ${width} px all parts of a report are laid out at once where its address names one`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const seenDomains = await watchDomains(page);
    await page.goto("/example#question-sbom");
    expect(await seenDomains()).toEqual([undefined, "visible"]);
    const top = () => page.locator("#question-sbom").evaluate((part) => Math.round(part.getBoundingClientRect().top));
    await expect.poll(top).toBe(16);
  });

test("a chart whose answers were changed since stays as the page has it", async ({ page }) => {
  await page.route("**/image.svg", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/(<text[^>]*>)\d+ %/, "$199 %") });
  });
  await page.goto("/example");
  const chart = page.locator("#chart-bars-delay");
  const answers: string[] = [];
  page.on("response", (answer) => answers.push(answer.url()));
  await touchUntil(chart.locator(".chart-picture"), async () => {
    expect(answers).toContainEqual(expect.stringMatching(/bars-delay\/image\.svg$/));
  });
  await page.unroute("**/image.svg");
  await comeToLife(page.locator("#chart-bars-incident"));
  await expect(chart.locator(".is-live")).toHaveCount(0);
});

test("a chart that the network failed comes to life at the next touch", async ({ page }) => {
  await page.goto("/example");
  const chart = page.locator("figure.can-live").first();
  const failed: string[] = [];
  await page.route("**/image.svg", (route) => {
    failed.push(route.request().url());
    return route.abort();
  });
  await touchUntil(chart.locator(".chart-picture"), async () => expect(failed).not.toEqual([]));
  await expect(chart.locator(".is-live")).toHaveCount(0);
  await page.unroute("**/image.svg");
  await comeToLife(chart);
});
