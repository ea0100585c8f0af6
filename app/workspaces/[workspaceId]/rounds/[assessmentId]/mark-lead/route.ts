import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { formOf, respond } from "@/app/respond";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { markLead } from "@/lib/data/round-changes";

/** Whether the report marks the survey answers of whoever opened the round. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const isMarked = parseInput(z.enum(["yes", "no"]), formOf(call).get("isMarked")) === "yes";
    await markLead(grant, { assessmentId, isMarked });
    const words = isMarked
      ? "The report will mark your survey answers as the lead’s."
      : "The report will not mark your survey answers.";
    return roundRedirect(call.params, { done: { words } });
  },
});
