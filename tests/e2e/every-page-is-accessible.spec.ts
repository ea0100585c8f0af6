import { expect, type Page, test } from "@playwright/test";
import { beginInBrowser } from "../fixtures/assess-in-browser";
import { axeFaults } from "../fixtures/axe-faults";

/** Every page, by what follows the assessment's address where it begins with a dot. */
const pages = [
  "/",
  "/?delay=yes&incident=yes",
  "/assess",
  "/example",
  "/example/team",
  "/method",
  "/sources",
  "/trends",
  "/benchmarks",
  "/benchmarks?topic=identity",
  "/benchmarks?words=nothing+at+all&year=2022",
  "/benchmarks/challenges",
  "/benchmarks/figures/cncf-2022-security-challenge-security",
  "/benchmarks/figures/nowhere",
  "/nothing-here",
  "/resume/plm_r_unknown",
  "/sign-up",
  "/sign-in",
  "/sign-in/code",
  "/verify",
  "/verify/plm_v_unknown",
  "/forgot-password",
  "/reset-password/plm_p_unknown",
  "./profile",
  "./governance",
  "./network",
  "./industry",
  "./review",
  "./devices",
  "report",
  "report/share",
  "/shared-links",
];

/** Where a page is, given the assessment's address. */
function locate(page: string, address: string): string {
  if (page.startsWith("report")) return address.replace("/assess/", "/report/") + page.slice("report".length);
  return page.startsWith(".") ? `${address}${page.slice(1)}` : page;
}

/** Counts what the content security policy had to stop, from before the page's first line. */
async function watchPolicy(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const seen = JSON.parse(sessionStorage.getItem("violations") ?? "[]");
      sessionStorage.setItem("violations", JSON.stringify([...seen, `${event.violatedDirective} ${event.blockedURI}`]));
    });
  });
  return () => page.evaluate(() => JSON.parse(sessionStorage.getItem("violations") ?? "[]"));
}

/** These are held to axe with everything unfolded, in tests of their own. */
const unfoldedElsewhere = ["/example", "/trends"];
const parts = 4; // side by side, since axe takes a second or two a page

for (let part = 0; part < parts; part += 1) {
  test(`HD-2: every page has its landmarks, passes axe and its own policy, and fits 320 px, ${part + 1} of ${parts}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    const violationsOf = await watchPolicy(page);
    const address = await beginInBrowser(page, "Full");
    for (const one of pages.filter((_, at) => at % parts === part)) {
      await test.step(one, async () => {
        await page.goto(locate(one, address));
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expect(page).toHaveTitle(/Plimsoll/);
        await page.keyboard.press("Tab");
        await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
        if (!unfoldedElsewhere.includes(one)) expect(await axeFaults(page)).toEqual([]);
        expect(await violationsOf()).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await page.setViewportSize({ width: 1280, height: 720 });
      });
    }
  });
}

test("targets are 44 px high on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const address = await beginInBrowser(page, "Full");
  await page.goto(`${address}/governance`);
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll(".choice, .button, header a")]
      .filter((one) => one.checkVisibility())
      .map((one) => one.getBoundingClientRect().height),
  );
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});
