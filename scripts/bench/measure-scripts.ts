import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import type { Guest } from "./product";
import { kilobytes, plain, promised, type Section } from "./table";

export type Visit = Readonly<{ name: string; address: string; cookie: string | null; moreScriptAtMost: number }>;

/** What a page is compared with: the script of an empty one. */
async function scriptOf(
  executablePath: string,
  { address, cookie }: Pick<Visit, "address" | "cookie">,
): Promise<number> {
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage({ ...(cookie !== null && { extraHTTPHeaders: { cookie } }) });
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script")
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await browser.close();
  return total;
}

/** The three pages that carry promises, as a guest sees them. */
export function visits(guest: Guest, domainId: string): readonly Visit[] {
  const { origin, assessmentId, cookie } = guest;
  return [
    { name: "/", address: `${origin}/`, cookie: null, moreScriptAtMost: 25_000 },
    {
      name: "a domain page",
      address: `${origin}/assess/${assessmentId}/${domainId}`,
      cookie,
      moreScriptAtMost: 35_000,
    },
    { name: "a report", address: `${origin}/report/${assessmentId}`, cookie, moreScriptAtMost: 45_000 },
  ];
}

/** Pages of published figures: what they do not show must not reach the browser. */
export function figureVisits(origin: string): readonly Visit[] {
  return ["/benchmarks", "/benchmarks/challenges"].map((path) => ({
    name: path,
    address: `${origin}${path}`,
    cookie: null,
    moreScriptAtMost: 25_000,
  }));
}

/** Gzipped script that a browser fetches before anyone touches the page. */
export async function measureScripts(executablePath: string, pages: readonly Visit[], bare: string): Promise<Section> {
  const empty = await scriptOf(executablePath, { address: `${bare}/`, cookie: null });
  const rows = [];
  for (const page of pages) {
    const script = await scriptOf(executablePath, page);
    const detail = `${kilobytes(script)} in all`;
    rows.push(
      promised(
        `${page.name}: script beyond an empty page's`,
        script - empty,
        { atMost: page.moreScriptAtMost },
        kilobytes,
        detail,
      ),
    );
  }
  return {
    title: "Script before any interaction, gzipped",
    rows: [...rows, plain("the empty page's", kilobytes(empty))],
  };
}
