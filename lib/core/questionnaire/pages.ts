import { parseAnswer, type StoredAnswer } from "./answer";
import type { Depth } from "./assessment";
import { isAsked } from "./is-asked";
import type { Question, Questionnaire } from "./questionnaire";
import { secondsToAnswer } from "./time-left";

/** One page of an assessment: the profile, a domain, or the industry questions. */
export type QuestionPage = Readonly<{
  /** The last part of its address. */
  id: string;
  kind: Question["kind"];
  title: string;
  shortTitle: string;
  summary: string;
  /** Everything the page shows, also a question that an earlier answer on it may yet call for. */
  questions: readonly Question[];
  /** Of the questions that are asked as things stand: how many there are, how many have an answer, and what the rest takes. */
  total: number;
  answered: number;
  secondsLeft: number;
}>;

/** The pages of a depth in the order asked: profile, a domain a page, industry questions. */
export function pagesOf(
  questionnaire: Questionnaire,
  depth: Depth,
  answers: readonly StoredAnswer[],
): readonly QuestionPage[] {
  const isOfDepth = (question: Question) => depth === "full" || question.kind === "profile" || isQuick(question);
  const page = (head: Head, questions: readonly Question[]): QuestionPage => {
    const shown = questions.filter(isOfDepth);
    const asked = shown.filter((question) => question.kind !== "industry" || isAsked(question, depth, answers));
    const open = asked.filter((question) => !isAnswered(question, answers));
    const secondsLeft = open.reduce((sum, question) => sum + secondsToAnswer(question), 0);
    return { ...head, questions: shown, total: asked.length, answered: asked.length - open.length, secondsLeft };
  };
  return [
    page(profile, questionnaire.profileQuestions),
    ...questionnaire.domains.map(({ id, title, shortTitle, summary, controlIds }) =>
      page(
        { id, kind: "control", title, shortTitle, summary },
        questionnaire.controls.filter((control) => controlIds.includes(control.id)),
      ),
    ),
    page(industry, questionnaire.industryQuestions),
  ].filter((one) => one.questions.length > 0);
}

/** The address of the first page with an open question, or of the review where every question has an answer. */
export function firstOpenPage(pages: readonly QuestionPage[]): string {
  return pages.find((page) => page.answered < page.total)?.id ?? "review";
}

/** Sums over all pages, for "11 of 59 answered". */
export function progressOf(
  pages: readonly QuestionPage[],
): Readonly<{ answered: number; total: number; secondsLeft: number }> {
  const sum = (of: (page: QuestionPage) => number) => pages.reduce((so, page) => so + of(page), 0);
  return {
    answered: sum((page) => page.answered),
    total: sum((page) => page.total),
    secondsLeft: sum((page) => page.secondsLeft),
  };
}

type Head = Pick<QuestionPage, "id" | "kind" | "title" | "shortTitle" | "summary">;

const profile: Head = {
  id: "profile",
  kind: "profile",
  title: "Your organisation",
  shortTitle: "Your organisation",
  summary: "It stands in your report, so that whoever reads it knows what kind of organisation answered.",
};

const industry: Head = {
  id: "industry",
  kind: "industry",
  title: "What the industry was asked",
  shortTitle: "Industry questions",
  summary: "The same questions as in published surveys. They do not count towards your score.",
};

function isQuick(question: Exclude<Question, { kind: "profile" }>): boolean {
  return question.kind === "control" ? question.isCore : question.isQuick;
}

function isAnswered(question: Question, answers: readonly StoredAnswer[]): boolean {
  const token = answers.find((answer) => answer.questionId === question.id)?.token ?? null;
  return token !== null && parseAnswer(question, token) !== null;
}
