import type { Metadata } from "next";
import { connection } from "next/server";
import { InvitationGone } from "@/components/workspace/invitation-gone";

export const metadata: Metadata = { title: "Invitation no longer works", robots: { index: false } };

export default async function InvitationNotFound() {
  await connection();
  return <InvitationGone />;
}
