import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { formOf, redirectTo, respond } from "@/app/respond";
import { moveAssessment } from "@/lib/data/move-assessment";

/** Brings the sender's own assessment into a workspace of theirs. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async (call) => {
    await call.person();
    const granted = await call.grant("assessment.delete", call.params.assessmentId);
    const workspaceId = parseInput(z.uuid(), formOf(call).get("into"));
    await moveAssessment(granted, await call.grant("workspace.assess", workspaceId));
    return redirectTo(`/workspaces/${workspaceId}`);
  },
});
