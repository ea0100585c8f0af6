import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { endInvitation } from "@/lib/data/invitations";

/** Ends an invitation. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; invitationId: string }>({
  POST: async ({ params: { workspaceId, invitationId }, grant }) => {
    const invite = await grant("workspace.invite", workspaceId);
    await endInvitation(invite, parseInput(z.uuid(), invitationId));
    const path = `/workspaces/${workspaceId}/members`;
    return sayDone(path, "The invitation opens nothing any more.");
  },
});
