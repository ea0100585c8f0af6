import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { method } from "@/lib/exports/pdf/method";
import { exampleReport, reportOfControls } from "@/tests/fixtures/example-report";
import { exampleTeamReport } from "@/tests/fixtures/example-team-report";
import { makeResponse, shownReport } from "@/tests/fixtures/make-round";

const textsOf = (report: Parameters<typeof method>[0]) => method(report).map(({ text }) => text);
/** A number with more decimals than the four that a sum of sixteenths has. */
const unrounded = /\d\.\d{5}/;

describe("the method's own arithmetic", () => {
  test.each([
    ["the example", exampleReport()],
    ["the example team", exampleTeamReport()],
    ["the example team with another threshold", exampleTeamReport({ threshold: 8 })],
    ["every control at the top", reportOfControls("4")],
    ["nothing answered", exampleReport({ tokens: {} })],
  ])("shows four decimals at most: %s", (_, report) => {
    expect(textsOf(report).filter((text) => unrounded.test(text))).toEqual([]);
  });

  test("shows four decimals at most whatever levels a team's means come from", () => {
    const answers = fc.record({
      "network.default-deny": fc.constantFrom("0", "1", "2", "3", "4"),
      "network.mesh": fc.constantFrom("0", "1", "2", "3", "4", "unsure"),
      "identity.rbac": fc.constantFrom("0", "1", "2", "3", "4"),
    });
    fc.assert(
      fc.property(fc.array(answers, { minLength: 6, maxLength: 9 }), (all) => {
        const report = shownReport({ responses: all.map((tokens) => makeResponse(null, tokens)) });
        expect(textsOf(report).filter((text) => unrounded.test(text))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test("industry questions are counted where any were asked", () => {
  const report = exampleReport();
  expect(textsOf(report).join(" ")).toContain("Of 20 industry questions asked, 20 were answered");
  const none = { ...report, counts: { ...report.counts, industryAsked: 0, industryAnswered: 0 } };
  expect(textsOf(none).join(" ")).not.toContain("industry question");
});
