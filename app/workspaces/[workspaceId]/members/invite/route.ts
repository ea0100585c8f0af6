import { z } from "zod";
import { noticeCookies } from "@/app/notice";
import { parseInput } from "@/app/parse-input";
import { refuseForm } from "@/app/refuse-form";
import { formOf, redirectTo, respond } from "@/app/respond";
import { parseAddresses } from "@/lib/core/workspace/addresses";
import { invitedRoleSchema, mostUsesOfLink } from "@/lib/core/workspace/workspace";
import { createInvitations, type MadeInvitation, type NewInvitation } from "@/lib/data/invitations";

/** As many as fit, with their links, into the notice that shows them. */
const mostAtOnce = 10;

const commonSchema = z.object({
  key: z.uuid(),
  accessRole: invitedRoleSchema,
  kind: z.enum(["addresses", "link"]),
});
const usesSchema = z.coerce.number().int().min(1).max(mostUsesOfLink);

/** Invites people; the next page shows their links once. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = respond<{ workspaceId: string }>({
  POST: async (call) => {
    const { workspaceId } = call.params;
    const grant = await call.grant("workspace.invite", workspaceId);
    const path = `/workspaces/${workspaceId}/members`;
    const form = formOf(call);
    const asked = wanted(form);
    if (!asked.ok) return refuseForm(path, form, asked.wrong);
    const made = await createInvitations(grant, asked.invitation);
    return redirectTo(path, noticeCookies("invited", path, { made: made.map(shortened) }));
  },
});

/** Ten of the longest addresses would not fit into a cookie beside their links. */
function shortened({ email, token }: MadeInvitation): MadeInvitation {
  return { email: email?.slice(0, 120) ?? null, token };
}

type Wanted =
  | Readonly<{ ok: true; invitation: NewInvitation }>
  | Readonly<{ ok: false; wrong: Readonly<Record<string, string>> }>;

function wanted(form: URLSearchParams): Wanted {
  const { kind, ...common } = parseInput(commonSchema, Object.fromEntries(form));
  if (kind === "link") {
    const uses = usesSchema.safeParse(form.get("mostUses"));
    if (!uses.success) return { ok: false, wrong: { mostUses: `Give a whole number from 1 to ${mostUsesOfLink}.` } };
    return { ok: true, invitation: { ...common, kind, mostUses: uses.data } };
  }
  const { valid, wrong } = parseAddresses(form.get("emails") ?? "");
  if (wrong.length > 0) {
    return { ok: false, wrong: { emails: `These are no mail addresses: ${wrong.slice(0, 5).join(", ")}` } };
  }
  if (valid.length === 0) return { ok: false, wrong: { emails: "Give at least one mail address." } };
  if (valid.length > mostAtOnce) {
    return { ok: false, wrong: { emails: `These are ${valid.length}; invite up to ${mostAtOnce} at a time.` } };
  }
  return { ok: true, invitation: { ...common, kind, emails: valid } };
}
