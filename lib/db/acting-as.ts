import type { Actor } from "@/lib/core/access/actor";
import { isId } from "@/lib/platform/ids";

/**
 * The settings that make a transaction act for somebody, all of them local to it: the pool behind us may hand the
 * connection to another visitor afterwards.
 */
export function actingAs(actor: Actor): readonly (readonly [name: string, value: string])[] {
  const id = actor.kind === "guest" ? actor.id : "";
  if (id !== "" && !isId(id)) throw new Error("an actor's id is a UUID");
  return [
    ["role", "plimsoll_app"],
    ["app.actor_kind", actor.kind],
    ["app.actor_id", id],
  ];
}

/** A statement may take this long, so that one slow query cannot hold a connection for ever. */
export const timeouts: readonly (readonly [name: string, value: string])[] = [
  ["statement_timeout", "10s"],
  ["lock_timeout", "3s"],
  ["idle_in_transaction_session_timeout", "20s"],
];
