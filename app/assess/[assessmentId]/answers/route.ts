import { z } from "zod";
import { parseInput } from "@/app/parse-input";
import { formOf, redirectTo, respond } from "@/app/respond";
import { guestCookie, guestSecret } from "@/lib/auth/guest-cookie";
import { answersInputSchema, answersOfForm } from "@/lib/core/questionnaire/answer-input";
import { saveAnswers } from "@/lib/data/answers";
import { env } from "@/lib/platform/env";
import { notSaved, pageOfAnswers } from "./not-saved";
import { sayNotSaved, sayOtherResponse, saySignedOut } from "./say-not-saved";

/** The last part of a page's address below the assessment. */
const nextSchema = z.object({ next: z.string().regex(/^[a-z][a-z-]{0,39}$/) });

/** Saves one answer or note or many: JSON from a page that saves as it goes, a form from one without script. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ assessmentId: string }>({
  POST: async (call) => {
    const { request, params, body } = call;
    const asking = (isPersons: boolean) => ({ ...call.asking("assessment.answer", params.assessmentId), isPersons });
    if (body.kind !== "form") {
      const { answers, response: shown, isPersons } = parseInput(answersInputSchema, body.value);
      const { outcomes } = await saveAnswers(asking(isPersons), answers, shown);
      const status = outcomes.some(({ kind }) => kind !== "saved" && kind !== "refused") ? 409 : 200;
      const response = Response.json({ outcomes }, { status });
      for (const cookie of renewedCookies(request)) response.headers.append("set-cookie", cookie);
      return response;
    }
    const { next } = parseInput(nextSchema, { next: formOf(call).get("next") });
    const { answers, response: shown, isPersons } = parseInput(answersInputSchema, answersOfForm(body.fields));
    const pathOf = (page: string) => `/assess/${params.assessmentId}/${page}`;
    if (isPersons && (await call.actor()).kind !== "user") return saySignedOut(answers, pathOf(pageOfAnswers(answers)));
    const { questionnaireVersion, outcomes } = await saveAnswers(asking(isPersons), answers, shown);
    const failed = notSaved(answers, outcomes);
    // A workshop asks everything on one page.
    const path = pathOf(next === "workshop" ? next : (failed?.page ?? next));
    if (failed === null) return redirectTo(path, renewedCookies(request));
    if (outcomes.some(({ kind }) => kind === "other-response")) return sayOtherResponse(answers, path);
    return sayNotSaved({ notice: failed.notice, path, questionnaireVersion });
  },
});

/** A guest who answers keeps access: the browser's copy of the secret lives as long as what it opens. */
function renewedCookies(request: Request): readonly string[] {
  const { appUrl } = env();
  const secret = guestSecret(request.headers.get("cookie"), appUrl);
  return secret === null ? [] : [guestCookie(secret, appUrl)];
}
