import type { Benchmark } from "../benchmark/benchmark";
import { compare } from "../benchmark/compare";
import type { Comparison } from "../benchmark/comparison";
import { anyReader, profileDimensions, type Reader } from "../benchmark/segment";
import type { StoredAnswer } from "../questionnaire/answer";
import type { Assessment } from "../questionnaire/assessment";
import { isAsked } from "../questionnaire/is-asked";
import type { Questionnaire } from "../questionnaire/questionnaire";

/** The industry questions of an assessment's depth, each beside what a survey published. */
export function comparisonsOf(
  { depth }: Assessment,
  questionnaire: Questionnaire,
  benchmark: Benchmark,
  answers: readonly StoredAnswer[],
  reader: Reader = anyReader,
): readonly Comparison[] {
  const known = rememberedOf(questionnaire, benchmark);
  const plans = new Map(benchmark.plans.map((plan) => [plan.questionId, plan]));
  const told = [reader.wanted, ...profileDimensions.map((dimension) => reader.profile.get(dimension))].join();
  const apart = toldApart(benchmark);
  const tokens = new Map(answers.map((answer) => [answer.questionId, answer.token]));
  return questionnaire.industryQuestions.flatMap((question) => {
    const plan = plans.get(question.id);
    if (plan === undefined || (depth === "quick" && !question.isQuick)) return [];
    const token = tokens.get(question.id) ?? null;
    const asked = isAsked(question, depth, answers);
    const readerKey = apart.has(plan.publishedId) ? told : "";
    return [
      remembered(known, `${question.id} ${asked} ${token} ${readerKey}`, () =>
        compare({ question, token, isAsked: asked }, plan, benchmark, reader),
      ),
    ];
  });
}

const apartIn = new WeakMap<Benchmark, ReadonlySet<string | undefined>>();

/** The published questions that have segments. */
function toldApart(benchmark: Benchmark): ReadonlySet<string | undefined> {
  const known = apartIn.get(benchmark) ?? new Set(benchmark.published.map(({ segment }) => segment?.ofId));
  apartIn.set(benchmark, known);
  return known;
}

// A comparison is made of content and one answer, so most reports have most of theirs in common. Being the same values,
// they also let whoever draws them remember what was drawn.
type Remembered = Map<string, Comparison>;
const mostRemembered = 1000;
const all = new WeakMap<Questionnaire, WeakMap<Benchmark, Remembered>>();

function rememberedOf(questionnaire: Questionnaire, benchmark: Benchmark): Remembered {
  const ofQuestionnaire = all.get(questionnaire) ?? new WeakMap<Benchmark, Remembered>();
  const known = ofQuestionnaire.get(benchmark) ?? new Map<string, Comparison>();
  all.set(questionnaire, ofQuestionnaire.set(benchmark, known));
  return known;
}

function remembered(known: Remembered, key: string, make: () => Comparison): Comparison {
  const found = known.get(key);
  if (found !== undefined) return found;
  const oldest = known.size < mostRemembered ? undefined : known.keys().next().value;
  if (oldest !== undefined) known.delete(oldest);
  const made = make();
  known.set(key, made);
  return made;
}
