import type { Question } from "./questionnaire";

/** Adults read English non-fiction silently at 238 words a minute: Brysbaert 2019, J. of Memory and Language 109:104047. */
const wordsPerMinute = 238;
/** To decide once a question is read: our estimate. */
const secondsToDecide = 8;

/** Seconds that one question takes: reading all its words, and deciding. */
export function secondsToAnswer(question: Question): number {
  return Math.round((60 * wordsOf(question)) / wordsPerMinute) + secondsToDecide;
}

/** Whole minutes to show for these seconds: rounded up, so that nobody is promised too little. */
export function minutesLeft(seconds: number): number {
  return Math.ceil(seconds / 60);
}

/** What is read of a question: itself, its hint, its levels or options. Lists of the profile are searched, not read. */
function wordsOf(question: Question): number {
  return textsOf(question)
    .join(" ")
    .split(/\s+/)
    .filter((word) => word !== "").length;
}

function textsOf(question: Question): readonly string[] {
  switch (question.kind) {
    case "control":
      return [question.question, ...question.levels, question.notApplicableWhen ?? ""];
    case "industry":
      return [question.question, question.hint ?? "", ...question.options.map(({ label }) => label)];
    case "profile":
      return [question.question];
  }
}
