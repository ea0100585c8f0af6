import { z } from "zod";
import { formKeyOf } from "@/app/form-key";
import { noticeCookies } from "@/app/notice";
import { formOf, redirectTo, respond } from "@/app/respond";
import { guestCookie } from "@/lib/auth/guest-cookie";
import { lookQuestions } from "@/lib/content/look";
import { depthSchema, scopeSchema } from "@/lib/core/questionnaire/assessment";
import { createAssessment } from "@/lib/data/assessments";
import { env } from "@/lib/platform/env";

// A database text cannot hold a NUL, and no other control character belongs into a line either.
const beginSchema = z.object({ scope: scopeSchema, depth: depthSchema });

/** Begins an assessment, with the answers of the look where the form brings them along. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const form = formOf(call);
    const kept = lookQuestions().flatMap(({ key, question }) => {
      const token = form.get(key) ?? "";
      return /^[a-z0-9,-]{1,200}$/.test(token) ? [{ key, questionId: question.id, token }] : [];
    });
    const begin = beginSchema.safeParse({ scope: form.get("scope") ?? "", depth: form.get("depth") });
    if (!begin.success) {
      const query = new URLSearchParams(kept.map(({ key, token }) => [key, token])).toString();
      return redirectTo(`/assess${query === "" ? "" : `?${query}`}`, whatWasTyped(form, begin.error));
    }
    const begun = { ...begin.data, answers: kept };
    const { assessmentId, newGuestSecret } = await createAssessment(
      await call.actor(),
      begun,
      call.caller.network,
      formKeyOf(form),
    );
    const cookies = newGuestSecret === null ? [] : [guestCookie(newGuestSecret, env().appUrl)];
    return redirectTo(`/assess/${assessmentId}/profile`, cookies);
  },
});

function whatWasTyped(form: URLSearchParams, error: z.ZodError): readonly string[] {
  const scope = (form.get("scope") ?? "").slice(0, 300);
  const depth = depthSchema.safeParse(form.get("depth")).data ?? null;
  const fields = [...new Set(error.issues.map((issue) => String(issue.path[0])))];
  return noticeCookies("/assess", { "not-begun": { scope, depth, fields } });
}
