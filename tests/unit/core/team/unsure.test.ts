import { describe, expect, test } from "vitest";
import { controlAnswers } from "@/lib/core/team/control-answers";
import { unsureCells } from "@/lib/core/team/unsure";
import { makeControl } from "@/tests/fixtures/make-questionnaire";
import { makeGroup } from "@/tests/fixtures/make-round";

const control = makeControl();
type Group = readonly [count: number, jobFunction: string | null, token: string | null];
const cellsOf = (...groups: readonly Group[]) => {
  const responses = groups.flatMap(([count, who, token]) => makeGroup(count, who, { [control.id]: token }));
  const { total, cells } = unsureCells(controlAnswers([control], responses), ["developer", "security"], 5);
  return [total, ...cells.map(({ share }) => share)];
};
const withheld = { kind: "withheld" };
const share = (proportion: number) => ({ kind: "share", proportion });

describe("who does not know", () => {
  test("is a share of the answers, in steps of five percent", () => {
    const [total, developers, security] = cellsOf(
      [4, "developer", "3"],
      [2, "developer", "unsure"],
      [3, "security", "unsure"],
      [3, "security", "0"],
      [9, "security", null],
    );
    expect([total, developers, security]).toEqual([share(0.4), share(0.35), share(0.5)]);
  });

  test("is nothing where fewer answered than the threshold asks for", () => {
    expect(cellsOf([4, "developer", "unsure"])).toEqual([withheld, withheld, withheld]);
  });

  test("tells no job function apart where the rest would be a few", () => {
    expect(cellsOf([6, "developer", "unsure"], [4, "security", "3"]).slice(1)).toEqual([withheld, withheld]);
  });

  test("does not say whether one person was unsure or nobody, nor whether one knew or nobody", () => {
    const few = cellsOf([5, "developer", "3"], [1, "developer", "unsure"], [5, "security", "3"]);
    expect(few).toEqual([{ kind: "few" }, { kind: "few" }, { kind: "few" }]);
    const most = cellsOf([5, "developer", "unsure"], [1, "developer", "3"], [6, "security", "unsure"]);
    expect(most).toEqual([{ kind: "most" }, { kind: "most" }, { kind: "most" }]);
  });
});
