import { describe, expect, test } from "vitest";
import { sourcesMarkup } from "@/components/sources/sources-markup";
import { benchmarkOf, currentFiguresEdition } from "@/lib/content/benchmarks";
import { publicationCounts } from "@/lib/core/benchmark/publication-counts";
import { readMarkup } from "@/tests/fixtures/read-markup";

const benchmark = benchmarkOf(currentFiguresEdition);
const { edition, released, publications } = benchmark;
const page = readMarkup(sourcesMarkup({ edition, released, publications: publicationCounts(benchmark) }));
const part = (id: string) => page.split(`<section class="reading-part" id="${id}"`)[1]?.split("</section>")[0] ?? "";

test("says how many figures and publications there are", () => {
  const figures = benchmark.published.flatMap((question) => question.figures);
  const derived = figures.filter(({ isDerived }) => isDerived).length;
  expect(page).toContain(`${figures.length - derived} published figures from ${publications.length} publications`);
  expect(page).toContain(`and ${derived} more that follow from them by arithmetic`);
});

describe.each([
  ["survey", "surveys"],
  ["open-data", "open-data"],
  ["telemetry", "observed"],
] as const)("publications of kind %s", (kind, id) => {
  const own = publications.filter((one) => one.kind === kind);
  const rows = part(id).split('<li class="source-row"').slice(1);

  test("stand in a part of their own, all of them", () => {
    expect(rows).toHaveLength(own.length);
    expect(own.length).toBeGreaterThan(2);
  });

  test("say publisher, editions, how many figures, what was taken, rights and address", () => {
    for (const [at, publication] of own.entries()) {
      const row = rows[at] ?? "";
      const questions = benchmark.published.filter((one) => one.publicationId === publication.id);
      const figures = questions.flatMap((question) => question.figures).filter((figure) => !figure.isDerived).length;
      for (const words of [publication.publisher, publication.taken, publication.licenceWords])
        expect(row).toContain(words);
      expect(row).toContain(`href="${publication.url.replaceAll("&", "&#38;")}"`);
      expect(row).toMatch(new RegExp(`<dt>Figures</dt><dd>${figures}[,<]`));
      for (const question of questions) expect(row).toContain(String(question.edition));
      if (publication.licence !== null)
        expect(row).toContain(`<a href="${publication.licence.url}">${publication.licence.name}</a>`);
    }
  });
});

test("names our own licences and how to report an error", () => {
  expect(part("licences")).toMatch(/Apache-2\.0.*IBM Plex Sans.*SIL Open Font License/);
  expect(part("errors")).toContain("Tell those who run this site");
  // Nowhere is it written where the repository lies.
  expect(part("errors")).not.toMatch(/open an issue/i);
});
