import { refuseForm, sayDone } from "@/app/refuse-form";
import { formOf, respond } from "@/app/respond";
import { deleteWorkspace } from "@/lib/data/workspaces";

/** Deletes the workspace, for whoever typed its name. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  POST: async (call) => {
    const { workspaceId } = call.params;
    const grant = await call.grant("workspace.delete", workspaceId);
    const form = formOf(call);
    const isDeleted = await deleteWorkspace(grant, form.get("typedName") ?? "");
    if (!isDeleted) {
      return refuseForm(call, `/workspaces/${workspaceId}/settings`, new URLSearchParams(), {
        typedName: "That is not the workspace's name.",
      });
    }
    return sayDone("/workspaces", "The workspace is deleted.");
  },
});
