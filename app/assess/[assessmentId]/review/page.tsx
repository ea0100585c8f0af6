import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { orNotFound } from "@/app/request";
import { Review } from "@/components/questionnaire/review";
import { RoundReview } from "@/components/round/round-review";
import { openQuestions } from "@/lib/core/questionnaire/open-questions";
import { controlStates, controlsOf } from "@/lib/core/scoring/control-state";
import { unknowns } from "@/lib/core/scoring/gaps";
import { readAssessmentPages } from "../../read-assessment-pages";

export const metadata: Metadata = { title: "Review" };

const shownFirst = 3;

export default async function ReviewPage({ params }: PageProps<"/assess/[assessmentId]/review">) {
  const { assessmentId } = await params;
  return orNotFound(async () => {
    const { assessment, answers, reader, questionnaire, pages, round } = await readAssessmentPages(assessmentId);
    const open = openQuestions(pages, answers);
    if (round !== null) {
      if (round.isClosed) redirect(`/assess/${assessmentId}/finished`);
      return <RoundReview round={round} reader={reader} pages={pages} open={open} />;
    }
    const states = controlStates(questionnaire, assessment.depth, answers);
    const beyond = questionnaire.controls.length - controlsOf(questionnaire, "quick").length;
    return (
      <Review
        assessment={assessment}
        reader={reader}
        pages={pages}
        open={open}
        narrowing={unknowns(states).slice(0, shownFirst)}
        controlsToWiden={assessment.depth === "quick" ? beyond : null}
      />
    );
  });
}
