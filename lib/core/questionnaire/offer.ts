import type { Depth } from "./assessment";
import { pagesOf, progressOf } from "./pages";
import type { Questionnaire } from "./questionnaire";
import { minutesLeft } from "./time-left";

/** How much a depth asks, and how long that takes. */
export type DepthOffer = Readonly<{ controls: number; industryQuestions: number; minutes: number }>;

/** What an assessment of this depth asks of somebody who begins it. */
export function offerOf(questionnaire: Questionnaire, depth: Depth): DepthOffer {
  const pages = pagesOf(questionnaire, depth, []);
  const count = (kind: "control" | "industry") =>
    pages.flatMap((page) => page.questions).filter((question) => question.kind === kind).length;
  return {
    controls: count("control"),
    industryQuestions: count("industry"),
    minutes: minutesLeft(progressOf(pages).secondsLeft),
  };
}
