import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { controlAnswers } from "@/lib/core/team/control-answers";
import { roundAgreement, teamControl, widest } from "@/lib/core/team/team-control";
import { makeControl } from "@/tests/fixtures/make-questionnaire";
import { makeResponse } from "@/tests/fixtures/make-round";

const given = (tokens: readonly string[], id = "network.mesh") => {
  const control = makeControl({ id });
  const [answers] = controlAnswers(
    [control],
    tokens.map((token) => makeResponse(null, { [id]: token })),
  );
  if (answers === undefined) throw new Error("no control");
  return answers;
};
const shown = (tokens: readonly string[], id?: string) => teamControl(given(tokens, id), "Network", false, 5);

describe("one control of a team", () => {
  test("has an exact agreement where its whole distribution is shown", () => {
    expect(shown(["0", "0", "4", "4", "4", "4"])).toMatchObject({
      kind: "shown",
      known: 6,
      histogram: { kind: "levels" },
      agreement: { kind: "exact", value: expect.closeTo(1 - 128 / 36 / 4, 12) },
    });
  });

  test("has a band of agreement where bins are merged or hidden: mean, n and the exact one would tell them apart", () => {
    expect(shown(["2", "2", "3", "3", "4"])).toMatchObject({
      histogram: { kind: "merged" },
      agreement: { kind: "band", band: "close" },
    });
    expect(shown(["0", "4", "4", "4", "4"])).toMatchObject({
      histogram: { kind: "withheld" },
      agreement: { kind: "band", band: "wide" },
    });
  });

  test("says nothing where it is withheld, where too few know, and where nobody does", () => {
    const named = { controlId: "network.mesh", title: "Default deny", domainTitle: "Network" };
    expect(teamControl(given(["3", "3", "3", "3", "3"]), "Network", true, 5)).toEqual({ ...named, kind: "withheld" });
    expect(shown(["3", "3", "3", "3"])).toEqual({ ...named, kind: "withheld" });
    expect(shown(["unsure", "unsure"])).toEqual({ ...named, kind: "nobody-knows" });
  });
});

test("the widest come first, ranked by what is shown alone; close agreement and what is withheld stand in no list", () => {
  const even = shown(["0", "0", "2", "2", "4", "4"], "a.even"); // exact 0.33
  const merged = shown(["2", "2", "3", "3", "4"], "a.near"); // a band: 0.75 and more
  const lone = shown(["0", "4", "4", "4", "4"], "a.lone"); // a band: under 0.5
  const close = shown(["2", "2", "2", "4", "4", "4"], "a.close"); // exact 0.75, a variance of 1
  const some = shown(["1", "1", "2", "4", "4"], "a.some"); // a band: 0.50 to 0.75
  const same = shown(["3", "3", "3", "3", "3"], "a.same");
  const few = shown(["3"], "a.few");
  const ids = widest([same, merged, close, few, some, lone, even], 10).map(({ controlId }) => controlId);
  expect(ids).toEqual(["a.lone", "a.even", "a.some"]);
  expect(widest([some, lone], 1)).toEqual([lone]);
});

describe("a round's agreement", () => {
  const round = (count: number, tokens: readonly string[]) =>
    Array.from({ length: count }, (_, at) => given(tokens, `a.c${at}`));

  test("is the mean over the controls that enough know, in tenths", () => {
    const all = [...round(6, ["2", "3", "3", "3", "4"]), ...round(6, ["4", "4", "4", "4", "0"]), given(["0"], "a.few")];
    expect(roundAgreement(all, new Set(), 5)).toEqual({ tenths: 0.6, controls: 12 }); // (0.9 + 0.36) / 2 = 0.63
  });

  test("is not said over fewer than ten controls", () => {
    expect(roundAgreement(round(9, ["3", "3", "3", "3", "3"]), new Set(), 5)).toBeNull();
  });

  test("changes by no more than a step where one control's distribution does", () => {
    const levels = fc.array(fc.constantFrom("0", "1", "2", "3", "4"), { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(levels, levels, (one, two) => {
        const others = round(19, ["2", "2", "3", "3", "4"]);
        const tenths = [one, two].map(
          (tokens) => roundAgreement([...others, given(tokens)], new Set(), 5)?.tenths ?? 9,
        );
        expect(Math.abs((tenths[0] ?? 0) - (tenths[1] ?? 0))).toBeLessThan(0.11);
      }),
    );
  });
});
