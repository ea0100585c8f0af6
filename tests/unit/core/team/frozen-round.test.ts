import { expect, test } from "vitest";
import { frozenRoundSchema } from "@/lib/core/team/frozen-round";
import { exampleTeamReport } from "@/tests/fixtures/example-team-report";

const report = exampleTeamReport();
const stored = (made: unknown): unknown => JSON.parse(JSON.stringify({ made }));

test("a round is read as it was frozen", () => {
  const made = { kind: "shown", report } as const;
  expect(frozenRoundSchema.parse(stored(made))).toEqual({ made });
  const withheld = { kind: "withheld", reason: "too-few", threshold: 5 } as const;
  expect(frozenRoundSchema.parse(stored(withheld))).toEqual({ made: withheld });
});

test("a report of an earlier version opens: it has no bands, no notes, and nothing that is left out", () => {
  const { notes: _, ...older } = report;
  const without = <Of extends object>(of: Of, ...keys: readonly string[]) =>
    Object.fromEntries(Object.entries(of).filter(([key]) => !keys.includes(key)));
  const made = {
    kind: "shown",
    report: {
      ...older,
      counts: without(report.counts, "withheld"),
      controls: report.controls.map((control) => without(control, "levelBand")),
      team: { ...report.team, controls: report.team.controls.map((one) => without(one, "band", "functions")) },
    },
  };
  const opened = frozenRoundSchema.parse(stored(made)).made;
  if (opened.kind === "withheld") throw new Error("it is shown");
  expect(opened.report.notes).toEqual([]);
  expect(opened.report.counts.withheld).toBe(0);
  expect(opened.report.controls.every(({ levelBand }) => levelBand === null)).toBe(true);
  expect(opened.report.team.controls[0]).toMatchObject({ band: null, functions: null });
});

test("what is no report is refused", () => {
  expect(frozenRoundSchema.safeParse({ made: { kind: "shown", report: {} } }).success).toBe(false);
});
