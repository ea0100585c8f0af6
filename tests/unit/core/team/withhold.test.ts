import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ControlAnswers, controlAnswers } from "@/lib/core/team/control-answers";
import { respondentsOf } from "@/lib/core/team/round";
import { withhold } from "@/lib/core/team/withhold";
import { arbitraryRound, makeGroup, threeDomains } from "@/tests/fixtures/make-round";
import { rank } from "@/tests/fixtures/rank";

const all = (known: Readonly<Record<string, number>>) =>
  controlAnswers(
    threeDomains.controls,
    Object.entries(known).flatMap(([id, count]) => makeGroup(count, "developer", { [id]: "3" })),
  );
const withheld = (known: Readonly<Record<string, number>>) => {
  const found = withhold(all(known), 5);
  return found === null ? null : { controls: [...found.controls].toSorted(), domains: [...found.domains] };
};

describe("withhold", () => {
  test("hides nothing where every control is known to nobody or to enough", () => {
    expect(withheld({ "policy.a": 5, "policy.b": 9 })).toEqual({ controls: [], domains: [] });
  });

  test("a control that few know takes the least known of its domain with it", () => {
    expect(withheld({ "policy.a": 4, "policy.b": 9, "policy.c": 6 })).toEqual({
      controls: ["policy.a", "policy.c"],
      domains: [],
    });
  });

  test("two that few know hide each other, where enough people know one or the other", () => {
    expect(withheld({ "policy.a": 4, "policy.b": 1, "policy.c": 6 })).toEqual({
      controls: ["policy.a", "policy.b"],
      domains: [],
    });
  });

  test("a domain with nothing else to hide is left out, and one more with it, since the overall score would tell", () => {
    expect(withheld({ "network.a": 1, "policy.a": 5, "policy.b": 9 })).toEqual({
      controls: ["network.a", "policy.a"],
      domains: ["network", "policy"],
    });
  });

  test("there is no report where the overall score would be of a few", () => {
    expect(withheld({ "network.a": 4 })).toBeNull();
    expect(withheld({ "network.a": 5 })).toEqual({ controls: [], domains: [] });
  });

  test("no sum or difference of what is shown is a control that few know", () => {
    fc.assert(
      fc.property(arbitraryRound, (round) => {
        const answers = controlAnswers(threeDomains.controls, respondentsOf(round));
        const found = withhold(answers, round.threshold);
        if (found === null) return;
        const known = answers.filter((one) => one.known.length > 0);
        const shown = known.filter(({ control }) => !found.controls.has(control.id));
        const domains = threeDomains.domains.filter(({ id }) => !found.domains.has(id));
        const published = [
          ...shown.map((one) => rowOf(known, ({ control }) => control.id === one.control.id)),
          ...domains.map(({ id }) => rowOf(known, ({ control }) => control.domainId === id)),
          rowOf(known, () => true),
        ];
        const few = known.filter((one) => one.known.length < round.threshold);
        for (const one of few) {
          const target = rowOf(known, ({ control }) => control.id === one.control.id);
          expect(rank([...published, target])).toBe(rank(published) + 1);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

/** How much each control adds to a published number. */
function rowOf(known: readonly ControlAnswers[], counts: (one: ControlAnswers) => boolean): readonly number[] {
  return known.map((one) => (counts(one) ? one.control.weight : 0));
}
