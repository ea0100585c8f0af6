import type { Metadata } from "next";
import { orNotFound } from "@/app/request";
import { Finished } from "@/components/round/finished";
import { NotFound } from "@/lib/platform/errors";
import { readAssessmentPages } from "../../read-assessment-pages";

export const metadata: Metadata = { title: "Your part in the round" };

export default async function FinishedPage({ params }: PageProps<"/assess/[assessmentId]/finished">) {
  const { assessmentId } = await params;
  return orNotFound(async () => {
    const { round, reader, pages } = await readAssessmentPages(assessmentId);
    if (round === null) throw new NotFound("round");
    return <Finished round={round} response={reader.response} pages={pages} />;
  });
}
