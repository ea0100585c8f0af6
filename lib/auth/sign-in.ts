import { setTimeout as wait } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { accounts } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/record-audit";
import { session } from "@/lib/db/schema/session";
import { user } from "@/lib/db/schema/user";
import { env } from "@/lib/platform/env";
import { auth } from "./better-auth";
import { type Caller, headersOf } from "./caller";
import { outcomeOf } from "./foreign-call";
import { knownBrowserCookie } from "./known-browser";
import { limitFailures } from "./limits";
import { recorded } from "./recording";
import { readSessionToken } from "./session-cookie";

export type SignInOutcome =
  | Readonly<{ kind: "signed-in"; cookies: readonly string[] }>
  /** The password was right; a one-time code is asked for next. */
  | Readonly<{ kind: "code-needed"; cookies: readonly string[] }>
  /** The password was right; the address was never confirmed. */
  | Readonly<{ kind: "unconfirmed" }>
  /** Address or password is another one; nobody is told which. */
  | Readonly<{
      kind: "wrong";
      /** How many tries more there are before one has to wait. */
      left: number;
    }>;

/** A refusal takes so long, which is longer than all that is done for it: its time must not say whose address is known. */
const wrongAfterMilliseconds = 250;

/** Signs in by password, as a new session; the one that this browser had ends. */
export async function signIn(
  { email, password }: Readonly<{ email: string; password: string }>,
  caller: Caller,
): Promise<SignInOutcome> {
  const { network } = caller;
  const failures = await limitFailures(email, caller);
  const wrongAt = wait(wrongAfterMilliseconds);
  const opened = await database();
  const [person] = await opened.asActor(accounts, (tx) =>
    tx.select({ id: user.id, isSecondFactorOn: user.twoFactorEnabled }).from(user).where(eq(user.email, email)),
  );
  const event = person?.isSecondFactorOn ? "sign-in.password-passed" : "sign-in.done";
  const outcome = await recorded({ event, model: "session", network, details: { by: "password" } }, () =>
    outcomeOf(auth().api.signInEmail({ body: { email, password }, headers: headersOf(caller), returnHeaders: true })),
  );
  if (outcome.kind === "refused" && outcome.code !== "EMAIL_NOT_VERIFIED") {
    await opened.asActor(accounts, (tx) =>
      recordAudit(
        tx,
        { actor: accounts, network },
        {
          event: "sign-in.failed",
          userId: person?.id ?? null,
          outcome: "refused",
          details: { by: "password" },
        },
      ),
    );
    await wrongAt;
    return { kind: "wrong", left: failures.left };
  }
  await failures.giveBack();
  if (outcome.kind === "refused") return { kind: "unconfirmed" };
  if ("twoFactorRedirect" in outcome.response) return { kind: "code-needed", cookies: outcome.cookies };
  await endSessionBefore(caller);
  return { kind: "signed-in", cookies: [...outcome.cookies, knownBrowserCookie(email, env())] };
}

/** Ends the session that a browser had before it signed in again. */
export async function endSessionBefore({ cookies }: Caller): Promise<void> {
  const token = readSessionToken(cookies, env());
  if (token === null) return;
  const opened = await database();
  await opened.asActor(accounts, (tx) => tx.delete(session).where(and(eq(session.token, token))));
}
