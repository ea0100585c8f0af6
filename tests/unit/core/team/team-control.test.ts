import { describe, expect, test } from "vitest";
import { releaseRound } from "@/lib/core/disclosure/release-round";
import { controlAnswers } from "@/lib/core/team/control-answers";
import type { ShownAgreement } from "@/lib/core/team/shown-agreement";
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
const shown = (tokens: readonly string[], id?: string) => {
  const [released] = releaseRound([given(tokens, id)], { threshold: 5, functions: [], earlier: new Map() });
  if (released === undefined) throw new Error("no control");
  return teamControl(released, "Network");
};

describe("one control of a team", () => {
  test("has an exact agreement where its whole distribution is shown", () => {
    const tokens = ["1", "1", "1", "2", "2", "3", "3", "3"];
    expect(shown(tokens)).toMatchObject({
      kind: "shown",
      known: 8,
      level: 2,
      histogram: { kind: "levels" },
      agreement: { kind: "exact", value: expect.closeTo(1 - 0.75 / 4, 12) },
    });
  });

  test("has a band of agreement where its distribution is not shown", () => {
    expect(shown(["2", "2", "2", "2", "2"])).toMatchObject({
      histogram: { kind: "withheld" },
      agreement: { kind: "band", band: "close" },
    });
  });

  test("has neither where a band of agreement would single somebody out", () => {
    // Of all sets of five with a mean near 0.8 only this one disagrees as much.
    expect(shown(["0", "0", "0", "0", "4"])).toMatchObject({
      band: { from: 0, to: 1 },
      histogram: { kind: "withheld" },
      agreement: { kind: "withheld" },
    });
  });

  test("says nothing where too few know, and where nobody does", () => {
    const named = { controlId: "network.mesh", title: "Default deny", domainTitle: "Network" };
    expect(shown(["3", "3", "3", "3"])).toEqual({ ...named, kind: "withheld" });
    expect(shown(["unsure", "unsure"])).toEqual({ ...named, kind: "nobody-knows" });
  });
});

test("the widest come first, ranked by what is shown alone; close agreement and what is withheld stand in no list", () => {
  const control = (id: string, agreement: ShownAgreement) => {
    const one = shown(["2", "2", "3", "3", "1", "1"], id);
    return one.kind === "shown" ? { ...one, agreement } : one;
  };
  const even = control("a.even", { kind: "exact", value: 0.33 });
  const wide = control("a.wide", { kind: "band", band: "wide" });
  const some = control("a.some", { kind: "band", band: "some" });
  const near = control("a.near", { kind: "band", band: "close" });
  const hidden = control("a.hidden", { kind: "withheld" });
  const few = shown(["3"], "a.few");
  const ids = widest([near, hidden, few, some, wide, even], 10).map(({ controlId }) => controlId);
  expect(ids).toEqual(["a.wide", "a.even", "a.some"]);
  expect(widest([some, wide], 1)).toEqual([wide]);
});

describe("a round's agreement", () => {
  const round = (count: number, agreement: ShownAgreement) =>
    Array.from({ length: count }, (_, at) => ({ ...shown(["1", "1", "2", "2", "3", "3"], `a.c${at}`), agreement }));

  test("is the mean over the controls that show one, in tenths, a band counting as its middle", () => {
    const all = [
      ...round(6, { kind: "exact", value: 0.9 }),
      ...round(6, { kind: "band", band: "wide" }),
      ...round(6, { kind: "withheld" }),
    ];
    expect(roundAgreement(all)).toEqual({ tenths: 0.6, controls: 12 }); // (0.9 + 0.25) / 2 = 0.575
  });

  test("is not said over fewer than ten controls", () => {
    expect(roundAgreement(round(9, { kind: "band", band: "close" }))).toBeNull();
  });
});
