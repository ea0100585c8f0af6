import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JobFunction, RoundResponse } from "@/lib/core/team/round";
import type { TeamReport } from "@/lib/core/team/round-report";
import { type Answers, everyAnswers, fitsShown, singledOut } from "@/tests/fixtures/attack-levels";
import { arbitraryRound, makeResponse, roundReport, shownReport, threeDomains } from "@/tests/fixtures/make-round";

const shownOf = ({ team }: TeamReport, id: string) => {
  const found = team.controls.find(({ controlId }) => controlId === id);
  return found?.kind === "shown" ? found : null;
};
const answersTo = (id: string, levels: readonly (number | string)[]): readonly RoundResponse[] =>
  levels.map((level) => makeResponse(null, { [id]: String(level) }));
const reportOf = (levels: readonly number[]) =>
  shownReport({ threshold: 5, responses: answersTo("network.a", levels) }, threeDomains);
const possibleOf = (report: TeamReport, id: string) => {
  const shown = shownOf(report, id);
  return shown === null ? [] : everyAnswers(shown.known).filter((answers) => fitsShown(answers, shown));
};
const levelsOf = (answers: Answers) => answers.flatMap((count, level) => Array.from({ length: count }, () => level));

describe("who knows everything that a report shows", () => {
  test("finds no lone answer in 0, 0, 0, 0, 4", () => {
    const possible = possibleOf(reportOf([0, 0, 0, 0, 4]), "network.a");
    expect(possible.length).toBeGreaterThan(1);
    expect(singledOut(possible)).toBeNull();
  });

  test("rebuilds no set of five or six answers that holds a lone one", () => {
    for (const n of [5, 6]) {
      const lone = everyAnswers(n).filter((answers) => answers.includes(1));
      const rebuilt = lone.filter((answers) => possibleOf(reportOf(levelsOf(answers)), "network.a").length === 1);
      expect([n, rebuilt]).toEqual([n, []]);
    }
  });

  test("cannot tell what one person answered beside five at 1 to 3", () => {
    for (const answers of everyAnswers(5).filter(([zero, , , , four]) => zero + four === 0)) {
      for (const other of [0, 1]) {
        const report = reportOf([...levelsOf(answers), other]);
        expect(singledOut(possibleOf(report, "network.a"))).toBeNull();
      }
    }
  });

  test("cannot take a hidden control out of its domain's score", () => {
    const responses = [
      makeResponse(null, { "policy.a": "2", "policy.b": "4", "policy.c": "unsure" }),
      ...Array.from({ length: 4 }, () =>
        makeResponse(null, { "policy.a": "2", "policy.b": "unsure", "policy.c": "4" }),
      ),
    ];
    const { domains, result, controls } = shownReport({ threshold: 5, responses }, threeDomains);
    expect(controls.filter(({ state }) => state === "withheld").map(({ id }) => id)).toEqual(["policy.b", "policy.c"]);
    const policy = domains.find(({ id }) => id === "policy")?.result;
    // The shown control alone, and the one that nobody answered: weights 1 and 1, levels 2 and unknown.
    expect(policy).toMatchObject({ score: 25, range: { low: 25, high: 75 } });
    expect(result?.weights.reached).toBe(0.5);
  });

  test("is told that all agree closely, and not that all answered 0", () => {
    const shown = shownOf(reportOf([0, 0, 0, 0, 0]), "network.a");
    expect(shown).toMatchObject({
      band: { from: 0, to: 1 },
      agreement: { kind: "band", band: "close" },
      histogram: { kind: "withheld" },
    });
    expect(singledOut(possibleOf(reportOf([0, 0, 0, 0, 0]), "network.a"))).toBeNull();
  });

  test("singles nobody out in any of 3,000 controls of rounds of chance", () => {
    let attacked = 0;
    fc.assert(
      fc.property(arbitraryRound, (round) => {
        const made = roundReport(round, threeDomains);
        if (made.kind === "withheld") return;
        for (const { id } of made.report.controls) {
          const possible = possibleOf(made.report, id);
          attacked += Number(possible.length > 0);
          expect(singledOut(possible)).toBeNull();
        }
      }),
      { numRuns: 1500 },
    );
    expect(attacked).toBeGreaterThan(3000);
  });
});

