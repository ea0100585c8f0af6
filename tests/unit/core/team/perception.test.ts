import { describe, expect, test } from "vitest";
import { releaseRound } from "@/lib/core/disclosure/release-round";
import { controlAnswers } from "@/lib/core/team/control-answers";
import { controlGaps, type FunctionLevels, functionLevels, perception } from "@/lib/core/team/perception";
import type { JobFunction } from "@/lib/core/team/round";
import { makeControl } from "@/tests/fixtures/make-questionnaire";
import { makeResponse } from "@/tests/fixtures/make-round";

const levelsOf = (id: string, levels: Partial<Record<JobFunction, number>>, weight: 1 | 2 | 3 = 2): FunctionLevels => ({
  control: makeControl({ id, title: id, weight }),
  levels: (["developer", "operations", "security"] as const).flatMap((jobFunction) => {
    const level = levels[jobFunction];
    return level === undefined ? [] : [{ jobFunction, level, band: { from: level, to: level } }];
  }),
});
const functions = ["developer", "operations", "security"] as const;

describe("levels by job function", () => {
  const control = makeControl();
  const shown = (developers: number, security: number, others = 0) => {
    const group = (count: number, jobFunction: JobFunction | null, tokens: readonly string[]) =>
      Array.from({ length: count }, (_, at) =>
        makeResponse(jobFunction, { [control.id]: tokens[at % tokens.length] ?? null }),
      );
    const answers = controlAnswers(
      [control],
      [
        ...group(developers, "developer", ["2", "3", "2"]),
        ...group(security, "security", ["1", "2", "1"]),
        ...group(others, null, ["2", "3"]),
        ...group(9, "security", ["unsure"]),
      ],
    );
    const rules = { threshold: 5, functions: ["developer", "security"], earlier: new Map() } as const;
    return functionLevels(releaseRound(answers, rules))[0]?.levels;
  };
  const developer = { jobFunction: "developer", level: 2.5, band: { from: 2.5, to: 2.5 } };

  test("are means of known levels, where enough of the function know", () => {
    expect(shown(6, 6)).toEqual([developer, { jobFunction: "security", level: 1.5, band: { from: 1.5, to: 1.5 } }]);
    expect(shown(6, 4, 1)).toEqual([developer]);
  });

  test("are not shown where the control's mean less them would be of a few", () => {
    expect(shown(6, 4)).toEqual([]);
    expect(shown(9, 6, 1)?.map(({ jobFunction }) => jobFunction)).toEqual(["developer"]);
  });

  test("are not shown of a control that is withheld", () => {
    expect(shown(4, 0)).toEqual([]);
  });
});

describe("a perception gap", () => {
  test("is the highest less the lowest score over the controls known to all functions shown", () => {
    const controls = [
      levelsOf("a.one", { developer: 4, operations: 2, security: 1 }, 3),
      levelsOf("a.two", { developer: 2, operations: 2, security: 2 }, 1),
      levelsOf("a.three", { developer: 4, operations: 4 }),
    ];
    const found = perception(controls, functions);
    // By hand: developers (3 · 4 + 1 · 2) / (4 · 4) = 87.5 %, security (3 · 1 + 1 · 2) / 16 = 31.25 %.
    expect(found.cells.map(({ score }) => score)).toEqual([87.5, 50, 31.25]);
    expect(found).toMatchObject({ controls: 2, gap: 56.25, gapPoints: 88 - 31 });
  });

  test("leaves out the function with the fewest controls where no control is known to all", () => {
    const controls = [
      levelsOf("a.one", { developer: 4, operations: 2 }),
      levelsOf("a.two", { operations: 2, security: 0 }),
    ];
    const found = perception([...controls, levelsOf("a.three", { developer: 3 })], functions);
    expect(found.cells.map(({ points }) => points)).toEqual([100, 50, null]);
    expect(found.gapPoints).toBe(50);
  });

  test("is not said of one function, nor of none", () => {
    expect(perception([levelsOf("a.one", { developer: 4 })], functions)).toMatchObject({ controls: 1, gap: null });
    expect(perception([], functions)).toMatchObject({ controls: 0, gap: null, gapPoints: null });
    expect(perception([levelsOf("a.one", {})], [])).toMatchObject({ cells: [], controls: 0, gap: null });
  });

  test("of controls stand widest first, where every function is shown and the gap is wider than chance", () => {
    const all = [
      levelsOf("a.alike", { developer: 2, operations: 2, security: 2 }),
      levelsOf("a.near", { developer: 3, operations: 3, security: 1.5 }),
      levelsOf("a.two", { developer: 4, security: 0 }),
      levelsOf("a.far", { developer: 3, operations: 1, security: 0.5 }),
      levelsOf("a.same", { developer: 0.5, operations: 1, security: 3 }),
    ];
    const chance = new Map(all.map(({ control }) => [control.id, 1]));
    const found = controlGaps(all, functions, { chance, most: 10 });
    expect(found.map(({ controlId, gap }) => [controlId, gap])).toEqual([
      ["a.far", 2.5],
      ["a.same", 2.5],
      ["a.near", 1.5],
    ]);
    expect(controlGaps(all, functions, { chance: new Map([["a.far", 2.5]]), most: 10 })).toEqual([]);
  });
});
