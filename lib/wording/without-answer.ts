import type { Comparison } from "@/lib/core/benchmark/comparison";
import type { Report } from "@/lib/core/report/report";
import { answererOf, ownAnswer } from "./answerer";
import { count, list, sentence } from "./numbers";

/** What is said of the industry questions that have no answer to compare, once for all of them. */
export type WithoutAnswer = Readonly<{ title: string; about: string; claim: string; words: string }>;

/** Which questions have no answer, and why; null where every one has. A team's stand beside its lead's answers. */
export function withoutAnswer({ comparisons, team }: Pick<Report, "comparisons" | "team">): WithoutAnswer | null {
  const titled = (kind: Comparison["answer"]["kind"]) =>
    comparisons.filter(({ answer }) => answer.kind === kind).map(({ title }) => title);
  const unanswered = titled("unanswered");
  const notAsked = titled("not-asked");
  const open = unanswered.length + notAsked.length;
  if (open === 0) return null;
  const answerer = answererOf({ team });
  const of = `of ${answerer.absolute}`;
  const all = open === comparisons.length;
  const have = open === 1 ? "One question has" : `${sentence(count(open))} questions have`;
  return {
    title: `Without ${ownAnswer(answerer)}`,
    about: `What others answered where ${answerer.name} did not`,
    claim: all ? `No question has an answer ${of} to compare` : `${have} no answer ${of} to compare`,
    words: [
      ...(all || unanswered.length === 0 ? [] : [`Not answered: ${list(unanswered)}.`]),
      ...(notAsked.length === 0 ? [] : [`Asked only after another answer: ${list(notAsked)}.`]),
    ].join(" "),
  };
}
