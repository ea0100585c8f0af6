import type { Metadata } from "next";
import { connection } from "next/server";
import { JoinLinkGone } from "@/components/round/join-link-gone";

export const metadata: Metadata = { title: "Link no longer works", robots: { index: false } };

export default async function JoinNotFound() {
  await connection();
  return <JoinLinkGone />;
}
