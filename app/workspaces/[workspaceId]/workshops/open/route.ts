import { z } from "zod";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { newWorkshopSchema } from "@/lib/core/workshop/new-workshop";
import { openWorkshop } from "@/lib/data/workshops";

/** Opens a workshop and leads to the screen for its room. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  POST: async (call) => {
    const { workspaceId } = call.params;
    const grant = await call.grant("workspace.assess", workspaceId);
    const form = formOf(call);
    const domainIds = form.getAll("domainIds");
    const given = newWorkshopSchema
      .extend({ key: z.uuid() })
      .safeParse({ ...Object.fromEntries(form), domainIds: domainIds.length === 0 ? null : domainIds });
    const path = `/workspaces/${workspaceId}/workshops`;
    if (!given.success) {
      const words = "Say what the room talks about, in 1 to 80 characters that can be seen.";
      return refuseForm(call, `${path}/new`, form, { scope: words });
    }
    return redirectTo(`${path}/${await openWorkshop(grant, given.data)}`);
  },
});
