import type { Metadata } from "next";
import { requestRefused } from "@/app/request";
import { RefusedSummary } from "@/components/ui/refused-form";
import { CodeForm } from "@/components/workshop/code-form";

export const metadata: Metadata = { title: "Join a workshop" };

export default async function WorkshopPage() {
  const refused = await requestRefused("/workshop");
  return (
    <>
      <RefusedSummary title="Not found" refused={refused} />
      <h1>Join a workshop</h1>
      <CodeForm refused={refused} />
    </>
  );
}
