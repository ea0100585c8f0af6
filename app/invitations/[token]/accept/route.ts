import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { acceptInvitation } from "@/lib/data/invitations";

/** Lets the sender into the invitation's workspace. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ token: string }>({
  POST: async ({ params: { token }, person, caller }) => {
    const { outcome, workspaceId } = await acceptInvitation((await person()).actor, token, caller.network);
    const path = outcome === "other-address" ? `/invitations/${token}` : `/workspaces/${workspaceId}`;
    return sayDone(path, words[outcome]);
  },
});

const words = {
  joined: "Welcome. You are in.",
  already: "You were in already.",
  "other-address": "Your account has another address.",
} as const;
