import { redirect } from "next/navigation";
import { firstOpenPage } from "@/lib/core/questionnaire/pages";
import { readAssessmentPages } from "../read-assessment-pages";

export default async function AssessmentPage({ params }: PageProps<"/assess/[assessmentId]">) {
  const { assessmentId } = await params;
  const { pages } = await readAssessmentPages(assessmentId);
  redirect(`/assess/${assessmentId}/${firstOpenPage(pages)}`);
}
