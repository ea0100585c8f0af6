import { describe, expect, test } from "vitest";
import { type ReadFolder, readEditions } from "@/lib/content/read-editions";

const publication = {
  id: "vendor-state",
  publisher: "Vendor",
  report: "State of things",
  kind: "survey",
  url: "https://vendor.example/state",
  licence: null,
  sites: ["example.org/"],
  licenceWords: "Single figures are cited.",
  taken: "One percentage.",
};

/** An edition of the report with one yes/no question. */
const file = (year: number, proportion: number, given: object = {}) => ({
  publicationId: "vendor-state",
  edition: year,
  fieldwork: null,
  population: "IT people",
  n: 600,
  nReason: null,
  questions: [
    {
      id: `vendor-${year}-delay`,
      topicId: "delay",
      questionId: "industry.delay",
      seriesId: "delayed",
      question: "Did it?",
      choice: "yes-no",
      isComplete: false,
      base: null,
      sourceUrl: "https://vendor.example/state",
      confidence: "primary",
      figures: [{ id: `vendor-${year}-yes`, optionId: "yes", option: "Yes", proportion }],
      segments: [],
      ...given,
    },
  ],
});

const trend = {
  id: "delay",
  topicId: "delay",
  title: "Delay",
  measure: "Delayed",
  rise: "worse",
  points: [2023, 2024].map((year) => ({ publishedId: `vendor-${year}-delay`, figureId: `vendor-${year}-yes` })),
  breaks: [],
  missing: [],
  questionId: "industry.delay",
  optionIds: ["yes"],
};

const files: Readonly<Record<string, unknown>> = {
  "publications.json": [publication],
  "topics.json": [{ id: "delay", title: "Delay", lead: "About delay." }],
  "2027.1/edition.json": { edition: "2027.1", released: "2027-01-01", extends: null, retires: [] },
  "2027.1/trends.json": [trend],
  "2027.1/plans.json": [
    { questionId: "industry.delay", publishedId: "vendor-2024-delay", difference: null, trendId: "delay" },
  ],
  "2027.1/published/vendor-2023.json": file(2023, 0.6),
  "2027.1/published/vendor-2024.json": file(2024, 0.67),
};

const next = (published: object): Readonly<Record<string, unknown>> => ({
  ...files,
  "2027.2/edition.json": { edition: "2027.2", released: "2027-06-01", extends: "2027.1", retires: [] },
  "2027.2/published/vendor-2027.json": published,
});

function folderOf(all: Readonly<Record<string, unknown>>): ReadFolder {
  const below = (folder: string) =>
    Object.keys(all)
      .filter((path) => folder === "" || path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder === "" ? 0 : folder.length + 1).split("/")[0] ?? "");
  return { names: (folder) => [...new Set(below(folder))].toSorted(), json: (path) => all[path] };
}

const read = (all: Readonly<Record<string, unknown>>) => readEditions(folderOf(all));

describe("an edition that extends another", () => {
  const point = { trendId: "delay", figureId: "vendor-2027-yes", breakBefore: null };
  const longer = file(2027, 0.71, { trends: [point], replaces: "vendor-2024-delay" });

  test("has all that the other has, and one file more: trend and chart follow it", () => {
    const [before, after] = read(next(longer));
    expect(before?.published.map(({ id }) => id)).toEqual(["vendor-2023-delay", "vendor-2024-delay"]);
    expect(after?.published.map(({ id }) => id)).toEqual([
      "vendor-2023-delay",
      "vendor-2024-delay",
      "vendor-2027-delay",
    ]);
    expect(after?.trends[0]?.points.map(({ publishedId }) => publishedId)).toEqual([
      "vendor-2023-delay",
      "vendor-2024-delay",
      "vendor-2027-delay",
    ]);
    expect([before?.plans[0]?.publishedId, after?.plans[0]?.publishedId]).toEqual([
      "vendor-2024-delay",
      "vendor-2027-delay",
    ]);
  });

  test("starts a trend anew where the file says why", () => {
    const words = "Another population";
    const broken = file(2027, 0.71, { seriesId: "others", trends: [{ ...point, breakBefore: words }] });
    expect(read(next(broken))[1]?.trends[0]?.breaks).toEqual([{ after: 2024, before: 2027, words }]);
  });

  test("puts a corrected question in place of the old one, and leaves out what it retires", () => {
    const corrected = { ...file(2024, 0.66) };
    expect(read(next(corrected))[1]?.published.map(({ figures }) => figures[0]?.proportion)).toEqual([0.6, 0.66]);
    const retiring = {
      ...next(longer),
      "2027.2/edition.json": {
        edition: "2027.2",
        released: "2027-06-01",
        extends: "2027.1",
        retires: ["vendor-2023-delay"],
      },
    };
    expect(read(retiring)[1]?.published.map(({ id }) => id)).toEqual(["vendor-2024-delay", "vendor-2027-delay"]);
  });
});

describe("a bad file is told exactly what is wrong", () => {
  const path = "lib/content/figures/2027.1/published/vendor-2024.json";
  const withFile = (value: unknown) => ({ ...files, "2027.1/published/vendor-2024.json": value });

  test("a percentage for a proportion", () => {
    expect(() => read(withFile(file(2024, 67)))).toThrow(`${path}: questions.0.figures.0.proportion: `);
  });

  test("a publication that is not there", () => {
    expect(() => read(withFile({ ...file(2024, 0.67), publicationId: "nobody" }))).toThrow(
      `${path}: publicationId: no publication nobody`,
    );
  });

  test("no address", () => {
    expect(() => read(withFile(file(2024, 0.67, { sourceUrl: undefined })))).toThrow(
      `${path}: questions.0.sourceUrl: `,
    );
  });

  test("an n that nobody knows, without a reason", () => {
    const unstated = { ...file(2024, 0.67), n: null };
    expect(() => read(withFile(unstated))).toThrow("nReason: n is unknown without a reason");
  });

  test("no JSON at all", () => {
    const folder = folderOf(files);
    const json: ReadFolder["json"] = (name) =>
      name.endsWith("2024.json") ? JSON.parse("{ not JSON") : folder.json(name);
    expect(() => readEditions({ ...folder, json })).toThrow(path);
  });

  test("an edition that extends one that is not there, or has another name than its folder", () => {
    const head = { edition: "2027.1", released: "2027-01-01", extends: "2026.9", retires: [] };
    expect(() => read({ ...files, "2027.1/edition.json": head })).toThrow("no earlier edition 2026.9");
    expect(() => read({ ...files, "2027.1/edition.json": { ...head, edition: "2027.3", extends: null } })).toThrow(
      "edition: not 2027.1",
    );
  });
});

test("editions come in order of their numbers, not of their letters", () => {
  const head = (edition: string) => ({ edition, released: "2027-01-01", extends: null, retires: [] });
  const many = {
    "publications.json": [publication],
    "topics.json": [],
    "2027.10/edition.json": head("2027.10"),
    "2027.9/edition.json": head("2027.9"),
  };
  expect(read(many).map(({ edition }) => edition)).toEqual(["2027.9", "2027.10"]);
});
