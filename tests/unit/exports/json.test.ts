import { describe, expect, test } from "vitest";
import { toJson } from "@/lib/exports/json";
import { exampleReport } from "@/tests/fixtures/example-report";

describe("toJson", () => {
  test("is the report, with the schema and its version first", () => {
    const report = exampleReport();
    const { schema, schemaVersion, ...rest } = JSON.parse(toJson(report));
    expect([schema, schemaVersion]).toEqual(["plimsoll-report", 2]);
    expect(rest).toEqual(report);
    expect(toJson(report).slice(0, 60)).toContain('"schema": "plimsoll-report",\n  "schemaVersion": 2');
  });

  test("has its keys in one order, whatever order they were made in", () => {
    const report = exampleReport();
    const counts = Object.fromEntries(Object.entries(report.counts).toReversed());
    expect(toJson({ ...report, counts: { ...report.counts, ...counts } })).toBe(toJson(report));
  });
});
