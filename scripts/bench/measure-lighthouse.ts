import { launch } from "chrome-launcher";
import lighthouse, { type Flags } from "lighthouse";
import type { Visit } from "./measure-scripts";
import { median } from "./spread";
import { plain, promised, type Row, ratio, type Section } from "./table";

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
type Scores = Readonly<
  Record<(typeof categories)[number] | "lcp" | "blocking", number> & {
    /** How fast Lighthouse finds this machine: a fast desktop has 1500 to 2000. */
    machine: number;
    browser: string;
  }
>;

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
    machine: lhr.environment.benchmarkIndex,
    browser: /\w*Chrome\/\d+/.exec(lhr.environment.hostUserAgent)?.[0] ?? lhr.environment.hostUserAgent,
  };
}

/** The audits of each page in its order. All are visited in turn, so that what slows the machine for a while slows all. */
async function inTurn(
  chromePath: string,
  pages: readonly Audited[],
  rounds: number,
  throttlingMethod: Throttling,
): Promise<readonly (readonly Scores[])[]> {
  const audits = pages.map((): Scores[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, page] of pages.entries()) audits[index]?.push(await audit(chromePath, page, throttlingMethod));
  return audits;
}

const middle = (audits: readonly Scores[], key: Exclude<keyof Scores, "browser">) =>
  median(audits.map((scores) => scores[key]));

const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`;
const whole = (value: number) => String(value);

/** How much later the largest paint is than the other page's in the same round, the median of the rounds; both times. */
function besideInPaint(ours: readonly Scores[], theirs: readonly Scores[]): readonly [number, string] {
  const ratios = ours.map(({ lcp }, round) => lcp / (theirs[round]?.lcp ?? Number.NaN));
  return [median(ratios), `${seconds(middle(ours, "lcp"))} beside ${seconds(middle(theirs, "lcp"))}`];
}

/** Lighthouse as on a middling phone; private pages are noindex, so search counts on the start page alone. */
export async function measureLighthouse(
  chromePath: string,
  pages: readonly Visit[],
  bare: string,
  rounds: number,
): Promise<Section> {
  const all = [{ address: `${bare}/`, cookie: null }, ...pages];
  const [empty = [], ...ours] = await inTurn(chromePath, all, rounds, "simulate");
  const [emptySlowed = [], ...oursSlowed] = await inTurn(chromePath, all, rounds, "devtools");
  const rows: Row[] = [];
  for (const [index, page] of pages.entries()) {
    const audits = ours[index] ?? [];
    const [inModel, inModelSeconds] = besideInPaint(audits, empty);
    const [slowed, slowedSeconds] = besideInPaint(oursSlowed[index] ?? [], emptySlowed);
    const score = (category: (typeof categories)[number]) => middle(audits, category);
    rows.push(
      promised(
        `${page.name}: largest contentful paint beside an empty page's`,
        inModel,
        { atMost: 1.25 },
        ratio,
        inModelSeconds,
      ),
      plain(`${page.name}: the same with the browser really slowed down`, ratio(slowed), slowedSeconds),
      promised(
        `${page.name}: performance`,
        score("performance"),
        { atLeast: 95 },
        whole,
        `${Math.round(middle(audits, "blocking"))} ms blocked`,
      ),
      promised(`${page.name}: accessibility`, score("accessibility"), { atLeast: 100 }, whole, ""),
      promised(`${page.name}: best practices`, score("best-practices"), { atLeast: 100 }, whole, ""),
    );
    if (page.cookie === null) rows.push(promised(`${page.name}: seo`, score("seo"), { atLeast: 100 }, whole, ""));
  }
  const blocked = `${Math.round(middle(empty, "blocking"))} ms blocked`;
  rows.push(plain("the empty page: performance", whole(middle(empty, "performance")), blocked));
  const surroundings = `by ${empty[0]?.browser}, on a machine of index ${Math.round(middle(empty, "machine"))}`;
  return { title: `Lighthouse 12, mobile, the median of ${rounds} rounds, ${surroundings}`, rows };
}
