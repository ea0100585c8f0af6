import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { restoreScope } from "@/lib/data/scopes";

/** Offers an archived scope again. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; scopeId: string }>({
  POST: async ({ params: { workspaceId, scopeId }, grant }) => {
    await restoreScope(await grant("workspace.assess", workspaceId), scopeId);
    return sayDone(`/workspaces/${workspaceId}/rounds`, "The scope is in use again.");
  },
});
