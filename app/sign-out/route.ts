import { redirectTo, respond } from "@/app/respond";
import { endedSessionCookie } from "@/lib/auth/session-cookie";
import { signOut } from "@/lib/auth/sessions";
import { env } from "@/lib/platform/env";

/** Ends this browser's session, and has the browser forget what it kept of our pages. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async ({ caller }) => {
    await signOut(caller);
    const response = redirectTo("/", [endedSessionCookie(env().appUrl)]);
    response.headers.set("clear-site-data", '"cache", "storage"');
    return response;
  },
});
