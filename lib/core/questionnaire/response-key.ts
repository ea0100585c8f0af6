import { z } from "zod";

/** The form of a response key, as pages and saves carry it. */
export const responseKeySchema = z.string().regex(/^[0-9a-f-]{36}(?:\.[0-9a-f-]{36})?$/);

/** Whose answers a page shows: the key of the response, and whether it is shown to somebody signed in. */
export type ResponseReader = Readonly<{ response: string; isPerson: boolean }>;

type Owner = Readonly<{ actor: Readonly<{ id: string }>; workspaceId: string | null; isRound: boolean }>;

/**
 * The response that a page shows and, if members of a workspace share it, the person it is shown to. Forms, saves and a
 * device's journal carry it, so that nothing of one person is shown to or sent by another. `save_answers` compares it.
 */
export function responseKey(responseId: string, { actor, workspaceId, isRound }: Owner): string {
  return workspaceId === null || isRound ? responseId : `${responseId}.${actor.id}`;
}
