import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { archiveScope } from "@/lib/data/scopes";

/** Offers a scope for new rounds no more. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; scopeId: string }>({
  POST: async ({ params: { workspaceId, scopeId }, grant }) => {
    await archiveScope(await grant("workspace.assess", workspaceId), scopeId);
    return sayDone(`/workspaces/${workspaceId}/rounds`, "The scope is archived; its rounds stay.");
  },
});
