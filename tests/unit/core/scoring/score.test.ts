import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ControlState } from "@/lib/core/scoring/control-state";
import { score } from "@/lib/core/scoring/score";
import { makeState } from "@/tests/fixtures/make-questionnaire";

const weight = fc.constantFrom(1 as const, 2 as const, 3 as const);
const value = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.constantFrom("unsure" as const, "unanswered" as const, "not-applicable" as const),
);
const state = fc.tuple(value, weight).map(([given, of]) => makeState(given, of));
const states = fc.array(state, { maxLength: 60 });
const isUnknown = (one: ControlState) => one.kind === "unsure" || one.kind === "unanswered";

describe("score", () => {
  test("weighs levels: weight 3 at level 4 and weight 1 at level 0 make 75", () => {
    expect(score([makeState(4, 3), makeState(0, 1)])).toEqual({ score: 75, range: { low: 75, high: 75 }, coverage: 1 });
  });

  test("counts an unknown as level 0, and as level 4 at the range's end", () => {
    expect(score([makeState(2, 2), makeState("unsure", 1), makeState("unanswered", 1)])).toEqual({
      score: 25,
      range: { low: 25, high: 75 },
      coverage: 0.5,
    });
  });

  test("is null, not 0, where no control applies", () => {
    expect(score([])).toBeNull();
    expect(score([makeState("not-applicable", 3)])).toBeNull();
  });

  test("stays within 0 <= score <= range end <= 100, and coverage within 0..1", () => {
    fc.assert(
      fc.property(states, (given) => {
        const scored = score(given);
        if (scored === null) return;
        expect(scored.score).toBeGreaterThanOrEqual(0);
        expect(scored.range.low).toBe(scored.score);
        expect(scored.range.high).toBeGreaterThanOrEqual(scored.score);
        expect(scored.range.high).toBeLessThanOrEqual(100 + 1e-9);
        expect(scored.coverage).toBeGreaterThanOrEqual(0);
        expect(scored.coverage).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("never falls, and its range never widens, when an unknown is answered", () => {
    fc.assert(
      fc.property(states, fc.integer({ min: 0, max: 4 }), (given, level) => {
        const index = given.findIndex(isUnknown);
        const unknown = given[index];
        if (unknown === undefined) return;
        const answered = given.with(index, { control: unknown.control, kind: "known", level });
        const before = score(given);
        const after = score(answered);
        if (before === null || after === null) throw new Error("a score is expected");
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(after.range.high).toBeLessThanOrEqual(before.range.high + 1e-9);
        expect(after.coverage).toBeGreaterThan(before.coverage);
      }),
    );
  });

  test("never counts what is not applicable", () => {
    fc.assert(
      fc.property(states, weight, (given, of) => {
        expect(score([...given, makeState("not-applicable", of)])).toEqual(score(given));
      }),
    );
  });

  test("does not depend on the order of answers", () => {
    fc.assert(
      fc.property(states, (given) => {
        const turned = score(given.toReversed());
        const straight = score(given);
        expect(turned?.score ?? null).toEqual(straight?.score ?? null);
        expect(turned?.range.high ?? null).toEqual(straight?.range.high ?? null);
      }),
    );
  });
});
