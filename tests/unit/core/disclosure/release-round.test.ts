import { expect, test } from "vitest";
import type { EarlierControl } from "@/lib/core/disclosure/earlier-levels";
import { releaseRound } from "@/lib/core/disclosure/release-round";
import { controlAnswers } from "@/lib/core/team/control-answers";
import type { JobFunction } from "@/lib/core/team/round";
import { makeControl } from "@/tests/fixtures/make-questionnaire";
import { makeResponse } from "@/tests/fixtures/make-round";

const control = makeControl();
const group = (jobFunction: JobFunction | null, ...levels: readonly (number | string)[]) =>
  levels.map((level) => makeResponse(jobFunction, { [control.id]: String(level) }));
const release = (responses: ReturnType<typeof group>, earlier: readonly EarlierControl[] = []) =>
  releaseRound(controlAnswers([control], responses), {
    threshold: 5,
    functions: ["developer", "security"],
    earlier: new Map([[control.id, earlier]]),
  })[0];
const developers = group("developer", 1, 2, 2, 3, 3, 4);
const security = group("security", 0, 1, 1, 2, 2, 3);

test("a control that too few know is withheld, and one that nobody knows is said to be unknown", () => {
  expect(release(group(null, 1, 2, 3, 4))?.kind).toBe("withheld");
  expect(release(group(null, "unsure"))?.kind).toBe("nobody-knows");
});

test("job functions are told apart with how many of them know it", () => {
  expect(release([...developers, ...security])).toMatchObject({
    kind: "shown",
    functions: [
      { jobFunction: "developer", known: 6, band: { from: 2.5, to: 2.5 } },
      { jobFunction: "security", known: 6, band: { from: 1.5, to: 1.5 } },
    ],
  });
});

test("a later round of nearly as many people shows bands, one of many more everything", () => {
  const first = release([...developers, ...security]);
  if (first?.kind !== "shown") throw new Error("it is shown");
  const earlier = [{ ...first.levels, level: 2, functions: first.functions }];
  const later = release([...developers, ...security.slice(1)], earlier);
  expect(later).toMatchObject({ kind: "shown", levels: { histogram: { kind: "withheld" } } });
  const alone = release([...developers, ...security, ...group(null, 0, 1, 2, 3, 4)]);
  expect(release([...developers, ...security, ...group(null, 0, 1, 2, 3, 4)], earlier)).toEqual(alone);
});

test("no job function is told apart beside an older report that does not keep which it showed", () => {
  const first = release([...developers, ...security]);
  if (first?.kind !== "shown") throw new Error("it is shown");
  const later = release([...developers, ...security], [{ ...first.levels, level: 2, functions: null }]);
  expect(later).toMatchObject({ kind: "shown", functions: [] });
});
