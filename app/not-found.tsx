import type { Metadata } from "next";
import { connection } from "next/server";
import { NotFoundPage } from "@/components/layout/not-found-page";

export const metadata: Metadata = { title: "Not found", robots: { index: false } };

export default async function NotFound() {
  await connection();
  return <NotFoundPage />;
}
