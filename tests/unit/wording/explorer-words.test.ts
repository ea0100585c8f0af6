import { expect, test } from "vitest";
import { everyFigure } from "@/lib/core/benchmark/figure-query";
import { figureCount, leftOut, queryWords, whoWords } from "@/lib/wording/explorer-words";

test("how many", () => {
  expect([0, 1, 2, 1557].map(figureCount)).toEqual(["0 figures", "one figure", "2 figures", "1,557 figures"]);
});

test("what was looked for", () => {
  expect(queryWords(everyFigure, null)).toBe("");
  const query = {
    topicId: "tools",
    publisher: "CNCF",
    edition: 2022,
    who: { kind: "segment", dimension: "size", label: "5,000+" },
    words: "opa",
  } as const;
  expect(queryWords(query, "Tools")).toBe("Tools, CNCF, 2022, 5,000+, “opa”");
  expect(whoWords({ kind: "everybody" })).toBe("everybody asked");
  expect(whoWords({ kind: "dimension", dimension: "job-function" })).toBe("any job function");
});

test("what was left out is said", () => {
  expect(leftOut([])).toBeNull();
  expect(
    leftOut([
      { name: "year", value: "1999" },
      { name: "who", value: "size:0" },
    ]),
  ).toBe("No figure has the year “1999” and the group “size:0”, so that was left out.");
});
