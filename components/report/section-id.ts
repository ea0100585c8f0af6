import type { Comparison } from "@/lib/core/benchmark/comparison";

/** The fragment of a comparison's section. */
export function sectionId({ questionId }: Comparison): string {
  return questionId.replace("industry.", "question-");
}