describe("every other number of a report", () => {
  const ofShown = (check: (report: TeamReport) => void) =>
    fc.assert(
      fc.property(arbitraryRound, (round) => {
        const made = roundReport(round, threeDomains);
        if (made.kind === "shown") check(made.report);
      }),
      { numRuns: 400 },
    );

  test("is a sum of the levels shown: what is withheld stands in none", () => {
    ofShown(({ controls, domains, result, gaps }) => {
      const scoreOf = (of: (domainId: string) => boolean) => {
        const own = controls.filter(
          ({ domainId, state }) => of(domainId) && state !== "withheld" && state !== "not-applicable",
        );
        const weights = own.reduce((sum, { weight }) => sum + weight, 0);
        const reached = own.reduce((sum, { weight, level }) => sum + (weight * (level ?? 0)) / 4, 0);
        return weights === 0 ? null : (100 * reached) / weights;
      };
      expect(result?.score ?? null).toEqual(scoreOf(() => true));
      for (const { id, result: own } of domains) expect(own?.score ?? null).toEqual(scoreOf((one) => one === id));
      for (const gap of gaps) expect(gap.level).toBe(controls.find(({ id }) => id === gap.control.id)?.level);
    });
  });

  test("is the same in a report where others answered, if all that is shown of each control is", () => {
    ofShown(({ team, controls }) => {
      for (const one of team.controls) {
        const level = controls.find(({ id }) => id === one.controlId)?.level ?? null;
        if (one.kind === "shown") expect(level).toBe(one.level);
        if (one.kind === "shown") expect(one.level).toBe(((one.band?.from ?? 9) + (one.band?.to ?? 9)) / 2);
      }
    });
  });
});

describe("who knows the reports of two rounds, and that all others answered as before", () => {
  const first = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 });
  const laterOf = (before: TeamReport, levels: readonly number[]) => {
    const made = roundReport({ threshold: 5, responses: answersTo("network.a", levels) }, threeDomains, [before]);
    if (made.kind === "withheld") return null;
    return shownOf(made.report, "network.a");
  };

  test("cannot tell what the sixth answered, whom the second round did not ask", () => {
    let attacked = 0;
    fc.assert(
      fc.property(first, (levels) => {
        const before = reportOf(levels);
        const after = laterOf(before, levels.slice(0, 5));
        if (after === null) return;
        attacked += 1;
        expect(after.histogram.kind).toBe("withheld");
        const left = possibleOf(before, "network.a").flatMap((all) =>
          ([0, 1, 2, 3, 4] as const).filter((level) => {
            const rest: Answers = [all[0], all[1], all[2], all[3], all[4]];
            const others = rest.map((count, at) => count - Number(at === level));
            const [a = 0, b = 0, c = 0, d = 0, e = 0] = others;
            return all[level] > 0 && fitsShown([a, b, c, d, e], after);
          }),
        );
        expect(new Set(left).size).toBeGreaterThan(1);
      }),
      { numRuns: 1000 },
    );
    expect(attacked).toBeGreaterThan(500);
  });

  test("finds no exact mean in the second of two rounds of five developers and one, then the same five", () => {
    const before = reportOf([2, 2, 2, 2, 2, 0]);
    const after = laterOf(before, [2, 2, 2, 2, 2]);
    expect(after).toMatchObject({ known: 5, histogram: { kind: "withheld" } });
    // Six times the one less five times the other would be the sixth answer, were they exact.
    expect(6 * (shownOf(before, "network.a")?.level ?? 0) - 5 * (after?.level ?? 0)).not.toBe(0);
  });
});

describe("job functions told apart", () => {
  const group = (jobFunction: JobFunction, levels: readonly number[]) =>
    levels.map((level) => makeResponse(jobFunction, { "network.a": String(level) }));
  const level = fc.constantFrom(0, 1, 2, 3, 4);
  const five = fc.array(level, { minLength: 5, maxLength: 5 });

  test("single nobody out, with all that is shown of everybody", () => {
    let told = 0;
    fc.assert(
      fc.property(five, five, (developers, security) => {
        const responses = [...group("developer", developers), ...group("security", security)];
        const shown = shownOf(shownReport({ threshold: 5, responses }, threeDomains), "network.a");
        const [one, two] = shown?.functions ?? [];
        if (shown === null || one === undefined || two === undefined) return;
        told += 1;
        const inBand = (band: typeof one.band) =>
          everyAnswers(5).filter((answers) => {
            const none = {
              agreement: { kind: "withheld" },
              histogram: { kind: "withheld", reason: "too-few" },
            } as const;
            return fitsShown(answers, { ...shown, known: 5, band, ...none });
          });
        const worlds = inBand(one.band).flatMap((mine) =>
          inBand(two.band).flatMap((theirs) => {
            const [a, b, c, d, e] = mine;
            const all: Answers = [a + theirs[0], b + theirs[1], c + theirs[2], d + theirs[3], e + theirs[4]];
            return fitsShown(all, shown) ? [{ mine, theirs }] : [];
          }),
        );
        expect(
          singledOut(
            worlds.map(({ mine }) => mine),
            developers,
          ),
        ).toBeNull();
        expect(
          singledOut(
            worlds.map(({ theirs }) => theirs),
            security,
          ),
        ).toBeNull();
      }),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(60);
  }, 120_000);
});
