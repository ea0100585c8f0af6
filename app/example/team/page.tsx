import type { Metadata } from "next";
import { segmentBy } from "@/app/report/segment-by";
import { ReportView } from "@/components/report/report-view";
import { readExampleTeamReport } from "@/lib/data/reports";

export const metadata: Metadata = {
  title: "Example report of a made-up team",
  description: "What a team's readiness report looks like: agreement, perception gaps and trend, all of it made up.",
  alternates: { canonical: "/example/team" },
};

export default async function ExampleTeamPage({ searchParams }: PageProps<"/example/team">) {
  const report = readExampleTeamReport({ kind: "nobody" }, segmentBy((await searchParams).segment));
  return <ReportView report={report} address="/example/team" assessAddress={null} shareAddress={null} />;
}
