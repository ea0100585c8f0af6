import type { Metadata } from "next";
import { orNotFound } from "@/app/request";
import { Review } from "@/components/questionnaire/review";
import { openQuestions } from "@/lib/core/questionnaire/open-questions";
import { controlStates, controlsOf } from "@/lib/core/scoring/control-state";
import { unknowns } from "@/lib/core/scoring/gaps";
import { readAssessmentPages } from "../../read-assessment-pages";

export const metadata: Metadata = { title: "Review" };

const shownFirst = 3;

export default async function ReviewPage({ params }: PageProps<"/assess/[assessmentId]/review">) {
  const { assessmentId } = await params;
  return orNotFound(async () => {
    const { assessment, answers, questionnaire, pages } = await readAssessmentPages(assessmentId);
    const states = controlStates(questionnaire, assessment.depth, answers);
    const beyond = questionnaire.controls.length - controlsOf(questionnaire, "quick").length;
    return (
      <Review
        assessment={assessment}
        pages={pages}
        open={openQuestions(pages, answers)}
        narrowing={unknowns(states).slice(0, shownFirst)}
        controlsToWiden={assessment.depth === "quick" ? beyond : null}
      />
    );
  });
}
