import type { Report } from "@/lib/core/report/report";

/** A report, and where on the site it stands. */
export type ReportPlace = Readonly<{
  report: Report;
  /** Where this report lives; its downloads and images lie below it. */
  address: string;
  /** Where its answers are given; null where the reader may not give any. */
  assessAddress: string | null;
  /** Where it is shared; null where the reader may not. */
  shareAddress: string | null;
  /** Where its scope's rounds are followed over time; only for who may read them, of a round. */
  trendAddress?: string | null;
  /** Where its workspace, or its round in it, stands; only for who may read that. */
  backAddress?: string | null;
}>;
