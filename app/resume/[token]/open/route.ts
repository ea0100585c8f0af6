import { redirectTo, respond } from "@/app/respond";
import { resumeLinkGonePage } from "@/app/resume/link-gone-page";
import { guestCookie } from "@/lib/auth/guest-cookie";
import { openResumeLink } from "@/lib/data/resume-links";
import { env } from "@/lib/platform/env";

/** Opens a resume link on this device, as the guest that it is or as a new one. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ token: string }>({
  POST: async ({ params: { token }, guest, caller }) => {
    const { assessmentId, newGuestSecret } = await openResumeLink(await guest(), token, caller.network);
    const cookies = newGuestSecret === null ? [] : [guestCookie(newGuestSecret, env().appUrl)];
    return redirectTo(`/assess/${assessmentId}`, cookies);
  },
  notFoundPage: resumeLinkGonePage,
});
