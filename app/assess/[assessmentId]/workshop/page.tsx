import type { Metadata } from "next";
import { orNotFound, requestGrant, requestNotice } from "@/app/request";
import { PhoneView } from "@/components/workshop/phone-view";
import { questionnaireOf } from "@/lib/content/questionnaires";
import { responseKey } from "@/lib/core/questionnaire/response-key";
import { controlStandings, roomControls } from "@/lib/core/workshop/room-controls";
import { readAssessmentWithAnswers } from "@/lib/data/assessments";
import { readRoom } from "@/lib/data/rooms";
import { NotFound } from "@/lib/platform/errors";

export const metadata: Metadata = { title: "Workshop" };

/** A phone in a workshop. */
export default async function PhonePage({ params }: PageProps<"/assess/[assessmentId]/workshop">) {
  const { assessmentId } = await params;
  return orNotFound(async () => {
    const grant = await requestGrant("assessment.answer", assessmentId);
    const room = await readRoom(grant, assessmentId);
    const { answers, responseId } = await readAssessmentWithAnswers(grant);
    if (responseId === null) throw new NotFound("response"); // withdrawn since the grant
    const notice = await requestNotice("not-saved", `/assess/${assessmentId}/workshop`);
    const conflicts = (notice?.conflicts ?? []).map((one) => ({ ...one, kind: "conflict" }) as const);
    const late = (notice?.closed ?? []).map((one) => ({ ...one, kind: "late" }) as const);
    const all = controlStandings(roomControls(questionnaireOf(room.questionnaireVersion), room), room);
    const response = responseKey(responseId, grant);
    return <PhoneView room={room} all={all} answers={answers} response={response} returned={[...conflicts, ...late]} />;
  });
}
