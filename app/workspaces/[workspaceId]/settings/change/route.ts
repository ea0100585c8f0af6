import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { refuseForm, sayDone } from "@/app/refuse-form";
import { formOf, respond } from "@/app/respond";
import { visibleNameSchema } from "@/lib/core/access/visible-name";
import { linksOfLeaverSchema } from "@/lib/core/workspace/workspace";
import { changeWorkspace } from "@/lib/data/workspaces";

const rulesSchema = z.object({ isSecondFactorNeeded: z.enum(["yes", "no"]), linksOfLeaver: linksOfLeaverSchema });

/** Changes the workspace's name and rules. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  POST: async (call) => {
    const { workspaceId } = call.params;
    const grant = await call.grant("workspace.manage", workspaceId);
    const path = `/workspaces/${workspaceId}/settings`;
    const form = formOf(call);
    const { isSecondFactorNeeded, linksOfLeaver } = parseInput(rulesSchema, Object.fromEntries(form));
    const name = visibleNameSchema.safeParse(form.get("name"));
    if (!name.success)
      return refuseForm(call, path, form, { name: "Give it a name of 1 to 80 characters that can be seen." });
    const change = await changeWorkspace(grant, {
      name: name.data,
      linksOfLeaver,
      isSecondFactorNeeded: isSecondFactorNeeded === "yes",
    });
    if (!change.ok) {
      return refuseForm(call, path, form, {
        isSecondFactorNeeded: "Add a second factor to your own account first: this would shut you out.",
      });
    }
    return sayDone(path, "Saved.");
  },
});
