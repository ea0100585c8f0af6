import { redirect } from "next/navigation";
import { orNotFound, requestNetwork, requestVisitor } from "@/app/request";
import { linkGone } from "@/app/shared/plain-pages";
import { ReportView } from "@/components/report/report-view";
import { LinkGone } from "@/components/sharing/link-gone";
import { SharedNotice } from "@/components/sharing/shared-notice";
import { TooOldReport } from "@/components/sharing/too-old-report";
import { viewSharedReport } from "@/lib/data/shared-reports";

export default async function SharedReportPage({ params }: PageProps<"/shared/view/[linkId]">) {
  const { linkId } = await params;
  const address = `/shared/view/${linkId}`;
  return orNotFound(
    async () => {
      const visitor = await requestVisitor(linkId);
      if (!visitor.hasEntered) redirect(`${address}/passphrase`);
      const { report, frozenAt, ageDays } = await viewSharedReport(visitor, await requestNetwork());
      if (report === null) return <TooOldReport frozenAt={frozenAt} />;
      return (
        <>
          <SharedNotice frozenAt={frozenAt} ageDays={ageDays} />
          <ReportView report={report} address={address} assessAddress={null} shareAddress={null} />
        </>
      );
    },
    <LinkGone {...linkGone} />,
  );
}
