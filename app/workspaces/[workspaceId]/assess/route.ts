import { z } from "zod";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { depthSchema, scopeSchema } from "@/lib/core/questionnaire/assessment";
import { createWorkspaceAssessment } from "@/lib/data/workspace-assessments";

const beginSchema = z.object({ scope: scopeSchema, depth: depthSchema, key: z.uuid() });

/** Begins an assessment in the workspace and leads to its first page. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  POST: async (call) => {
    const { workspaceId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const form = formOf(call);
    const begin = beginSchema.safeParse(Object.fromEntries(form));
    if (!begin.success) {
      const words = "Say what is assessed, in 1 to 80 characters that can be seen.";
      return refuseForm(call, `/workspaces/${workspaceId}`, form, { scope: words });
    }
    return redirectTo(`/assess/${await createWorkspaceAssessment(grant, begin.data)}/profile`);
  },
});
