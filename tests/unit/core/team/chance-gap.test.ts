import { expect, test } from "vitest";
import type { Level } from "@/lib/core/questionnaire/control";
import { chanceGaps } from "@/lib/core/team/chance-gap";
import type { ControlAnswers } from "@/lib/core/team/control-answers";
import type { JobFunction } from "@/lib/core/team/round";
import { makeControl } from "@/tests/fixtures/make-questionnaire";

const functions = ["developer", "operations", "security"] as const;
const team = functions.flatMap((id, at) => Array.from({ length: at < 2 ? 7 : 6 }, (): JobFunction => id));

/** Numbers from 0 to 1 that look like chance, the same on every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const levelAt = (number: number): Level => ([1, 2, 2, 3, 3, 4] as const)[Math.floor(6 * number)] ?? 2;

function roundOf(next: () => number): readonly ControlAnswers[] {
  return Array.from({ length: 59 }, (_, at) => ({
    control: makeControl({ id: `network.c${at}` }),
    known: team.map((jobFunction, respondent) => ({ respondent, jobFunction, level: levelAt(next()) })),
    unsure: [],
    notApplicable: 0,
  }));
}

function widestGap({ known }: ControlAnswers): number {
  const means = functions.map((id) => {
    const own = known.filter(({ jobFunction }) => jobFunction === id);
    return own.reduce((sum, { level }) => sum + level, 0) / own.length;
  });
  return Math.max(...means) - Math.min(...means);
}

test("in rounds of 7, 7 and 6 people who do not differ, few have a gap among 59 controls that is wider", () => {
  const next = chance(7);
  const rounds = Array.from({ length: 200 }, () => roundOf(next));
  const listed = rounds.filter((all) => {
    const gaps = chanceGaps(all, functions);
    return all.some((one) => widestGap(one) > (gaps.get(one.control.id) ?? 0));
  });
  expect(rounds.filter((all) => all.some((one) => widestGap(one) > 1.2)).length).toBeGreaterThan(100);
  expect(listed.length).toBeLessThanOrEqual(20);
});

test("more people make chance smaller, and a function that nobody of answered makes it anything", () => {
  const [one] = roundOf(chance(3));
  if (one === undefined) throw new Error("there is one");
  const twice = { ...one, known: [...one.known, ...one.known] };
  const gapOf = (answers: ControlAnswers) => chanceGaps([answers], functions).get(one.control.id) ?? 0;
  expect(gapOf(twice)).toBeLessThan(gapOf(one));
  expect(chanceGaps([one], ["management", "developer"]).get(one.control.id)).toBe(Number.POSITIVE_INFINITY);
});
