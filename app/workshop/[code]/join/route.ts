import { formKeyOf } from "@/app/form-key";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { guestCookie } from "@/lib/auth/guest-cookie";
import { joinWorkshop } from "@/lib/data/workshop-joining";
import { env } from "@/lib/platform/env";

/** Begins answering in a workshop as this browser's guest. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ code: string }>({
  POST: async (call) => {
    const { code } = call.params;
    const path = `/workshop/${encodeURIComponent(code)}`;
    const asked = { code, network: call.caller.network };
    const key = formKeyOf(formOf(call));
    const { outcome, assessmentId, newGuestSecret } = await joinWorkshop(await call.guest(), asked, key);
    if (outcome === "full") return refuseForm(call, path, formOf(call), { join: "This workshop is full." });
    const cookies = newGuestSecret === null ? [] : [guestCookie(newGuestSecret, env().appUrl)];
    return redirectTo(`/assess/${assessmentId}/workshop`, cookies);
  },
});
