import { expect, test } from "vitest";
import { figureIndex } from "@/lib/content/figure-index";
import { everyFigure } from "@/lib/core/benchmark/figure-query";
import { figuresCsv } from "@/lib/exports/csv-figures";
import { figureRow } from "@/lib/exports/figure-row";
import { figuresJson } from "@/lib/exports/json-figures";
import { readCsv } from "@/tests/fixtures/read-csv";

const { known, benchmark } = figureIndex();
const rows = known.map((one) => figureRow(one, benchmark.publications));

test("the table has a row a figure, with every field, its exact proportion and core's interval", () => {
  const read = readCsv(figuresCsv(rows));
  const [first] = rows;
  expect(Object.keys(read[0] ?? {})).toEqual(Object.keys(first ?? {}));
  expect(read.map((row) => [row.figure_id, row.proportion, row.low, row.high, row.n])).toEqual(
    known.map(({ figure, published, interval }) => [
      figure.id,
      String(figure.proportion),
      interval.kind === "known" ? String(interval.interval.low) : "",
      interval.kind === "known" ? String(interval.interval.high) : "",
      published.n === null ? "" : String(published.n),
    ]),
  );
});

test("what has no interval says why, and what has no n too", () => {
  for (const row of rows) {
    expect(row.low === null, row.figure_id).toBe(row.no_interval !== null);
    expect(row.n === null, row.figure_id).toBe(row.n_reason !== null);
  }
});

test("no cell starts a formula", () => {
  const [row] = rows;
  if (row === undefined) throw new Error("no row");
  for (const option of ["=1+1", "+1", "-1", "@x", "\t=1"])
    expect(readCsv(figuresCsv([{ ...row, option }]))[0]?.option).toBe(`'${option}`);
});

test("JSON holds the same rows, what was asked for and how many there are", () => {
  const query = { ...everyFigure, topicId: "ai", words: "code" };
  expect(JSON.parse(figuresJson(rows, query, "2026.2"))).toEqual({
    schema: "plimsoll-figures",
    schemaVersion: 1,
    figuresEdition: "2026.2",
    query: { topic: "ai", words: "code" },
    count: rows.length,
    figures: rows,
  });
});
