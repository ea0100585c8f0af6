import type { AnswerToken } from "@/lib/core/questionnaire/answer";
import type { Control } from "@/lib/core/questionnaire/control";
import type { IndustryQuestion } from "@/lib/core/questionnaire/industry-question";
import { defaultThreshold, type JobFunction, type Round, type RoundResponse } from "@/lib/core/team/round";
import { exampleAssessment } from "./example";
import { exampleAnswers } from "./example-answers";
import { questionnaireOf } from "./questionnaires";

type Plan = Readonly<{
  id: string;
  depth: Round["assessment"]["depth"];
  touchedAt: string;
  /** Respondents by job function. */
  team: Readonly<Record<Exclude<JobFunction, "management">, number>>;
  /** By how much everything was lower than it is now, in levels. */
  before: number;
}>;

/** The first round was a quick one. The last has so many more people than the others that it need not show bands alone. */
const plans: readonly Plan[] = [
  {
    id: "00000000-0000-4000-8000-000000000001",
    depth: "quick",
    touchedAt: "2026-03-13T14:00:00.000Z",
    team: { developer: 3, operations: 3, security: 3 },
    before: 0.9,
  },
  {
    id: "00000000-0000-4000-8000-000000000002",
    depth: "full",
    touchedAt: "2026-07-03T14:00:00.000Z",
    team: { developer: 4, operations: 4, security: 3 },
    before: 0.5,
  },
  {
    id: "00000000-0000-4000-8000-000000000003",
    depth: "full",
    touchedAt: "2026-11-20T15:30:00.000Z",
    team: { developer: 7, operations: 7, security: 6 },
    before: 0,
  },
];

/** How a job function sees things, in levels beside what the lead answers, and where it often does not know, in percent. */
const views = {
  developer: {
    seen: { delivery: 1, "supply-chain": 0.9, vulnerability: 0.6 },
    unsure: { "control-plane": 40, network: 14 },
  },
  operations: { seen: { workload: 0.5, "control-plane": 0.6, network: 0.4 }, unsure: { assurance: 16 } },
  security: { seen: { delivery: -0.9, "supply-chain": -0.8, policy: -0.7, workload: -0.5 }, unsure: { delivery: 12 } },
} as const satisfies Record<keyof Plan["team"], unknown>;

/** Rounds of an organisation that does not exist, oldest first, so that a visitor sees what a team's report looks like. */
export function exampleRounds(): readonly Round[] {
  return plans.map((plan) => {
    const { assessment } = exampleAssessment();
    const { id, depth, touchedAt } = plan;
    return {
      assessment: { ...assessment, id, depth, reportBasis: depth, createdAt: touchedAt, touchedAt },
      threshold: defaultThreshold,
      isClosed: true,
      isLeadMarked: true,
      responses: responsesOf(plan),
    };
  });
}

function responsesOf({ team, before }: Plan): readonly RoundResponse[] {
  const people = (["operations", "developer", "security"] as const).flatMap((jobFunction) =>
    Array.from({ length: team[jobFunction] }, () => jobFunction),
  );
  const { controls, industryQuestions } = questionnaireOf(exampleAssessment().assessment.questionnaireVersion);
  return people.map((jobFunction, person) => {
    const isLead = person === 0;
    const profile = isLead ? Object.entries(exampleAnswers).filter(([id]) => id.startsWith("profile.")) : [];
    const answers = [
      ...profile,
      ...controls.map((one, at) => [one.id, controlToken(one, jobFunction, turn(person, at), before)] as const),
      ...industryQuestions.map((one, at) => [one.id, industryToken(one, isLead ? 0 : turn(person, at + 100))] as const),
    ];
    return {
      jobFunction,
      isLead,
      isOpen: false,
      answers: answers.map(([questionId, token]) => ({ questionId, token, revision: 1 })),
    };
  });
}

/** Made up from a number below 100, always the same for the same person and question. */
function controlToken(control: Control, jobFunction: keyof typeof views, number: number, before: number): AnswerToken {
  const { seen, unsure } = views[jobFunction];
  const base = exampleAnswers[control.id] ?? "1";
  if (base === "not-applicable") return base;
  if (number < (inDomain(unsure, control) ?? 5)) return "unsure";
  const level = base === "unsure" ? 1 : Number(base);
  const own = level + (inDomain(seen, control) ?? 0) - before + ((number % 10) - 4.5) / 2.6;
  return String(Math.min(4, Math.max(0, Math.round(own))));
}

function inDomain(by: Readonly<Record<string, number>>, { domainId }: Control): number | undefined {
  return by[domainId];
}

/** Most answer as the lead does. */
function industryToken({ id, options }: IndustryQuestion, number: number): AnswerToken | null {
  if (number < 60) return exampleAnswers[id] ?? null;
  return options[number % options.length]?.id ?? null;
}

/** Numbers from 0 to 99 that look like chance and are none. */
function turn(person: number, question: number): number {
  return (((person + 3) * 7919 + (question + 11) * 104_729 + person * question * 1237) % 9973) % 100;
}
