import { ErrorSummary } from "./error-summary";

/** A form that came back: what was typed, and by field what is wrong with it. */
export type RefusedForm = Readonly<{
  values: Readonly<Record<string, string>>;
  wrong: Readonly<Record<string, string>>;
}>;

/** What is wrong with a form, on top of its page; each line leads to its field. */
export function RefusedSummary({ title, refused }: Readonly<{ title: string; refused: RefusedForm | null }>) {
  if (refused === null) return null;
  const errors = Object.entries(refused.wrong).map(([field, words]) => ({
    href: `#${field}`,
    words: firstLine(words),
  }));
  return <ErrorSummary title={title} errors={errors} />;
}

/** The summary of a fault whose details stand beside the field, a line each. */
function firstLine(words: string): string {
  return words.split("\n", 1)[0] ?? words;
}
