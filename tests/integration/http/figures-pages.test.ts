import { beforeAll, describe, expect, test } from "vitest";
import { sharedServer } from "../../fixtures/shared-server";

let origin = "";
beforeAll(async () => {
  origin = await sharedServer();
}, 300_000);

describe.each([
  ["/trends", "Is the security deficit widening?"],
  ["/method", "How every number comes about"],
  ["/sources", "Where the figures come from"],
])("%s", (path, title) => {
  test("is whole in its HTML, and may be found", async () => {
    const response = await fetch(`${origin}${path}`);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).not.toContain("noindex");
    expect(page).toMatch(new RegExp(`<link rel="canonical" href="[^"]+${path}"`));
    expect(page).toMatch(/<meta name="description" content="[^"]{60,}"/);
  });

  test("leads from the footer of the start page", async () => {
    const page = await (await fetch(`${origin}/`)).text();
    const footer = /<footer[\s\S]*<\/footer>/.exec(page)?.[0] ?? "";
    expect(footer).toContain(`href="${path}"`);
  });
});

test("every chart of a report leads to a paragraph of the method that is there", async () => {
  const [report, method] = await Promise.all(
    ["/example", "/method"].map(async (path) => (await fetch(`${origin}${path}`)).text()),
  );
  const paragraphs = [...(report ?? "").matchAll(/href="\/method#([a-z-]+)"/g)].map(([, id]) => id);
  expect(new Set(paragraphs)).toEqual(new Set(["score", "intervals", "series"]));
  for (const id of new Set(paragraphs)) expect(method).toContain(`id="${id}"`);
});

describe("a trend's picture", () => {
  test("is a file that runs nothing", async () => {
    const picture = await fetch(`${origin}/trends/charts/delay/image.svg`);
    expect(picture.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(picture.headers.get("content-disposition")).toContain('attachment; filename="plimsoll-trend-delay.svg"');
    expect(picture.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    expect(await picture.text()).toContain("rose by eleven points");
  });

  test("is not found for what is no trend", async () => {
    for (const id of ["nothing", "constructor", "..%2fdelay", "DELAY", "delay%00"])
      expect((await fetch(`${origin}/trends/charts/${id}/image.svg`)).status, id).toBe(404);
  });
});
