import { z } from "zod";
import { parseAddresses } from "@/lib/core/workspace/addresses";
import { invitedRoleSchema, mostUsesOfLink } from "@/lib/core/workspace/workspace";
import type { NewInvitation } from "@/lib/data/invitations";
import { parseInput } from "./parse-input";

/** As many as fit, with their links, into the notice that shows them. */
const mostAtOnce = 10;

const commonSchema = z.object({
  key: z.uuid(),
  accessRole: invitedRoleSchema,
  kind: z.enum(["addresses", "link"]),
});
const usesSchema = z.coerce.number().int().min(1).max(mostUsesOfLink);

export type ParsedInvitation =
  | Readonly<{ ok: true; invitation: NewInvitation }>
  | Readonly<{ ok: false; wrong: Readonly<Record<string, string>> }>;

/** What a form of invitations asks for, or by field what is wrong with it. */
export function parseInvitation(form: URLSearchParams): ParsedInvitation {
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
