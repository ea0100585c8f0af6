import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { doOnce, recallOnce } from "@/lib/db/do-once";
import { hasTurn } from "@/lib/db/take-turn";
import { newId } from "@/lib/platform/ids";

const keptFormSchema = z.object({
  values: z.record(z.string(), z.string()),
  wrong: z.record(z.string(), z.string()),
});

/** A form that came back: the typed values, and by field what is wrong with them. */
export type KeptForm = Readonly<z.infer<typeof keptFormSchema>>;

/** So that nobody fills the disk with forms that do not fit. */
const keeping = { name: "kept form", most: 100, seconds: 3600 };

/**
 * Keeps a refused form for its sender, encrypted, for as long as answers to repeated requests are kept.
 *
 * @returns the key that gives it back; null if nobody is known to keep it for, or too many were kept
 */
export async function keepForm(actor: Actor, form: KeptForm): Promise<string | null> {
  if (actor.kind !== "user" && actor.kind !== "guest") return null;
  const key = newId();
  const opened = await database();
  return opened.asActor(actor, async (tx) => {
    if (!(await hasTurn(keeping, actor.id, tx))) return null;
    await doOnce(tx, actor, { key, asked: "kept form" }, { answer: keptFormSchema, work: async () => form });
    return key;
  });
}

/** Returns the form that was kept for this sender with this key, or null. */
export async function readKeptForm(actor: Actor, key: string): Promise<KeptForm | null> {
  if (actor.kind !== "user" && actor.kind !== "guest") return null;
  const opened = await database();
  return opened.asActor(actor, (tx) => recallOnce(tx, actor, key, keptFormSchema));
}
