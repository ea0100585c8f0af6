import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ControlState } from "@/lib/core/scoring/control-state";
import { gaps, unknowns } from "@/lib/core/scoring/gaps";
import { score } from "@/lib/core/scoring/score";
import { targetLevel } from "@/lib/core/scoring/target";
import { makeControl, makeState } from "@/tests/fixtures/make-questionnaire";

const known = (id: string, level: number, weight: 1 | 2 | 3, isCore: boolean): ControlState => ({
  control: makeControl({ id, weight, isCore }),
  kind: "known",
  level,
});
const states = fc.array(
  fc
    .tuple(
      fc.oneof(
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom("unsure" as const, "unanswered" as const, "not-applicable" as const),
      ),
      fc.constantFrom(1 as const, 2 as const, 3 as const),
      fc.boolean(),
    )
    .map(([given, weight, isCore]) => makeState(given, weight, isCore)),
  { maxLength: 40 },
);

describe("gaps", () => {
  test("stand in order of what closing them brings, ties by core, weight, order", () => {
    const found = gaps(
      [
        known("a.small", 2, 1, true),
        known("a.big", 0, 3, true),
        known("a.other", 0, 1, false),
        known("a.core", 1, 1, true),
        known("a.done", 3, 3, true),
      ],
      "baseline",
    );
    expect(found.map((gap) => gap.control.id)).toEqual(["a.big", "a.core", "a.other", "a.small"]);
  });

  test("leave out what is unknown, not applicable or at its target", () => {
    expect(
      gaps([makeState("unsure"), makeState("unanswered"), makeState("not-applicable"), makeState(3)], "baseline"),
    ).toEqual([]);
  });

  test("bring exactly what the score gains when they are closed", () => {
    fc.assert(
      fc.property(states, (given) => {
        for (const gap of gaps(given, "regulated")) {
          const closed = given.map(
            (state): ControlState =>
              state.control === gap.control
                ? { control: state.control, kind: "known", level: targetLevel(state.control, "regulated") }
                : state,
          );
          const gained = (score(closed)?.score ?? 0) - (score(given)?.score ?? 0);
          expect(gap.gain).toBeCloseTo(gained, 9);
        }
      }),
    );
  });
});

describe("unknowns", () => {
  test("bring together exactly the width of the range", () => {
    fc.assert(
      fc.property(states, (given) => {
        const width = (score(given)?.range.high ?? 0) - (score(given)?.score ?? 0);
        expect(unknowns(given).reduce((sum, unknown) => sum + unknown.gain, 0)).toBeCloseTo(width, 9);
      }),
    );
  });

  test("stand in order of weight, core ones first among equals", () => {
    const found = unknowns([makeState("unsure", 1), makeState("unanswered", 3, false), makeState("unsure", 3, true)]);
    expect(found.map(({ kind, control }) => [kind, control.weight])).toEqual([
      ["unsure", 3],
      ["unanswered", 3],
      ["unsure", 1],
    ]);
  });
});
