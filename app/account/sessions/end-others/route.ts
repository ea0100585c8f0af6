import { formDone } from "@/app/account-form";
import { respond } from "@/app/respond";
import { endOtherSessions } from "@/lib/auth/sessions";

/** Ends every session but the one that asks. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async ({ person, caller }) => {
    await endOtherSessions(await person(), caller);
    return formDone("/account", "sessions-ended");
  },
});
