import type { Metadata } from "next";
import { connection } from "next/server";
import { linkGone } from "@/app/shared/plain-pages";
import { LinkGone } from "@/components/sharing/link-gone";

export const metadata: Metadata = { title: linkGone.title, robots: { index: false } };

export default async function SharedNotFound() {
  await connection();
  return <LinkGone {...linkGone} />;
}
