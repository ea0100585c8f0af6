import type { Metadata } from "next";
import { connection } from "next/server";
import { NoWorkshop } from "@/components/workshop/no-workshop";

export const metadata: Metadata = { title: "No open workshop", robots: { index: false } };

export default async function WorkshopNotFound() {
  await connection();
  return <NoWorkshop />;
}
