import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceFiles } from "../fixtures/source-files";

test("every acceptance id that a test's title names has its sentence, and every sentence has a test", () => {
  const listed = [...readFileSync("docs/acceptance.md", "utf8").matchAll(/^\| ([A-Z]{2}-\d+) \| .+ \|$/gm)].map(
    ([, id = ""]) => id,
  );
  expect(new Set(listed).size).toBe(listed.length);
  const groups = [...new Set(listed.map((id) => id.slice(0, 2)))].join("|");
  const title = new RegExp(String.raw`(?:test|describe)[^\n]*\(\s*["'\x60][^\n]*?\b(?:${groups})-\d+\b[^\n]*`, "g");
  const named = sourceFiles("tests").flatMap(({ text }) =>
    [...text.matchAll(title)].flatMap(([line]) => line.match(new RegExp(`\\b(?:${groups})-\\d+\\b`, "g")) ?? []),
  );
  expect([...new Set(named)].toSorted()).toEqual(listed.toSorted());
});
