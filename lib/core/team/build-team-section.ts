import type { Benchmark } from "../benchmark/benchmark";
import type { ReleasedControl } from "../disclosure/release-round";
import type { Depth } from "../questionnaire/assessment";
import type { Questionnaire } from "../questionnaire/questionnaire";
import { chanceGaps } from "./chance-gap";
import type { ControlAnswers } from "./control-answers";
import { controlGaps, functionLevels, perception } from "./perception";
import { publishedGaps } from "./published-gaps";
import { type JobFunction, jobFunctionOf, jobFunctions, type RoundResponse } from "./round";
import { shownApart } from "./shown-apart";
import { roundAgreement, teamControl, widest } from "./team-control";
import { teamIndustry } from "./team-industry";
import { shownDisagreements, type TeamSection } from "./team-section";
import { unsureCells } from "./unsure";

type Given = Readonly<{
  questionnaire: Questionnaire;
  benchmark: Benchmark;
  depth: Depth;
  threshold: number;
  responses: readonly RoundResponse[];
  all: readonly ControlAnswers[];
  functions: readonly JobFunction[];
  released: readonly ReleasedControl[];
}>;

/** Everything about the team itself, of a round that may be shown. */
export function buildTeamSection(given: Given): Omit<TeamSection, "trend" | "workshop" | "byOpenLink"> {
  const { questionnaire, benchmark, depth, threshold, responses, all, functions: ids, released } = given;
  const shown = ids.map((id) => ({ id, respondents: countOf(responses, id) }));
  const titles = new Map(questionnaire.domains.map(({ id, title }) => [id, title]));
  const controls = released.map((one) => teamControl(one, titles.get(one.control.domainId) ?? one.control.domainId));
  const levels = functionLevels(released);
  const ofDomain = (domainId: string) => (one: Pick<ControlAnswers, "control">) => one.control.domainId === domainId;
  const domains = questionnaire.domains.filter(({ id }) => all.some(ofDomain(id)));
  return {
    threshold,
    respondents: responses.length,
    functions: shown,
    others: responses.length - shown.reduce((sum, { respondents }) => sum + respondents, 0),
    agreement: roundAgreement(controls),
    controls,
    widest: widest(controls, shownDisagreements),
    perception: {
      overall: perception(levels, ids),
      domains: domains.map(({ id, shortTitle }) => ({
        id,
        title: shortTitle,
        ...perception(levels.filter(ofDomain(id)), ids),
      })),
      controls: controlGaps(levels, ids, { chance: chanceGaps(all, ids), most: shownDisagreements }),
    },
    unsure: {
      overall: unsureCells(all, ids, threshold),
      domains: domains.map(({ id, shortTitle }) => ({
        id,
        title: shortTitle,
        ...unsureCells(all.filter(ofDomain(id)), ids, threshold),
      })),
    },
    industry: questionnaire.industryQuestions
      .filter((question) => depth === "full" || question.isQuick)
      .map((question) => teamIndustry(question, depth, responses, threshold)),
    published: publishedGaps(benchmark),
  };
}

/** The job functions that a round shows apart, in order. */
export function functionsOf(responses: readonly RoundResponse[], threshold: number): readonly JobFunction[] {
  const counts = jobFunctions.map((id) => ({ id, count: countOf(responses, id) }));
  const apart = shownApart(counts, responses.length, threshold);
  return jobFunctions.filter((id) => apart.has(id));
}

function countOf(responses: readonly RoundResponse[], id: JobFunction): number {
  return responses.filter((response) => jobFunctionOf(response) === id).length;
}
