import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { benchmarkOf, figuresEditions } from "@/lib/content/benchmarks";
import { figuresFolder, figuresOnDisk, type ReadFolder } from "@/lib/content/read-editions";
import { releasedFaults, releasedOf } from "@/lib/content/released-edition";

const benchmark = benchmarkOf("2026.1");
const folder = `${figuresFolder}/2026.1`;
const [file = ""] = readdirSync(join(folder, "published"));

/** The folder on disk with one file's text altered. */
const withEdited = (path: string, edit: (text: string) => string): ReadFolder => ({
  ...figuresOnDisk,
  json: (name) => {
    const text = readFileSync(join(figuresFolder, name), "utf8");
    return JSON.parse(name === path ? edit(text) : text);
  },
});
const withNames = (of: string, change: (names: readonly string[]) => readonly string[]): ReadFolder => ({
  ...figuresOnDisk,
  names: (path) => (path === of ? change(figuresOnDisk.names(path)) : figuresOnDisk.names(path)),
});

test("every edition of the figures is as it was released", () => {
  for (const edition of figuresEditions()) expect(releasedFaults(edition, figuresOnDisk)).toEqual([]);
});

describe("a released edition that is edited is a fault, by the file's name", () => {
  const fault = (name: string, what: string) =>
    `${folder}/${name}: ${what} since 2026.1 was released on 2026-11-24: correct it in a new edition`;

  test.each(readdirSync(join(folder, "published")))("published/%s", (name) => {
    const path = `2026.1/published/${name}`;
    const edited = withEdited(path, (text) =>
      text.replace(/"proportion": 0\.(\d)/, (_all, digit) => `"proportion": 0.${(Number(digit) + 1) % 10}`),
    );
    expect(releasedFaults(benchmark, edited)).toEqual([fault(`published/${name}`, "changed")]);
  });

  test.each(["edition.json", "plans.json", "trends.json"])("%s", (name) => {
    const edited = withEdited(`2026.1/${name}`, (text) => text.replace(/"([^"]+)"(,?)$/m, '"$1."$2'));
    expect(releasedFaults(benchmark, edited)).toEqual([fault(name, "changed")]);
  });

  test("a file more, and a file less", () => {
    const less = withNames("2026.1/published", (names) => names.filter((name) => name !== file));
    expect(releasedFaults(benchmark, less)).toEqual([fault(`published/${file}`, "taken away")]);
    const more: ReadFolder = {
      ...withNames("2026.1", (names) => [...names, "practices.json"]),
      json: (name) => (name.endsWith("/practices.json") ? [] : figuresOnDisk.json(name)),
    };
    expect(releasedFaults(benchmark, more)).toEqual([fault("practices.json", "added")]);
  });
});

test("a publication that a released edition used keeps its name; its licence may be told better", () => {
  const [used] = benchmark.published;
  const withPublication = (given: object) => ({
    ...benchmark,
    publications: benchmark.publications.map((one) => (one.id === used?.publicationId ? { ...one, ...given } : one)),
  });
  expect(releasedFaults(withPublication({ licenceWords: "Told better." }), figuresOnDisk)).toEqual([]);
  expect(releasedFaults(withPublication({ publisher: "Another" }), figuresOnDisk)).toEqual([
    `${figuresFolder}/publications.json: ${used?.publicationId}: publisher, report or kind changed since figures 2026.1 were released on 2026-11-24`,
  ]);
});

test("an edition that is not released yet is asked for its hashes, and keeps to them", () => {
  const draft = withNames("2026.1", (names) => names.filter((name) => name !== "released.json"));
  expect(releasedFaults(benchmark, draft)).toEqual([
    `${folder}/released.json: not there: npm run figures:release 2026.1, once nothing in it will change`,
  ]);
  expect(releasedOf(benchmark, draft)).toEqual(figuresOnDisk.json("2026.1/released.json"));
});

test("another order of keys or another indentation is no change", () => {
  const reordered: ReadFolder = {
    ...figuresOnDisk,
    json: (name) => {
      const value = figuresOnDisk.json(name);
      const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
      return isObject && !name.endsWith("released.json") ? Object.fromEntries(Object.entries(value).reverse()) : value;
    },
  };
  expect(releasedFaults(benchmark, reordered)).toEqual([]);
});
