import type { LookQuestion } from "@/lib/core/benchmark/look";
import { benchmarkOf, currentFiguresEdition } from "./benchmarks";
import { currentQuestionnaireVersion, questionnaireOf } from "./questionnaires";

const keys = ["delay", "incident", "loss", "concern", "owner"] as const;

/** The five questions of the look in a minute, in the order asked, each with what its answer is set beside. */
export function lookQuestions(): readonly LookQuestion[] {
  const { industryQuestions } = questionnaireOf(currentQuestionnaireVersion);
  const { plans } = benchmarkOf(currentFiguresEdition);
  return keys.map((key) => {
    const question = industryQuestions.find((one) => one.id === `industry.${key}`);
    const plan = plans.find((one) => one.questionId === `industry.${key}`);
    if (question === undefined || plan === undefined) throw new Error(`the look has no question ${key}`);
    return { key, question, plan };
  });
}
