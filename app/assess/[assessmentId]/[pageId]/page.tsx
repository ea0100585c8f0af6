import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requestNotice } from "@/app/request";
import { QuestionsPage } from "@/components/questionnaire/questions-page";
import { type ReturnedAnswer, shownQuestions } from "@/components/questionnaire/shown-questions";
import { readAssessmentPages } from "../../read-assessment-pages";

type Props = PageProps<"/assess/[assessmentId]/[pageId]">;

export const metadata: Metadata = { title: "Assess" };

export default async function AssessmentQuestions({ params }: Props) {
  const { assessmentId, pageId } = await params;
  const { assessment, answers, questionnaire, pages } = await readAssessmentPages(assessmentId);
  const page = pages.find((one) => one.id === pageId);
  if (page === undefined) notFound();
  return (
    <QuestionsPage
      assessment={assessment}
      pages={pages}
      page={page}
      shown={shownQuestions(page, answers, await returnedAnswers(`/assess/${assessmentId}/${pageId}`))}
      frameworks={questionnaire.frameworks}
    />
  );
}

/** What the form post just before could not save. */
async function returnedAnswers(path: string): Promise<readonly ReturnedAnswer[]> {
  const notice = await requestNotice("not-saved", path);
  if (notice === null) return [];
  return [
    ...notice.conflicts.map(({ questionId, mine }) => ({ questionId, kind: "conflict", mine }) as const),
    ...notice.refused.map((questionId) => ({ questionId, kind: "refused", mine: null }) as const),
  ];
}
