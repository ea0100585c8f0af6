import type { Metadata } from "next";
import { connection } from "next/server";
import { Frame } from "@/components/layout/frame";
import { NothingHere } from "@/components/layout/nothing-here";

export const metadata: Metadata = { title: "Not found", robots: { index: false } };

export default async function NotFound() {
  await connection();
  return (
    <Frame>
      <NothingHere />
    </Frame>
  );
}
