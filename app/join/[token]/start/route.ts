import { z } from "zod";
import { formKeyOf } from "@/app/form-key";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { guestCookie } from "@/lib/auth/guest-cookie";
import { visibleNameSchema } from "@/lib/core/access/visible-name";
import { joinRound } from "@/lib/data/joining";
import { env } from "@/lib/platform/env";

const jobFunctionSchema = z.string().regex(/^[a-z-]{1,40}$/);
const nameSchema = z.union([visibleNameSchema, z.string().trim().max(0)]);

/** Begins answering by a link into a round, as whoever is signed in here or as this browser's guest. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ token: string }>({
  POST: async (call) => {
    const { token } = call.params;
    const form = formOf(call);
    const path = `/join/${encodeURIComponent(token)}`;
    const name = nameSchema.safeParse(form.get("name") ?? "");
    const jobFunction = jobFunctionSchema.safeParse(form.get("jobFunction"));
    if (!name.success || !jobFunction.success) {
      return refuseForm(call, path, form, {
        ...(!name.success && { name: "Give a name of up to 80 characters that can be seen, or none." }),
        ...(!jobFunction.success && { jobFunction: "Choose one; “prefer not to say” is one of them." }),
      });
    }
    const given = { name: name.data, jobFunction: jobFunction.data };
    const { outcome, assessmentId, newGuestSecret } = await joinRound(
      await call.actor(),
      await call.guest(),
      token,
      given,
      formKeyOf(form),
    );
    const cookies = newGuestSecret === null ? [] : [guestCookie(newGuestSecret, env().appUrl)];
    const isIn = outcome === "joined" || outcome === "already";
    return redirectTo(isIn ? `/assess/${assessmentId}` : path, cookies);
  },
});
