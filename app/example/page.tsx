import type { Metadata } from "next";
import { ReportView } from "@/components/report/report-view";
import { readExampleReport } from "@/lib/data/reports";

export const metadata: Metadata = {
  title: "Example report of a made-up organisation",
  description: "What a whole readiness report looks like, for an organisation that does not exist.",
  alternates: { canonical: "/example" },
};

export default function ExamplePage() {
  return <ReportView report={readExampleReport({ kind: "nobody" })} address="/example" assessAddress={null} />;
}
