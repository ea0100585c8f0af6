import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { claimedActor, readActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/core/access/actor";
import type { Permission } from "@/lib/core/access/policy";
import { type Grant, grant } from "@/lib/data/grant";
import { errorKind } from "@/lib/platform/errors";
import { type NoticeKind, type Notices, readNotice } from "./notice";

/** Proof for a page that its visitor may do this to that assessment; else the page is not found. */
export async function requestGrant<P extends Permission>(permission: P, assessmentId: string): Promise<Grant<P>> {
  const cookies = await requestCookies();
  return orNotFound(() => grant(claimedActor(cookies), permission, assessmentId));
}

/** Who asks for a page; nobody where the browser has no secret of ours. Asked once a request. */
export const requestActor: () => Promise<Actor> = cache(async () => readActor(await requestCookies()));

/** What a form post had to say to this page, kept for a minute. */
export async function requestNotice<K extends NoticeKind>(kind: K, path: string): Promise<Notices[K] | null> {
  return readNotice(kind, path, await requestCookies());
}

/** Maps our NotFound to Next's; every other error is the error page's. */
export async function orNotFound<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (errorKind(error) === "not-found") notFound();
    throw error;
  }
}

async function requestCookies(): Promise<string | null> {
  await connection(); // never while building
  return (await headers()).get("cookie");
}
