import type { Question } from "@/lib/core/questionnaire/questionnaire";

export type Choice = Readonly<{ value: string; key: string | null; label: string; hint: string | null }>;

export type Choices = Readonly<{
  main: readonly Choice[];
  /** Not sure and not applicable: answers, but no levels. */
  apart: readonly Choice[];
  type: "radio" | "checkbox";
  /** More than a screen of short options: set in columns. */
  isMany: boolean;
}>;

const unsure: Choice = { value: "unsure", key: null, label: "Not sure", hint: null };
const many = 7;

/** The rows that a question offers, in order. */
export function choicesOf(question: Question): Choices {
  if (question.kind === "control") {
    const main = question.levels.map((label, level) => ({
      value: String(level),
      key: String(level),
      label,
      hint: null,
    }));
    const hint = question.notApplicableWhen;
    const notApplicable: Choice = { value: "not-applicable", key: null, label: "Not applicable", hint };
    return { main, apart: hint === null ? [unsure] : [unsure, notApplicable], type: "radio", isMany: false };
  }
  const main = question.options.map(({ id, label }) => ({ value: id, key: null, label, hint: null }));
  const isSeveral = question.choice === "multiple";
  // A profile always offers "prefer not to say" or the like; a published "don't know" is an option itself.
  const hasUnsure = question.kind === "profile" || isSeveral || main.some((choice) => choice.value === "unsure");
  return {
    main,
    apart: hasUnsure ? [] : [unsure],
    type: isSeveral ? "checkbox" : "radio",
    isMany: main.length >= many,
  };
}
