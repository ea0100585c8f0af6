import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { formOf, respond } from "@/app/respond";
import { roundRedirect } from "@/app/workspaces/round-redirect";
import { renewJoinLink } from "@/lib/data/join-links";

/** Makes the round's link for all, which the page shows for a minute; the one before dies. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const key = parseInput(z.uuid(), formOf(call).get("key"));
    await renewJoinLink(grant, { assessmentId, key });
    return roundRedirect(call.params, { "round-links": { key } });
  },
});
