import fc from "fast-check";
import { expect, test } from "vitest";
import { basisKey, compareRounds } from "@/lib/core/team/compare-rounds";
import type { TrendReport } from "@/lib/core/team/trend-report";
import { arbitraryClosedRounds } from "@/tests/fixtures/arbitrary-closed-rounds";

/** Two shown rounds of chance. */
const pairs = arbitraryClosedRounds
  .map((some) => some.flatMap((round) => (round.kind === "shown" ? [round.report] : [])))
  .filter((reports) => reports.length > 1)
  .map(([before, after]) => ({ before, after }));

const changeOf = (before: TrendReport, after: TrendReport) =>
  compareRounds({ id: "a", report: before }, { id: "b", report: after });

function law(holds: (before: TrendReport, after: TrendReport) => void) {
  fc.assert(
    fc.property(pairs, ({ before, after }) => {
      if (before !== undefined && after !== undefined) holds(before, after);
    }),
  );
}

test("scores themselves are compared exactly where both were asked and scored alike, leave nothing out and have one", () => {
  law((before, after) => {
    const change = changeOf(before, after);
    const isAlike = basisKey(before) === basisKey(after) && before.result !== null && after.result !== null;
    const isWhole = [before, after].every(({ controls }) => controls.every(({ state }) => state !== "withheld"));
    expect(change.kind === "whole").toBe(isAlike && isWhole);
    if (change.kind === "whole") expect(change.points).toBe((after.result?.points ?? 0) - (before.result?.points ?? 0));
  });
});

test("what is shared is what both show and what applies in both", () => {
  const shownIds = ({ controls }: TrendReport) =>
    controls.flatMap(({ id, state }) => (state === "withheld" || state === "not-applicable" ? [] : [id]));
  law((before, after) => {
    const change = changeOf(before, after);
    const both = shownIds(after).filter((id) => shownIds(before).includes(id));
    if (change.kind === "shared") expect(change.controls).toBe(both.length);
  });
});

test("what is withheld on either side changes no change over shared controls", () => {
  law((before, after) => {
    const without = (report: TrendReport) => ({
      ...report,
      controls: report.controls.filter(({ state }) => state !== "withheld"),
    });
    const other = { ...after, versions: { ...after.versions, questionnaire: "another" } };
    expect(changeOf(without(before), without(other))).toEqual(changeOf(before, other));
  });
});

test("a change is turned round with its rounds where weights are the same", () => {
  law((before, after) => {
    const [there, back] = [changeOf(before, after), changeOf(after, before)];
    if (there.kind === "incomparable" || back.kind === "incomparable") return expect(back.kind).toBe(there.kind);
    expect(there.points + back.points).toBe(0);
  });
});
