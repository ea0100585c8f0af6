import { z } from "zod";
import { parsePeople, type WrongEntry } from "@/lib/core/team/people";
import { invitedRoleSchema, mostInvitationsADay, mostUsesOfLink } from "@/lib/core/workspace/workspace";
import type { NewInvitation } from "@/lib/data/invitations";
import { wrongEntriesWords } from "@/lib/wording/people-list";
import { parseInput } from "./parse-input";

const commonSchema = z.object({
  key: z.uuid(),
  accessRole: invitedRoleSchema,
  kind: z.enum(["addresses", "link"]),
});
const usesSchema = z.coerce.number().int().min(1).max(mostUsesOfLink);

export type ParsedInvitation =
  | Readonly<{ ok: true; invitation: NewInvitation; left: readonly WrongEntry[] }>
  | Readonly<{ ok: false; wrong: Readonly<Record<string, string>> }>;

/**
 * What a form of invitations asks for, with the entries that are no addresses; or, where nobody can be invited, by field
 * what is wrong with it.
 */
export function parseInvitation(form: URLSearchParams): ParsedInvitation {
  const { kind, ...common } = parseInput(commonSchema, Object.fromEntries(form));
  if (kind === "link") {
    const uses = usesSchema.safeParse(form.get("mostUses"));
    if (!uses.success) return { ok: false, wrong: { mostUses: `Give a whole number from 1 to ${mostUsesOfLink}.` } };
    return { ok: true, invitation: { ...common, kind, mostUses: uses.data }, left: [] };
  }
  const { people, wrong } = parsePeople(form.get("emails") ?? "", { most: mostInvitationsADay, isAddressNeeded: true });
  const emails = people.flatMap(({ email }) => (email === null ? [] : [email]));
  if (emails.length > 0) return { ok: true, invitation: { ...common, kind, emails }, left: wrong };
  if (wrong.length === 0) return { ok: false, wrong: { emails: "Enter at least one email address." } };
  return { ok: false, wrong: { emails: wrongEntriesWords(wrong) } };
}
