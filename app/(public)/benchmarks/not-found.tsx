import type { Metadata } from "next";
import { connection } from "next/server";
import { NothingPublished } from "@/components/benchmarks/nothing-published";

export const metadata: Metadata = { title: "Not found", robots: { index: false } };

export default async function BenchmarkNotFound() {
  await connection();
  return <NothingPublished />;
}
