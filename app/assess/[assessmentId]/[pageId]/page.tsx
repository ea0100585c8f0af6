import type { Metadata } from "next";
import type { Notices } from "@/app/notice";
import { orNotFound, requestNotice } from "@/app/request";
import { QuestionsPage } from "@/components/questionnaire/questions-page";
import { type ReturnedAnswer, shownNotes, shownQuestions } from "@/components/questionnaire/shown-questions";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { pagesOf } from "@/lib/core/questionnaire/pages";
import { NotFound } from "@/lib/platform/errors";
import { readAssessmentPages } from "../../read-assessment-pages";

type Props = PageProps<"/assess/[assessmentId]/[pageId]">;

/** Titles are content that everybody may read, so nothing is asked of the assessment. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { pageId } = await params;
  const pages = pagesOf(questionnaireOf(currentQuestionnaireVersion), "full", []);
  return { title: pages.find((page) => page.id === pageId)?.title ?? "Assess" };
}

export default async function AssessmentQuestions({ params }: Props) {
  const { assessmentId, pageId } = await params;
  return orNotFound(async () => {
    const read = await readAssessmentPages(assessmentId);
    const { assessment, answers, reader, questionnaire, pages, round, noteReaders } = read;
    const page = pages.find((one) => one.id === pageId);
    if (page === undefined) throw new NotFound("page");
    const notice = await requestNotice("not-saved", `/assess/${assessmentId}/${pageId}`);
    const returned = returnedAnswers(notice);
    return (
      <QuestionsPage
        assessment={assessment}
        reader={reader}
        round={round}
        pages={pages}
        page={page}
        shown={shownQuestions(page, answers, returned)}
        notes={shownNotes(page, answers, returned)}
        noteReaders={noteReaders}
        tooLate={notice?.closed ?? []}
        frameworks={questionnaire.frameworks}
      />
    );
  });
}

/** What the form post just before could not save. */
function returnedAnswers(notice: Notices["not-saved"] | null): readonly ReturnedAnswer[] {
  if (notice === null) return [];
  return [
    ...notice.conflicts.map(({ questionId, mine }) => ({ questionId, kind: "conflict", mine }) as const),
    ...notice.refused.map(({ questionId, mine }) => ({ questionId, kind: "refused", mine }) as const),
  ];
}
