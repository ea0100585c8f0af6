import { noticeCookies } from "@/app/notice";
import { redirectTo, respond } from "@/app/respond";
import { endOtherDevices } from "@/lib/data/resume-links";

/** Takes the assessment from every other device. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async ({ params: { assessmentId }, grant }) => {
    await endOtherDevices(await grant("assessment.resume", assessmentId));
    const path = `/assess/${assessmentId}/devices`;
    return redirectTo(path, noticeCookies(path, { "devices-ended": {} }));
  },
});
