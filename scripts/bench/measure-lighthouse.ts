import { launch } from "chrome-launcher";
import lighthouse, { type Flags } from "lighthouse";
import type { Visit } from "./measure-scripts";
import { median } from "./spread";
import { plain, promised, type Row, ratio, type Section } from "./table";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
type Scores = Readonly<Record<(typeof categories)[number] | "lcp" | "blocking", number>>;

/** How a middling phone is had: computed from what this machine did, or by slowing it down. */
type Throttling = NonNullable<Flags["throttlingMethod"]>;

/** Chromium at times starts a page before it is watched; nothing of the page is wrong then. */
const unseen = "NO_NAVSTART";

type Audited = Pick<Visit, "address" | "cookie">;

async function audit(chromePath: string, page: Audited, throttlingMethod: Throttling): Promise<Scores> {
  try {
    return await auditOnce(chromePath, page, throttlingMethod);
  } catch (error) {
    if (!String(error).includes(unseen)) throw error;
    return auditOnce(chromePath, page, throttlingMethod);
  }
}

async function auditOnce(
  chromePath: string,
  { address, cookie }: Audited,
  throttlingMethod: Throttling,
): Promise<Scores> {
  const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", "--no-sandbox"] });
  const flags: Flags = { port: chrome.port, onlyCategories: [...categories], logLevel: "error", throttlingMethod };
  const headers = cookie !== null && { extraHeaders: { Cookie: cookie } };
  const result = await lighthouse(address, { ...flags, ...headers }).finally(() => chrome.kill());
  if (result === undefined) throw new Error(`no audit of ${address}`);
  const { lhr } = result;
  if (lhr.runtimeError !== undefined) throw new Error(`${lhr.runtimeError.code}: ${lhr.runtimeError.message}`);
  const score = (category: (typeof categories)[number]) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    "best-practices": score("best-practices"),
    seo: score("seo"),
    lcp: lhr.audits["largest-contentful-paint"]?.numericValue ?? 0,
    blocking: lhr.audits["total-blocking-time"]?.numericValue ?? 0,
  };
}

async function typical(
  chromePath: string,
  page: Audited,
  runs: number,
  throttlingMethod: Throttling = "simulate",
): Promise<Scores> {
  const all: Scores[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await audit(chromePath, page, throttlingMethod));
  const of = (key: keyof Scores) => median(all.map((scores) => scores[key]));
  return {
    performance: of("performance"),
    accessibility: of("accessibility"),
    "best-practices": of("best-practices"),
    seo: of("seo"),
    lcp: of("lcp"),
    blocking: of("blocking"),
  };
}

const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`;
const beside = (ours: Scores, theirs: Scores) => `${seconds(ours.lcp)} beside ${seconds(theirs.lcp)}`;
const whole = (value: number) => String(value);

/** Lighthouse as on a middling phone; private pages are noindex, so search counts on the start page alone. */
export async function measureLighthouse(
  chromePath: string,
  pages: readonly Visit[],
  bare: string,
  runs: number,
): Promise<Section> {
  const emptyPage = { address: `${bare}/`, cookie: null };
  const empty = await typical(chromePath, emptyPage, runs);
  const emptySlowed = await typical(chromePath, emptyPage, runs, "devtools");
  const rows: Row[] = [];
  for (const page of pages) {
    const scores = await typical(chromePath, page, runs);
    const slowed = await typical(chromePath, page, runs, "devtools");
    rows.push(
      promised(
        `${page.name}: largest contentful paint beside an empty page's`,
        scores.lcp / empty.lcp,
        { atMost: 1.25 },
        ratio,
        beside(scores, empty),
      ),
      plain(
        `${page.name}: the same with the browser really slowed down`,
        ratio(slowed.lcp / emptySlowed.lcp),
        beside(slowed, emptySlowed),
      ),
      promised(
        `${page.name}: performance`,
        scores.performance,
        { atLeast: 95 },
        whole,
        `${Math.round(scores.blocking)} ms blocked`,
      ),
      promised(`${page.name}: accessibility`, scores.accessibility, { atLeast: 100 }, whole, ""),
      promised(`${page.name}: best practices`, scores["best-practices"], { atLeast: 100 }, whole, ""),
    );
    if (page.cookie === null) rows.push(promised(`${page.name}: seo`, scores.seo, { atLeast: 100 }, whole, ""));
  }
  rows.push(plain("the empty page: performance", whole(empty.performance), `${Math.round(empty.blocking)} ms blocked`));
  return { title: "Lighthouse 12, mobile, the median run", rows };
}
