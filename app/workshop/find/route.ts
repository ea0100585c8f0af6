import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { readCode } from "@/lib/core/workshop/code";
import { findWorkshop } from "@/lib/data/workshop-joining";
import { noWorkshopWords } from "@/lib/wording/room-words";

/** From a typed code to the workshop that it opens. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const form = formOf(call);
    const code = readCode(form.get("code") ?? "");
    const isThere = code !== null && (await findWorkshop(await call.guest(), { code, network: call.caller.network }));
    if (isThere) return redirectTo(`/workshop/${code}`);
    return refuseForm(call, "/workshop", form, { code: noWorkshopWords.join(". ") });
  },
});
