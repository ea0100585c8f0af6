import { z } from "zod";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { visibleNameSchema } from "@/lib/core/access/visible-name";
import { createWorkspace } from "@/lib/data/workspaces";

const createSchema = z.object({ name: visibleNameSchema, key: z.uuid() });

/** Makes a workspace and leads into it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond({
  POST: async (call) => {
    const form = formOf(call);
    const { actor } = await call.person();
    const given = createSchema.safeParse(Object.fromEntries(form));
    if (!given.success) {
      return refuseForm(call, "/workspaces", form, { name: "Give it a name of 1 to 80 characters that can be seen." });
    }
    return redirectTo(`/workspaces/${await createWorkspace(actor, given.data, call.caller.network)}`);
  },
});
