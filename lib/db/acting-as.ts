import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/core/access/actor";
import { isId } from "@/lib/platform/ids";

export type Settings = readonly (readonly [name: string, value: string])[];

/**
 * The settings that make a transaction act for somebody, all of them local to it: the pool behind us may hand the
 * connection to another visitor afterwards.
 */
export function actingAs(actor: Actor): Settings {
  const id = "id" in actor ? actor.id : "";
  if (id !== "" && !isId(id)) throw new Error("an actor's id is a UUID");
  return [
    ["role", "plimsoll_app"],
    ["app.actor_kind", actor.kind],
    ["app.actor_id", id],
  ];
}

/** A statement may take this long, so that one slow query cannot hold a connection for ever. */
export const timeouts: Settings = [
  ["statement_timeout", "10s"],
  ["lock_timeout", "3s"],
  ["idle_in_transaction_session_timeout", "20s"],
];

/** The settings as a SELECT. */
export function selectSettings(settings: Settings): SQL {
  const set = settings.map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  return sql`select ${sql.join(set, sql`, `)}`;
}

/**
 * A function's call and the settings that it acts under, in one statement. A row from the inner SELECT has to be there
 * before the call is made, so the function finds the settings in force, and whatever it runs is planned under its role.
 */
export function callUnder(settings: Settings, call: SQL): SQL {
  return sql`select ${call} as result from (${selectSettings(settings)}) as acting`;
}
