import { callActor, respond, seeOther } from "@/app/respond";
import { guestCookie } from "@/lib/auth/guest-cookie";
import { openResumeLink } from "@/lib/data/resume-links";
import { env } from "@/lib/platform/env";

/** Opens a resume link on this device, as the guest that it is or as a new one. */
export const POST = respond<{ token: string }>(async ({ request, params: { token } }) => {
  const { assessmentId, newGuestSecret } = await openResumeLink(await callActor(request), token);
  const cookies = newGuestSecret === null ? [] : [guestCookie(newGuestSecret, env().appUrl)];
  return seeOther(`/assess/${assessmentId}`, cookies);
});
