import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { figureIndex } from "@/lib/content/figure-index";
import { readMarkup } from "@/tests/fixtures/read-markup";
import { addressOf, publicFiles } from "../../fixtures/doors";
import { readCsv } from "../../fixtures/read-csv";
import { sharedServer } from "../../fixtures/shared-server";

let origin = "";
beforeAll(async () => {
  origin = await sharedServer();
}, 300_000);

const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = "GET") =>
  fetch(`${origin}${path}`, { method, headers });

describe.each([...publicFiles].map((route) => addressOf(route, "")))("%s", (path) => {
  test("may be kept by anyone, by its content's tag, and is the same whoever asks", async () => {
    const answers = [await ask(path), await ask(path, { cookie: "plimsoll=whoever" })];
    for (const { headers, status } of answers) {
      expect(status).toBe(200);
      expect(headers.get("cache-control")).toMatch(/^public, max-age=[1-9]\d+$/);
      expect(headers.get("etag")).toMatch(/^"[\w-]{43}"$/);
      expect(headers.get("vary") ?? "").not.toMatch(/cookie|\*/i);
      expect(headers.getSetCookie()).toEqual([]);
      expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
    expect(answers[1]?.headers.get("etag")).toBe(answers[0]?.headers.get("etag"));
    expect(await answers[1]?.text()).toBe(await answers[0]?.text());
  });

  test("is not sent again to who has it", async () => {
    const etag = (await ask(path)).headers.get("etag") ?? "";
    for (const given of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const answer = await ask(path, { "if-none-match": given });
      expect(answer.status, given).toBe(304);
      expect(answer.headers.get("etag"), given).toBe(etag);
      expect(answer.headers.get("cache-control"), given).toMatch(/^public/);
      expect(await answer.text(), given).toBe("");
    }
    for (const given of ['"other"', etag.slice(1, -1), `"x${etag.slice(1)}`, ""])
      expect((await ask(path, { "if-none-match": given })).status, given).toBe(200);
  });

  test("answers HEAD with the same headers and nothing else", async () => {
    const head = await ask(path, {}, "HEAD");
    expect(head.headers.get("etag")).toBe((await ask(path)).headers.get("etag"));
    expect(await head.text()).toBe("");
  });
});

describe("a query of figures", () => {
  const file = z.object({ count: z.number(), figures: z.array(z.object({ figure_id: z.string() })) });
  const json = async (query: string) =>
    file.parse(await (await ask(`/benchmarks/figures.json${query}`)).json()).figures.map((one) => one.figure_id);
  const csv = async (query: string) =>
    readCsv(Buffer.from(await (await ask(`/benchmarks/figures.csv${query}`)).arrayBuffer()).toString()).map(
      (row) => row.figure_id,
    );

  test.each([
    "",
    "?topic=ai",
    "?publisher=Red+Hat&year=2023",
    "?who=size%3A5%2C000%2B",
    "?words=SIGN%C3%8DNG",
    "?words=zzzz",
  ])("%s finds the same in both files", async (query) => {
    expect(await csv(query)).toEqual(await json(query));
  });

  test("finds everything where it asks for nothing, and nothing where nothing fits", async () => {
    expect(await json("")).toEqual(figureIndex().known.map(({ figure }) => figure.id));
    expect(await json("?words=zzzz")).toEqual([]);
    expect(await json("?page=2&utm_source=x")).toHaveLength(figureIndex().known.length);
  });

  test.each([
    "?topic=nope",
    "?year=1999",
    "?publisher=%22%3E%3Cscript%3E",
    "?who=size%3Aall",
    "?year=%00",
    "?topic=__proto__",
  ])("%s asks for what no figure has, and is told so, not given all", async (query) => {
    for (const name of ["csv", "json"]) {
      const answer = await ask(`/benchmarks/figures.${name}${query}`);
      expect(answer.status).toBe(400);
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
      expect(answer.headers.has("etag")).toBe(false);
    }
  });
});

describe("the explorer", () => {
  test.each([
    "?topic=nope&year=1999",
    "?year=2022&year=2023",
    "?page=0",
    "?page=-1",
    "?page=1e9",
    "?page=999",
    "?words=%F0%9F%A6%A6",
    "?words=%00",
    `?words=${"x".repeat(2000)}`,
    "?who=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E",
    "?%5B%5D=1&topic%5B%5D=ai",
  ])("%s is a page, never an error", async (query) => {
    const answer = await ask(`/benchmarks${query}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain("<img src=x");
  });

  test("says what it left out, with every character of it as text", async () => {
    const html = readMarkup(await (await ask("/benchmarks?year=%3Cb%3E&topic=ai")).text());
    expect(html).toContain("No figure has the year “&#60;b&#62;”, so that was left out.");
    expect(html).toContain("7 figures for AI");
  });

  test("stays light: no view is over 90 kB", async () => {
    for (const query of ["", "?page=2", "?topic=challenges", "?words=security"])
      expect((await (await ask(`/benchmarks${query}`)).text()).length, query).toBeLessThan(90_000);
  });
});

test.each(["/benchmarks/nope", "/benchmarks/figures", "/benchmarks/figures/nope", "/benchmarks/__proto__"])(
  "%s is not there, and says so to those without script",
  async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    const read = (await answer.text()).replaceAll(/<(script|template)\b[\s\S]*?<\/\1>/g, "");
    expect(read).toContain("No such topic or figure");
    expect(read).toContain('content="noindex');
  },
);

test("a chart that is not there is not found, and is kept by nobody", async () => {
  for (const path of ["/benchmarks/delay/charts/nope/image.svg", "/benchmarks/nope/charts/trend-delay/image.svg"]) {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  }
});

describe("search engines", () => {
  test("are told every public page, and every address that they are told is there", async () => {
    const map = await (await ask("/sitemap.xml")).text();
    const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place = ""]) => new URL(place).pathname);
    const { benchmark, known } = figureIndex();
    expect(new Set(places).size).toBe(7 + benchmark.topics.length + known.length);
    expect(places.filter((path) => /assess|report|resume|api/.test(path.split("/")[1] ?? ""))).toEqual([]);
    for (const path of places.filter((_, at) => at < 20 || at % 50 === 0)) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(200);
      const html = await answer.text();
      expect(html, path).toContain(`rel="canonical" href="http`);
      expect(html, path).not.toContain("noindex");
    }
  });

  test("are kept out of what belongs to one visitor", async () => {
    const rules = await (await ask("/robots.txt")).text();
    for (const path of ["/assess/", "/report/", "/resume/", "/api/"]) expect(rules).toContain(`Disallow: ${path}\n`);
    expect(rules).toMatch(/\nSitemap: http.*\/sitemap\.xml\n$/);
  });
});
