import { formDone } from "@/app/account-form";
import { respond } from "@/app/respond";
import { endSession } from "@/lib/auth/sessions";
import { NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";

/** Ends one session of the person. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ sessionId: string }>({
  POST: async ({ params: { sessionId }, person, caller }) => {
    const asking = await person();
    if (!isId(sessionId)) throw new NotFound("session");
    await endSession(asking, sessionId, caller);
    return formDone("/account", "session-ended");
  },
});
