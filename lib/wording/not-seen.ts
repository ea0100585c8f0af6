import type { Comparison } from "@/lib/core/benchmark/comparison";

/** What a “no” to having had an incident does not say. Null for every other question and answer. */
export function notSeenNote({ questionId, answer }: Pick<Comparison, "questionId" | "answer">): string | null {
  if (questionId !== "industry.incident" || answer.kind !== "options" || !answer.optionIds.includes("no")) return null;
  return "No incident seen is not the same as no incident: it depends on what can be detected.";
}
