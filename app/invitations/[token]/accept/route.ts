import { sayDone } from "@/app/refuse-form";
import { respond } from "@/app/respond";
import { acceptInvitation } from "@/lib/data/invitations";

/** Lets the sender into the invitation's workspace. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ token: string }>({
  POST: async ({ params: { token }, person, caller }) => {
    const { outcome, workspaceId } = await acceptInvitation((await person()).actor, token, caller.network);
    const isRefused = outcome === "other-address" || outcome === "removed";
    const path = isRefused ? `/invitations/${token}` : `/workspaces/${workspaceId}`;
    return sayDone(path, words[outcome]);
  },
});

const words = {
  joined: "Welcome. You are in.",
  already: "You were in already.",
  "other-address":
    "Your account has another address, or one that is not verified yet. Sign in with the invited address, or ask for an invitation to yours.",
  removed:
    "Your access to this workspace was changed after this invitation was made, so it no longer works for you. Ask an owner or admin for a new one.",
} as const;
