import type { Metadata } from "next";
import { segmentBy } from "@/app/report/segment-by";
import { ReportView } from "@/components/report/report-view";
import { readExampleReport } from "@/lib/data/reports";

export const metadata: Metadata = {
  title: "Example report of a made-up organisation",
  description: "What a whole readiness report looks like, for an organisation that does not exist.",
  alternates: { canonical: "/example" },
};

export default async function ExamplePage({ searchParams }: PageProps<"/example">) {
  const report = readExampleReport({ kind: "nobody" }, segmentBy((await searchParams).segment));
  return <ReportView report={report} address="/example" assessAddress={null} shareAddress={null} />;
}
