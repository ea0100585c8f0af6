import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache, createElement, type ReactNode } from "react";
import { PageNotFound } from "@/components/layout/page-not-found";
import { TooManyTries } from "@/components/layout/too-many-tries";
import { claimedActor, readActor, readGuest } from "@/lib/auth/actor";
import { findSignedIn, type SignedIn } from "@/lib/auth/signed-in";
import type { Actor } from "@/lib/core/access/actor";
import type { Permission } from "@/lib/core/access/policy";
import { type Grant, grant } from "@/lib/data/grant";
import type { Network } from "@/lib/platform/client-network";
import { errorKind } from "@/lib/platform/errors";
import { callerOf } from "./caller-of";
import { type NoticeKind, type Notices, readNotice } from "./notice";
import { signInPath } from "./sign-in-address";

/** Proof for a page that its visitor may do this there; else what `orNotFound` makes of its absence. */
export async function requestGrant<P extends Permission>(permission: P, id: string): Promise<Grant<P>> {
  return grant(claimedActor(await requestCookies()), permission, id);
}

/** Who asks for a page; nobody where the browser has no secret of ours. Asked once a request. */
export const requestActor: () => Promise<Actor> = cache(async () => readActor(await requestCookies()));

/** The guest that this browser is, whoever is signed in on it. */
export async function requestGuest(): Promise<Actor> {
  return readGuest(await requestCookies());
}

/** Who is signed in, by name; null where nobody is. Asked once a request, and of nobody without a session's cookie. */
export const requestPerson: () => Promise<SignedIn | null> = cache(async () => findSignedIn(await requestCookies()));

/** Who is signed in, for a page that is for them alone; everybody else is led to the sign-in and back. */
export async function neededPerson(path: string): Promise<SignedIn> {
  const person = await requestPerson();
  return person ?? redirect(signInPath(path));
}

/** Where a page's visitor asks from, to limit guesses; null where we cannot tell. */
export async function requestNetwork(): Promise<Network | null> {
  await connection();
  return callerOf(await headers()).network;
}

/** What a form post had to say to this page, kept for a minute. */
export async function requestNotice<K extends NoticeKind>(kind: K, path: string): Promise<Notices[K] | null> {
  return readNotice(kind, path, await requestCookies());
}

/** A page, or what stands for it where our NotFound or TooMany ended its making; every other error is the error page's. */
export async function orNotFound(makePage: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await makePage();
  } catch (error) {
    if (errorKind(error) === "not-found") return createElement(PageNotFound);
    if (errorKind(error) === "too-many") return createElement(TooManyTries);
    throw error;
  }
}

async function requestCookies(): Promise<string | null> {
  await connection(); // never while building
  return (await headers()).get("cookie");
}
