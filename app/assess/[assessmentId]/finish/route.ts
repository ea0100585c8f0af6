import { formOf, redirectTo, respond } from "@/app/respond";
import { finishRound } from "@/lib/data/joining";

/** A respondent says that they are done, or not yet; where the round is closed, the next page says so. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async (call) => {
    const { assessmentId } = call.params;
    const isDone = formOf(call).get("isDone") !== "no";
    const isOpen = await finishRound(await call.grant("assessment.answer", assessmentId), isDone);
    return redirectTo(`/assess/${assessmentId}/${isDone || !isOpen ? "finished" : "review"}`);
  },
});
