import { noticeCookies } from "@/app/notice";
import { parseInput } from "@/app/parse-input";
import { formOf, redirectTo, respond } from "@/app/respond";
import { agreementInputSchema } from "@/lib/core/workshop/room";
import { agreeStep } from "@/lib/data/workshops";

/** Saves the level that the room agreed on. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string; assessmentId: string }>({
  POST: async (call) => {
    const { workspaceId, assessmentId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const form = Object.fromEntries(formOf(call));
    const given = parseInput(agreementInputSchema, { ...form, base: Number(form.base) });
    const outcome = await agreeStep(grant, { assessmentId, ...given });
    const path = `/workspaces/${workspaceId}/workshops/${assessmentId}`;
    if (outcome !== "conflict") return redirectTo(path);
    const { questionId } = given;
    return redirectTo(path, noticeCookies(path, { "form-refused": { values: { questionId }, wrong: {} } }));
  },
});
