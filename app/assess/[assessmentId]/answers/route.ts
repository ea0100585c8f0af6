import { z } from "zod";
import { noticeCookies } from "@/app/notice";
import { parseInput } from "@/app/parse-input";
import { formOf, redirectTo, respond } from "@/app/respond";
import { guestCookie, guestSecret } from "@/lib/auth/guest-cookie";
import { answersInputSchema, answersOfForm } from "@/lib/core/questionnaire/answer-input";
import { saveAnswers } from "@/lib/data/answers";
import { env } from "@/lib/platform/env";
import { notSaved } from "./not-saved";

/** The last part of a page's address below the assessment. */
const nextSchema = z.object({ next: z.string().regex(/^[a-z][a-z-]{0,39}$/) });

/** Saves one answer or many: JSON from a page that saves as it goes, a form from one without script. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async (call) => {
    const { request, params, grant, body } = call;
    const granted = await grant("assessment.answer", params.assessmentId);
    if (body.kind !== "form") {
      const { answers } = parseInput(answersInputSchema, body.value);
      const outcomes = await saveAnswers(granted, answers);
      const status = outcomes.some(({ kind }) => kind === "conflict") ? 409 : 200;
      return Response.json({ outcomes }, { status, headers: { "set-cookie": renewedCookie(request) } });
    }
    const { next } = parseInput(nextSchema, { next: formOf(call).get("next") });
    const { answers } = parseInput(answersInputSchema, answersOfForm(body.fields));
    const failed = notSaved(answers, await saveAnswers(granted, answers));
    const path = `/assess/${params.assessmentId}/${failed?.page ?? next}`;
    if (failed === null) return redirectTo(path, [renewedCookie(request)]);
    return redirectTo(path, noticeCookies("not-saved", path, failed.notice));
  },
});

/** Whoever answers keeps access: the browser's copy of the secret lives as long as what it opens. */
function renewedCookie(request: Request): string {
  const { appUrl } = env();
  return guestCookie(guestSecret(request.headers.get("cookie"), appUrl) ?? "", appUrl);
}
