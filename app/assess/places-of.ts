import type { Place } from "@/components/questionnaire/kept-assessments";
import type { Actor } from "@/lib/core/access/actor";
import { may } from "@/lib/core/access/policy";
import { listWorkspaces } from "@/lib/data/workspaces";

/** Where an assessment of this device may go besides: the account of whoever is signed in. */
export const account: Place = { id: "account", name: "my account" };

/** The workspaces into which this person may bring an assessment. */
export async function placesOf(actor: Actor): Promise<readonly Place[]> {
  const all = await listWorkspaces(actor);
  return all.filter(({ accessRole, mayEnter }) => mayEnter && may(accessRole, "workspace.assess"));
}
