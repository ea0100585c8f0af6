import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Actor, nobody } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { env } from "@/lib/platform/env";
import { hashSecret } from "@/lib/platform/secrets";
import { guestSecret } from "./guest-cookie";
import { readSessionToken } from "./session-cookie";

/** Who sends this Cookie header, without asking the database: enough for a grant, which looks the secrets up itself. */
export function claimedActor(cookieHeader: string | null): Actor {
  const secret = guestSecret(cookieHeader, env().appUrl);
  const sessionToken = readSessionToken(cookieHeader, env());
  if (secret === null && sessionToken === null) return nobody;
  return { kind: "bearer", guestSecretHash: secret === null ? null : hashSecret(secret), sessionToken };
}

const foundSchema = z.tuple([z.object({ user_id: z.uuid().nullable(), guest_id: z.uuid().nullable() })]);

/** Who sends this Cookie header, a person before a guest; a secret that we never gave out is nobody's. */
export async function readActor(cookieHeader: string | null): Promise<Actor> {
  const claimed = claimedActor(cookieHeader);
  if (claimed.kind !== "bearer") return claimed;
  const opened = await database();
  const rows = await opened.lookUp(sql`
    select touch_session(${claimed.sessionToken}) as user_id, guest_by_secret(${claimed.guestSecretHash}) as guest_id
  `);
  const [{ user_id: userId, guest_id: guestId }] = foundSchema.parse(rows);
  if (userId !== null) return { kind: "user", id: userId };
  return guestId === null ? nobody : { kind: "guest", id: guestId };
}

/** The guest that a browser is, whoever is signed in on it. */
export async function readGuest(cookieHeader: string | null): Promise<Actor> {
  const claimed = claimedActor(cookieHeader);
  const secretHash = claimed.kind === "bearer" ? claimed.guestSecretHash : null;
  if (secretHash === null) return nobody;
  const opened = await database();
  const [row] = guestRows.parse(await opened.lookUp(sql`select guest_by_secret(${secretHash}) as id`));
  return row.id === null ? nobody : { kind: "guest", id: row.id };
}

const guestRows = z.tuple([z.object({ id: z.uuid().nullable() })]);
