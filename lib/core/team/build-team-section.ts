import type { Benchmark } from "../benchmark/benchmark";
import type { Depth } from "../questionnaire/assessment";
import type { Questionnaire } from "../questionnaire/questionnaire";
import type { ControlAnswers } from "./control-answers";
import { controlGaps, functionLevels, perception } from "./perception";
import { publishedGaps } from "./published-gaps";
import { type JobFunction, jobFunctionOf, jobFunctions, type RoundResponse } from "./round";
import { shownApart } from "./shown-apart";
import { roundAgreement, teamControl, widest } from "./team-control";
import { teamIndustry } from "./team-industry";
import { shownDisagreements, type TeamSection } from "./team-section";
import { unsureCells } from "./unsure";
import type { Withheld } from "./withhold";

type Given = Readonly<{
  questionnaire: Questionnaire;
  benchmark: Benchmark;
  depth: Depth;
  threshold: number;
  responses: readonly RoundResponse[];
  all: readonly ControlAnswers[];
  withheld: Withheld;
}>;

/** Everything about the team itself, of a round that may be shown. */
export function buildTeamSection(given: Given): Omit<TeamSection, "trend" | "workshop" | "byOpenLink"> {
  const { questionnaire, benchmark, depth, threshold, responses, all, withheld } = given;
  const shown = functionsOf(responses, threshold);
  const ids = shown.map(({ id }) => id);
  const titles = new Map(questionnaire.domains.map(({ id, title }) => [id, title]));
  const controls = all.map((one) => {
    const { id, domainId } = one.control;
    return teamControl(one, titles.get(domainId) ?? domainId, withheld.controls.has(id), threshold);
  });
  const levels = functionLevels(all, ids, withheld.controls, threshold);
  const ofDomain = (domainId: string) => (one: Pick<ControlAnswers, "control">) => one.control.domainId === domainId;
  const domains = questionnaire.domains.filter(({ id }) => all.some(ofDomain(id)));
  return {
    threshold,
    respondents: responses.length,
    functions: shown,
    others: responses.length - shown.reduce((sum, { respondents }) => sum + respondents, 0),
    agreement: roundAgreement(all, withheld.controls, threshold),
    controls,
    widest: widest(controls, shownDisagreements),
    perception: {
      overall: perception(levels, ids),
      domains: domains.map(({ id, shortTitle }) => ({
        id,
        title: shortTitle,
        ...perception(levels.filter(ofDomain(id)), ids),
      })),
      controls: controlGaps(levels, shownDisagreements),
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

function functionsOf(responses: readonly RoundResponse[], threshold: number): TeamSection["functions"] {
  const countOf = (id: JobFunction) => responses.filter((response) => jobFunctionOf(response) === id).length;
  const counts = jobFunctions.map((id) => ({ id, count: countOf(id) }));
  const apart = shownApart(counts, responses.length, threshold);
  return counts.filter(({ id }) => apart.has(id)).map(({ id, count }) => ({ id, respondents: count }));
}
