import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/record-audit";
import { passkey } from "@/lib/db/schema/passkey";
import { NotFound } from "@/lib/platform/errors";
import { auth } from "./better-auth";
import { type Caller, headersOf } from "./caller";
import { type Outcome, outcomeOf } from "./foreign-call";
import { limitChallenges, limitFailures } from "./limits";
import { recorded } from "./recording";
import { endSessionBefore } from "./sign-in";
import type { SignedIn } from "./signed-in";

/** What a browser needs to make a passkey for the person who signed in on it a few minutes ago at most. */
export async function passkeyToMake(caller: Caller): Promise<Outcome<object>> {
  return outcomeOf(auth().api.generatePasskeyRegistrationOptions({ headers: headersOf(caller), returnHeaders: true }));
}

/** Keeps the public half of a passkey that the browser just made. */
export async function addPasskey(
  { name, response }: Readonly<{ name: string; response: unknown }>,
  caller: Caller,
): Promise<boolean> {
  const { network } = caller;
  const outcome = await recorded({ event: "passkey.added", model: "passkey", network }, () =>
    outcomeOf(
      auth().api.verifyPasskeyRegistration({
        body: { response, name },
        headers: headersOf(caller),
        returnHeaders: true,
      }),
    ),
  );
  return outcome.kind === "done";
}

/** Forgets a passkey of this person; one that is gone, or somebody else's, is not found. */
export async function removePasskey({ actor }: SignedIn, passkeyId: string, { network }: Caller): Promise<void> {
  const opened = await database();
  await opened.asActor(accounts, async (tx) => {
    const removed = await tx
      .delete(passkey)
      .where(and(eq(passkey.id, passkeyId), eq(passkey.userId, actor.id)))
      .returning({ id: passkey.id });
    if (removed.length === 0) throw new NotFound("passkey");
    await recordAudit(tx, { actor, network }, { event: "passkey.removed" });
  });
}

/** What a browser needs to sign in by a passkey that it keeps, of whomever. */
export async function passkeyToShow(caller: Caller): Promise<Outcome<object>> {
  await limitChallenges(caller.network);
  const headers = headersOf({ ...caller, cookies: null });
  return outcomeOf(auth().api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }));
}

/** What a browser's passkey answers; better-auth looks at every byte of it. */
export const authenticationAnswerSchema = z.custom<AuthenticationAnswer>(
  (value) => z.object({ id: z.string(), response: z.object({}) }).safeParse(value).success,
);
type AuthenticationAnswer = NonNullable<
  Parameters<ReturnType<typeof auth>["api"]["verifyPasskeyAuthentication"]>[0]
>["body"]["response"];

/** Signs in by a passkey; null where it is none of ours, or answers another challenge. */
export async function signInByPasskey(
  response: AuthenticationAnswer,
  caller: Caller,
): Promise<readonly string[] | null> {
  const { network } = caller;
  const failures = await limitFailures(null, caller);
  const outcome = await recorded({ event: "sign-in.done", model: "session", network, details: { by: "passkey" } }, () =>
    outcomeOf(
      auth().api.verifyPasskeyAuthentication({ body: { response }, headers: headersOf(caller), returnHeaders: true }),
    ),
  );
  if (outcome.kind === "refused") return null;
  await failures.giveBack();
  await endSessionBefore(caller);
  return outcome.cookies;
}
