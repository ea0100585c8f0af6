import { formDone } from "@/app/account-form";
import { respond } from "@/app/respond";
import { endedSessionCookie } from "@/lib/auth/session-cookie";
import { endAllSessions } from "@/lib/auth/sessions";
import { env } from "@/lib/platform/env";

/** Ends every session, the one that asks too. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async ({ person, caller }) => {
    await endAllSessions(await person(), caller);
    const response = formDone("/sign-in", "sessions-ended", { cookies: [endedSessionCookie(env().appUrl)] });
    response.headers.set("clear-site-data", '"cache", "storage"');
    return response;
  },
});
