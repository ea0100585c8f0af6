import { accounts } from "@/lib/core/access/actor";
import { database } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/record-audit";
import { auth } from "./better-auth";
import { type Caller, headersOf } from "./caller";
import { outcomeOf } from "./foreign-call";
import { limitFailures } from "./limits";
import { provePassword } from "./prove-password";
import { codeUsed, recorded } from "./recording";
import { hashRecoveryCode, replaceRecoveryCodes } from "./recovery-codes";
import { endSessionBefore } from "./sign-in";
import type { SignedIn } from "./signed-in";

/** What came of a code: signed in, another code, or the password has to be given again. */
export type CodeOutcome =
  | Readonly<{ kind: "signed-in"; cookies: readonly string[] }>
  | Readonly<{ kind: "wrong" }>
  /** The code signed somebody in before; the password has to be given again, and the next code. */
  | Readonly<{ kind: "used" }>
  | Readonly<{ kind: "over" }>;

/** Ends a sign-in with a one-time code, or with one of the recovery codes, which is used up by it. */
export async function giveCode(
  { code, by }: Readonly<{ code: string; by: "code" | "recovery-code" }>,
  caller: Caller,
): Promise<CodeOutcome> {
  const { network } = caller;
  // Tries of one account are counted by its own row, across challenges; here it is not known yet whose they are.
  const failures = await limitFailures(null, caller);
  // A session that the browser still has would make this a change of the second factor instead.
  const headers = headersOf({ ...caller, cookies: withoutSession(caller.cookies) });
  const body = { code: by === "code" ? code : hashRecoveryCode(code), trustDevice: false };
  const recording = { event: "sign-in.done", model: "session", network, details: { by } } as const;
  const outcome = await recorded(by === "code" ? { ...recording, code } : recording, () =>
    by === "code"
      ? outcomeOf(auth().api.verifyTOTP({ body, headers, returnHeaders: true }))
      : outcomeOf(auth().api.verifyBackupCode({ body, headers, returnHeaders: true })),
  );
  if (outcome.kind === "refused" && isCodeAsked(outcome.code)) return { kind: "wrong" };
  await failures.giveBack();
  if (outcome.kind === "refused") return { kind: outcome.code === codeUsed ? "used" : "over" };
  await endSessionBefore(caller);
  return { kind: "signed-in", cookies: outcome.cookies };
}

function isCodeAsked(code: string): boolean {
  return code === "INVALID_CODE" || code === "INVALID_BACKUP_CODE";
}

function withoutSession(cookies: string | null): string {
  const pairs = (cookies ?? "").split(";").map((pair) => pair.trim());
  return pairs.filter((pair) => !/^(?:__Host-)?plimsoll-session=/.test(pair)).join("; ");
}

/**
 * Makes the key for an app of one-time codes. It counts once `confirmSecondFactor` has seen a code of it.
 *
 * @param person signed in a few minutes ago at most
 */
export async function beginSecondFactor(
  person: SignedIn,
  password: string,
  caller: Caller,
): Promise<Readonly<{ kind: "begun"; uri: string }> | Readonly<{ kind: "wrong" }> | Readonly<{ kind: "already" }>> {
  if (!(await provePassword(person, password, caller))) return { kind: "wrong" };
  const body = { password, method: "totp" as const };
  const outcome = await outcomeOf(
    auth().api.enableTwoFactor({ body, headers: headersOf(caller), returnHeaders: true }),
  );
  if (outcome.kind === "refused") return { kind: "already" };
  return { kind: "begun", uri: "totpURI" in outcome.response ? outcome.response.totpURI : "" };
}

/** Switches one-time codes on by a first code; gives the recovery codes, which are shown this once, and a new session. */
export async function confirmSecondFactor(
  { actor, email, sessionId, isSecondFactorOn }: SignedIn,
  code: string,
  caller: Caller,
): Promise<
  Readonly<{ kind: "on"; recoveryCodes: readonly string[]; cookies: readonly string[] }> | Readonly<{ kind: "wrong" }>
> {
  if (isSecondFactorOn) return { kind: "wrong" };
  const { network } = caller;
  const failures = await limitFailures(email, caller, sessionId);
  const outcome = await recorded({ event: "second-factor.on", model: "user", network, code }, () =>
    outcomeOf(auth().api.verifyTOTP({ body: { code }, headers: headersOf(caller), returnHeaders: true })),
  );
  if (outcome.kind === "refused") return { kind: "wrong" };
  await failures.giveBack();
  const opened = await database();
  const recoveryCodes = await opened.asActor(accounts, (tx) => replaceRecoveryCodes(tx, actor.id));
  return { kind: "on", recoveryCodes, cookies: outcome.cookies };
}

/** Switches one-time codes off; gives a new session. */
export async function endSecondFactor(
  person: SignedIn,
  password: string,
  caller: Caller,
): Promise<Readonly<{ kind: "off"; cookies: readonly string[] }> | Readonly<{ kind: "wrong" }>> {
  if (!(await provePassword(person, password, caller))) return { kind: "wrong" };
  const { network } = caller;
  const outcome = await recorded({ event: "second-factor.off", model: "user", network }, () =>
    outcomeOf(auth().api.disableTwoFactor({ body: { password }, headers: headersOf(caller), returnHeaders: true })),
  );
  return outcome.kind === "refused" ? { kind: "wrong" } : { kind: "off", cookies: outcome.cookies };
}

/** Makes new recovery codes; the ones before open nothing any more. */
export async function renewRecoveryCodes(
  person: SignedIn,
  password: string,
  caller: Caller,
): Promise<readonly string[] | null> {
  if (!(await provePassword(person, password, caller))) return null;
  if (!person.isSecondFactorOn) return null;
  const { actor } = person;
  const opened = await database();
  return opened.asActor(accounts, async (tx) => {
    await recordAudit(tx, { actor, network: caller.network }, { event: "recovery-codes.renewed" });
    return replaceRecoveryCodes(tx, actor.id);
  });
}
