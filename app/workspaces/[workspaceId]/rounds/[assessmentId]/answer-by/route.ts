import { refuseForm } from "@/app/refuse-form";
import { formOf, respond } from "@/app/respond";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { answerBySchema } from "@/lib/core/team/answer-by";
import { changeAnswerBy } from "@/lib/data/rounds";
import { now } from "@/lib/platform/clock";
import { answerByRule } from "@/lib/wording/round-words";

/** Changes the day that respondents are asked to be done by. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const form = formOf(call);
    const answerBy = answerBySchema(now()).safeParse(form.get("answerBy") || null);
    const path = `/workspaces/${workspaceId}/rounds/${assessmentId}`;
    if (!answerBy.success) return refuseForm(call, path, form, { answerBy: answerByRule });
    await changeAnswerBy(grant, { assessmentId, answerBy: answerBy.data });
    return roundRedirect(call.params, { done: { words: "The day has been changed. Reminders name the new one." } });
  },
});
