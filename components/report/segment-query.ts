import type { Report } from "@/lib/core/report/report";

/** What the addresses of this report's files and pictures end with, so that they tell the same segment apart. */
export function segmentQuery({ segmentBy }: Pick<Report, "segmentBy">): string {
  return segmentBy === null ? "" : `?segment=${segmentBy}`;
}
