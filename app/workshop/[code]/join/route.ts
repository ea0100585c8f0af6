import { z } from "zod";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { guestCookie } from "@/lib/auth/guest-cookie";
import { joinWorkshop } from "@/lib/data/workshop-joining";
import { env } from "@/lib/platform/env";

const jobFunctionSchema = z.string().regex(/^[a-z-]{1,40}$/);

/** Begins answering in a workshop as this browser's guest. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ code: string }>({
  POST: async (call) => {
    const { code } = call.params;
    const form = formOf(call);
    const path = `/workshop/${encodeURIComponent(code)}`;
    const jobFunction = jobFunctionSchema.safeParse(form.get("jobFunction"));
    if (!jobFunction.success) {
      return refuseForm(path, form, { jobFunction: "Choose one; “prefer not to say” is one of them." });
    }
    const asked = { code, network: call.caller.network, jobFunction: jobFunction.data };
    const { outcome, assessmentId, newGuestSecret } = await joinWorkshop(await call.guest(), asked);
    if (outcome === "full") return refuseForm(path, form, { jobFunction: "This workshop is full." });
    const cookies = newGuestSecret === null ? [] : [guestCookie(newGuestSecret, env().appUrl)];
    return redirectTo(`/assess/${assessmentId}/workshop`, cookies);
  },
});
