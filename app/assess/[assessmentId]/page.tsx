import { redirect } from "next/navigation";
import { orNotFound } from "@/app/request";
import { firstOpenPage } from "@/lib/core/questionnaire/pages";
import { readAssessmentPages } from "../read-assessment-pages";

export default async function AssessmentPage({ params }: PageProps<"/assess/[assessmentId]">) {
  const { assessmentId } = await params;
  return orNotFound(async () => {
    const { pages, round } = await readAssessmentPages(assessmentId);
    const isOver = round?.isClosed ?? false;
    redirect(`/assess/${assessmentId}/${isOver ? "finished" : firstOpenPage(pages)}`);
  });
}
