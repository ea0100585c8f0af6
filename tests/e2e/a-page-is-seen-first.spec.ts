import { expect, type Page, test } from "@playwright/test";

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

for (const path of ["/", "/example"])
  test(`${path} is seen before it asks for a script or the typeface, and comes to life then`, async ({ page }) => {
    const classes = await watchRoot(page);
    await page.goto(path, { waitUntil: "networkidle" });
    const { files, paint } = await timesOf(page);
    const later = files.filter(({ name }) => askedFor.test(name));
    expect(later.filter(({ name }) => name.endsWith(".js")).length).toBeGreaterThan(3);
    expect(later.filter(({ name }) => name.endsWith(".css"))).toEqual([]);
    expect(later.filter(({ name }) => name.endsWith(".woff2"))).toHaveLength(1);
    expect(later.filter(({ startTime }) => startTime < paint)).toEqual([]);
    expect((await classes()).slice(-2)).toEqual(["", expect.stringMatching(/\w/)]);
    expect(await page.evaluate(() => document.fonts.check("1em plex"))).toBe(true);
  });

test("the next page has the typeface from the start", async ({ page }) => {
  const classes = await watchRoot(page);
  await page.goto("/");
  await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name: "Assess" }).click();
  await expect(page).toHaveURL(/\/assess$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await classes()).toEqual([expect.stringMatching(/\w/)]);
});

test("a page opened where nobody looks, or where the browser does not tell of painting, loads its scripts at once", async ({
  page,
}) => {
  for (const hide of [
    () => Object.defineProperty(Document.prototype, "hidden", { get: () => true }),
    () => Object.defineProperty(PerformanceObserver, "supportedEntryTypes", { get: () => undefined }),
  ]) {
    const classes = await watchRoot(page);
    await page.addInitScript(hide);
    await page.goto("/example");
    const chart = page.locator("figure.can-live").first();
    await chart.locator(".chart-picture").hover();
    await expect(chart.locator(".is-live")).toHaveCount(1);
    expect(await classes()).toEqual([expect.stringMatching(/\w/)]);
  }
});

test("a page that only its scripts write does not wait for them", async ({ page }) => {
  await page.goto("/benchmarks/nowhere");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const { files, paint } = await timesOf(page);
  expect(files.filter(({ name, startTime }) => name.endsWith(".js") && startTime < paint)).not.toEqual([]);
});
