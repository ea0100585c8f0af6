import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache, createElement, type ReactNode } from "react";
import { PageNotFound } from "@/components/layout/page-not-found";
import { claimedActor, readActor, readGuest } from "@/lib/auth/actor";
import { readShareCookie } from "@/lib/auth/share-cookie";
import { findSignedIn, type SignedIn } from "@/lib/auth/signed-in";
import type { Actor, LinkActor } from "@/lib/core/access/actor";
import type { AssessmentPermission, Permission } from "@/lib/core/access/policy";
import { type Asking, type Grant, grant } from "@/lib/data/grant";
import { type KeptForm, readKeptForm } from "@/lib/data/kept-forms";
import type { Network } from "@/lib/platform/client-network";
import { env } from "@/lib/platform/env";
import { errorKind, NotFound } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/ids";
import { callerOf } from "./caller-of";
import { type NoticeKind, type Notices, readNotice } from "./notice";
import { recordLater } from "./record-later";
import { signInPath } from "./sign-in-address";

/** Proof for a page that its visitor may do this there; else what `orNotFound` makes of its absence. */
export async function requestGrant<P extends Permission>(permission: P, id: string): Promise<Grant<P>> {
  return grant(claimedActor(await requestCookies()), permission, id, await requestNetwork());
}

/** The same question for a verb that puts it itself, together with what it does. */
export async function requestAsking<P extends AssessmentPermission>(
  permission: P,
  assessmentId: string,
): Promise<Asking<P>> {
  const actor = claimedActor(await requestCookies());
  return { actor, permission, assessmentId, network: await requestNetwork(), isPersons: false };
}

/** Who asks for a page; nobody where the browser has no secret of ours. Asked once a request. */
export const requestActor: () => Promise<Actor> = cache(async () => readActor(await requestCookies()));

/** The guest that this browser is, whoever is signed in on it. */
export async function requestGuest(): Promise<Actor> {
  return readGuest(await requestCookies());
}

/** Who is signed in, by name; null where nobody is. Asked once a request, and of nobody without a session's cookie. */
export const requestPerson: () => Promise<SignedIn | null> = cache(async () => findSignedIn(await requestCookies()));

/** Whether the browser brings a session, whatever became of it: nothing is looked up for what goes along with every page. */
export async function requestClaimsPerson(): Promise<boolean> {
  const claimed = claimedActor(await requestCookies());
  return claimed.kind === "bearer" && claimed.sessionToken !== null;
}

/** Who is signed in, for a page that is for them alone; everybody else is led to the sign-in and back. */
export async function neededPerson(path: string): Promise<SignedIn> {
  const person = await requestPerson();
  return person ?? redirect(signInPath(path));
}

/** The visitor through this share link that asks for a page; NotFound where the browser has not shown its token. */
export async function requestVisitor(linkId: string): Promise<LinkActor> {
  const visitor = isId(linkId) ? readShareCookie(await requestCookies(), linkId, env()) : null;
  if (visitor === null) throw new NotFound("share link");
  return visitor;
}

/** The network that a page is asked for from; null where it is not known. */
export async function requestNetwork(): Promise<Network | null> {
  await connection();
  return callerOf(await headers()).network;
}

/** What a form post had to say to this page, kept for a minute. */
export async function requestNotice<K extends NoticeKind>(kind: K, path: string): Promise<Notices[K] | null> {
  return readNotice(kind, path, await requestCookies());
}

/** The form that came back to this page, whole; null if none did. */
export async function requestRefused(path: string): Promise<KeptForm | null> {
  const kept = await requestNotice("form-kept", path);
  return kept === null ? requestNotice("form-refused", path) : readKeptForm(await requestActor(), kept.key);
}

/**
 * A page, or what stands for it where our NotFound ended its making; every other error is the error page's.
 *
 * @param words what the not-found page says; where left out, what it says of assessments
 * @param waiting the door that says how long to wait, of a page whose making is limited: none can answer 429 itself
 */
export async function orNotFound(
  makePage: () => Promise<ReactNode>,
  words?: ReactNode,
  waiting: string | null = null,
): Promise<ReactNode> {
  try {
    return await makePage();
  } catch (error) {
    recordLater(error, await requestNetwork());
    if (errorKind(error) === "not-found") return createElement(PageNotFound, null, words);
    if (errorKind(error) === "too-many" && waiting !== null) redirect(waiting);
    throw error;
  }
}

async function requestCookies(): Promise<string | null> {
  await connection(); // never while building
  return (await headers()).get("cookie");
}
