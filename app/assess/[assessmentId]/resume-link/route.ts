import { noticeCookies } from "@/app/notice";
import { redirectTo, respond } from "@/app/respond";
import { renewResumeLink } from "@/lib/data/resume-links";

/** Makes a resume link, which the next page shows for a minute; the one before it dies. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async ({ params: { assessmentId }, grant }) => {
    const token = await renewResumeLink(await grant("assessment.resume", assessmentId));
    const path = `/assess/${assessmentId}/devices`;
    return redirectTo(path, noticeCookies(path, { "resume-link": { token } }));
  },
});
