import type { Metadata } from "next";
import { requestActor, requestNotice } from "@/app/request";
import { Frame } from "@/components/layout/frame";
import { Begin } from "@/components/questionnaire/begin";
import { KeptAssessments } from "@/components/questionnaire/kept-assessments";
import { lookQuestions } from "@/lib/content/look";
import { currentQuestionnaireVersion, questionnaireOf } from "@/lib/content/questionnaires";
import { offerOf } from "@/lib/core/questionnaire/offer";
import { progressOf } from "@/lib/core/questionnaire/pages";
import { listAssessments } from "@/lib/data/assessments";
import { readAssessmentPages } from "./read-assessment-pages";

export const metadata: Metadata = { title: "Assess" };

export default async function AssessPage({ searchParams }: PageProps<"/assess">) {
  const given = await searchParams;
  const kept = lookQuestions().flatMap(({ key }) => {
    const value = given[key];
    return typeof value === "string" ? [{ name: key, value }] : [];
  });
  const mine = await listAssessments(await requestActor());
  const listed = await Promise.all(mine.map(({ id }) => readAssessmentPages(id)));
  const begin = await requestNotice("not-begun", "/assess");
  const questionnaire = questionnaireOf(currentQuestionnaireVersion);
  return (
    <Frame>
      <Begin
        offers={{ quick: offerOf(questionnaire, "quick"), full: offerOf(questionnaire, "full") }}
        kept={kept}
        typed={begin === null ? null : { ...begin, isScopeWrong: begin.fields.includes("scope") }}
      />
      <KeptAssessments kept={listed.map(({ assessment, pages }) => ({ assessment, ...progressOf(pages) }))} />
    </Frame>
  );
}
