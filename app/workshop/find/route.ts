import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { readCode } from "@/lib/core/workshop/code";
import { findWorkshop } from "@/lib/data/workshop-joining";

/** From a typed code to the workshop that it opens. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const form = formOf(call);
    const code = readCode(form.get("code") ?? "");
    const isThere = code !== null && (await findWorkshop(await call.guest(), { code, network: call.caller.network }));
    if (isThere) return redirectTo(`/workshop/${code}`);
    const words = "No open workshop has this code. Look at the screen again; it may also be over.";
    return refuseForm("/workshop", form, { code: words });
  },
});
