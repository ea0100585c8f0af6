import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Actor, nobody } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { env } from "@/lib/platform/env";
import { hashSecret } from "@/lib/platform/secrets";
import { guestSecret } from "./guest-cookie";

/** Who sends this Cookie header, without asking the database: enough for a grant, which looks the secret up itself. */
export function claimedActor(cookieHeader: string | null): Actor {
  const secret = guestSecret(cookieHeader, env().appUrl);
  return secret === null ? nobody : { kind: "bearer", secretHash: hashSecret(secret) };
}

const foundSchema = z.tuple([z.object({ id: z.uuid().nullable() })]);

/** Who sends this Cookie header; a secret that we never gave out is nobody's. */
export async function readActor(cookieHeader: string | null): Promise<Actor> {
  const claimed = claimedActor(cookieHeader);
  if (claimed.kind !== "bearer") return claimed;
  const opened = await database();
  const rows = await opened.lookUp(sql`select guest_by_secret(${claimed.secretHash}) as id`);
  const [{ id }] = foundSchema.parse(rows);
  return id === null ? nobody : { kind: "guest", id };
}
