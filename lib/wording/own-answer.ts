import type { Comparison } from "@/lib/core/benchmark/comparison";
import type { Answerer } from "./answerer";
import { yesNoWords } from "./claim-words";
import { list, sentence } from "./numbers";

/** The answer given here as a plain sentence: "You signed images.", "You answered “Progress is too slow”."; null without one. */
export function ownAnswerWords(
  { questionId, answer }: Pick<Comparison, "questionId" | "answer">,
  { name }: Answerer,
): string | null {
  if (answer.kind !== "options") return null;
  const [only] = answer.optionIds;
  const words = yesNoWords(questionId);
  if (words !== null && (only === "yes" || only === "no")) return `${sentence(name)} ${words[only]}.`;
  return `${sentence(name)} answered ${list(answer.labels.map((label) => `“${label}”`))}.`;
}
